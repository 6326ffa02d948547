#pragma once

#include "model/engine/support/double_double.h"

#include <cstdint>
#include <optional>
#include <queue>
#include <span>
#include <vector>

namespace failwright::engine {

/// The states of independent leaves, the most probable one first.
class ProbableStates {
public:
    /// `chances` of the leaves to be true.
    explicit ProbableStates(std::span<const double> chances);

    struct State {
        double probability = 0;
        std::vector<std::uint32_t> changed;  ///< leaves with their less probable value: true for a chance up to 1 in 2
    };

    /// Nothing after the last one that is possible.
    [[nodiscard]] std::optional<State> next();
    /// How probable all states that have not come yet are at most, rounding included.
    [[nodiscard]] double unseen() const;

private:
    struct Open {
        double weight = 0;                   ///< the state's probability divided by that of the most probable one
        std::vector<std::uint32_t> changed;  ///< positions in `m_order`
        friend bool operator<(const Open& a, const Open& b) { return a.weight < b.weight; }
    };

    std::vector<std::uint32_t> m_order;  ///< leaves, those first that change most easily
    std::vector<double> m_ratios;        ///< in that order: the chance of the less probable value divided by that of the other
    double m_likeliest = 1;
    DoubleDouble m_unseen{1.0};
    std::priority_queue<Open> m_open;
};

/// About how probable it is that leaves with such chances are in none of their `most` most probable states: those with few changes.
[[nodiscard]] double unseenAfter(double most, std::span<const double> chances);

}  // namespace failwright::engine
