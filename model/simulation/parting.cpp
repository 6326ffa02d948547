#include "model/simulation/parting.h"

#include "model/simulation/system_state.h"

namespace failwright {

bool quorumAround(const CompiledTopology& topology, const SystemState& state, Index service, Index node) {
    const ResolvedService& it = topology.resolved.services[service];
    const auto members = topology.resolved.members[service];
    const bool agrees = it.redundancy == Redundancy::activeActive && topology.partition[service].refuses && members.size() > 1;
    if (it.redundancy != Redundancy::quorum && !agrees) return true;
    const Index needed = agrees ? static_cast<Index>(members.size() / 2 + 1) : it.quorum;
    const auto counts = [&](Index member) { return state.up(member) && state.parting.reaches(node, member); };
    return static_cast<Index>(std::ranges::count_if(members, counts)) >= needed;
}

bool mayDivide(const CompiledTopology& topology, const SystemState& state, Index service) {
    const PartitionPolicy& policy = topology.partition[service];
    if (topology.resolved.services[service].redundancy != Redundancy::activePassive) return false;
    if (policy.everywhere || policy.refuses || policy.fenced || topology.timing[service].success <= 0) return false;
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

bool writesApart(const CompiledTopology& topology, const SystemState& state, Index rival) {
    if (!state.up(rival)) return false;
    const Index service = topology.resolved.nodes[rival].service;
    if (state.endpoint[service] == Endpoint::standing && state.up(state.primary[service])) return true;
    const auto first = std::ranges::find_if(state.parting.rivals, [&](Index node) {
        return topology.resolved.nodes[node].service == service && state.up(node);
    });
    return *first != rival;
}

namespace {

/// Of a service with members on several sides, the first member of each side that is up, by side.
std::vector<Index> firstOfEachSide(const CompiledTopology& topology, const SystemState& state, Index service) {
    std::vector<Index> members;
    for (const Index member : topology.resolved.members[service])
        if (state.parting.side[member] != 0 && !topology.resolved.nodes[member].witness) members.push_back(member);
    const auto sideOf = [&](Index member) { return state.parting.side[member]; };
    std::ranges::stable_sort(members, {}, sideOf);
    if (members.empty() || sideOf(members.front()) == sideOf(members.back())) return {};
    std::erase_if(members, [&](Index member) { return !state.up(member); });
    members.erase(std::ranges::unique(members, {}, sideOf).begin(), members.end());
    return members;
}

/// `member` is up and has neither the primary nor the quorum around it. A witness that both sides reach votes for the primary.
bool refusesAround(const CompiledTopology& topology, const SystemState& state, Index service, Index member) {
    if (topology.partition[service].everywhere) return false;
    if (!quorumAround(topology, state, service, member)) return true;
    if (!topology.endpoint(service) || state.parting.divides[service] != 0) return false;
    const Index primary = state.primary[service];
    return !state.parting.reaches(member, primary) && quorumAround(topology, state, service, primary);
}

}  // namespace

std::vector<Refusal> refusals(const CompiledTopology& topology, const SystemState& state) {
    std::vector<Refusal> all;
    if (!state.parting.parted()) return all;
    for (Index service = 0; service < topology.resolved.services.size(); ++service)
        for (const Index member : firstOfEachSide(topology, state, service))
            if (refusesAround(topology, state, service, member)) all.push_back({service, member});
    return all;
}

}  // namespace failwright
