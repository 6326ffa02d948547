#include "model/simulation/recovery_point.h"

#include "model/simulation/replication.h"

#include <algorithm>
#include <optional>

namespace failwright {
namespace {

double lossOf(const ResolvedReplication& copy) { return copy.mode == ReplicationMode::async ? copy.lagSeconds : 0; }

/// With the freshest copy of `from` on a node that is up; else from backup, which may be all.
double lossOfBestCopy(const CompiledTopology& topology, const SystemState& state, Index service, Index from) {
    std::optional<double> best;
    const auto found = [&](double loss) { best = best ? std::min(*best, loss) : loss; };
    for (const Index node : topology.resolved.members[service]) {
        if (node == from || !state.up(node) || topology.resolved.nodes[node].witness) continue;
        if (const ResolvedReplication* copy = copyOf(topology, service, from, node)) found(lossOf(*copy));
        else if (topology.resolved.services[service].redundancy == Redundancy::quorum) found(0);
    }
    return best.value_or(topology.data[service].backupInterval);
}

}  // namespace

double lossAtMove(const CompiledTopology& topology, const SystemState& state, Index service, Index from, Index to) {
    if (!topology.data[service].keepsData) return 0;
    if (to != noIndex)
        if (const ResolvedReplication* copy = copyOf(topology, service, from, to)) return lossOf(*copy);
    return lossOfBestCopy(topology, state, service, from);
}

double lossOfMembers(const CompiledTopology& topology, const SystemState& state, Index service) {
    if (!topology.data[service].keepsData || state.membersUp[service] == topology.resolved.members[service].size()) return 0;
    if (state.membersUp[service] == 0) return topology.data[service].backupInterval;
    double loss = 0;
    for (const Index i : topology.replicationsOf[service]) {
        const Index from = topology.resolved.replications[i].from;
        if (!state.up(from)) loss = std::max(loss, lossOfBestCopy(topology, state, service, from));
    }
    return loss;
}

}  // namespace failwright
