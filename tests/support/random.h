#pragma once

#include <cstdint>

namespace failwright::testing {

/// SplitMix64: the same numbers for the same seed on every platform.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        m_state += 0x9E3779B97F4A7C15u;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

    /// In [0, 1).
    double real() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// In [low, high].
    int whole(int low, int high) { return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1)); }
    bool chance(double p) { return real() < p; }

private:
    std::uint64_t m_state;
};

}  // namespace failwright::testing
