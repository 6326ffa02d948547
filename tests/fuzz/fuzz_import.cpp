#include "model/io/import/import.h"
#include "model/io/topology_json.h"
#include "model/topology/invariants.h"

#include <cstdint>
#include <cstdlib>

/// Whatever the bytes: a refusal, or a design that keeps all invariants and is the same after it was written and read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace failwright;
    const auto design = importDesign({reinterpret_cast<const char*>(data), size});
    if (!design) {
        if (design.error().empty()) std::abort();
        return 0;
    }
    if (!validate(design->topology).empty()) std::abort();
    const auto again = readTopology(writeTopology(design->topology));
    if (!again || *again != design->topology) std::abort();
    return 0;
}
