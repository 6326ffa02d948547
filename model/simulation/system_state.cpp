#include "model/simulation/system_state.h"

#include <algorithm>

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

void passFailovers(SystemState& state) {
    std::ranges::fill(state.outOfRotation, std::uint8_t{0});
    std::ranges::fill(state.endpoint, Endpoint::standing);
    std::ranges::fill(state.primary, noIndex);
}

}  // namespace failwright
