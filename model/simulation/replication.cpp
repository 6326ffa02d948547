#include "model/simulation/replication.h"

namespace failwright {
namespace {

const ResolvedReplication* drawnCopy(const CompiledTopology& topology, Index service, Index from, Index to) {
    const ResolvedReplication* best = nullptr;
    for (const Index i : topology.replicationsOf[service]) {
        const ResolvedReplication& copy = topology.resolved.replications[i];
        if (copy.from == from && copy.to == to && (best == nullptr || copyRank(&copy) < copyRank(best))) best = &copy;
    }
    return best;
}

}  // namespace

const ResolvedReplication* copyOf(const CompiledTopology& topology, Index service, Index from, Index to) {
    const ResolvedReplication* drawn = drawnCopy(topology, service, from, to);
    const Index first = topology.resolved.services[service].firstPrimary;
    if (drawn != nullptr || from == first || !topology.endpoint(service)) return drawn;
    return drawnCopy(topology, service, first, to == first ? from : to);
}

int copyRank(const ResolvedReplication* copy) {
    if (copy == nullptr) return 3;
    switch (copy->mode) {
        case ReplicationMode::sync: return 0;
        case ReplicationMode::semiSync: return 1;
        case ReplicationMode::async: return 2;
    }
    return 3;
}

}  // namespace failwright
