#pragma once

#include "model/simulation/compiled_topology.h"

#include <string>
#include <vector>

/// Small designs for the tests of the simulation.
namespace failwright::testing {

inline Node node(const std::string& id, const std::string& service, NodeKind kind = NodeKind::app) {
    Node made{.id = NodeId{id}, .kind = kind, .service = ServiceId{service}};
    made.figures = {.availability = 0.999, .mttrHours = 1};
    return made;
}

inline Node users() { return {.id = NodeId{"users"}, .kind = NodeKind::client}; }

inline Link call(const std::string& from, const std::string& to) {
    return {.id = LinkId{from + ">" + to}, .from = NodeId{from}, .to = NodeId{to}};
}

inline Link copy(const std::string& from, const std::string& to, ReplicationMode mode, double lag = 0) {
    return {.id = LinkId{from + "~" + to}, .from = NodeId{from}, .to = NodeId{to}, .kind = LinkKind::replication, .mode = mode, .lagSeconds = lag};
}

inline Service service(const std::string& id, Redundancy redundancy, CheckDepth depth, double interval, int threshold, const Failover& failover) {
    Service made{.id = ServiceId{id}, .redundancy = redundancy, .healthCheck = HealthCheck{}, .failover = failover};
    made.healthCheck->intervalSeconds = interval;
    made.healthCheck->threshold = threshold;
    made.healthCheck->depth = depth;
    return made;
}

/// The worked example of section 5: a database that moves in 15 + 1 + 28 + 5 + 6 seconds.
inline Failover workedFailover() {
    Failover failover;
    failover.decideSeconds = 1;
    failover.promoteSeconds = 28;
    failover.via = Reroute::dns;
    failover.ttlSeconds = 5;
    failover.reconnectSeconds = 6;
    return failover;
}

/// Users call a database of `members` nodes db1, db2, ...; db1 copies to the others.
inline Topology databaseDesign(const Service& database, int members = 2, ReplicationMode mode = ReplicationMode::sync, double lag = 0) {
    Topology topology{.services = {database}, .nodes = {users()}};
    for (int i = 1; i <= members; ++i) {
        topology.nodes.push_back(node("db" + std::to_string(i), database.id.value, NodeKind::database));
        if (i > 1) topology.links.push_back(copy("db1", "db" + std::to_string(i), mode, lag));
    }
    topology.links.push_back(call("users", "db1"));
    return topology;
}

/// Users call a database through a proxy that stands in one zone with db1, and nowhere else; the nodes do not fail, the zone does.
inline Topology sharedZoneDesign(const Service& database) {
    Topology topology = databaseDesign(database);
    topology.domains = {{.id = DomainId{"za"}, .figures = {.availability = 0.999, .mttrHours = 1}}};
    topology.nodes.push_back(node("proxy", "proxy"));
    topology.links.back() = call("users", "proxy");
    topology.links.push_back(call("proxy", "db1"));
    for (Node& each : topology.nodes) {
        each.figures = {};
        if (each.id.value == "proxy" || each.id.value == "db1") each.domain = DomainId{"za"};
    }
    return topology;
}

/// Users call web1 and web2, of which each calls a cache of its own service: cache1 and cache2.
inline Topology pairsDesign(CheckDepth depth) {
    Topology topology{.services = {service("web", Redundancy::activeActive, depth, 5, 3, {})}, .nodes = {users()}};
    for (const std::string i : {"1", "2"}) {
        topology.nodes.push_back(node("web" + i, "web"));
        topology.nodes.push_back(node("cache" + i, "cache" + i, NodeKind::cache));
        topology.links.push_back(call("users", "web" + i));
        topology.links.push_back(call("web" + i, "cache" + i));
    }
    return topology;
}

inline ScenarioEvent failAt(double at, const std::string& id) { return {at, FailEvent{id}, {}}; }
inline ScenarioEvent repairAt(double at, const std::string& id) { return {at, RepairEvent{id}, {}}; }

/// Every failover takes no time, every check is deep, and no link fails: what is answered is what the structure function says.
inline void makeInstant(Topology& topology) {
    const Resolved resolved = resolve(topology);
    for (const ResolvedService& service : resolved.services)
        if (service.entry == noIndex) topology.services.push_back({.id = service.id});
    for (Service& service : topology.services) {
        service.healthCheck = HealthCheck{};
        service.healthCheck->intervalSeconds = 0;
        service.healthCheck->depth = CheckDepth::deep;
        service.failover = Failover{};
        service.failover->via = Reroute::client;
    }
    for (Link& link : topology.links) link.figures = {};
}

inline bool hasCircle(const Topology& topology) {
    const CompiledTopology compiled = compile(topology);
    return compiled.core.partsOf.size() != compiled.core.partsOf.items.size();
}

}  // namespace failwright::testing
