#include "model/engine/bounds/probable_states.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace failwright::engine {

ProbableStates::ProbableStates(std::span<const double> chances) : m_order(chances.size()) {
    const auto ratio = [&](std::uint32_t leaf) {
        return std::min(chances[leaf], 1 - chances[leaf]) / std::max(chances[leaf], 1 - chances[leaf]);
    };
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::ranges::stable_sort(m_order, [&](std::uint32_t a, std::uint32_t b) { return ratio(a) > ratio(b); });
    for (const std::uint32_t leaf : m_order) {
        m_ratios.push_back(ratio(leaf));
        m_likeliest *= std::max(chances[leaf], 1 - chances[leaf]);
    }
    m_open.push({1.0, {}});
}

/// What is open follows from each state but the first in one way alone: its last change is one more, or is moved on by one.
std::optional<ProbableStates::State> ProbableStates::next() {
    if (m_open.empty()) return std::nullopt;
    Open best = m_open.top();
    m_open.pop();
    const std::uint32_t after = best.changed.empty() ? 0 : best.changed.back() + 1;
    if (after < m_ratios.size() && m_ratios[after] > 0) {
        Open more = best;
        more.changed.push_back(after);
        more.weight *= m_ratios[after];
        m_open.push(std::move(more));
        if (!best.changed.empty()) {
            Open moved = best;
            moved.changed.back() = after;
            moved.weight *= m_ratios[after] / m_ratios[after - 1];
            m_open.push(std::move(moved));
        }
    }
    State state{m_likeliest * best.weight, std::move(best.changed)};
    for (std::uint32_t& position : state.changed) position = m_order[position];
    m_unseen = m_unseen - state.probability;
    return state;
}

/// A state's probability is a product of some factors for each leaf, which may all have been rounded.
double ProbableStates::unseen() const {
    return std::max(0.0, m_unseen.high) + static_cast<double>(3 * m_order.size() + 16) * std::numeric_limits<double>::epsilon();
}

double unseenAfter(double most, std::span<const double> chances) {
    const auto count = static_cast<double>(chances.size());
    double mean = 0;
    for (const double chance : chances) mean += std::min(chance, 1 - chance);
    double seen = 0, poisson = std::exp(-mean), states = 1;
    for (double changes = 0; changes <= count && most > 0; ++changes) {
        seen += poisson * std::min(1.0, most / states);
        most -= states;
        poisson *= mean / (changes + 1);
        states *= (count - changes) / (changes + 1);
    }
    return most > 0 ? 0 : 1 - seen;
}

}  // namespace failwright::engine
