#include "model/review/design.h"

#include "model/review/objectives.h"
#include "model/topology/reliability.h"

#include <algorithm>

namespace failwright {
namespace {

constexpr double defaultWindowDays = 30;

}  // namespace

Design::Design(const Topology& what, const Analysis& analysed, const std::optional<Range>& expectedUnavailability,
               const FailureTable& failing)
    : topology(what),
      analysis(analysed),
      failures(failing),
      unavailability(expectedUnavailability ? expectedUnavailability : structuralUnavailability(analysed)),
      resolved(resolve(what)),
      objectives(what.objectives.value_or(Objectives{})) {
    for (ElementIndex e = 0; e < analysis.elements.size(); ++e) m_elements.emplace(analysis.elements[e].id, e);
    for (const SinglePointOfFailure& spof : analysis.spofs) m_spofs.insert(analysis.elements[spof.element].id);
    for (const FailureRow& row : failures) m_rows.emplace(row.id, &row);
    std::vector<bool> used(resolved.services.size(), false);
    for (Index n = 0; n < topology.nodes.size(); ++n) {
        const ResolvedNode& node = resolved.nodes[n];
        if (node.client || (!node.reached && !node.witness)) continue;
        m_inUse.push_back(n);
        if (node.reached) used[node.service] = true;
    }
    std::vector<bool> required(resolved.services.size(), false);
    for (const Group& group : resolved.groups)
        if (group.required) required[group.service] = true;
    for (Index s = 0; s < used.size(); ++s) {
        if (!used[s]) continue;
        services.push_back(reviewed(s));
        services.back().required = required[s];
    }
}

ReviewedService Design::reviewed(Index service) const {
    const ResolvedService& found = resolved.services[service];
    ReviewedService made;
    made.index = service;
    if (found.entry != noIndex) made.entry = topology.services[found.entry];
    made.entry.id = found.id;
    made.kind = found.kind;
    made.redundancy = found.redundancy;
    made.needed = found.needed;
    made.quorum = found.quorum;
    for (const Index member : resolved.members[service]) {
        made.voters.push_back(member);
        if (!resolved.nodes[member].witness && (resolved.nodes[member].reached || made.endpoint())) made.members.push_back(member);
    }
    made.timing = failoverTiming(made.entry);
    return made;
}

std::optional<double> Design::budgetPerYear() const {
    return objectives.slo ? std::optional((1 - *objectives.slo) * secondsPerYear) : std::nullopt;
}

std::optional<double> Design::budgetOfWindow() const {
    return objectives.slo ? std::optional((1 - *objectives.slo) * objectives.windowDays.value_or(defaultWindowDays) * 86'400) : std::nullopt;
}

double Design::downtimeOf(const std::string& element) const {
    const auto found = m_elements.find(element);
    return found != m_elements.end() ? analysis.importance[found->second].downtimeSecondsPerYear : 0;
}

double Design::failuresOf(const std::string& element) const {
    const auto found = m_elements.find(element);
    return found != m_elements.end() ? analysis.elements[found->second].failuresPerYear : 0;
}

const FailureRow* Design::failureOf(const std::string& element) const {
    const auto found = m_rows.find(element);
    return found != m_rows.end() ? found->second : nullptr;
}

bool Design::isSpof(const std::string& element) const {
    return m_spofs.contains(element);
}

Index Design::domainOf(Index node, DomainKind kind) const {
    Index at = resolved.nodes[node].domain;
    while (at != noIndex && topology.domains[at].kind != kind) at = resolved.domains[at].parent;
    return at;
}

std::vector<Index> Design::domainsOf(const std::vector<Index>& nodes, DomainKind kind) const {
    std::vector<Index> found;
    for (const Index node : nodes)
        if (const Index domain = domainOf(node, kind); domain != noIndex) found.push_back(domain);
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

const ReviewedService* Design::serviceAt(Index service) const {
    const auto found = std::ranges::lower_bound(services, service, {}, &ReviewedService::index);
    return found != services.end() && found->index == service ? &*found : nullptr;
}

}  // namespace failwright
