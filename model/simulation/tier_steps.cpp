#include "model/simulation/tier_steps.h"

#include <algorithm>

namespace failwright {

TierSteps::TierSteps(const CompiledTopology& topology) : m_topology(&topology) {
    if (topology.resolved.tiers.empty()) return;
    for (const ResolvedFeature& feature : topology.resolved.features) m_journeys.push_back(compileJourney(topology.resolved, &feature));
}

void TierSteps::moment(const Simulation& simulation) {
    if (m_topology->resolved.tiers.empty()) return;
    const Index tier = bestTier(simulation.state());
    if (!m_steps.empty() && m_steps.back().at == simulation.now()) m_steps.pop_back();
    if (m_steps.empty() || m_steps.back().tier != tier) m_steps.push_back({simulation.now(), tier});
}

Index TierSteps::bestTier(const SystemState& state) const {
    std::vector<bool> feature;
    for (const Journey& journey : m_journeys) feature.push_back(answered(journey, state));
    const auto& tiers = m_topology->resolved.tiers;
    const auto best = std::ranges::find_if(
        tiers, [&](const std::vector<Index>& needs) { return std::ranges::all_of(needs, [&](Index f) { return feature[f]; }); });
    return static_cast<Index>(best - tiers.begin());
}

bool TierSteps::answered(const Journey& journey, const SystemState& state) const {
    Shares shares(*m_topology, journey);
    std::vector<Index> changed;
    shares.update(state, changed);
    return std::ranges::all_of(m_topology->resolved.clients,
                               [&](const ResolvedClient& client) { return !client.linked || shares.of(client.node) > 0; });
}

}  // namespace failwright
