#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/layout/geometry.h"
#include "model/topology/gestures.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/editing/editing.h"
#include "views/text/text.h"

#include <cmath>
#include <limits>

namespace failwright {
namespace {

using namespace geometry;

/// Where a new node belongs that grows out of `node`: to the domain where it lies, or that of `node` where it left just that.
std::optional<DomainId> homeOf(const Topology& topology, const Node& node, const QPointF& centre) {
    const auto there = domainAt(topology, centre);
    if (!node.domain || there == node.domain) return there;
    const Domain* own = find(topology.domains, *node.domain);
    return own != nullptr && own->parent == there ? node.domain : there;
}

/// How far `to` is from `from` in this direction; grows with the angle, and is infinite past about 70°.
double distanceAlong(const QPointF& from, const QPointF& to, const QPointF& direction) {
    const QPointF way = to - from;
    const double ahead = QPointF::dotProduct(way, direction);
    const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
    return ahead > 0 && aside <= 2.7 * ahead ? ahead + 2 * aside : std::numeric_limits<double>::infinity();
}

}  // namespace

void Editing::insertLinked(NodeKind kind, const QString& from, const QPointF& at) {
    const Topology& now = topology();
    Node node = m_bench.view.newNode(kind);
    const std::string id = node.id.value;
    Edits edits = editsToInsert(now, std::move(node), at, domainAt(now, at));
    Topology after = now;
    if (!applyEdits(after, edits)) return;
    const auto link = editToLink(after, NodeId{from.toStdString()}, NodeId{id});
    if (!link) {
        emit m_bench.view.refused(linkRefusal(link.error()));
        return;
    }
    edits.push_back(*link);
    if (m_bench.view.perform(edits, tr("Insert %1").arg(text::name(kind)))) selectAndReveal({id});
}

void Editing::grow(const QPointF& direction) {
    const Topology& now = topology();
    const Node* current = find(now.nodes, NodeId{m_bench.selection.current().toStdString()});
    if (current == nullptr) return;
    const bool caller = direction.y() < 0;
    if (caller && current->kind == NodeKind::client) {
        emit m_bench.view.refused(tr("Requests come from clients; nothing calls a client."));
        return;
    }
    const NodeKind kind = caller ? usualCaller(current->kind) : usualCallee(current->kind);
    const QPointF step(nodeWidth + 3 * gridStep, nodeHeight + 3 * gridStep);
    const QPointF wanted = cardOf(*current).center() + QPointF(direction.x() * step.x(), direction.y() * step.y());
    const QPointF centre = freePlace(now, wanted, {}, {step.x() / 2, gridStep}).value_or(wanted);
    Node node = m_bench.view.newNode(kind);
    const NodeId id = node.id;
    Edits edits = editsToInsert(now, std::move(node), centre, homeOf(now, *current, centre));
    Topology after = now;
    if (!applyEdits(after, edits)) return;
    if (const auto link = caller ? editToLink(after, id, current->id) : editToLink(after, current->id, id))
        edits.push_back(*link);
    if (m_bench.view.perform(edits, tr("Insert %1").arg(text::name(kind)))) selectAndReveal({id.value});
}

void Editing::link(const QString& from, const QString& to) {
    const auto edit = editToLink(topology(), NodeId{from.toStdString()}, NodeId{to.toStdString()});
    if (!edit) {
        emit m_bench.view.refused(linkRefusal(edit.error()));
        return;
    }
    if (m_bench.view.perform({*edit}, tr("Link"))) selectAndReveal({std::get<Insert<Link>>(*edit).value.id.value});
}

void Editing::redirect(const QString& id, const QString& to) {
    const Link* link = find(topology().links, LinkId{id.toStdString()});
    if (link == nullptr) return;
    const auto edit = editToReconnect(topology(), link->id, link->from, NodeId{to.toStdString()});
    if (edit)
        m_bench.view.perform({*edit}, tr("Reconnect"));
    else
        emit m_bench.view.refused(linkRefusal(edit.error()));
}

void Editing::walk(const QPointF& direction) {
    const QString current = m_bench.selection.current();
    const ElementItem* item = m_bench.scene.element(current);
    if (item == nullptr) return;
    QString best;
    double least = std::numeric_limits<double>::infinity();
    const auto consider = [&](const NodeId& node) {
        const QString id = QString::fromStdString(node.value);
        const double distance = distanceAlong(item->extent().center(), m_bench.scene.node(id)->extent().center(), direction);
        if (id != current && distance < least) least = distance, best = id;
    };
    for (const Link& link : topology().links) {
        const bool itself = link.id.value == current.toStdString();
        if (itself || link.from.value == current.toStdString()) consider(link.to);
        if (itself || link.to.value == current.toStdString()) consider(link.from);
    }
    if (best.isEmpty()) return;
    m_bench.selection.selectOnly(best);
    m_bench.view.reveal(best);
}

}  // namespace failwright
