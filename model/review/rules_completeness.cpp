#include "model/review/rules.h"

#include <algorithm>
#include <unordered_set>

namespace failwright::rules {
namespace {

void judgeNodes(const Design& design, Findings& out) {
    std::unordered_set<NodeId> loose;
    for (const NodeId& id : design.analysis.notConnected) {
        out.push_back({Rule::notConnected, Severity::warning, {id.value}, {}});
        loose.insert(id);
    }
    for (const Node& node : design.topology.nodes) {
        const bool fails = node.kind != NodeKind::client && !loose.contains(node.id);
        if (fails && !node.figures.availability && !node.figures.mtbfHours)
            out.push_back({Rule::noAvailability, Severity::warning, {node.id.value}, {}});
    }
}

void judgeReplicationLinks(const Topology& topology, Findings& out) {
    std::unordered_map<NodeId, ServiceId> services;
    for (const Node& node : topology.nodes) services.emplace(node.id, serviceOf(node));
    for (const Link& link : topology.links)
        if (!isRequest(link) && services.at(link.from) != services.at(link.to))
            out.push_back({Rule::replicationAcross, Severity::error, {link.id.value}, {}});
}

void judgeTiers(const Topology& topology, Findings& out) {
    if (topology.tiers.empty()) return;
    for (const Feature& feature : topology.features) {
        const bool offered = std::ranges::any_of(
            topology.tiers, [&](const Tier& tier) { return std::ranges::find(tier.features, feature.id) != tier.features.end(); });
        if (!offered) out.push_back({Rule::featureWithoutTier, Severity::warning, {feature.id.value}, {}});
    }
}

/// Releases, maintenance or a common cause: one of them shows that somebody has thought of what is not drawn.
bool countsHiddenCauses(const Topology& topology) {
    const Operations operations = topology.operations.value_or(Operations{});
    return operations.releasesPerYear || operations.maintenanceMinutesPerYear ||
           std::ranges::any_of(topology.services, [](const Service& service) { return service.commonAvailability.has_value(); });
}

}  // namespace

void judgeCompleteness(const Design& design, Findings& out) {
    judgeTiers(design.topology, out);
    if (!design.services.empty() && !countsHiddenCauses(design.topology)) out.push_back({Rule::hiddenCauses, Severity::note, {}, {}});
    judgeNodes(design, out);
    judgeReplicationLinks(design.topology, out);
}

}  // namespace failwright::rules
