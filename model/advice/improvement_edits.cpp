#include "model/advice/improvement.h"
#include "model/topology/gestures.h"
#include "model/topology/parts.h"
#include "model/topology/reliability.h"

#include <algorithm>

namespace failwright {
namespace {

bool keepsData(NodeKind kind) {
    return kind == NodeKind::database || kind == NodeKind::storage || kind == NodeKind::queue;
}

/// Makes one change on a copy, so that each step sees what the ones before have done.
class Improving {
public:
    explicit Improving(const Topology& topology) : m_topology(topology) {}

    Edits run(const Improvement& improvement) {
        const std::string& subject = improvement.subject;
        switch (improvement.remedy) {
            case Remedy::addMember:
            case Remedy::addStandby: twin(NodeId{subject}, std::nullopt); break;
            case Remedy::addProvider: twinElsewhere(NodeId{subject}); break;
            case Remedy::addInstance: addInstance(NodeId{subject}); break;
            case Remedy::spreadOverZones: spread(DomainId{subject}); break;
            case Remedy::addRegion: duplicate(DomainId{subject}); break;
            case Remedy::addWitness: addWitness(serviceOfSubject(subject)); break;
            case Remedy::tolerateLoss: tolerate(serviceOfSubject(subject)); break;
            case Remedy::copySynchronously: copySynchronously(serviceOfSubject(subject)); break;
            case Remedy::deepenCheck:
            case Remedy::quickenCheck:
            case Remedy::shortenTtl:
            case Remedy::practiseFailover: tune(serviceOfSubject(subject), improvement.remedy); break;
        }
        return std::move(m_edits);
    }

private:
    static ServiceId serviceOfSubject(const std::string& subject) {
        return ServiceId{subject.starts_with(commonCausePrefix) ? subject.substr(commonCausePrefix.size()) : subject};
    }

    void perform(Edit edit) {
        if (applyEdit(m_topology, edit)) m_edits.push_back(std::move(edit));
    }

    [[nodiscard]] const Domain* zoneOf(const Node& node) const {
        const Domain* domain = node.domain ? find(m_topology.domains, *node.domain) : nullptr;
        while (domain != nullptr && domain->kind != DomainKind::zone)
            domain = domain->parent ? find(m_topology.domains, *domain->parent) : nullptr;
        return domain;
    }

    [[nodiscard]] std::vector<NodeId> membersOf(const ServiceId& service) const {
        std::vector<NodeId> members;
        for (const Node& node : m_topology.nodes)
            if (node.kind != NodeKind::client && serviceOf(node) == service) members.push_back(node.id);
        return members;
    }

    [[nodiscard]] bool holdsMember(const DomainId& zone, const ServiceId& service) const {
        return std::ranges::any_of(m_topology.nodes, [&](const Node& node) {
            const Domain* at = serviceOf(node) == service ? zoneOf(node) : nullptr;
            return at != nullptr && at->id == zone;
        });
    }

    /// Another zone of the same region without a member of the service, made where there is none.
    DomainId otherZone(const Domain& zone, const ServiceId& service) {
        for (const Domain& other : m_topology.domains)
            if (other.kind == DomainKind::zone && other.parent == zone.parent && other.id != zone.id && !holdsMember(other.id, service))
                return other.id;
        return newZone(zone);
    }

    DomainId newZone(const Domain& like) {
        Domain made;
        made.id = DomainId{freshId(m_topology, like.id.value)};
        made.kind = like.kind;
        made.parent = like.parent;
        made.name = like.name.empty() ? "" : like.name + " 2";
        made.figures = like.figures;
        const DomainId id = made.id;
        perform(Insert<Domain>{m_topology.domains.size(), std::move(made)});
        return id;
    }

    /// One more member beside the node, in `zone`, or in another zone than the node's.
    void twin(const NodeId& id, std::optional<DomainId> zone) {
        const Node* original = find(m_topology.nodes, id);
        if (original == nullptr) return;
        if (const Domain* own = zoneOf(*original); own != nullptr && !zone) zone = otherZone(Domain(*own), serviceOf(*original));
        const NodeId copy = replicate(id, zone ? zone : find(m_topology.nodes, id)->domain);
        if (keepsData(find(m_topology.nodes, id)->kind)) keepCopies(serviceOf(*find(m_topology.nodes, id)), copy);
    }

    void twinElsewhere(const NodeId& id) {
        if (find(m_topology.nodes, id) != nullptr) replicate(id, std::nullopt);
    }

    NodeId replicate(const NodeId& id, const std::optional<DomainId>& place) {
        Replicas replicas = editsToReplicate(m_topology, {id}, {});
        for (Edit& edit : replicas.edits) {
            if (auto* added = std::get_if<Insert<Node>>(&edit)) {
                added->value.domain = place;
                added->value.position.reset();
                added->value.locked.reset();
            }
            perform(std::move(edit));
        }
        return replicas.ids.front();
    }

    /// Data of the service flows to `copy`, too, and a failover that the design says nothing of is fenced.
    void keepCopies(const ServiceId& id, const NodeId& copy) {
        const std::vector<NodeId> members = membersOf(id);
        const bool fed = std::ranges::any_of(m_topology.links, [&](const Link& link) { return !isRequest(link) && link.to == copy; });
        if (!fed && members.front() != copy) {
            if (auto edit = editToLink(m_topology, members.front(), copy, LinkKind::replication)) {
                std::get<Insert<Link>>(*edit).value.mode = ReplicationMode::sync;
                perform(std::move(*edit));
            }
        }
        const Service* entry = find(m_topology.services, id);
        if (entry == nullptr || entry->failover || entry->redundancy != Redundancy::activePassive) return;
        Service service = *entry;
        service.failover.emplace().fencing = true;
        perform(Replace<Service>{std::move(service)});
    }

    void addInstance(const NodeId& id) {
        const Node* found = find(m_topology.nodes, id);
        if (found == nullptr || neededOf(*found) < instancesOf(*found)) return;
        Node node = *found;
        node.instances = instancesOf(node) + 1;
        node.needed = neededOf(*found);
        perform(Replace<Node>{std::move(node)});
    }

    /// Round robin over two zones, over three for a quorum.
    void spread(const DomainId& id) {
        const Domain* zone = find(m_topology.domains, id);
        if (zone == nullptr) return;
        std::vector<ServiceId> services;
        for (const Node& node : m_topology.nodes)
            if (const Domain* at = zoneOf(node); at != nullptr && at->id == id && node.kind != NodeKind::client)
                if (std::ranges::find(services, serviceOf(node)) == services.end()) services.push_back(serviceOf(node));
        for (const ServiceId& service : services) {
            const std::vector<NodeId> members = membersOf(service);
            const bool all = std::ranges::all_of(members, [&](const NodeId& member) {
                const Domain* at = zoneOf(*find(m_topology.nodes, member));
                return at != nullptr && at->id == id;
            });
            if (all) spread(service, members, id);
        }
    }

    void spread(const ServiceId& service, const std::vector<NodeId>& members, const DomainId& home) {
        if (members.size() == 1) return twin(members.front(), zonesBeside(home, 1).front());
        const Service* entry = find(m_topology.services, service);
        const bool votes = entry != nullptr && entry->redundancy == Redundancy::quorum && members.size() > 2;
        const std::vector<DomainId> others = zonesBeside(home, votes ? 2 : 1);
        for (std::size_t i = 0; i < members.size(); ++i) {
            const std::size_t turn = i % (others.size() + 1);
            if (turn == 0) continue;
            Node moved = *find(m_topology.nodes, members[i]);
            moved.domain = others[turn - 1];
            moved.position.reset();
            perform(Replace<Node>{std::move(moved)});
        }
    }

    /// The first `count` other zones of the same region, made where there are fewer.
    std::vector<DomainId> zonesBeside(const DomainId& home, std::size_t count) {
        const Domain zone = *find(m_topology.domains, home);
        std::vector<DomainId> others;
        for (const Domain& other : m_topology.domains)
            if (other.kind == DomainKind::zone && other.parent == zone.parent && other.id != home && others.size() < count)
                others.push_back(other.id);
        while (others.size() < count) others.push_back(newZone(zone));
        return others;
    }

    void duplicate(const DomainId& region) {
        if (find(m_topology.domains, region) == nullptr) return;
        std::vector<NodeId> copies;
        for (Edit& edit : editsToDuplicate(m_topology, {region.value}, {}).edits) {
            if (auto* domain = std::get_if<Insert<Domain>>(&edit)) domain->value.rect.reset();
            if (auto* node = std::get_if<Insert<Node>>(&edit)) {
                node->value.position.reset();
                copies.push_back(node->value.id);
            }
            perform(std::move(edit));
        }
        for (const NodeId& copy : copies)
            if (const Node* node = find(m_topology.nodes, copy); node != nullptr && keepsData(node->kind)) keepCopies(serviceOf(*node), copy);
    }

    /// In the zone with fewest voters; in a zone of its own where all have as many.
    void addWitness(const ServiceId& id) {
        const Service* entry = find(m_topology.services, id);
        if (entry == nullptr) return;
        Node witness;
        witness.id = NodeId{freshId(m_topology, id.value + "-witness")};
        witness.kind = NodeKind::witness;
        witness.role = Role::witness;
        witness.service = id;
        const std::vector<NodeId> members = membersOf(id);
        if (members.empty()) return;
        const Node& first = *find(m_topology.nodes, members.front());
        witness.figures = first.figures;
        if (const Domain* zone = zoneOf(first)) witness.domain = otherZone(Domain(*zone), id);
        perform(Insert<Node>{m_topology.nodes.size(), std::move(witness)});
    }

    void tolerate(const ServiceId& id) {
        for (Link link : std::vector(m_topology.links)) {
            const Node* to = find(m_topology.nodes, link.to);
            const Node* from = find(m_topology.nodes, link.from);
            if (!isRequest(link) || serviceOf(*to) != id || from->kind == NodeKind::client || !link.required.value_or(true)) continue;
            link.required = false;
            perform(Replace<Link>{std::move(link)});
        }
    }

    void copySynchronously(const ServiceId& id) {
        for (Link link : std::vector(m_topology.links)) {
            const bool late = !isRequest(link) && link.mode.value_or(ReplicationMode::async) == ReplicationMode::async;
            if (!late || serviceOf(*find(m_topology.nodes, link.from)) != id) continue;
            link.mode = ReplicationMode::sync;
            link.lagSeconds.reset();
            perform(Replace<Link>{std::move(link)});
        }
    }

    void tune(const ServiceId& id, Remedy remedy) {
        const Service* entry = find(m_topology.services, id);
        if (entry == nullptr) return;
        Service service = *entry;
        HealthCheck check = service.healthCheck.value_or(HealthCheck{});
        Failover failover = service.failover.value_or(Failover{});
        if (remedy == Remedy::deepenCheck) check.depth = CheckDepth::deep;
        if (remedy == Remedy::quickenCheck) {
            check.intervalSeconds = quickInterval;
            check.threshold = quickThreshold;
        }
        if (remedy == Remedy::shortenTtl) failover.ttlSeconds = shortTtl;
        if (remedy == Remedy::practiseFailover) {
            failover.tested = true;
            failover.success = 1;
        }
        if (check != HealthCheck{}) service.healthCheck = check;
        if (failover != Failover{}) service.failover = failover;
        if (service != *entry) perform(Replace<Service>{std::move(service)});
    }

    Topology m_topology;
    Edits m_edits;
};

}  // namespace

Edits editsFor(const Topology& topology, const Improvement& improvement) {
    return Improving(topology).run(improvement);
}

Topology improved(Topology topology, const std::vector<Improvement>& improvements) {
    for (const Improvement& one : improvements) (void)applyEdits(topology, editsFor(topology, one));
    return topology;
}

}  // namespace failwright
