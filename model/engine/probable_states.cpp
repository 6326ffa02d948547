#include "model/engine/probable_states.h"

#include <utility>

namespace failwright::engine {

/// What is open follows from each state but the first in one way alone: its last change is one more, or is moved on by one.
std::optional<ProbableStates::State> ProbableStates::next() {
    if (m_open.empty()) return std::nullopt;
    State state = m_open.top();
    m_open.pop();
    const std::uint32_t after = state.changed.empty() ? 0 : state.changed.back() + 1;
    if (after < m_ratios.size() && m_ratios[after] > 0) {
        State more = state;
        more.changed.push_back(after);
        more.weight *= m_ratios[after];
        m_open.push(std::move(more));
        if (!state.changed.empty()) {
            State moved = state;
            moved.changed.back() = after;
            moved.weight *= m_ratios[after] / m_ratios[after - 1];
            m_open.push(std::move(moved));
        }
    }
    return state;
}

}  // namespace failwright::engine
