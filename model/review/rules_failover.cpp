#include "model/review/rules.h"

#include <algorithm>
#include <set>
#include <string>

namespace failwright::rules {
namespace {

/// Share of the window's error budget that one detection may use.
constexpr double detectionShare = 0.2;

bool isAutomatic(const ReviewedService& service) {
    return service.entry.failover.has_value() && service.timing.success > 0;
}

void judgeStandby(const Design& design, const ReviewedService& service, Findings& out) {
    if (service.redundancy != Redundancy::activePassive || service.members.size() < 2) return;
    if (!isAutomatic(service)) {
        out.push_back({Rule::noAutomaticFailover, Severity::warning, {service.name()},
                       {static_cast<double>(service.members.size()), service.timing.byHand()}});
        return;
    }
    if (service.entry.failover->tested == true) return;
    const Index primary = design.resolved.services[service.index].firstPrimary;
    out.push_back({Rule::standbyUntested, Severity::warning, {service.name()},
                   {service.timing.move(), service.timing.byHand(), primary == noIndex ? 0 : design.failuresOf(design.idOf(primary))}});
}

bool isEndpoint(const Design& design, Index service) {
    return design.resolved.services[service].redundancy != Redundancy::activeActive;
}

/// The targets, among what members require, that not all of them call (an endpoint is the same for all): a check that looks deep would tell the members apart.
std::set<Index> ownDependencies(const Design& design, const ReviewedService& service) {
    std::set<Index> all;
    std::vector<std::set<Index>> targets;
    for (const Index member : service.members) {
        std::set<Index>& own = targets.emplace_back();
        for (const Group& group : design.resolved.groupsOf(member))
            if (group.required && !isEndpoint(design, group.service))
                for (const Index target : design.resolved.targetsOf(group)) own.insert(target);
        all.insert(own.begin(), own.end());
    }
    std::erase_if(all, [&](Index target) { return std::ranges::all_of(targets, [&](const auto& own) { return own.contains(target); }); });
    return all;
}

/// The domains that hold some of these nodes.
std::set<std::string> domainsAround(const Design& design, const std::set<Index>& nodes) {
    std::set<std::string> around;
    for (const Index node : nodes)
        for (Index at = design.resolved.nodes[node].domain; at != noIndex; at = design.resolved.domains[at].parent)
            around.insert(design.topology.domains[at].id.value);
    return around;
}

void judgeDepth(const Design& design, const ReviewedService& service, Findings& out) {
    if (service.timing.deep || service.members.size() < 2) return;
    const std::set<Index> own = ownDependencies(design, service);
    if (own.empty()) return;
    const std::set<std::string> domains = domainsAround(design, own);
    std::set<std::string> nodes;
    for (const Index node : own) nodes.insert(design.idOf(node));
    const auto concerns = [&](const FailureRow& row) {
        if (row.kind == ElementKind::node) return nodes.contains(row.id);
        return row.kind == ElementKind::domain && domains.contains(row.id);
    };
    double undetected = 0;
    for (const FailureRow& row : design.failures)
        if (row.undetectedShare > 0 && concerns(row)) undetected += row.failuresPerYear * row.mttrSeconds * row.undetectedShare;
    if (undetected > 0) out.push_back({Rule::shallowCheck, Severity::warning, {service.name()}, {undetected}});
}

void judgeDetection(const Design& design, const ReviewedService& service, Findings& out) {
    const std::optional<double> budget = design.budgetOfWindow();
    if (!budget || !(*budget > 0) || service.members.size() < 2) return;
    const bool costs = std::ranges::any_of(service.members, [&](Index member) {
        const FailureRow* row = design.failureOf(design.idOf(member));
        return row != nullptr && row->lostRequestSeconds.value_or(0) > 0;
    });
    const double lost = service.endpoint() ? 1 : 1 / static_cast<double>(service.members.size());
    const double spent = service.timing.detect() * lost / *budget;
    if (costs && spent > detectionShare)
        out.push_back({Rule::slowDetection, Severity::warning, {service.name()}, {service.timing.detect(), *budget, spent}});
}

void judgeTtl(const Design& design, const ReviewedService& service, Findings& out) {
    if (!design.objectives.rtoSeconds || service.members.size() < 2 || !service.entry.failover) return;
    if (service.timing.via == Reroute::dns && service.timing.reroute > *design.objectives.rtoSeconds)
        out.push_back({Rule::ttlOverRto, Severity::error, {service.name()}, {service.timing.reroute, *design.objectives.rtoSeconds}});
}

/// A partition makes both sides believe that the other is gone.
void judgeSplitBrain(const ReviewedService& service, Findings& out) {
    if (service.redundancy != Redundancy::activePassive || service.members.size() < 2 || !isAutomatic(service)) return;
    if (!service.keepsData()) return;
    const bool decided = service.entry.failover->fencing == true || service.voters.size() > service.members.size();
    if (!decided && service.entry.consistency != Consistency::ap)
        out.push_back({Rule::splitBrain, Severity::warning, {service.name()}, {service.timing.move()}});
}

}  // namespace

void judgeFailover(const Design& design, Findings& out) {
    for (const ReviewedService& service : design.services) {
        judgeStandby(design, service, out);
        judgeDepth(design, service, out);
        judgeDetection(design, service, out);
        judgeTtl(design, service, out);
        judgeSplitBrain(service, out);
    }
}

}  // namespace failwright::rules
