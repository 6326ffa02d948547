#include "model/advice/improvement.h"

#include "model/topology/reliability.h"

#include <algorithm>

namespace failwright {
namespace {

bool isBought(NodeKind kind) {
    return kind == NodeKind::dns || kind == NodeKind::cdn || kind == NodeKind::external;
}

/// What callers can have a fallback for: stale values, later delivery, a default.
bool canBeMissed(NodeKind kind) {
    return kind == NodeKind::cache || kind == NodeKind::external || kind == NodeKind::queue || kind == NodeKind::config ||
           kind == NodeKind::monitor;
}

/// Gathers improvements with the downtime a year that each concerns.
class Gathering {
public:
    explicit Gathering(const Design& design) : m_design(design) {}

    std::vector<Improvement> run() {
        for (const ReviewedService& service : m_design.services)
            if (service.required && !service.members.empty()) judge(service);
        for (const Domain& domain : m_design.topology.domains) judge(domain);
        std::ranges::stable_sort(m_found, std::ranges::greater{}, &Found::promise);
        std::vector<Improvement> all;
        for (Found& one : m_found) all.push_back(std::move(one.improvement));
        return all;
    }

private:
    struct Found {
        Improvement improvement;
        double promise = 0;  ///< seconds a year
    };

    void add(Remedy remedy, const std::string& subject, double promise) { m_found.push_back({{remedy, subject}, promise}); }

    void judge(const Domain& domain) {
        if (!m_design.isSpof(domain.id.value)) return;
        if (domain.kind == DomainKind::zone) add(Remedy::spreadOverZones, domain.id.value, m_design.downtimeOf(domain.id.value));
        if (domain.kind == DomainKind::region) add(Remedy::addRegion, domain.id.value, m_design.downtimeOf(domain.id.value));
    }

    void judge(const ReviewedService& service) {
        double structural = 0;
        double moving = 0;
        for (const Index member : service.members) {
            structural += m_design.downtimeOf(m_design.idOf(member));
            if (const FailureRow* row = m_design.failureOf(m_design.idOf(member))) moving += row->downtimeSecondsPerYear;
        }
        judgeMembers(service, structural);
        if (service.members.size() > 1) judgeFailover(service, moving);
        if (canBeMissed(service.kind) && !isCalledByClient(service)) add(Remedy::tolerateLoss, service.name(), structural);
    }

    void judgeMembers(const ReviewedService& service, double promise) {
        const std::string& first = m_design.idOf(service.members.front());
        const bool alone = service.members.size() == 1;
        if (alone && isBought(service.kind)) add(Remedy::addProvider, first, promise);
        else if (alone && service.keepsData()) add(Remedy::addStandby, first, promise);
        else if (service.redundancy != Redundancy::quorum) add(service.keepsData() ? Remedy::addStandby : Remedy::addMember, first, promise);
        for (const Index member : service.members) {
            const Node& node = m_design.node(member);
            if (instancesOf(node) > 1 && neededOf(node) == instancesOf(node))
                add(Remedy::addInstance, node.id.value, m_design.downtimeOf(node.id.value));
        }
        if (service.redundancy == Redundancy::quorum && service.voters.size() % 2 == 0) add(Remedy::addWitness, service.name(), promise);
    }

    void judgeFailover(const ReviewedService& service, double promise) {
        const bool depends = std::ranges::any_of(service.members, [&](Index member) {
            return std::ranges::any_of(m_design.resolved.groupsOf(member), &Group::required);
        });
        if (!service.timing.deep && depends) add(Remedy::deepenCheck, service.name(), promise);
        if (service.timing.interval * service.timing.threshold > quickInterval * quickThreshold)
            add(Remedy::quickenCheck, service.name(), promise);
        const bool moves = service.entry.failover.has_value();
        if (moves && service.timing.via == Reroute::dns && service.timing.reroute > shortTtl)
            add(Remedy::shortenTtl, service.name(), promise);
        if (moves && service.timing.success < 1) add(Remedy::practiseFailover, service.name(), promise);
        if (copiesLate(service)) add(Remedy::copySynchronously, service.name(), 0);
    }

    [[nodiscard]] bool copiesLate(const ReviewedService& service) const {
        return std::ranges::any_of(m_design.resolved.replications, [&](const ResolvedReplication& copy) {
            return m_design.resolved.nodes[copy.from].service == service.index && copy.mode == ReplicationMode::async;
        });
    }

    [[nodiscard]] bool isCalledByClient(const ReviewedService& service) const {
        return std::ranges::any_of(m_design.resolved.groups, [&](const Group& group) {
            return group.service == service.index && m_design.resolved.nodes[group.node].client;
        });
    }

    const Design& m_design;
    std::vector<Found> m_found;
};

}  // namespace

std::vector<Improvement> improvementsFor(const Design& design) {
    return Gathering(design).run();
}

}  // namespace failwright
