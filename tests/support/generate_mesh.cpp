#include "tests/support/generate.h"
#include "tests/support/random.h"

#include <algorithm>
#include <array>
#include <string>

namespace failwright::testing {
namespace {

/// Layers of the call graph: front ends, three of services, platform services that all share, stores.
constexpr std::array layerShares{0.10, 0.22, 0.22, 0.20, 0.04, 0.22};
constexpr std::size_t platform = 4;
constexpr std::size_t stores = 5;

struct Planned {
    ServiceId id;
    NodeKind kind = NodeKind::app;
    Redundancy redundancy = Redundancy::activeActive;
    std::size_t layer = 0;
    std::vector<std::vector<NodeId>> members;  ///< of each region
};

class Maker {
public:
    explicit Maker(const MeshShape& shape) : m_shape(shape), m_random(shape.seed) { m_topology.name = "Mesh"; }

    Topology run() {
        addDomains();
        planServices();
        addEdge();
        addMembers();
        for (std::size_t layer = 0; layer < platform; ++layer)
            for (const std::size_t caller : m_layers[layer]) addCalls(caller, layer);
        for (const std::size_t caller : m_layers[platform]) callSome(caller, stores, 1, 1.0);
        callTheRest();
        return std::move(m_topology);
    }

private:
    static Figures up(double availability, double mttr) {
        Figures figures;
        figures.availability = availability;
        figures.mttrHours = mttr;
        return figures;
    }

    std::string zoneId(int r, int z) const { return "r" + std::to_string(r) + "z" + std::to_string(z); }

    void addDomains() {
        for (int r = 0; r < m_shape.regions; ++r) {
            Domain region;
            region.id = DomainId("r" + std::to_string(r));
            region.kind = DomainKind::region;
            region.figures = up(0.99998, 2);
            m_topology.domains.push_back(region);
            for (int z = 0; z < m_shape.zones; ++z) {
                Domain zone;
                zone.id = DomainId(zoneId(r, z));
                zone.parent = region.id;
                zone.figures = up(0.9999, 4);
                m_topology.domains.push_back(zone);
            }
        }
    }

    void planServices() {
        double end = 0;
        for (std::size_t layer = 0; layer < layerShares.size(); ++layer) {
            end += layerShares[layer] * m_shape.services;
            const bool last = layer + 1 == layerShares.size();
            while (last ? static_cast<int>(m_services.size()) < m_shape.services
                        : static_cast<double>(m_services.size()) + 0.5 < end) {
                Planned planned;
                planned.id = ServiceId("s" + std::to_string(m_services.size()));
                planned.layer = layer;
                planned.members.resize(static_cast<std::size_t>(m_shape.regions));
                if (layer == platform) planned.kind = NodeKind::config, planned.redundancy = Redundancy::quorum;
                if (layer == stores) {
                    const bool cache = m_services.size() % 4 == 0;
                    planned.kind = cache ? NodeKind::cache : NodeKind::database;
                    planned.redundancy = cache ? Redundancy::activeActive : Redundancy::activePassive;
                }
                m_layers[layer].push_back(m_services.size());
                m_services.push_back(std::move(planned));
            }
        }
    }

    void addService(const ServiceId& id, NodeKind kind, Redundancy redundancy) {
        Service service;
        service.id = id;
        service.kind = kind;
        service.redundancy = redundancy;
        service.commonAvailability = 0.99999;
        m_topology.services.push_back(std::move(service));
    }

    NodeId addNode(const std::string& id, NodeKind kind, const ServiceId& service, int r, int z, double availability) {
        Node node;
        node.id = NodeId(id);
        node.kind = kind;
        node.service = service;
        node.figures = up(availability, 1);
        if (r >= 0) node.domain = DomainId(zoneId(r, z));
        m_topology.nodes.push_back(node);
        return node.id;
    }

    void addLink(const NodeId& from, const NodeId& to, bool required = true) {
        Link link;
        link.id = LinkId("l" + std::to_string(m_topology.links.size()));
        link.from = from;
        link.to = to;
        if (!required) link.required = false;
        m_topology.links.push_back(std::move(link));
    }

    /// Users, a name service of two providers, and a load balancer in each zone.
    void addEdge() {
        Node users;
        users.id = NodeId("users");
        users.kind = NodeKind::client;
        m_topology.nodes.push_back(users);
        addService(ServiceId("dns"), NodeKind::dns, Redundancy::activeActive);
        addService(ServiceId("edge"), NodeKind::loadBalancer, Redundancy::activeActive);
        for (const char* id : {"dns-a", "dns-b"}) addLink(users.id, addNode(id, NodeKind::dns, ServiceId("dns"), -1, 0, 0.9999));
        m_edge.resize(static_cast<std::size_t>(m_shape.regions));
        for (int r = 0; r < m_shape.regions; ++r) {
            for (int z = 0; z < m_shape.zones; ++z) {
                const NodeId lb = addNode("lb-" + zoneId(r, z), NodeKind::loadBalancer, ServiceId("edge"), r, z, 0.999);
                addLink(users.id, lb);
                m_edge[static_cast<std::size_t>(r)].push_back(lb);
            }
        }
    }

    /// A service lives in as many regions as its share of the nodes fills; services of one group of regions call each other.
    void addMembers() {
        const int budget = m_shape.nodes - static_cast<int>(m_topology.nodes.size());
        const int each = budget / m_shape.services;
        const int spread = std::clamp(each / m_shape.zones, 1, m_shape.regions);
        m_groups = m_shape.regions / spread;
        for (std::size_t s = 0; s < m_services.size(); ++s) {
            Planned& planned = m_services[s];
            addService(planned.id, planned.kind, planned.redundancy);
            const int count = each + (static_cast<int>(s) < budget % m_shape.services ? 1 : 0);
            const int first = static_cast<int>(s) % m_groups * spread;
            for (int i = 0; i < count; ++i) {
                const int r = first + i / m_shape.zones % spread, z = i % m_shape.zones;
                const std::string id = planned.id.value + "-" + std::to_string(i);
                planned.members[static_cast<std::size_t>(r)].push_back(addNode(id, planned.kind, planned.id, r, z, 0.999));
            }
            if (planned.layer != 0) continue;
            for (std::size_t r = 0; r < m_edge.size(); ++r)
                for (const NodeId& lb : m_edge[r])
                    for (const NodeId& front : planned.members[r]) addLink(lb, front);
        }
        m_called.assign(m_services.size(), false);
    }

    /// Members call the members of their own region.
    void call(std::size_t caller, std::size_t callee) {
        m_called[callee] = true;
        for (std::size_t r = 0; r < m_edge.size(); ++r)
            for (const NodeId& from : m_services[caller].members[r])
                for (const NodeId& to : m_services[callee].members[r])
                    addLink(from, to, m_services[callee].kind != NodeKind::cache);
    }

    /// Up to `count` services of that layer in the caller's own group of regions.
    void callSome(std::size_t caller, std::size_t layer, int count, double chance) {
        std::vector<std::size_t> open;
        for (const std::size_t s : m_layers[layer])
            if (static_cast<int>(s) % m_groups == static_cast<int>(caller) % m_groups) open.push_back(s);
        for (int i = 0; i < count && !open.empty(); ++i) {
            if (!m_random.chance(chance)) continue;
            const auto at = static_cast<std::size_t>(m_random.whole(0, static_cast<int>(open.size()) - 1));
            call(caller, open[at]);
            open.erase(open.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }

    void addCalls(std::size_t caller, std::size_t layer) {
        if (layer + 1 < platform) callSome(caller, layer + 1, 2, 0.9);
        callSome(caller, platform, 1, 0.4);
        callSome(caller, stores, layer + 1 == platform ? 2 : 1, layer == 0 ? 0.1 : 0.7);
    }

    /// Whatever nobody calls yet gets a caller in the layer above, so that all of the design counts.
    void callTheRest() {
        for (std::size_t s = 0; s < m_services.size(); ++s) {
            if (m_called[s] || m_services[s].layer == 0) continue;
            const std::size_t above = m_services[s].layer >= platform ? 1 : m_services[s].layer - 1;
            for (const std::size_t caller : m_layers[above]) {
                if (caller % static_cast<std::size_t>(m_groups) != s % static_cast<std::size_t>(m_groups)) continue;
                call(caller, s);
                break;
            }
        }
    }

    MeshShape m_shape;
    Random m_random;
    Topology m_topology;
    std::vector<Planned> m_services;
    std::array<std::vector<std::size_t>, layerShares.size()> m_layers;
    std::vector<std::vector<NodeId>> m_edge;  ///< load balancers of each region
    std::vector<bool> m_called;
    int m_groups = 1;
};

}  // namespace

Topology mesh(const MeshShape& shape) {
    return Maker(shape).run();
}

Topology thousandNodes() {
    return mesh({});
}

Topology tenThousandNodes() {
    return mesh({1000, 10, 5, 10000, 1});
}

}  // namespace failwright::testing
