#pragma once

#include <cmath>
#include <cstdint>

namespace failwright {

/// Random numbers of one of many independent streams of a seed (SplitMix64, a mixed counter): the same on every platform and
/// whichever thread draws them.
class RandomStream {
public:
    RandomStream(std::uint64_t seed, std::uint64_t stream) : m_state(mixed(seed) ^ mixed(stream * 0xD1342543DE82EF95U + 0x2545F4914F6CDD1DU)) {}

    std::uint64_t next() { return mixed(m_state += 0x9E3779B97F4A7C15U); }
    /// In (0, 1).
    double unit() { return (static_cast<double>(next() >> 11U) + 0.5) * 0x1.0p-53; }
    bool chance(double p) { return unit() < p; }
    double exponential(double mean) { return -mean * std::log(unit()); }

private:
    static constexpr std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    std::uint64_t m_state;
};

}  // namespace failwright
