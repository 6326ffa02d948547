#include "model/io/catalogue_json.h"

#include <cstdint>
#include <cstdlib>

/// Whatever the bytes: a catalogue, or what is wrong with it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto catalogue = failwright::readCatalogue({reinterpret_cast<const char*>(data), size});
    if (!catalogue && catalogue.error().empty()) std::abort();
    return 0;
}
