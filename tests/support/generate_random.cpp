#include "tests/support/generate.h"
#include "tests/support/random.h"

#include <algorithm>
#include <array>
#include <string>

namespace failwright::testing {
namespace {

class Maker {
public:
    Maker(std::uint64_t seed, const RandomShape& shape) : m_random(seed), m_shape(shape) {
        m_topology.name = "Random " + std::to_string(seed);
    }

    Topology run() {
        makeDomains();
        makeServices();
        makeClients();
        callBetweenServices();
        callWithinServices();
        makeFeatures();
        return std::move(m_topology);
    }

private:
    /// Whether one more thing that fails may be added.
    bool spend() { return ++m_elements <= m_shape.elements; }

    /// Availabilities from poor to good, exact zeros and ones now and then.
    double availability() {
        static constexpr std::array values{0.5, 0.9, 0.95, 0.99, 0.995, 0.999, 0.9999, 0.99999};
        if (m_random.chance(0.03)) return m_random.chance(0.5) ? 1.0 : 0.0;
        return values[static_cast<std::size_t>(m_random.whole(0, static_cast<int>(values.size()) - 1))];
    }

    Figures figures() {
        Figures result;
        if (m_random.chance(0.2)) {
            result.mtbfHours = m_random.whole(10, 5000);
            result.mttrHours = m_random.whole(1, 8);
        } else {
            result.availability = availability();
            if (m_random.chance(0.6)) result.mttrHours = m_random.whole(1, 8);
        }
        return result;
    }

    void makeDomains() {
        static constexpr std::array kinds{DomainKind::provider, DomainKind::region, DomainKind::zone, DomainKind::rack,
                                          DomainKind::host};
        const int count = m_random.whole(0, m_shape.domains);
        for (int d = 0; d < count && spend(); ++d) {
            Domain domain;
            domain.id = DomainId("d" + std::to_string(d));
            if (d > 0 && m_random.chance(0.6)) {
                const Domain& parent = m_topology.domains[static_cast<std::size_t>(m_random.whole(0, d - 1))];
                domain.parent = parent.id;
                domain.kind = kinds[std::min<std::size_t>(static_cast<std::size_t>(parent.kind) + 1, kinds.size() - 1)];
            } else {
                domain.kind = m_random.chance(0.5) ? DomainKind::region : DomainKind::zone;
            }
            if (m_random.chance(0.8)) domain.figures = figures();
            m_topology.domains.push_back(std::move(domain));
        }
    }

    void makeServices() {
        const int count = m_random.whole(1, m_shape.services);
        for (int s = 0; s < count && m_elements < m_shape.elements; ++s) {
            const int members = m_random.whole(1, m_shape.members);
            const ServiceId id("s" + std::to_string(s));
            m_members.emplace_back();
            const bool named = members > 1 || m_random.chance(0.3);
            for (int i = 0; i < members && spend(); ++i) addMember(id, named, s, i);
            if (m_members.back().empty())
                m_members.pop_back();
            else if (named && m_random.chance(0.85))
                addService(id, static_cast<int>(m_members.back().size()));
        }
    }

    void addMember(const ServiceId& service, bool named, int s, int i) {
        static constexpr std::array kinds{NodeKind::app, NodeKind::database, NodeKind::cache, NodeKind::loadBalancer,
                                          NodeKind::queue};
        Node node;
        node.id = NodeId("n" + std::to_string(s) + (named ? "-" + std::to_string(i) : ""));
        node.kind = kinds[static_cast<std::size_t>(s) % kinds.size()];
        if (named) node.service = service;
        if (!m_topology.domains.empty() && m_random.chance(0.75)) {
            const int d = m_random.whole(0, static_cast<int>(m_topology.domains.size()) - 1);
            node.domain = m_topology.domains[static_cast<std::size_t>(d)].id;
        }
        if (m_random.chance(0.95)) node.figures = figures();
        if (m_random.chance(0.25)) {
            node.instances = m_random.whole(1, 5);
            node.needed = m_random.whole(1, *node.instances);
        }
        m_members.back().push_back(m_topology.nodes.size());
        m_topology.nodes.push_back(std::move(node));
    }

    void addService(const ServiceId& id, int members) {
        Service service;
        service.id = id;
        if (m_random.chance(0.8)) service.redundancy = static_cast<Redundancy>(m_random.whole(0, 2));
        if (m_random.chance(0.4)) service.needed = m_random.whole(1, members + 1);
        if (service.redundancy == Redundancy::quorum) {
            if (m_random.chance(0.3)) service.quorum = m_random.whole(1, members);
            if (members > 1 && m_random.chance(0.5)) {
                Node& witness = m_topology.nodes[m_members.back().back()];
                witness.kind = NodeKind::witness;
                witness.role = Role::witness;
            }
        }
        if (m_random.chance(0.3) && spend()) service.commonAvailability = availability();
        m_topology.services.push_back(std::move(service));
    }

    void link(const NodeId& from, const NodeId& to) {
        Link result;
        result.id = LinkId("l" + std::to_string(m_topology.links.size()));
        result.from = from;
        result.to = to;
        if (m_random.chance(0.2)) result.required = m_random.chance(0.3);
        if (m_random.chance(0.06) && spend()) result.figures = figures();
        m_topology.links.push_back(std::move(result));
    }

    const std::vector<std::size_t>& anyService() {
        return m_members[static_cast<std::size_t>(m_random.whole(0, static_cast<int>(m_members.size()) - 1))];
    }

    /// To every member, or to some.
    void linkToService(const NodeId& from, const std::vector<std::size_t>& targets) {
        const bool all = m_random.chance(0.6);
        for (const std::size_t target : targets)
            if (m_topology.nodes[target].id != from && (all || m_random.chance(0.5))) link(from, m_topology.nodes[target].id);
    }

    void makeClients() {
        if (m_members.empty()) return;
        const int count = m_random.whole(0, m_shape.clients);
        for (int c = 0; c < count; ++c) {
            Node client;
            client.id = NodeId("c" + std::to_string(c));
            client.kind = NodeKind::client;
            if (m_random.chance(0.5)) client.weight = m_random.whole(0, 3);
            m_topology.nodes.push_back(client);
            if (m_random.chance(0.9)) linkToService(client.id, m_members.front());
            if (m_random.chance(0.3)) linkToService(client.id, anyService());
        }
        // All weights may be 0 by chance; a mean over them would mean nothing.
        if (count > 0) m_topology.nodes.back().weight.reset();
    }

    void callBetweenServices() {
        for (std::size_t from = 0; from < m_members.size(); ++from) {
            for (std::size_t to = 0; to < m_members.size(); ++to) {
                const double chance = to > from ? (to == from + 1 ? 0.7 : 0.25) : 0.06;
                if (from == to || !m_random.chance(chance)) continue;
                for (const std::size_t caller : m_members[from])
                    if (m_random.chance(0.85)) linkToService(m_topology.nodes[caller].id, m_members[to]);
            }
        }
    }

    void callWithinServices() {
        for (const auto& members : m_members) {
            if (members.size() < 2) continue;
            if (m_random.chance(0.12)) link(m_topology.nodes[members[1]].id, m_topology.nodes[members[0]].id);
            if (!m_random.chance(0.2)) continue;
            Link copy;
            copy.id = LinkId("r" + std::to_string(m_topology.links.size()));
            copy.from = m_topology.nodes[members[0]].id;
            copy.to = m_topology.nodes[members[1]].id;
            copy.kind = LinkKind::replication;
            copy.mode = ReplicationMode::async;
            m_topology.links.push_back(std::move(copy));
        }
    }

    ServiceId anyServiceId() { return serviceOf(m_topology.nodes[anyService().front()]); }

    void makeFeatures() {
        if (m_members.empty()) return;
        const int count = m_random.whole(0, 3);
        for (int f = 0; f < count; ++f) {
            Feature feature;
            feature.id = FeatureId("f" + std::to_string(f));
            if (m_random.chance(0.5)) feature.requiredServices.push_back(anyServiceId());
            if (m_random.chance(0.7)) feature.toleratedServices.push_back(anyServiceId());
            m_topology.features.push_back(std::move(feature));
        }
        for (int t = 0; t < count; ++t) {
            Tier tier;
            tier.id = TierId("t" + std::to_string(t));
            for (int f = 0; f < count - t; ++f) tier.features.push_back(m_topology.features[static_cast<std::size_t>(f)].id);
            m_topology.tiers.push_back(std::move(tier));
        }
    }

    Random m_random;
    RandomShape m_shape;
    Topology m_topology;
    std::vector<std::vector<std::size_t>> m_members;  ///< nodes of each service
    int m_elements = 0;
};

}  // namespace

Topology randomTopology(std::uint64_t seed, const RandomShape& shape) {
    return Maker(seed, shape).run();
}

}  // namespace failwright::testing
