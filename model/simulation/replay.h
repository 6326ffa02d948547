#pragma once

#include "model/simulation/incident.h"

#include <memory>

namespace failwright {

/// Changes played to any moment: the state there is worked out from them, never remembered. Going forwards costs what happens
/// on the way, going back a start from the beginning.
class Replay {
public:
    /// `changes` by time.
    Replay(std::shared_ptr<const CompiledTopology> topology, std::vector<StateChange> changes);
    Replay(const Replay&) = delete;
    Replay& operator=(const Replay&) = delete;

    /// The simulation as it is at `time`, everything that is due then done. Good until the next call.
    const Simulation& at(double time);
    [[nodiscard]] const Simulation& simulation() const { return m_simulation; }
    [[nodiscard]] const CompiledTopology& topology() const { return *m_topology; }

private:
    std::shared_ptr<const CompiledTopology> m_topology;
    std::vector<StateChange> m_changes;
    Simulation m_simulation;
    std::size_t m_next = 0;  ///< the first change that is not made yet
};

}  // namespace failwright
