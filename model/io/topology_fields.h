#pragma once

#include "model/topology/topology.h"

#include <concepts>
#include <string_view>
#include <type_traits>

/// The keys of the topology file, in their order, once for reading and writing. A visitor is called with key, value and what
/// the value has to be; `required` where there is no default; `position`, `rect`, `event` and `rest` for what is not one key.
namespace failwright::topology_file {

inline constexpr int version = 1;

/// What a number has to be. `words` completes "expected".
struct Range {
    double low = 0;
    double high = 0;
    bool withLow = true;
    std::string_view words;
};

inline constexpr double anyHigh = 1.7976931348623157e308;
inline constexpr Range share{0, 1, true, "a number from 0 to 1"};
inline constexpr Range notNegative{0, anyHigh, true, "a finite number of at least 0"};
inline constexpr Range height{-1e9, 1e9, true, "a number from -1e9 to 1e9"};
inline constexpr Range positive{0, anyHigh, false, "a finite number above 0"};
inline constexpr Range count{1, 10'000, true, "a whole number from 1 to 10000"};

template <class T, class Plain>
concept Like = std::same_as<std::remove_const_t<T>, Plain>;

void fields(auto& visit, Like<Figures> auto& figures) {
    visit("availability", figures.availability, share);
    visit("mtbf_h", figures.mtbfHours, positive);
    visit("mttr_h", figures.mttrHours, notNegative);
}

void fields(auto& visit, Like<Objectives> auto& objectives) {
    visit("slo", objectives.slo, share);
    visit("sla", objectives.sla, share);
    visit("rto_s", objectives.rtoSeconds, notNegative);
    visit("rpo_s", objectives.rpoSeconds, notNegative);
    visit("window_days", objectives.windowDays, positive);
    visit("requests_per_s", objectives.requestsPerSecond, notNegative);
    visit.rest(objectives.extras);
}

void fields(auto& visit, Like<Operations> auto& operations) {
    visit("releases_per_year", operations.releasesPerYear, notNegative);
    visit("release_failure_rate", operations.releaseFailureRate, share);
    visit("rollback_min", operations.rollbackMinutes, notNegative);
    visit("blast_radius", operations.blastRadius, share);
    visit("maintenance_min_per_year", operations.maintenanceMinutesPerYear, notNegative);
    visit.rest(operations.extras);
}

void fields(auto& visit, Like<Domain> auto& domain) {
    visit("id", domain.id);
    visit("kind", domain.kind);
    visit("parent", domain.parent);
    visit("name", domain.name);
    fields(visit, domain.figures);
    visit.rect(domain.rect);
    visit("locked", domain.locked);
    visit("group", domain.group);
    visit.rest(domain.extras);
}

void fields(auto& visit, Like<HealthCheck> auto& check) {
    visit("interval_s", check.intervalSeconds, notNegative);
    visit("threshold", check.threshold, count);
    visit("timeout_s", check.timeoutSeconds, notNegative);
    visit("depth", check.depth);
    visit.rest(check.extras);
}

void fields(auto& visit, Like<Failover> auto& failover) {
    visit("decide_s", failover.decideSeconds, notNegative);
    visit("promote_s", failover.promoteSeconds, notNegative);
    visit("via", failover.via);
    visit("ttl_s", failover.ttlSeconds, notNegative);
    visit("reroute_s", failover.rerouteSeconds, notNegative);
    visit("reconnect_s", failover.reconnectSeconds, notNegative);
    visit("success", failover.success, share);
    visit("manual_s", failover.manualSeconds, notNegative);
    visit("fencing", failover.fencing);
    visit("tested", failover.tested);
    visit.rest(failover.extras);
}

void fields(auto& visit, Like<Service> auto& service) {
    visit("id", service.id);
    visit("name", service.name);
    visit("kind", service.kind);
    visit("redundancy", service.redundancy);
    visit("standby", service.standby);
    visit("needed", service.needed, count);
    visit("quorum", service.quorum, count);
    visit("common_availability", service.commonAvailability, share);
    visit("common_mttr_h", service.commonMttrHours, notNegative);
    visit("consistency", service.consistency);
    visit("health_check", service.healthCheck);
    visit("failover", service.failover);
    visit("backup_interval_s", service.backupIntervalSeconds, notNegative);
    visit("restore_s", service.restoreSeconds, notNegative);
    visit.rest(service.extras);
}

void fields(auto& visit, Like<Node> auto& node) {
    visit.required("id", node.id);
    visit.required("kind", node.kind);
    visit("name", node.name);
    visit("service", node.service);
    visit("domain", node.domain);
    visit("role", node.role);
    visit("weight", node.weight, notNegative);
    fields(visit, node.figures);
    visit("instances", node.instances, count);
    visit("needed", node.needed, count);
    visit("capacity_rps", node.capacityRps, notNegative);
    visit("cost_per_month", node.costPerMonth, notNegative);
    visit("sticky", node.sticky);
    visit("preset", node.preset);
    visit.position(node.position);
    visit("locked", node.locked);
    visit("group", node.group);
    visit("z", node.z, height);
    visit.rest(node.extras);
}

void fields(auto& visit, Like<Link> auto& link) {
    visit("id", link.id);
    visit.required("from", link.from);
    visit.required("to", link.to);
    visit("kind", link.kind);
    visit("required", link.required);
    visit("mode", link.mode);
    visit("lag_s", link.lagSeconds, notNegative);
    fields(visit, link.figures);
    visit.rest(link.extras);
}

void fields(auto& visit, Like<Feature> auto& feature) {
    visit("id", feature.id);
    visit("name", feature.name);
    visit("priority", feature.priority);
    visit("tolerates", feature.toleratedServices);
    visit("requires", feature.requiredServices);
    visit.rest(feature.extras);
}

void fields(auto& visit, Like<Tier> auto& tier) {
    visit("id", tier.id);
    visit("name", tier.name);
    visit("features", tier.features);
    visit("load_factor", tier.loadFactor, notNegative);
    visit.rest(tier.extras);
}

void fields(auto& visit, Like<ScenarioEvent> auto& event) {
    visit.event(event);
    visit.rest(event.extras);
}

void fields(auto& visit, Like<Scenario> auto& scenario) {
    visit("id", scenario.id);
    visit("name", scenario.name);
    visit("events", scenario.events);
    visit.rest(scenario.extras);
}

void fields(auto& visit, Like<Note> auto& note) {
    visit("text", note.text);
    visit.position(note.position);
    visit.rest(note.extras);
}

void fields(auto& visit, Like<Acceptance> auto& acceptance) {
    visit.required("rule", acceptance.rule);
    visit("elements", acceptance.elements);
    visit("reason", acceptance.reason);
    visit.rest(acceptance.extras);
}

/// All but `format` and `version`, which come before.
void fields(auto& visit, Like<Topology> auto& topology) {
    visit("name", topology.name);
    visit("description", topology.description);
    visit("objectives", topology.objectives);
    visit("operations", topology.operations);
    visit("domains", topology.domains);
    visit("services", topology.services);
    visit("nodes", topology.nodes);
    visit("links", topology.links);
    visit("features", topology.features);
    visit("tiers", topology.tiers);
    visit("scenarios", topology.scenarios);
    visit("notes", topology.notes);
    visit("accepted", topology.accepted);
    visit.rest(topology.extras);
}

}  // namespace failwright::topology_file
