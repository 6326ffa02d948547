#pragma once

#include "model/simulation/simulated_system.h"
#include "model/simulation/simulation.h"

#include <map>

namespace failwright {

/// Finds the minimal cut set behind a set of failed elements.
class StruckSets {
public:
    /// `system` must outlive this.
    explicit StruckSets(const SimulatedSystem& system);

    /// A minimal set among `down` (positions in the process, ascending) that makes the core journey unavailable to some client
    /// with every failover through; empty where they do not.
    [[nodiscard]] const std::vector<Index>& strike(const std::vector<Index>& down);

private:
    [[nodiscard]] bool clientsLost();
    [[nodiscard]] ElementRef elementOf(Index position) const { return m_system->process.elements[position].element; }

    const SimulatedSystem* m_system;
    Simulation m_simulation;  ///< never settles: it keeps account of what is down
    std::map<std::vector<Index>, std::vector<Index>> m_known;
};

}  // namespace failwright
