#include "views/canvas/placing.h"

#include "model/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>

namespace failwright {
namespace {

using namespace geometry;

constexpr QSizeF smallestField(120, 80);
constexpr double smallestMargin = 12;  ///< that a domain keeps around what is dropped into it

QString qt(const std::string& id) {
    return QString::fromStdString(id);
}
Point pointOf(const QPointF& p) {
    return {p.x(), p.y()};
}
Rect rectOf(const QRectF& r) {
    return {r.x(), r.y(), r.width(), r.height()};
}

bool liesIn(const Topology& topology, const std::optional<DomainId>& inner, const QSet<QString>& domains) {
    for (auto at = inner; at;) {
        if (domains.contains(qt(at->value))) return true;
        const Domain* domain = find(topology.domains, *at);
        at = domain != nullptr ? domain->parent : std::nullopt;
    }
    return false;
}

int depthOf(const Topology& topology, const Domain& domain) {
    int depth = 0;
    for (const Domain* at = &domain; at != nullptr && at->parent; at = find(topology.domains, *at->parent)) ++depth;
    return depth;
}

/// The innermost domain from `at` outwards that may hold a domain of `kind`.
std::optional<DomainId> holderOf(const Topology& topology, std::optional<DomainId> at, DomainKind kind) {
    while (at) {
        const Domain* domain = find(topology.domains, *at);
        if (domain == nullptr || domain->kind < kind) return at;
        at = domain->parent;
    }
    return at;
}

QSizeF startSize(DomainKind kind) {
    switch (kind) {
        case DomainKind::provider:
            return {960, 560};
        case DomainKind::region:
            return {720, 440};
        case DomainKind::zone:
            return {280, 320};
        case DomainKind::rack:
        case DomainKind::host:
            return {216, 160};
    }
    return smallestField;
}

/// What must stay within a domain: its direct members.
QRectF membersOf(const Topology& topology, const DomainId& id) {
    QRectF all;
    for (const Node& node : topology.nodes)
        if (node.domain == id) all |= cardOf(node).adjusted(-grid, -grid - domainTitle, grid, grid);
    for (const Domain& domain : topology.domains)
        if (domain.parent == id) all |= fieldOf(domain).adjusted(-grid, -grid - domainTitle, grid, grid);
    return all;
}

/// Widens the domain and those around it in `fields` until `inner` fits in.
void growAround(const Topology& topology, std::optional<DomainId> id, QRectF inner, QHash<QString, QRectF>& fields) {
    while (id) {
        const Domain* domain = find(topology.domains, *id);
        if (domain == nullptr) return;
        const QString key = qt(id->value);
        const QRectF field = fields.value(key, fieldOf(*domain));
        inner = field.united(inner.adjusted(-smallestMargin, -domainTitle - smallestMargin, smallestMargin, smallestMargin));
        if (inner != field) fields[key] = inner;
        id = domain->parent;
    }
}

/// The edits that give domains other fields.
void resizeTo(const Topology& topology, const QHash<QString, QRectF>& fields, Edits& edits) {
    for (const Domain& domain : topology.domains) {
        const auto field = fields.find(qt(domain.id.value));
        if (field == fields.end() || *field == fieldOf(domain)) continue;
        Domain changed = domain;
        changed.rect = rectOf(*field);
        edits.push_back(Replace<Domain>{changed});
    }
}

/// `card` moved into `field` where it fits.
QRectF nudgedInto(const QRectF& field, QRectF card) {
    const QRectF room = field.adjusted(grid * 3, domainTitle + grid * 2, -grid * 3, -grid * 3);
    if (room.width() < card.width() || room.height() < card.height()) return card;
    card.moveLeft(std::clamp(card.left(), room.left(), room.right() - card.width()));
    card.moveTop(std::clamp(card.top(), room.top(), room.bottom() - card.height()));
    return card;
}

QRectF cardAround(const QPointF& centre) {
    return {snapped(centre.x() - nodeWidth / 2), snapped(centre.y() - nodeHeight / 2), nodeWidth, nodeHeight};
}

/// How many others the domains around `inner` would cover when they grow until it fits in.
int coveredByGrowth(const Topology& topology, const DomainId& home, const QRectF& inner) {
    QHash<QString, QRectF> fields;
    growAround(topology, home, inner, fields);
    int covered = 0;
    for (const Domain& grown : topology.domains) {
        const auto field = fields.find(qt(grown.id.value));
        if (field == fields.end()) continue;
        for (const Domain& other : topology.domains)
            covered += other.id != grown.id && other.parent == grown.parent && fieldOf(other).intersects(*field);
        for (const Node& node : topology.nodes) covered += node.domain == grown.parent && cardOf(node).intersects(*field);
    }
    return covered;
}

/// True where the card, with a little air, would cover another.
bool coversCard(const Topology& topology, const QRectF& card) {
    const QRectF around = card.adjusted(-gridStep, -gridStep, gridStep, gridStep);
    return std::any_of(topology.nodes.begin(), topology.nodes.end(),
                       [&](const Node& node) { return cardOf(node).intersects(around); });
}

}  // namespace

QRectF cardOf(const Node& node) {
    const Point at = node.position.value_or(Point{});
    return {at.x, at.y, nodeWidth, nodeHeight};
}

QRectF fieldOf(const Domain& domain) {
    const Rect rect = domain.rect.value_or(Rect{0, 0, 240, 160});
    return {rect.x, rect.y, rect.width, rect.height};
}

double snapped(double value) {
    return std::round(value / grid) * grid;
}

std::optional<DomainId> domainAt(const Topology& topology, const QPointF& point, const QSet<QString>& except) {
    const Domain* found = nullptr;
    int deepest = -1;
    for (const Domain& domain : topology.domains) {
        if (!fieldOf(domain).contains(point) || liesIn(topology, domain.id, except)) continue;
        if (const int depth = depthOf(topology, domain); depth > deepest) {
            deepest = depth;
            found = &domain;
        }
    }
    return found != nullptr ? std::optional(found->id) : std::nullopt;
}

Arrangement moved(const Topology& topology, const QSet<QString>& ids, const QPointF& delta) {
    Arrangement result;
    std::unordered_set<std::string> domains;
    for (const Domain& domain : topology.domains)
        if (liesIn(topology, domain.id, ids)) {
            domains.insert(domain.id.value);
            result.domains[qt(domain.id.value)] = fieldOf(domain).translated(delta);
        }
    std::unordered_set<std::string> nodes;
    for (const QString& id : ids) nodes.insert(id.toStdString());
    for (const Node& node : topology.nodes)
        if (nodes.contains(node.id.value) || (node.domain && domains.contains(node.domain->value)))
            result.nodes[qt(node.id.value)] = cardOf(node).topLeft() + delta;
    return result;
}

Edits editsFor(const Topology& topology, const Arrangement& arrangement, const QSet<QString>& dropped) {
    const QSet<QString> movedDomains(arrangement.domains.keyBegin(), arrangement.domains.keyEnd());
    QHash<QString, QRectF> fields = arrangement.domains;
    Edits edits;
    for (const Node& node : topology.nodes) {
        const auto place = arrangement.nodes.find(qt(node.id.value));
        if (place == arrangement.nodes.end()) continue;
        Node changed = node;
        changed.position = pointOf(*place);
        if (dropped.contains(place.key()) && !liesIn(topology, node.domain, movedDomains)) {
            changed.domain = domainAt(topology, cardOf(changed).center(), movedDomains);
            growAround(topology, changed.domain, cardOf(changed), fields);
        }
        if (changed != node) edits.push_back(Replace<Node>{changed});
    }
    QHash<QString, std::optional<DomainId>> parents;
    for (const Domain& domain : topology.domains) {
        const QString id = qt(domain.id.value);
        if (!arrangement.domains.contains(id) || liesIn(topology, domain.parent, dropped)) continue;
        if (!dropped.contains(id)) {
            growAround(topology, domain.parent, arrangement.domains[id], fields);
            continue;
        }
        parents[id] = holderOf(topology, domainAt(topology, arrangement.domains[id].center(), movedDomains), domain.kind);
        growAround(topology, parents[id], arrangement.domains[id], fields);
    }
    for (const Domain& domain : topology.domains) {
        const QString id = qt(domain.id.value);
        Domain changed = domain;
        if (const auto field = fields.find(id); field != fields.end()) changed.rect = rectOf(*field);
        if (const auto parent = parents.find(id); parent != parents.end()) changed.parent = *parent;
        if (changed != domain) edits.push_back(Replace<Domain>{changed});
    }
    return edits;
}

QRectF holding(const Topology& topology, const QString& domain, const QRectF& wanted, const QRectF& before) {
    const QRectF members = membersOf(topology, DomainId{domain.toStdString()}) & before;
    QRectF field = wanted;
    if (wanted.left() != before.left()) field.setLeft(std::min(wanted.left(), before.right() - smallestField.width()));
    if (wanted.right() != before.right()) field.setRight(std::max(wanted.right(), before.left() + smallestField.width()));
    if (wanted.top() != before.top()) field.setTop(std::min(wanted.top(), before.bottom() - smallestField.height()));
    if (wanted.bottom() != before.bottom()) field.setBottom(std::max(wanted.bottom(), before.top() + smallestField.height()));
    return members.isEmpty() ? field : field.united(members);
}

Edits editsToInsert(const Topology& topology, Node node, const QPointF& centre, std::optional<DomainId> home) {
    node.domain = node.kind == NodeKind::client ? std::nullopt : std::move(home);
    const QRectF field = node.domain ? fieldOf(*find(topology.domains, *node.domain)) : QRectF();
    QRectF card = cardAround(centre);
    if (field.contains(centre)) card = nudgedInto(field, card);
    if (coversCard(topology, card))
        if (const auto free = freePlace(topology, card.center(), field, {gridStep, gridStep})) card = cardAround(*free);
    node.position = pointOf(card.topLeft());
    QHash<QString, QRectF> fields;
    growAround(topology, node.domain, card, fields);
    Edits edits;
    resizeTo(topology, fields, edits);
    edits.push_back(Insert<Node>{topology.nodes.size(), node});
    return edits;
}

Edits editsToInsert(const Topology& topology, Domain domain, const QPointF& centre, const std::optional<DomainId>& home) {
    const QSizeF size = startSize(domain.kind);
    const QRectF field(snapped(centre.x() - size.width() / 2), snapped(centre.y() - size.height() / 2), size.width(),
                       size.height());
    domain.parent = holderOf(topology, home, domain.kind);
    domain.rect = rectOf(field);
    QHash<QString, QRectF> fields;
    growAround(topology, domain.parent, field, fields);
    Edits edits;
    resizeTo(topology, fields, edits);
    edits.push_back(Insert<Domain>{topology.domains.size(), domain});
    for (const Domain& other : topology.domains)
        if (other.parent == domain.parent && other.kind > domain.kind && field.contains(fieldOf(other))) {
            Domain member = other;
            member.parent = domain.id;
            edits.push_back(Replace<Domain>{member});
        }
    for (const Node& node : topology.nodes)
        if (node.domain == domain.parent && node.kind != NodeKind::client && field.contains(cardOf(node))) {
            Node member = node;
            member.domain = domain.id;
            edits.push_back(Replace<Node>{member});
        }
    return edits;
}

std::optional<QPointF> freePlace(const Topology& topology, const QPointF& wanted, const QRectF& field, const QPointF& step) {
    const QRectF room = field.adjusted(grid, domainTitle + grid, -grid, -grid);
    for (int ring = 0; ring < 40; ++ring)
        for (int row = 0; row <= ring; ++row)
            for (const QPointF& way :
                 {QPointF(ring - row, row), QPointF(row - ring, row), QPointF(ring - row, -row), QPointF(row - ring, -row)}) {
                const QPointF place(wanted.x() + way.x() * step.x(), wanted.y() + way.y() * step.y());
                const QRectF card = cardAround(place);
                if ((field.isEmpty() || room.contains(card)) && !coversCard(topology, card)) return place;
            }
    return std::nullopt;
}

Edits editsToHold(const Topology& topology, const std::vector<std::string>& ids) {
    QHash<QString, QRectF> fields;
    for (const std::string& id : ids) {
        if (const Node* node = find(topology.nodes, NodeId{id})) growAround(topology, node->domain, cardOf(*node), fields);
        if (const Domain* domain = find(topology.domains, DomainId{id}))
            growAround(topology, domain->parent, fields.value(qt(id), fieldOf(*domain)), fields);
    }
    Edits edits;
    resizeTo(topology, fields, edits);
    return edits;
}

Place placeIn(const Topology& topology, const DomainId& home, const QPointF& wanted) {
    const QRectF field = fieldOf(*find(topology.domains, home));
    const QPointF step(nodeWidth + 2 * gridStep, nodeHeight + 2 * gridStep);
    if (const auto free = freePlace(topology, wanted, field, step)) return {*free, home};
    double floor = field.top();
    for (const Node& node : topology.nodes)
        if (field.contains(cardOf(node).center())) floor = std::max(floor, cardOf(node).bottom());
    return {QPointF(field.center().x(), floor + 2 * gridStep + nodeHeight / 2), home};
}

Place placeFor(const Topology& topology, DomainKind kind, std::optional<DomainId> home, const QPointF& wanted) {
    home = holderOf(topology, std::move(home), kind);
    std::vector<QRectF> taken;
    for (const Node& node : topology.nodes)
        if (node.domain == home) taken.push_back(cardOf(node));
    for (const Domain& domain : topology.domains)
        if (domain.parent == home) taken.push_back(fieldOf(domain));
    const QSizeF size = startSize(kind);
    const auto isFree = [&](const QRectF& field) {
        const QRectF around = field.adjusted(-gridStep, -gridStep, gridStep, gridStep);
        return std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(around); });
    };
    if (!home) {
        QRectF field({}, size);
        for (int ring = 0; ring < 60; ++ring)
            for (int row = 0; row <= ring; ++row)
                for (const QPoint& way : {QPoint(ring - row, row), QPoint(row - ring, row), QPoint(ring - row, -row), QPoint(row - ring, -row)}) {
                    field.moveCenter(wanted + 2 * gridStep * QPointF(way));
                    if (isFree(field)) return {field.center(), home};
                }
        return {wanted, home};
    }
    const QRectF around = fieldOf(*find(topology.domains, *home));
    const QRectF room = around.adjusted(domainPadding, domainTitle + domainPadding, -domainPadding, -domainPadding);
    QRectF field(room.topLeft(), size);
    for (; field.bottom() <= room.bottom(); field.moveTop(field.top() + gridStep))
        for (field.moveLeft(room.left()); field.right() <= room.right(); field.moveLeft(field.left() + gridStep))
            if (isFree(field)) return {field.center(), home};
    QRectF beside(room.topLeft(), size), below = beside;
    for (const QRectF& other : taken) {
        beside.moveLeft(std::max(beside.left(), other.right() + domainPadding));
        below.moveTop(std::max(below.top(), other.bottom() + domainPadding));
    }
    const bool fitsBeside = coveredByGrowth(topology, *home, beside) <= coveredByGrowth(topology, *home, below);
    return {(fitsBeside ? beside : below).center(), home};
}

Place placeForClient(const Topology& topology, const QPointF& wanted) {
    QRectF all;
    for (const Node& node : topology.nodes) all |= cardOf(node);
    for (const Domain& domain : topology.domains) all |= fieldOf(domain);
    QPointF centre = all.isEmpty() ? wanted : QPointF(all.center().x(), all.top() - nodeHeight / 2 - 3 * gridStep);
    for (const Node& node : topology.nodes)
        if (node.kind == NodeKind::client) centre = cardOf(node).center() + QPointF(nodeWidth + 2 * gridStep, 0);
    return {freePlace(topology, centre, {}, {nodeWidth + 2 * gridStep, nodeHeight + 2 * gridStep}).value_or(centre), std::nullopt};
}

}  // namespace failwright
