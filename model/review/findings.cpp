#include "model/review/findings.h"

#include "model/review/objectives.h"
#include "model/topology/reliability.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace failwright {
namespace {

/// The unavailability that the SLO allows.
std::optional<double> budget(const Topology& topology) {
    if (!topology.objectives || !topology.objectives->slo) return std::nullopt;
    return 1 - *topology.objectives->slo;
}

void judgeObjectives(const Topology& topology, std::optional<double> unavailability, std::vector<Finding>& out) {
    if (!topology.objectives) return;
    const std::optional<double>& slo = topology.objectives->slo;
    const std::optional<double>& sla = topology.objectives->sla;
    if (slo && unavailability && *unavailability > *budget(topology))
        out.push_back({Rule::sloMissed, Severity::error, {}, {1 - *unavailability, *slo}});
    if (slo && sla && *sla > *slo) out.push_back({Rule::slaTighterThanSlo, Severity::error, {}, {*sla, *slo}});
}

void judgeFailovers(const Topology& topology, const FailureTable& failures, std::vector<Finding>& out) {
    for (const Verdict& verdict : judge(topology, std::nullopt, failures)) {
        if (!verdict.missed()) continue;
        const Rule rule = verdict.goal == Goal::rto ? Rule::rtoMissed : Rule::rpoMissed;
        out.push_back({rule, Severity::error, {verdict.element}, {*verdict.actual, verdict.limit}});
    }
}

void judgeSpofs(const Topology& topology, const Analysis& analysis, std::vector<Finding>& out) {
    const auto first = static_cast<std::ptrdiff_t>(out.size());
    const std::optional<double> allowed = budget(topology);
    for (const SinglePointOfFailure& spof : analysis.spofs) {
        const double downtime = analysis.importance[spof.element].downtimeSecondsPerYear;
        const bool usesUp = allowed && downtime > *allowed * secondsPerYear;
        out.push_back({Rule::spof, usesUp ? Severity::error : Severity::warning, {analysis.elements[spof.element].id},
                       {spof.blastRadius, downtime}});
    }
    std::stable_sort(out.begin() + first, out.end(), [](const Finding& a, const Finding& b) { return a.arguments[1] > b.arguments[1]; });
}

void judgeNodes(const Topology& topology, const Analysis& analysis, std::vector<Finding>& out) {
    std::unordered_set<NodeId> loose;
    for (const NodeId& id : analysis.notConnected) {
        out.push_back({Rule::notConnected, Severity::warning, {id.value}, {}});
        loose.insert(id);
    }
    for (const Node& node : topology.nodes) {
        const bool fails = node.kind != NodeKind::client && !loose.contains(node.id);
        if (fails && !node.figures.availability && !node.figures.mtbfHours)
            out.push_back({Rule::noAvailability, Severity::warning, {node.id.value}, {}});
    }
}

void judgeReplication(const Topology& topology, std::vector<Finding>& out) {
    std::unordered_map<NodeId, ServiceId> services;
    for (const Node& node : topology.nodes) services.emplace(node.id, serviceOf(node));
    for (const Link& link : topology.links)
        if (!isRequest(link) && services.at(link.from) != services.at(link.to))
            out.push_back({Rule::replicationAcross, Severity::error, {link.id.value}, {}});
}

}  // namespace

std::vector<Finding> findings(const Topology& topology, const Analysis& analysis, std::optional<double> expectedUnavailability,
                              const FailureTable& failures) {
    std::vector<Finding> all;
    judgeObjectives(topology, expectedUnavailability ? expectedUnavailability : analysis.unavailability, all);
    judgeFailovers(topology, failures, all);
    judgeSpofs(topology, analysis, all);
    judgeNodes(topology, analysis, all);
    judgeReplication(topology, all);
    std::stable_sort(all.begin(), all.end(), [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return all;
}

}  // namespace failwright
