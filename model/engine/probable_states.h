#pragma once

#include "model/engine/double_double.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <queue>
#include <utility>
#include <vector>

namespace failwright::engine {

/// The states of independent leaves, the most probable one first.
class ProbableStates {
public:
    /// For each leaf its less probable value's chance divided by that of the other; the largest first.
    explicit ProbableStates(std::vector<double> ratios) : m_ratios(std::move(ratios)) { m_open.push({1.0, {}}); }

    struct State {
        double weight = 0;                   ///< its probability divided by that of the most probable state
        std::vector<std::uint32_t> changed;  ///< leaves that have their less probable value
        friend bool operator<(const State& a, const State& b) { return a.weight < b.weight; }
    };

    /// Nothing after the last one that is possible.
    [[nodiscard]] std::optional<State> next();

private:
    std::vector<double> m_ratios;
    std::priority_queue<State> m_open;
};

/// How probable all states are that were not looked at, rounding included.
class UnseenStates {
public:
    /// Each state's probability is a product of no more than so many.
    explicit UnseenStates(std::size_t leaves)
        : m_rounding(static_cast<double>(leaves + 16) * std::numeric_limits<double>::epsilon()) {}

    void take(double probability) { m_left = m_left - probability; }
    [[nodiscard]] double atMost() const { return std::max(0.0, m_left.high) + m_rounding; }

private:
    DoubleDouble m_left{1.0};
    double m_rounding;
};

}  // namespace failwright::engine
