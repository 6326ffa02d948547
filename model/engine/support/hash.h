#pragma once

#include <cstdint>

namespace failwright::engine {

/// Scatters all bits of `x`: both halves of its product with an odd number.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t x) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide{x ^ 0x2d358dccaa6c78a5U} * 0x9e3779b97f4a7c15U;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

}  // namespace failwright::engine
