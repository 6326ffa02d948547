#include "model/simulation/parting.h"

#include "model/simulation/system_state.h"

namespace failwright {

bool quorumAround(const CompiledTopology& topology, const SystemState& state, Index service, Index node) {
    const ResolvedService& it = topology.resolved.services[service];
    if (it.redundancy != Redundancy::quorum) return true;
    const auto counts = [&](Index member) { return state.up(member) && state.parting.reaches(node, member); };
    return static_cast<Index>(std::ranges::count_if(topology.resolved.members[service], counts)) >= it.quorum;
}

bool mayDivide(const CompiledTopology& topology, const SystemState& state, Index service) {
    const PartitionPolicy& policy = topology.partition[service];
    if (topology.resolved.services[service].redundancy != Redundancy::activePassive) return false;
    if (policy.everywhere || policy.fenced || topology.timing[service].success <= 0) return false;
    const auto decides = [&](Index member) { return topology.resolved.nodes[member].witness && state.up(member); };
    return std::ranges::none_of(topology.resolved.members[service], decides);
}

Index answeringMember(const CompiledTopology& topology, const SystemState& state, Index caller, Index service) {
    const Index primary = state.primary[service];
    const bool stands = primary != noIndex && state.endpoint[service] == Endpoint::standing;
    if (stands && state.parting.reaches(caller, primary) && quorumAround(topology, state, service, primary)) return primary;
    const auto answers = [&](Index node) {
        return topology.resolved.nodes[node].service == service && state.parting.reaches(caller, node) && state.up(node);
    };
    const auto rival = std::ranges::find_if(state.parting.rivals, answers);
    return rival == state.parting.rivals.end() ? noIndex : *rival;
}

}  // namespace failwright
