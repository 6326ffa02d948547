#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/layout/arrange.h"
#include "model/layout/geometry.h"
#include "model/topology/groups.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/editing/editing.h"
#include "views/canvas/items/guides_item.h"
#include "views/canvas/tools/drag.h"

#include <QGraphicsPathItem>
#include <QPen>
#include <cmath>

namespace failwright {
namespace {

constexpr double guideReach = 5;  ///< in pixels on the screen

class MoveDrag : public Drag {
public:
    MoveDrag(const Workbench& bench, const Pointer& from, const QString& grabbed)
        : m_bench(bench), m_from(from.scene), m_guides(bench.scene.look()) {
        for (const QString& id : bench.selection.ids())
            if ((bench.scene.node(id) != nullptr || bench.scene.domain(id) != nullptr) && !isLocked(topology(), id.toStdString())) m_ids.insert(id);
        m_origin = bench.scene.element(grabbed)->extent();
        collectNeighbours(grabbed);
        bench.scene.addItem(&m_guides);
        m_ghosts.setZValue(280);
        bench.scene.addItem(&m_ghosts);
    }

    ~MoveDrag() override {
        m_bench.scene.setMarked(Mark::target, {});
        if (!m_finished) m_bench.scene.endPreview(topology());
    }

    void move(const Pointer& pointer) override {
        m_delta = deltaTo(pointer);
        const bool copies = pointer.modifiers & Qt::AltModifier;
        const Arrangement arrangement = moved(topology(), m_ids, m_delta);
        if (copies)
            m_bench.scene.endPreview(topology());
        else
            m_bench.scene.preview(arrangement.nodes, arrangement.domains);
        showGhosts(copies ? arrangement : Arrangement{});
        m_bench.view.viewport()->setCursor(copies ? Qt::DragCopyCursor : Qt::ClosedHandCursor);
        const auto home = domainAt(topology(), m_origin.translated(m_delta).center(), copies ? QSet<QString>{} : m_ids);
        m_bench.scene.setMarked(Mark::target, home ? QSet<QString>{QString::fromStdString(home->value)} : QSet<QString>{});
    }

    void finish(const Pointer& pointer) override {
        move(pointer);
        m_bench.view.viewport()->setCursor(Qt::ArrowCursor);
        if (pointer.modifiers & Qt::AltModifier) return m_bench.view.editing().duplicate(m_ids, m_delta);
        const Edits edits = editsFor(topology(), moved(topology(), m_ids, m_delta), m_ids);
        m_finished = m_bench.view.perform(edits, CanvasView::tr("Move %n element(s)", nullptr, int(m_ids.size())));
    }

private:
    [[nodiscard]] const Topology& topology() const { return m_bench.document.topology(); }

    /// What the grabbed one may line up with: its like, as far as they are in view and stay where they are.
    void collectNeighbours(const QString& grabbed) {
        const Arrangement moving = moved(topology(), m_ids, {});
        const QRectF visible = m_bench.view.mapToScene(m_bench.view.viewport()->rect()).boundingRect();
        const auto add = [&](const QRectF& box) {
            if (box.intersects(visible)) m_neighbours.push_back({box.x(), box.y(), box.width(), box.height()});
        };
        if (m_bench.scene.node(grabbed) != nullptr) {
            for (const Node& node : topology().nodes)
                if (!moving.nodes.contains(QString::fromStdString(node.id.value))) add(cardOf(node));
        } else {
            for (const Domain& domain : topology().domains)
                if (!moving.domains.contains(QString::fromStdString(domain.id.value))) add(fieldOf(domain));
        }
    }

    /// The way from the press, so that what was grabbed lines up with a neighbour or else stands on the grid. With Shift it keeps
    /// to one direction.
    [[nodiscard]] QPointF deltaTo(const Pointer& pointer) {
        QPointF way = pointer.scene - m_from;
        if (pointer.modifiers & Qt::ShiftModifier) (std::abs(way.x()) < std::abs(way.y()) ? way.rx() : way.ry()) = 0;
        const QRectF box = m_origin.translated(way);
        const double reach = guideReach / m_bench.view.zoom();
        Snap snap = snapTo({box.x(), box.y(), box.width(), box.height()}, m_neighbours, reach);
        const QPointF onGrid(snapped(box.x()), snapped(box.y()));
        const QPointF corner(snap.horizontally ? box.x() + snap.offset.x : onGrid.x(), snap.vertically ? box.y() + snap.offset.y : onGrid.y());
        m_guides.setGuides(std::move(snap.guides));
        return corner - m_origin.topLeft();
    }

    void showGhosts(const Arrangement& arrangement) {
        QPainterPath path;
        for (auto it = arrangement.nodes.begin(); it != arrangement.nodes.end(); ++it)
            path.addRoundedRect(QRectF(*it, QSizeF(geometry::nodeWidth, geometry::nodeHeight)), 8, 8);
        for (const QRectF& field : arrangement.domains) path.addRoundedRect(field, 12, 12);
        m_ghosts.setPath(path);
        QPen pen(m_bench.scene.look().accent, 1.5);
        pen.setDashPattern({4, 3});
        m_ghosts.setPen(pen);
        m_ghosts.setBrush(m_bench.scene.look().targetFill);
    }

    Workbench m_bench;
    QPointF m_from;
    QSet<QString> m_ids;
    QRectF m_origin;
    std::vector<Rect> m_neighbours;
    GuidesItem m_guides;
    QGraphicsPathItem m_ghosts;
    QPointF m_delta;
    bool m_finished = false;
};

class ResizeDrag : public Drag {
public:
    ResizeDrag(const Workbench& bench, const Pointer& from, const QString& domain, unsigned edges)
        : m_bench(bench), m_from(from.scene), m_domain(domain), m_edges(edges), m_before(bench.scene.domain(domain)->field()), m_field(m_before) {}

    ~ResizeDrag() override {
        if (!m_finished) m_bench.scene.endPreview(m_bench.document.topology());
    }

    void move(const Pointer& pointer) override {
        const QPointF delta = pointer.scene - m_from;
        QRectF wanted = m_before;
        if (m_edges & unsigned(Edge::left)) wanted.setLeft(snapped(m_before.left() + delta.x()));
        if (m_edges & unsigned(Edge::right)) wanted.setRight(snapped(m_before.right() + delta.x()));
        if (m_edges & unsigned(Edge::top)) wanted.setTop(snapped(m_before.top() + delta.y()));
        if (m_edges & unsigned(Edge::bottom)) wanted.setBottom(snapped(m_before.bottom() + delta.y()));
        m_field = holding(m_bench.document.topology(), m_domain, wanted, m_before);
        m_bench.scene.preview({}, {{m_domain, m_field}});
    }

    void finish(const Pointer& pointer) override {
        move(pointer);
        const Edits edits = editsFor(m_bench.document.topology(), Arrangement{{}, {{m_domain, m_field}}}, {});
        m_finished = m_bench.view.perform(edits, CanvasView::tr("Resize"));
    }

private:
    Workbench m_bench;
    QPointF m_from;
    QString m_domain;
    unsigned m_edges;
    QRectF m_before;
    QRectF m_field;
    bool m_finished = false;
};

}  // namespace

std::unique_ptr<Drag> startMove(const Workbench& bench, const Pointer& from, const QString& grabbed) {
    return std::make_unique<MoveDrag>(bench, from, grabbed);
}

std::unique_ptr<Drag> startResize(const Workbench& bench, const Pointer& from, const QString& domain, unsigned edges) {
    return std::make_unique<ResizeDrag>(bench, from, domain, edges);
}

}  // namespace failwright
