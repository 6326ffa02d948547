#include "model/simulation/system_state.h"

namespace failwright {

SystemState initialState(const CompiledTopology& topology) {
    const Resolved& resolved = topology.resolved;
    SystemState state;
    state.downCauses.assign(resolved.nodes.size(), 0);
    state.outOfRotation.assign(resolved.nodes.size(), 0);
    state.endpoint.assign(resolved.services.size(), Endpoint::standing);
    state.linkDown.assign(topology.groupOf.size(), 0);
    state.brokenLinks.assign(resolved.groups.size(), 0);
    state.brokenGroups.assign(topology.core.serviceOf.size(), 0);
    state.brokenCalls.assign(resolved.nodes.size(), 0);
    state.callersForThemselves.assign(topology.core.serviceOf.size(), 0);
    for (Index s = 0; s < resolved.services.size(); ++s) {
        state.primary.push_back(topology.endpoint(s) ? resolved.services[s].firstPrimary : noIndex);
        state.membersUp.push_back(static_cast<Index>(resolved.members[s].size()));
    }
    return state;
}

SystemState settledState(const CompiledTopology& topology, const SystemState& state) {
    SystemState settled = state;
    settled.outOfRotation.assign(settled.outOfRotation.size(), 0);
    settled.endpoint.assign(topology.resolved.services.size(), Endpoint::standing);
    settled.primary.assign(topology.resolved.services.size(), noIndex);
    return settled;
}

}  // namespace failwright
