#include "model/io/timeline_words.h"

#include "model/simulation/timing.h"

namespace failwright {

LogWords::LogWords(const Topology& topology) : m_topology(&topology) {
    std::unordered_map<NodeId, const Node*> nodes;
    for (const Node& node : topology.nodes) nodes.emplace(node.id, &node);
    for (const Link& link : topology.links) {
        const auto from = nodes.find(link.from);
        const auto to = nodes.find(link.to);
        if (!isRequest(link) || from == nodes.end() || to == nodes.end() || from->second->kind == NodeKind::client) continue;
        const std::string caller = serviceOf(*from->second).value;
        const std::string called = serviceOf(*to->second).value;
        if (caller != called) m_probers.emplace(called, caller);
    }
}

const std::string& LogWords::proberOf(const std::string& service) const {
    const auto found = m_probers.find(service);
    return found != m_probers.end() ? found->second : service;
}

std::string LogWords::source(const LogEntry& entry) const {
    if (entry.kind == LogKind::networkParted || entry.kind == LogKind::networkHealed) return "network";
    if (entry.service.empty()) return entry.element;
    const bool probes = entry.kind == LogKind::probeFailed || entry.kind == LogKind::detected;
    return probes ? proberOf(entry.service) : entry.service;
}

/// What is asked of an instance: a page over HTTP, else a connection or a query.
std::string LogWords::probe(const LogEntry& entry) const {
    const Service* service = find(m_topology->services, ServiceId{entry.service});
    const bool deep = service != nullptr && failoverTiming(*service).deep;
    const Node* node = find(m_topology->nodes, NodeId{entry.element});
    switch (node != nullptr ? node->kind : NodeKind::app) {
        case NodeKind::database:
        case NodeKind::cache:
        case NodeKind::queue:
        case NodeKind::storage: return deep ? "query" : "connect";
        case NodeKind::dns: return "query";
        default: return deep ? "GET /health/ready" : "GET /health/live";
    }
}

std::string LogWords::rerouted(const LogEntry& entry) const {
    const Service* service = find(m_topology->services, ServiceId{entry.service});
    const Reroute via = service != nullptr ? failoverTiming(*service).via : FailoverTiming{}.via;
    switch (via) {
        case Reroute::dns: return " dns record changed, ttl expired";
        case Reroute::vip: return " address moved";
        case Reroute::lb: return " load balancer updated";
        case Reroute::client: return " clients turn to another instance";
    }
    return {};
}

std::string LogWords::text(const LogEntry& entry) const {
    const std::string instance = " instance=" + entry.element;
    switch (entry.kind) {
        case LogKind::elementFailed: return entry.element + " down";
        case LogKind::elementRepaired: return entry.element + " up";
        case LogKind::probeFailed:
            return source(entry) + " probe " + probe(entry) + " timeout" + instance + " attempt=" + std::to_string(entry.attempt) + "/" + std::to_string(entry.attempts);
        case LogKind::detected: return source(entry) + " marked unhealthy" + instance;
        case LogKind::decided: return entry.service + " failover decided" + instance;
        case LogKind::promoted: return entry.service + " successor promoted" + instance;
        case LogKind::rerouted: return entry.service + rerouted(entry) + instance;
        case LogKind::reconnected: return entry.service + " clients reconnected" + instance;
        case LogKind::automaticFailed: return entry.service + " automatic failover failed, people take over" + instance;
        case LogKind::endpointMoved: return entry.service + " endpoint moved from=" + entry.element + " to=" + entry.other;
        case LogKind::memberLeft: return entry.service + " out of rotation" + instance;
        case LogKind::memberRejoined: return entry.service + " back in rotation" + instance;
        case LogKind::rotationEmpty: return entry.service + " no healthy member, fails open";
        case LogKind::nobodyCanTakeOver: return entry.service + " nobody can take over" + instance;
        case LogKind::failoverCancelled: return entry.service + " failover cancelled, healthy again" + instance;
        case LogKind::returnedTooLate: return entry.service + " failover goes on, primary given up" + instance;
        case LogKind::quorumLost: return entry.service + " quorum lost";
        case LogKind::quorumRegained: return entry.service + " quorum regained";
        case LogKind::networkParted: return "network partition " + entry.element;
        case LogKind::networkHealed: return "network whole again";
        case LogKind::splitBrain: return entry.service + " split brain primary=" + entry.other + " second-primary=" + entry.element;
        case LogKind::sidesDiverge: return entry.service + " accepts writes on every side, data diverges";
        case LogKind::sidesConverge: return entry.service + " one side again, writes to be merged or lost";
        case LogKind::sideRefuses: return entry.service + " refuses writes on the side of" + instance;
        case LogKind::sideAccepts: return entry.service + " accepts writes again on the side of" + instance;
        case LogKind::sideForgotten: return entry.service + " unreachable members out of rotation on every side";
    }
    return {};
}

std::string_view tierId(const Topology& topology, const TierStep& step) {
    return step.tier < topology.tiers.size() ? std::string_view{topology.tiers[step.tier].id.value} : "down";
}

}  // namespace failwright
