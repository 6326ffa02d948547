#include "model/review/rules.h"

#include "model/topology/reliability.h"

#include <algorithm>

namespace failwright::rules {
namespace {

/// The members' capacities in requests/s; nothing where one is not limited.
std::optional<std::vector<double>> capacities(const Design& design, const ReviewedService& service) {
    std::vector<double> all;
    for (const Index member : service.members) {
        if (!design.node(member).capacityRps) return std::nullopt;
        all.push_back(*design.node(member).capacityRps);
    }
    return all.empty() ? std::nullopt : std::optional(all);
}

double sum(const std::vector<double>& all) {
    double total = 0;
    for (const double one : all) total += one;
    return total;
}

/// What the service can answer: all its members together, or the smallest that its endpoint may stand on.
double capacityOf(const ReviewedService& service, const std::vector<double>& members) {
    return service.endpoint() ? std::ranges::min(members) : sum(members);
}

void judgeSpare(const Design& design, const ReviewedService& service, Findings& out) {
    if (service.members.size() >= 2 && service.needed >= service.members.size())
        out.push_back({Rule::noSpareMember, Severity::warning, {service.name()},
                       {static_cast<double>(service.needed), static_cast<double>(service.members.size())}});
    for (const Index member : service.members) {
        const Node& node = design.node(member);
        if (instancesOf(node) > 1 && neededOf(node) == instancesOf(node) && design.isSpof(node.id.value))
            out.push_back({Rule::noSpareMember, Severity::warning, {node.id.value},
                           {static_cast<double>(neededOf(node)), static_cast<double>(instancesOf(node))}});
    }
}

void judgeCapacity(const Design& design, const ReviewedService& service, Findings& out) {
    const std::optional<double>& load = design.objectives.requestsPerSecond;
    if (!load || service.members.size() < 2 || !service.required) return;
    const auto members = capacities(design, service);
    if (!members) return;
    const double left = service.endpoint() ? capacityOf(service, *members) : sum(*members) - std::ranges::max(*members);
    if (left < *load) out.push_back({Rule::noSpareCapacity, Severity::warning, {service.name()}, {left, *load}});
}

void judgeSessions(const Design& design, const ReviewedService& service, Findings& out) {
    std::vector<std::string> sticky;
    for (const Index member : service.members)
        if (design.node(member).sticky == true) sticky.push_back(design.idOf(member));
    if (!sticky.empty())
        out.push_back({Rule::stickySessions, Severity::warning, std::move(sticky), {1 / static_cast<double>(service.members.size())}});
}

/// Databases that a caller of the cache calls, too.
std::vector<const ReviewedService*> behind(const Design& design, const ReviewedService& cache) {
    std::vector<const ReviewedService*> found;
    for (const Group& toCache : design.resolved.groups) {
        if (toCache.service != cache.index) continue;
        for (const Group& group : design.resolved.groupsOf(toCache.node)) {
            const ReviewedService* service = design.serviceAt(group.service);
            if (service != nullptr && service->kind == NodeKind::database && std::ranges::find(found, service) == found.end())
                found.push_back(service);
        }
    }
    return found;
}

void judgeCache(const Design& design, const ReviewedService& cache, Findings& out) {
    const std::optional<double>& load = design.objectives.requestsPerSecond;
    if (!load || cache.kind != NodeKind::cache) return;
    for (const ReviewedService* database : behind(design, cache)) {
        const auto members = capacities(design, *database);
        if (members && capacityOf(*database, *members) < *load)
            out.push_back({Rule::cacheLossOverload, Severity::warning, {cache.name(), database->name()},
                           {*load, capacityOf(*database, *members)}});
    }
}

}  // namespace

void judgeLoad(const Design& design, Findings& out) {
    for (const ReviewedService& service : design.services) {
        judgeSpare(design, service, out);
        judgeCapacity(design, service, out);
        judgeSessions(design, service, out);
        judgeCache(design, service, out);
    }
}

}  // namespace failwright::rules
