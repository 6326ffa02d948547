#include "model/review/rules.h"

#include <algorithm>

namespace failwright::rules {
namespace {

/// Share of the error budget that the only region may use before it is worth a word.
constexpr double regionShare = 0.5;

std::size_t countIn(const Design& design, Index domain, DomainKind kind) {
    return static_cast<std::size_t>(std::ranges::count_if(
        design.nodesInUse(), [&](Index node) { return design.domainOf(node, kind) == domain; }));
}

void judgeOnly(const Design& design, DomainKind kind, Rule rule, Findings& out) {
    const std::vector<Index> all = design.domainsOf(design.nodesInUse(), kind);
    if (all.size() != 1) return;
    const std::string& id = design.topology.domains[all.front()].id.value;
    const double downtime = design.downtimeOf(id);
    const std::optional<double> budget = design.budgetPerYear();
    if (rule == Rule::singleRegion && budget && downtime <= regionShare * *budget) return;
    const Severity least = rule == Rule::singleRegion && !budget ? Severity::note : Severity::warning;
    out.push_back({rule, std::max(least, budget ? severityOf(design, downtime) : least), {id},
                   {static_cast<double>(countIn(design, all.front(), kind)), downtime}});
}

/// Members that stand in for one another, all in the same place.
void judgeShared(const Design& design, const ReviewedService& service, Findings& out) {
    if (service.members.size() < 2) return;
    for (const DomainKind kind : {DomainKind::zone, DomainKind::rack, DomainKind::host}) {
        const std::vector<Index> domains = design.domainsOf(service.members, kind);
        const bool allPlaced = std::ranges::all_of(service.members, [&](Index m) { return design.domainOf(m, kind) != noIndex; });
        if (domains.size() != 1 || !allPlaced) continue;
        out.push_back({Rule::membersShareDomain, Severity::warning,
                       {service.name(), design.topology.domains[domains.front()].id.value},
                       {static_cast<double>(service.members.size())}});
        return;
    }
}

/// The element whose failure alone takes the whole service away: its only member, or the provider of all its members.
std::optional<std::string> onlySupplier(const Design& design, const ReviewedService& service) {
    if (service.members.size() == 1) {
        const std::string& id = design.idOf(service.members.front());
        return design.isSpof(id) ? std::optional(id) : std::nullopt;
    }
    const std::vector<Index> providers = design.domainsOf(service.members, DomainKind::provider);
    const bool allPlaced =
        std::ranges::all_of(service.members, [&](Index m) { return design.domainOf(m, DomainKind::provider) != noIndex; });
    if (providers.size() != 1 || !allPlaced) return std::nullopt;
    const std::string& id = design.topology.domains[providers.front()].id.value;
    return design.isSpof(id) ? std::optional(id) : std::nullopt;
}

std::optional<Rule> supplierRule(NodeKind kind) {
    switch (kind) {
        case NodeKind::dns:
            return Rule::singleDnsProvider;
        case NodeKind::external:
            return Rule::singleExternalProvider;
        case NodeKind::loadBalancer:
        case NodeKind::gateway:
            return Rule::loadBalancerNotRedundant;
        default:
            return std::nullopt;
    }
}

}  // namespace

void judgePlacement(const Design& design, Findings& out) {
    judgeOnly(design, DomainKind::zone, Rule::singleZone, out);
    judgeOnly(design, DomainKind::region, Rule::singleRegion, out);
    for (const ReviewedService& service : design.services) {
        judgeShared(design, service, out);
        const std::optional<Rule> rule = supplierRule(service.kind);
        const std::optional<std::string> supplier = rule ? onlySupplier(design, service) : std::nullopt;
        if (!supplier || (rule == Rule::loadBalancerNotRedundant && service.members.size() > 1)) continue;
        const double downtime = design.downtimeOf(*supplier);
        out.push_back({*rule, severityOf(design, downtime), {*supplier}, {downtime}});
    }
}

}  // namespace failwright::rules
