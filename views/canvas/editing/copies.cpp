#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/layout/geometry.h"
#include "model/layout/spread.h"
#include "model/topology/excerpt.h"
#include "model/topology/gestures.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/editing/clipboard.h"
#include "views/canvas/editing/editing.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace failwright {
namespace {

/// What encloses everything in the design.
QRectF extentOf(const Topology& topology) {
    QRectF all;
    for (const Node& node : topology.nodes) all |= cardOf(node);
    for (const Domain& domain : topology.domains) all |= fieldOf(domain);
    return all;
}

QPointF onGrid(const QPointF& way) {
    return {snapped(way.x()), snapped(way.y())};
}

/// Whether copies of nodes would cover none and stay within the domains of the originals.
bool fits(const Topology& topology, const Topology& copies, const QPointF& way) {
    const auto isFree = [&](const QRectF& place) {
        return std::none_of(topology.nodes.begin(), topology.nodes.end(),
                            [&](const Node& node) { return cardOf(node).intersects(place); });
    };
    for (const Node& copy : copies.nodes) {
        const QRectF card = cardOf(copy).translated(way);
        const Node* original = find(topology.nodes, copy.id);
        const Domain* home = original->domain ? find(topology.domains, *original->domain) : nullptr;
        const QRectF field = home != nullptr ? fieldOf(*home).adjusted(0, geometry::domainTitle, 0, 0) : QRectF();
        if (!isFree(card) || (home != nullptr && !field.contains(card))) return false;
    }
    return true;
}

/// How far copies go: beside the originals where there is room, else below or to the right of what is there.
QPointF roomBeside(const Topology& topology, const Topology& copies) {
    const QRectF extent = extentOf(copies);
    const double gap = copies.domains.empty() ? 2 * geometry::gridStep : geometry::gridStep;
    const double across = snapped(extent.width() + gap), down = snapped(extent.height() + gap);
    const QPointF ways[] = {{across, 0}, {-across, 0}, {0, down}, {0, -down}};
    if (copies.domains.empty())
        for (const QPointF& way : ways)
            if (fits(topology, copies, way)) return way;
    const QPointF step = copies.domains.empty() ? QPointF(0, geometry::gridStep) : QPointF(geometry::gridStep, 0);
    QPointF way = copies.domains.empty() ? ways[2] : ways[0];
    const auto covers = [&] {
        const QRectF there = extent.translated(way).adjusted(1, 1, -1, -1);
        const auto isIn = [&](const Domain& domain) {
            return std::any_of(copies.domains.begin(), copies.domains.end(), [&](const Domain& copy) {
                return !copy.parent && find(topology.domains, copy.id)->parent == domain.parent &&
                       fieldOf(domain).intersects(there);
            });
        };
        return std::any_of(topology.nodes.begin(), topology.nodes.end(),
                           [&](const Node& node) { return cardOf(node).intersects(there); }) ||
               std::any_of(topology.domains.begin(), topology.domains.end(), isIn);
    };
    for (int tries = 0; tries < 400 && covers(); ++tries) way += step;
    return way;
}

Point pointOf(const QPointF& point) {
    return {point.x(), point.y()};
}

}  // namespace

Edits withHomes(const Topology& topology, Edits edits, const std::vector<std::string>& added) {
    Topology after = topology;
    if (!applyEdits(after, edits)) return edits;
    QSet<QString> ids;
    for (const std::string& id : added) ids.insert(QString::fromStdString(id));
    Edits homes = editsFor(after, moved(after, ids, {}), ids);
    edits.insert(edits.end(), std::make_move_iterator(homes.begin()), std::make_move_iterator(homes.end()));
    return edits;
}

void Editing::duplicate() {
    const std::vector<std::string> ids = selected();
    const Topology chosen = excerptOf(topology(), ids);
    if (chosen.nodes.empty() && chosen.domains.empty()) return;
    Duplicates copies = editsToDuplicate(topology(), ids, pointOf(roomBeside(topology(), chosen)));
    Topology after = topology();
    if (!applyEdits(after, copies.edits)) return;
    const Edits growth = editsToHold(after, copies.ids);
    copies.edits.insert(copies.edits.end(), growth.begin(), growth.end());
    if (m_bench.view.perform(copies.edits, tr("Duplicate"))) selectAndReveal(copies.ids);
}

void Editing::duplicate(const QSet<QString>& chosen, const QPointF& delta) {
    std::vector<std::string> ids;
    for (const QString& id : chosen) ids.push_back(id.toStdString());
    std::sort(ids.begin(), ids.end());
    Duplicates copies = editsToDuplicate(topology(), ids, pointOf(delta));
    const Edits edits = withHomes(topology(), std::move(copies.edits), copies.ids);
    if (m_bench.view.perform(edits, tr("Duplicate"))) selectAndReveal(copies.ids);
}

void Editing::spread() {
    std::vector<NodeId> nodes;
    for (const std::string& id : selected())
        if (find(topology().nodes, NodeId{id}) != nullptr) nodes.push_back(NodeId{id});
    const Replicas members = editsToSpread(topology(), nodes);
    if (members.edits.empty()) {
        emit m_bench.view.refused(tr("There is no further zone beside the one of these nodes."));
        return;
    }
    if (!m_bench.view.perform(members.edits, tr("Spread over zones"))) return;
    std::vector<std::string> ids;
    for (const NodeId& id : nodes) ids.push_back(id.value);
    for (const NodeId& id : members.ids) ids.push_back(id.value);
    selectAndReveal(ids);
}

void Editing::copy() const {
    const Topology chosen = excerptOf(topology(), selected());
    if (chosen.nodes.empty() && chosen.domains.empty()) return;
    QGuiApplication::clipboard()->setMimeData(toMime(chosen).release());
}

void Editing::cut() {
    const Topology chosen = excerptOf(topology(), selected());
    if (chosen.nodes.empty() && chosen.domains.empty()) return;
    copy();
    std::vector<std::string> ids;
    for (const Domain& domain : chosen.domains) ids.push_back(domain.id.value);
    for (const Node& node : chosen.nodes) ids.push_back(node.id.value);
    m_bench.view.perform(editsToRemove(topology(), ids), tr("Cut"));
}

void Editing::paste(std::optional<QPointF> at) {
    if (const QMimeData* data = QGuiApplication::clipboard()->mimeData()) paste(*data, at);
}

void Editing::paste(const QMimeData& data, std::optional<QPointF> at) {
    Clip clip = clipOf(data);
    if (auto* elements = std::get_if<Topology>(&clip)) return paste(std::move(*elements), at, tr("Paste"));
    if (auto* foreign = std::get_if<ForeignJson>(&clip)) {
        emit m_bench.view.foreignPasted(foreign->text);
        return;
    }
    emit m_bench.view.refused(tr("The clipboard holds nothing that could be pasted here."));
}

void Editing::paste(Topology elements, std::optional<QPointF> at, const QString& text) {
    const QRectF extent = extentOf(elements);
    const QRectF visible = m_bench.view.mapToScene(m_bench.view.viewport()->rect()).boundingRect();
    QPointF way;
    if (at) {
        way = *at - extent.center();
    } else if (!visible.contains(extent.center())) {
        way = visible.center() - extent.center();
    }
    way = onGrid(way);
    const auto covers = [&] {
        for (const Node& node : topology().nodes)
            for (const Node& added : elements.nodes)
                if ((cardOf(node).topLeft() - cardOf(added).topLeft() - way).manhattanLength() < geometry::gridStep) return true;
        return false;
    };
    for (int step = 0; step < 100 && covers(); ++step) way += QPointF(2 * geometry::gridStep, 2 * geometry::gridStep);
    Pasted pasted = editsToPaste(topology(), std::move(elements), pointOf(way));
    const Edits edits = withHomes(topology(), std::move(pasted.edits), pasted.outermost);
    if (m_bench.view.perform(edits, text)) selectAndReveal(pasted.outermost);
}

}  // namespace failwright
