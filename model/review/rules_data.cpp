#include "model/review/rules.h"

#include <algorithm>

namespace failwright::rules {
namespace {

bool isCopied(const Design& design, const ReviewedService& service, ReplicationMode mode) {
    return std::ranges::any_of(design.resolved.replications, [&](const ResolvedReplication& copy) {
        return copy.mode == mode && design.resolved.nodes[copy.from].service == service.index;
    });
}

void judgeCopies(const Design& design, const ReviewedService& service, Findings& out) {
    const std::optional<double>& rpo = design.objectives.rpoSeconds;
    const bool hasBetter = isCopied(design, service, ReplicationMode::sync) || isCopied(design, service, ReplicationMode::semiSync);
    for (const ResolvedReplication& copy : design.resolved.replications) {
        if (design.resolved.nodes[copy.from].service != service.index || design.resolved.nodes[copy.to].service != service.index) continue;
        const Link& link = design.topology.links[copy.link];
        const bool late = rpo && (link.lagSeconds ? *link.lagSeconds > *rpo : *rpo == 0);
        if (copy.mode == ReplicationMode::async && late && !hasBetter && service.keepsData())
            out.push_back({Rule::asyncOverRpo, Severity::error, {link.id.value}, {link.lagSeconds.value_or(-1), *rpo}});
        const std::vector<Index> regions = design.domainsOf({copy.from, copy.to}, DomainKind::region);
        if (copy.mode == ReplicationMode::sync && regions.size() == 2 && service.redundancy != Redundancy::quorum && rpo != 0.0)
            out.push_back({Rule::syncAcrossRegions, Severity::warning, {link.id.value}, {2}});
    }
}

/// The place whose loss alone takes the quorum away, the largest kind first. A design of one region has its own finding.
void judgeConcentration(const Design& design, const ReviewedService& service, Findings& out) {
    const std::size_t spare = service.voters.size() - std::min(service.quorum, service.voters.size());
    for (const DomainKind kind : {DomainKind::region, DomainKind::zone, DomainKind::rack, DomainKind::host}) {
        const std::vector<Index> domains = design.domainsOf(service.voters, kind);
        if (kind == DomainKind::region && domains.size() < 2) continue;
        for (const Index domain : domains) {
            const auto inside = static_cast<std::size_t>(
                std::ranges::count_if(service.voters, [&](Index voter) { return design.domainOf(voter, kind) == domain; }));
            if (inside <= spare || inside < 2) continue;
            out.push_back({Rule::quorumInOneDomain, Severity::warning, {service.name(), design.topology.domains[domain].id.value},
                           {static_cast<double>(inside), static_cast<double>(service.voters.size()), static_cast<double>(service.quorum)}});
            return;
        }
    }
}

void judgeQuorum(const Design& design, const ReviewedService& service, Findings& out) {
    if (service.redundancy != Redundancy::quorum || service.voters.size() < 2) return;
    const std::size_t voters = service.voters.size();
    if (voters % 2 == 0)
        out.push_back({Rule::evenQuorum, Severity::warning, {service.name()},
                       {static_cast<double>(voters), static_cast<double>(service.quorum),
                        static_cast<double>(voters - std::min(service.quorum, voters))}});
    judgeConcentration(design, service, out);
}

void judgeBackup(const ReviewedService& service, Findings& out) {
    const bool keepsData = service.kind == NodeKind::database || service.kind == NodeKind::storage;
    if (keepsData && !service.entry.backupIntervalSeconds)
        out.push_back({Rule::noBackup, Severity::warning, {service.name()}, {static_cast<double>(service.members.size())}});
}

}  // namespace

void judgeData(const Design& design, Findings& out) {
    for (const ReviewedService& service : design.services) {
        judgeCopies(design, service, out);
        judgeQuorum(design, service, out);
        judgeBackup(service, out);
    }
}

}  // namespace failwright::rules
