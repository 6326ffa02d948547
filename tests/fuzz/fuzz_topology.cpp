#include "model/io/topology_json.h"

#include <cstdint>
#include <cstdlib>

/// Whatever the bytes: an answer, and what is read is written so that it reads back the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace failwright;
    const auto topology = readTopology({reinterpret_cast<const char*>(data), size});
    if (!topology) return 0;
    const std::string written = writeTopology(*topology);
    const auto again = readTopology(written);
    if (!again || *again != *topology || writeTopology(*again) != written) std::abort();
    return 0;
}
