#include "tests/support/generate.h"

#include <cmath>
#include <string>
#include <utility>

namespace failwright::testing {
namespace {

std::string numbered(const std::string& stem, int i) {
    return stem + std::to_string(i);
}

Figures up(double unavailability) {
    Figures figures;
    figures.availability = 1 - unavailability;
    figures.mttrHours = 1;
    return figures;
}

class Maker {
public:
    explicit Maker(const LayeredShape& shape) : m_shape(shape) {
        m_topology.name = "Layers";
        m_topology.domains.reserve(static_cast<std::size_t>(shape.regions * (1 + 2 * shape.zones)));
    }

    Topology run() {
        addNode("users", NodeKind::client, "", "", {});
        addNode("dns", NodeKind::dns, "", "", up(m_shape.dns));
        addLink("users", "dns");
        for (int r = 0; r < m_shape.regions; ++r) addRegion(numbered("r", r));
        return std::move(m_topology);
    }

private:
    void addDomain(const std::string& id, DomainKind kind, const std::string& parent, double unavailability) {
        Domain domain;
        domain.id = DomainId(id);
        domain.kind = kind;
        if (!parent.empty()) domain.parent = DomainId(parent);
        domain.figures = up(unavailability);
        m_topology.domains.push_back(std::move(domain));
    }

    void addNode(const std::string& id, NodeKind kind, const std::string& service, const std::string& domain,
                 const Figures& figures) {
        Node node;
        node.id = NodeId(id);
        node.kind = kind;
        if (!service.empty()) node.service = ServiceId(service);
        if (!domain.empty()) node.domain = DomainId(domain);
        node.figures = figures;
        m_topology.nodes.push_back(std::move(node));
    }

    void addLink(const std::string& from, const std::string& to) {
        Link link;
        link.id = LinkId(numbered("l", static_cast<int>(m_topology.links.size())));
        link.from = NodeId(from);
        link.to = NodeId(to);
        m_topology.links.push_back(std::move(link));
    }

    void addRegion(const std::string& region) {
        addDomain(region, DomainKind::region, "", m_shape.region);
        for (int z = 0; z < m_shape.zones; ++z) {
            const std::string zone = numbered(region + "z", z);
            addDomain(zone, DomainKind::zone, region, m_shape.zone);
            addDomain(zone + "net", DomainKind::rack, zone, m_shape.network);
        }
        // The users call the regions' entries, members of one active-active service.
        addNode(region + "entry", NodeKind::gateway, "entry", region, {});
        addLink("users", region + "entry");
        m_lastTier = {region + "entry"};
        for (int t = 0; t < m_shape.tiers; ++t) addTier(region, t);
    }

    /// Every member of the tier above, or the entry, calls all members.
    void addTier(const std::string& region, int t) {
        const std::string tier = numbered(region + "t", t);
        const std::vector<std::string> callers = std::exchange(m_lastTier, {});
        Service service;
        service.id = ServiceId(tier);
        service.needed = m_shape.needed;
        service.commonAvailability = 1 - m_shape.software;
        service.commonMttrHours = 1;
        m_topology.services.push_back(std::move(service));
        for (int z = 0; z < m_shape.zones; ++z) {
            for (int i = 0; i < m_shape.members; ++i) {
                const std::string member = numbered(tier + numbered("z", z) + "-", i);
                addNode(member, NodeKind::app, tier, numbered(region + "z", z) + "net", up(m_shape.member));
                for (const std::string& caller : callers) addLink(caller, member);
                m_lastTier.push_back(member);
            }
        }
    }

    LayeredShape m_shape;
    Topology m_topology;
    std::vector<std::string> m_lastTier;
};

double choose(int n, int k) {
    double result = 1;
    for (int i = 1; i <= k; ++i) result *= static_cast<double>(n - k + i) / i;
    return result;
}

/// P(fewer than `needed` of `count` up).
double fewer(int needed, int count, double down) {
    double sum = 0;
    for (int i = 0; i < needed && i <= count; ++i) sum += choose(count, i) * std::pow(1 - down, i) * std::pow(down, count - i);
    return needed > count ? 1 : sum;
}

}  // namespace

Topology layered(const LayeredShape& shape) {
    return Maker(shape).run();
}

double layeredUnavailability(const LayeredShape& shape) {
    const double zone = shape.zone + shape.network - shape.zone * shape.network;
    double lost = 0;  // of a region's tiers, given that the region is up; as a sum of what fails, to keep the digits
    for (int down = 0; down <= shape.zones; ++down) {
        const double p = choose(shape.zones, down) * std::pow(zone, down) * std::pow(1 - zone, shape.zones - down);
        const double tier = fewer(shape.needed, (shape.zones - down) * shape.members, shape.member);
        const double tierLost = tier + shape.software - tier * shape.software;
        lost += p * -std::expm1(shape.tiers * std::log1p(-tierLost));
    }
    const double region = shape.region + lost - shape.region * lost;
    const double all = std::pow(region, shape.regions);
    return shape.dns + all - shape.dns * all;
}

}  // namespace failwright::testing
