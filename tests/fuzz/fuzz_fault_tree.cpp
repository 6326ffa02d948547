#include "model/io/open_psa.h"

#include <cstdint>
#include <cstdlib>

/// Whatever the bytes: a tree with a probability for each of its events, or what is wrong with it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto tree = failwright::readFaultTree({reinterpret_cast<const char*>(data), size});
    if (!tree) {
        if (tree.error().empty()) std::abort();
        return 0;
    }
    if (tree->events.size() != tree->probabilities.size()) std::abort();
    for (const double probability : tree->probabilities)
        if (!(probability >= 0 && probability <= 1)) std::abort();
    return 0;
}
