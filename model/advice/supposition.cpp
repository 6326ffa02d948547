#include "model/advice/supposition.h"

#include "model/topology/edit.h"
#include "model/topology/reliability.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace failwright {
namespace {

constexpr double noTime = 1e-6;  ///< seconds

/// What a figure is per instance, whatever it was given by.
EventFigures figuresOf(const Node& node) {
    return eventFigures(node.figures, defaultMttrHours(node.kind));
}

Figures asFigures(double unavailability, double mttrHours) {
    Figures figures;
    figures.availability = 1 - unavailability;
    figures.mttrHours = mttrHours;
    return figures;
}

/// An entry for each service that has none, so that all can be told something.
void describeAll(Topology& topology) {
    std::set<std::string> known;
    for (const Service& service : topology.services) known.insert(service.id.value);
    for (const Node& node : topology.nodes) {
        if (node.kind == NodeKind::client || !known.insert(serviceOf(node).value).second) continue;
        Service service;
        service.id = serviceOf(node);
        topology.services.push_back(std::move(service));
    }
}

/// A domain round the zones that no other domain holds.
DomainId aroundZones(Topology& topology, const std::vector<std::size_t>& zones) {
    Domain around;
    around.id = DomainId{freshId(topology, "zones-together")};
    around.kind = DomainKind::region;
    for (const std::size_t zone : zones) topology.domains[zone].parent = around.id;
    topology.domains.push_back(around);
    return topology.domains.back().id;
}

void shareFailures(Topology& topology, const std::vector<std::size_t>& zones, std::optional<DomainId> parent) {
    double sum = 0;
    double mttr = 0;
    for (const std::size_t i : zones) {
        const EventFigures own = eventFigures(topology.domains[i]);
        topology.domains[i].figures = asFigures(own.unavailability * (1 - sharedPart), own.mttrHours);
        sum += own.unavailability;
        mttr = std::max(mttr, own.mttrHours);
    }
    if (sum <= 0) return;
    if (!parent) parent = aroundZones(topology, zones);
    Domain& holder = *std::ranges::find(topology.domains, *parent, &Domain::id);
    const EventFigures own = eventFigures(holder);
    const double shared = sharedPart * sum / static_cast<double>(zones.size());
    holder.figures = asFigures(1 - (1 - own.unavailability) * (1 - shared), own.unavailability > 0 ? own.mttrHours : mttr);
}

void zonesFailTogether(Topology& topology) {
    std::map<std::string, std::vector<std::size_t>> beside;
    for (std::size_t i = 0; i < topology.domains.size(); ++i) {
        const Domain& domain = topology.domains[i];
        if (domain.kind == DomainKind::zone) beside[domain.parent ? domain.parent->value : std::string()].push_back(i);
    }
    for (const auto& [parent, zones] : beside)
        if (zones.size() > 1) shareFailures(topology, zones, parent.empty() ? std::nullopt : std::optional(DomainId{parent}));
}

void commonCausesEverywhere(Topology& topology) {
    describeAll(topology);
    for (Service& service : topology.services) {
        if (hasCommonCause(service)) continue;
        int instances = 0;
        double sum = 0;
        std::vector<Node*> members;
        for (Node& node : topology.nodes) {
            if (node.kind == NodeKind::client || serviceOf(node) != service.id) continue;
            members.push_back(&node);
            instances += instancesOf(node);
            sum += figuresOf(node).unavailability;
        }
        if (instances < 2 || sum <= 0) continue;
        service.commonAvailability = 1 - sharedPart * sum / static_cast<double>(members.size());
        for (Node* node : members) {
            const EventFigures own = figuresOf(*node);
            node->figures = asFigures(own.unavailability * (1 - sharedPart), own.mttrHours);
        }
    }
}

/// The same mean up time with twice the repair time.
Figures slower(const EventFigures& figures) {
    return asFigures(2 * figures.unavailability / (1 + figures.unavailability), 2 * figures.mttrHours);
}

void repairTwiceAsLong(Topology& topology) {
    for (Domain& domain : topology.domains)
        if (const EventFigures own = eventFigures(domain); own.unavailability > 0) domain.figures = slower(own);
    for (Node& node : topology.nodes)
        if (const EventFigures own = figuresOf(node); node.kind != NodeKind::client && own.unavailability > 0) node.figures = slower(own);
    for (Link& link : topology.links)
        if (const EventFigures own = eventFigures(link); isElement(link) && own.unavailability > 0) link.figures = slower(own);
    for (Service& service : topology.services) {
        if (!hasCommonCause(service)) continue;
        const Figures twice = slower(commonCauseFigures(service));
        service.commonAvailability = twice.availability;
        service.commonMttrHours = twice.mttrHours;
    }
}

void failoverPerfect(Topology& topology) {
    describeAll(topology);
    for (Service& service : topology.services) {
        if (!service.failover) service.failover.emplace();
        if (!service.healthCheck) service.healthCheck.emplace();
        Failover& failover = *service.failover;
        failover.decideSeconds = failover.promoteSeconds = failover.rerouteSeconds = failover.reconnectSeconds = 0;
        failover.ttlSeconds = 0;
        failover.success = 1;
        service.healthCheck->intervalSeconds = noTime;
        service.healthCheck->threshold = 1;
        service.healthCheck->timeoutSeconds = 0;
        service.healthCheck->depth = CheckDepth::deep;
    }
}

void failoverByHand(Topology& topology) {
    describeAll(topology);
    for (Service& service : topology.services) {
        if (!service.failover) service.failover.emplace();
        service.failover->success = 0;
    }
}

void suppose(Topology& topology, Supposition what) {
    switch (what) {
        case Supposition::zonesFailTogether: return zonesFailTogether(topology);
        case Supposition::commonCausesEverywhere: return commonCausesEverywhere(topology);
        case Supposition::noCommonCauses:
            for (Service& service : topology.services) service.commonAvailability.reset();
            return;
        case Supposition::repairTwiceAsLong: return repairTwiceAsLong(topology);
        case Supposition::failoverPerfect: return failoverPerfect(topology);
        case Supposition::failoverByHand: return failoverByHand(topology);
        case Supposition::noOperations: return topology.operations.reset();
    }
}

bool differs(const Outcome& a, const Outcome& b) {
    constexpr double noise = 1e-9;
    const double x = a.unavailability.value_or(0);
    const double y = b.unavailability.value_or(0);
    return std::abs(x - y) > noise * std::max(x, y);
}

}  // namespace

Topology supposing(Topology topology, const std::vector<Supposition>& suppositions) {
    for (const Supposition one : suppositions) suppose(topology, one);
    return topology;
}

Result<Suppositions> supposeEach(const Topology& topology, std::stop_token stop) {
    const auto drawn = outcomeOf(topology, stop);
    if (!drawn) return tl::unexpected(drawn.error());
    Suppositions all{*drawn, {}};
    for (std::size_t i = 0; i < wordsOf<Supposition>().size(); ++i) {
        const auto what = static_cast<Supposition>(i);
        const auto outcome = outcomeOf(supposing(topology, {what}), stop);
        if (!outcome) return tl::unexpected(outcome.error());
        if (differs(*drawn, *outcome)) all.each.push_back({what, *outcome});
    }
    return all;
}

}  // namespace failwright
