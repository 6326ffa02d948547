#include "model/simulation/replay.h"

#include <utility>

namespace failwright {

Replay::Replay(std::shared_ptr<const CompiledTopology> topology, std::vector<StateChange> changes)
    : m_topology(std::move(topology)), m_changes(std::move(changes)), m_simulation(*m_topology) {
    at(0);
}

const Simulation& Replay::at(double time) {
    if (time < m_simulation.now()) {
        m_simulation.reset();
        m_next = 0;
    }
    while (m_next < m_changes.size() && m_changes[m_next].at <= time) m_next = applyMoment(m_simulation, m_changes, m_next);
    m_simulation.advanceTo(time);
    return m_simulation;
}

}  // namespace failwright
