#include "model/layout/spread.h"

#include "model/layout/geometry.h"

#include <algorithm>
#include <cassert>

namespace failwright {
namespace {

using namespace geometry;

/// The zone at or around `at`; null where there is none.
const Domain* zoneAround(const Topology& topology, std::optional<DomainId> at) {
    while (at) {
        const Domain* domain = find(topology.domains, *at);
        if (domain == nullptr || domain->kind == DomainKind::zone) return domain;
        at = domain->parent;
    }
    return nullptr;
}

bool overlaps(const Rect& a, const Rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

Rect cardAt(Point at) {
    return {at.x, at.y, nodeWidth, nodeHeight};
}

/// Makes the edits on a copy of the topology, so that each sees what the ones before have done.
class Spreading {
public:
    explicit Spreading(const Topology& topology) : m_topology(topology) {}

    void spread(const NodeId& id) {
        const Node* node = find(m_topology.nodes, id);
        const Domain* own = node == nullptr ? nullptr : zoneAround(m_topology, node->domain);
        if (own == nullptr || node->kind == NodeKind::client) return;
        const DomainId home = own->id;
        for (const DomainId& zone : freeZones(*node, *own)) addMember(id, home, zone);
    }
    [[nodiscard]] Replicas result() { return std::move(m_result); }

private:
    [[nodiscard]] std::vector<DomainId> freeZones(const Node& node, const Domain& own) const {
        std::vector<DomainId> free;
        for (const Domain& zone : m_topology.domains)
            if (zone.kind == DomainKind::zone && zone.id != own.id && zone.parent == own.parent && !hasMember(zone.id, node))
                free.push_back(zone.id);
        return free;
    }

    [[nodiscard]] bool hasMember(const DomainId& zone, const Node& like) const {
        return std::any_of(m_topology.nodes.begin(), m_topology.nodes.end(), [&](const Node& node) {
            const Domain* around = serviceOf(node) == serviceOf(like) ? zoneAround(m_topology, node.domain) : nullptr;
            return around != nullptr && around->id == zone;
        });
    }

    void addMember(const NodeId& id, const DomainId& home, const DomainId& zone) {
        const Node original = *find(m_topology.nodes, id);
        const Rect from = find(m_topology.domains, home)->rect.value_or(Rect{});
        const Rect to = find(m_topology.domains, zone)->rect.value_or(Rect{});
        const Point at = original.position.value_or(Point{});
        Point place = freePlace(zone, {to.x + at.x - from.x, to.y + at.y - from.y});
        Replicas one = editsToReplicate(m_topology, {id}, {place.x - at.x, place.y - at.y});
        for (Edit& edit : one.edits) {
            if (auto* added = std::get_if<Insert<Node>>(&edit)) {
                added->value.domain = zone;
                added->value.locked.reset();
            }
            perform(std::move(edit));
        }
        m_result.ids.insert(m_result.ids.end(), one.ids.begin(), one.ids.end());
        growAround(zone, cardAt(place));
    }

    /// `wanted`, kept out of the title and away from the left edge, or the first place below it that covers no card.
    [[nodiscard]] Point freePlace(const DomainId& zone, Point wanted) const {
        const Rect field = find(m_topology.domains, zone)->rect.value_or(Rect{});
        wanted.x =
            std::clamp(wanted.x, field.x + grid * 3, std::max(field.x + grid * 3, field.x + field.width - nodeWidth - grid * 3));
        wanted.y = std::max(wanted.y, field.y + domainTitle + grid * 2);
        const auto isTaken = [&](const Node& node) { return node.position && overlaps(cardAt(*node.position), cardAt(wanted)); };
        while (std::any_of(m_topology.nodes.begin(), m_topology.nodes.end(), isTaken)) wanted.y += gridStep;
        return wanted;
    }

    /// Lets the zone and what is around it hold `inner` with its margin.
    void growAround(std::optional<DomainId> id, Rect inner) {
        while (id) {
            Domain domain = *find(m_topology.domains, *id);
            id = domain.parent;
            if (!domain.rect) continue;
            const Rect old = *domain.rect;
            const double right = std::max(old.x + old.width, inner.x + inner.width + grid * 3);
            const double bottom = std::max(old.y + old.height, inner.y + inner.height + grid * 3);
            domain.rect = inner = Rect{old.x, old.y, right - old.x, bottom - old.y};
            if (inner != old) perform(Replace<Domain>{std::move(domain)});
        }
    }

    void perform(Edit edit) {
        [[maybe_unused]] const bool done = applyEdit(m_topology, edit).has_value();
        assert(done);
        m_result.edits.push_back(std::move(edit));
    }

    Topology m_topology;
    Replicas m_result;
};

}  // namespace

Replicas editsToSpread(const Topology& topology, const std::vector<NodeId>& nodes) {
    Spreading spreading(topology);
    for (const NodeId& id : nodes) spreading.spread(id);
    return spreading.result();
}

}  // namespace failwright
