#include "model/topology/checks.h"

#include "model/topology/parts.h"

#include <charconv>
#include <cmath>
#include <set>

namespace failwright {
namespace {

std::string text(double value) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return {buffer, end};
}

void share(Report& report, std::string_view field, const std::optional<double>& value) {
    if (value && !(*value >= 0 && *value <= 1)) report.add(ErrorCode::outOfRange, field, text(*value), "a number from 0 to 1");
}

void notNegative(Report& report, std::string_view field, const std::optional<double>& value) {
    if (value && !(*value >= 0 && std::isfinite(*value))) report.add(ErrorCode::outOfRange, field, text(*value), "a number of 0 or more");
}

void positive(Report& report, std::string_view field, const std::optional<double>& value) {
    if (value && !(*value > 0 && std::isfinite(*value))) report.add(ErrorCode::outOfRange, field, text(*value), "a number above 0");
}

void count(Report& report, std::string_view field, const std::optional<int>& value, int most = maxInstances) {
    if (value && !(*value >= 1 && *value <= most))
        report.add(ErrorCode::outOfRange, field, std::to_string(*value), "a whole number from 1 to " + std::to_string(most));
}

void coordinate(Report& report, std::string_view field, double value) {
    if (!(std::abs(value) <= maxCoordinate))
        report.add(ErrorCode::outOfRange, field, text(value), "a number from -1e9 to 1e9");
}

void extent(Report& report, std::string_view field, double value) {
    if (!(value >= 0 && value <= maxCoordinate)) report.add(ErrorCode::outOfRange, field, text(value), "a number from 0 to 1e9");
}

void words(Report& report, std::string_view field, const std::string& value) {
    if (value.size() > maxTextBytes)
        report.add(ErrorCode::tooLarge, field, std::to_string(value.size()) + " bytes", "at most " + std::to_string(maxTextBytes));
}

void position(Report& report, const std::optional<Point>& point) {
    if (!point) return;
    coordinate(report, "x", point->x);
    coordinate(report, "y", point->y);
}

void figures(Report& report, const Figures& given) {
    share(report, "availability", given.availability);
    positive(report, "mtbf_h", given.mtbfHours);
    notNegative(report, "mttr_h", given.mttrHours);
}

void unknown(Report& report, std::string_view field, const std::string& id, std::string_view what) {
    report.add(ErrorCode::unknownReference, field, id, "the id of " + std::string(what));
}

std::string at(std::string_view list, std::size_t index, std::string_view field = {}) {
    std::string path = std::string(list) + "/" + std::to_string(index);
    if (!field.empty()) path.append("/").append(field);
    return path;
}

}  // namespace

void Report::add(ErrorCode code, std::string_view field, std::string found, std::string expected) {
    m_errors.push_back({.code = code, .place = m_place + "/" + std::string(field), .found = std::move(found), .expected = std::move(expected)});
}

void checkValues(const Domain& domain, Report& report) {
    words(report, "name", domain.name);
    words(report, "group", domain.group);
    figures(report, domain.figures);
    if (!domain.rect) return;
    position(report, Point{domain.rect->x, domain.rect->y});
    extent(report, "w", domain.rect->width);
    extent(report, "h", domain.rect->height);
}

void checkValues(const Service& service, Report& report) {
    words(report, "name", service.name);
    count(report, "needed", service.needed);
    count(report, "quorum", service.quorum);
    share(report, "common_availability", service.commonAvailability);
    notNegative(report, "common_mttr_h", service.commonMttrHours);
    if (const auto& check = service.healthCheck) {
        notNegative(report, "health_check/interval_s", check->intervalSeconds);
        count(report, "health_check/threshold", check->threshold);
        notNegative(report, "health_check/timeout_s", check->timeoutSeconds);
    }
    if (const auto& failover = service.failover) {
        notNegative(report, "failover/decide_s", failover->decideSeconds);
        notNegative(report, "failover/promote_s", failover->promoteSeconds);
        notNegative(report, "failover/ttl_s", failover->ttlSeconds);
        notNegative(report, "failover/reroute_s", failover->rerouteSeconds);
        notNegative(report, "failover/reconnect_s", failover->reconnectSeconds);
        share(report, "failover/success", failover->success);
        notNegative(report, "failover/manual_s", failover->manualSeconds);
    }
    notNegative(report, "backup_interval_s", service.backupIntervalSeconds);
    notNegative(report, "restore_s", service.restoreSeconds);
}

void checkValues(const Node& node, Report& report) {
    words(report, "name", node.name);
    figures(report, node.figures);
    count(report, "instances", node.instances);
    count(report, "needed", node.needed, node.instances.value_or(1));
    notNegative(report, "weight", node.weight);
    notNegative(report, "capacity_rps", node.capacityRps);
    notNegative(report, "cost_per_month", node.costPerMonth);
    position(report, node.position);
    words(report, "group", node.group);
    if (node.z) coordinate(report, "z", *node.z);
}

void checkValues(const Link& link, Report& report) {
    figures(report, link.figures);
    notNegative(report, "lag_s", link.lagSeconds);
}

void checkValues(const Feature& feature, Report& report) { words(report, "name", feature.name); }

void checkValues(const Tier& tier, Report& report) {
    words(report, "name", tier.name);
    notNegative(report, "load_factor", tier.loadFactor);
}

void checkValues(const Scenario& scenario, Report& report) {
    words(report, "name", scenario.name);
    for (std::size_t i = 0; i < scenario.events.size(); ++i) {
        notNegative(report, at("events", i, "at_s"), scenario.events[i].atSeconds);
        if (const auto* load = std::get_if<LoadEvent>(&scenario.events[i].what)) notNegative(report, at("events", i, "load"), load->factor);
    }
}

void checkValues(const Objectives& objectives, Report& report) {
    share(report, "slo", objectives.slo);
    share(report, "sla", objectives.sla);
    notNegative(report, "rto_s", objectives.rtoSeconds);
    notNegative(report, "rpo_s", objectives.rpoSeconds);
    positive(report, "window_days", objectives.windowDays);
    notNegative(report, "requests_per_s", objectives.requestsPerSecond);
}

void checkValues(const Operations& operations, Report& report) {
    notNegative(report, "releases_per_year", operations.releasesPerYear);
    share(report, "release_failure_rate", operations.releaseFailureRate);
    notNegative(report, "rollback_min", operations.rollbackMinutes);
    share(report, "blast_radius", operations.blastRadius);
    notNegative(report, "maintenance_min_per_year", operations.maintenanceMinutesPerYear);
}

void checkValues(const Note& note, Report& report) {
    words(report, "text", note.text);
    position(report, note.position);
}

/// What it is about need not be there any more.
void checkValues(const Acceptance& acceptance, Report& report) {
    words(report, "reason", acceptance.reason);
    for (std::size_t i = 0; i < acceptance.elements.size(); ++i) words(report, at("elements", i), acceptance.elements[i]);
}

void checkReferences(const Domain& domain, const Lookup& lookup, Report& report) {
    if (!domain.parent) return;
    if (lookup.find<Domain>(*domain.parent) == nullptr) unknown(report, "parent", domain.parent->value, "a domain");
    else if (isInCircle(domain, lookup))
        report.add(ErrorCode::circle, "parent", domain.parent->value, "a domain that does not lie in this one");
}

void checkReferences(const Service&, const Lookup&, Report&) {}

void checkReferences(const Node& node, const Lookup& lookup, Report& report) {
    if (node.domain && lookup.find<Domain>(*node.domain) == nullptr) unknown(report, "domain", node.domain->value, "a domain");
    if (node.service && !lookup.has<Service>(*node.service)) unknown(report, "service", node.service->value, "a service");
}

void checkReferences(const Link& link, const Lookup& lookup, Report& report) {
    const Node* to = lookup.find<Node>(link.to);
    if (lookup.find<Node>(link.from) == nullptr) unknown(report, "from", link.from.value, "a node");
    if (to == nullptr) unknown(report, "to", link.to.value, "a node");
    else if (link.from == link.to) report.add(ErrorCode::illegal, "to", link.to.value, "another node than the one that the link starts from");
    else if (to->kind == NodeKind::client && isRequest(link)) report.add(ErrorCode::illegal, "to", link.to.value, "a node that is no client");
}

void checkReferences(const Feature& feature, const Lookup& lookup, Report& report) {
    for (std::size_t i = 0; i < feature.requiredServices.size(); ++i)
        if (!lookup.hasService(feature.requiredServices[i])) unknown(report, at("requires", i), feature.requiredServices[i].value, "a service");
    for (std::size_t i = 0; i < feature.toleratedServices.size(); ++i)
        if (!lookup.hasService(feature.toleratedServices[i])) unknown(report, at("tolerates", i), feature.toleratedServices[i].value, "a service");
}

void checkReferences(const Tier& tier, const Lookup& lookup, Report& report) {
    for (std::size_t i = 0; i < tier.features.size(); ++i)
        if (!lookup.has<Feature>(tier.features[i])) unknown(report, at("features", i), tier.features[i].value, "a feature");
}

void checkReferences(const Scenario& scenario, const Lookup& lookup, Report& report) {
    for (std::size_t i = 0; i < scenario.events.size(); ++i) {
        std::set<DomainId> seen;
        const auto element = [&](const std::string& name) {
            if (!lookup.canFail(name)) unknown(report, at("events", i), name, "a domain, node, link or common cause");
        };
        const auto domain = [&](const DomainId& id) {
            if (lookup.find<Domain>(id) == nullptr) unknown(report, at("events", i, "partition"), id.value, "a domain");
            else if (!seen.insert(id).second) report.add(ErrorCode::illegal, at("events", i, "partition"), id.value, "each domain on one side only");
        };
        forEachName(scenario.events[i], element, domain);
    }
}

void checkId(const std::string& id, bool isElement, Report& report) {
    if (!isValidId(id)) report.add(ErrorCode::badId, "id", id, "1 to 128 letters, digits or _ - . : / >");
    else if (isElement && id.starts_with(commonCausePrefix)) report.add(ErrorCode::badId, "id", id, "an id that does not start with service:");
}

bool isInCircle(const Domain& domain, const Lookup& lookup) {
    // Two walkers, one twice as fast: they meet where the way leads round.
    const auto parent = [&](const Domain* one) -> const Domain* {
        if (one == nullptr) return nullptr;
        const auto& up = one->id == domain.id ? domain.parent : one->parent;
        return up ? lookup.find<Domain>(*up) : nullptr;
    };
    const Domain* slow = parent(&domain);
    const Domain* fast = parent(slow);
    while (fast != nullptr) {
        if (slow == fast) return true;
        slow = parent(slow);
        fast = parent(parent(fast));
    }
    return false;
}

}  // namespace failwright
