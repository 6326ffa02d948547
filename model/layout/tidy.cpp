#include "model/layout/tidy.h"

#include "model/layout/geometry.h"
#include "model/layout/layout.h"

#include <algorithm>

namespace failwright {
namespace {

using namespace geometry;

bool isLocked(const Node& node) {
    return node.locked.value_or(false) && node.position;
}
bool isLocked(const Domain& domain) {
    return domain.locked.value_or(false) && domain.rect;
}

class Tidying {
public:
    explicit Tidying(const Topology& topology) : m_topology(topology), m_placement(layOut(topology)) {}

    [[nodiscard]] Placement run() {
        shiftToAnchor();
        for (const Domain& domain : m_topology.domains)
            if (isLocked(domain)) holdDomain(domain);
        for (const Node& node : m_topology.nodes)
            if (isLocked(node)) m_placement.nodes[node.id] = *node.position;
        for (const Node& node : m_topology.nodes)
            if (!isHeld(node)) makeWay(m_placement.nodes[node.id]);
        for (const Node& node : m_topology.nodes) {
            const Point at = m_placement.nodes[node.id];
            growAround(node.domain, {at.x, at.y, nodeWidth, nodeHeight});
        }
        return std::move(m_placement);
    }

private:
    /// Moves everything so that the first locked thing is where it is already.
    void shiftToAnchor() {
        for (const Domain& domain : m_topology.domains)
            if (isLocked(domain)) {
                const Rect now = m_placement.domains[domain.id];
                return shiftAll({domain.rect->x - now.x, domain.rect->y - now.y});
            }
        for (const Node& node : m_topology.nodes)
            if (isLocked(node)) {
                const Point now = m_placement.nodes[node.id];
                return shiftAll({node.position->x - now.x, node.position->y - now.y});
            }
    }

    void shiftAll(Point way) {
        for (const Node& node : m_topology.nodes) shift(m_placement.nodes[node.id], way);
        for (const Domain& domain : m_topology.domains) shift(m_placement.domains[domain.id], way);
    }

    template <class Box>
    static void shift(Box& box, Point way) {
        box.x += way.x;
        box.y += way.y;
    }

    [[nodiscard]] bool liesIn(std::optional<DomainId> at, const DomainId& domain) const {
        for (; at; at = find(m_topology.domains, *at)->parent)
            if (*at == domain) return true;
        return false;
    }

    /// A locked domain keeps its place and its size and what is in it.
    void holdDomain(const Domain& locked) {
        for (const Domain& domain : m_topology.domains)
            if (liesIn(domain.id, locked.id) && domain.rect) m_placement.domains[domain.id] = *domain.rect;
        for (const Node& node : m_topology.nodes)
            if (liesIn(node.domain, locked.id) && node.position) m_placement.nodes[node.id] = *node.position;
    }

    [[nodiscard]] bool isHeld(const Node& node) const {
        if (isLocked(node)) return true;
        for (auto at = node.domain; at; at = find(m_topology.domains, *at)->parent)
            if (isLocked(*find(m_topology.domains, *at))) return node.position.has_value();
        return false;
    }

    /// Moves a card to the right until it covers nothing that stays.
    void makeWay(Point& card) const {
        const auto covers = [&](const Node& node) {
            if (!isHeld(node)) return false;
            const Point held = *node.position;
            return card.x < held.x + nodeWidth + grid && held.x < card.x + nodeWidth + grid &&
                   card.y < held.y + nodeHeight + grid && held.y < card.y + nodeHeight + grid;
        };
        while (std::any_of(m_topology.nodes.begin(), m_topology.nodes.end(), covers)) card.x += gridStep;
    }

    void growAround(std::optional<DomainId> id, Rect inner) {
        while (id) {
            const Domain& domain = *find(m_topology.domains, *id);
            Rect& field = m_placement.domains[*id];
            const double left = std::min(field.x, inner.x - grid * 3), top = std::min(field.y, inner.y - domainTitle - grid * 2);
            const double right = std::max(field.x + field.width, inner.x + inner.width + grid * 3);
            const double bottom = std::max(field.y + field.height, inner.y + inner.height + grid * 3);
            field = inner = {left, top, right - left, bottom - top};
            id = domain.parent;
        }
    }

    const Topology& m_topology;
    Placement m_placement;
};

bool hasLocks(const Topology& topology) {
    return std::any_of(topology.nodes.begin(), topology.nodes.end(), [](const Node& node) { return isLocked(node); }) ||
           std::any_of(topology.domains.begin(), topology.domains.end(), [](const Domain& domain) { return isLocked(domain); });
}

}  // namespace

Edits editsToTidy(const Topology& topology) {
    const Placement placement = hasLocks(topology) ? Tidying(topology).run() : layOut(topology);
    Edits edits;
    for (Domain domain : topology.domains)
        if (const auto place = placement.domains.find(domain.id);
            place != placement.domains.end() && domain.rect != place->second) {
            domain.rect = place->second;
            edits.push_back(Replace<Domain>{std::move(domain)});
        }
    for (Node node : topology.nodes)
        if (const auto place = placement.nodes.find(node.id); place != placement.nodes.end() && node.position != place->second) {
            node.position = place->second;
            edits.push_back(Replace<Node>{std::move(node)});
        }
    return edits;
}

}  // namespace failwright
