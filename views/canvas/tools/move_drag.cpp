#include "model/document/document.h"
#include "model/document/selection.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/tools/drag.h"

namespace failwright {
namespace {

class MoveDrag : public Drag {
public:
    MoveDrag(const Workbench& bench, const Pointer& from, const QString& grabbed) : m_bench(bench), m_from(from.scene), m_grabbed(grabbed) {
        for (const QString& id : bench.selection.ids())
            if (bench.scene.node(id) != nullptr || bench.scene.domain(id) != nullptr) m_ids.insert(id);
        m_origin = bench.scene.element(grabbed)->extent();
    }

    ~MoveDrag() override {
        m_bench.scene.setMarked(Mark::target, {});
        if (!m_finished) m_bench.scene.endPreview(topology());
    }

    void move(const Pointer& pointer) override {
        m_delta = deltaTo(pointer.scene);
        const Arrangement arrangement = moved(topology(), m_ids, m_delta);
        m_bench.scene.preview(arrangement.nodes, arrangement.domains);
        const auto home = domainAt(topology(), m_origin.translated(m_delta).center(), m_ids);
        m_bench.scene.setMarked(Mark::target, home ? QSet<QString>{QString::fromStdString(home->value)} : QSet<QString>{});
    }

    void finish(const Pointer& pointer) override {
        move(pointer);
        const Edits edits = editsFor(topology(), moved(topology(), m_ids, m_delta), m_ids);
        m_finished = m_bench.view.perform(edits, CanvasView::tr("Move %n element(s)", nullptr, int(m_ids.size())));
    }

private:
    [[nodiscard]] const Topology& topology() const { return m_bench.document.topology(); }

    /// The way from the press, so that what was grabbed stands on the grid.
    [[nodiscard]] QPointF deltaTo(const QPointF& position) const {
        const QPointF corner = m_origin.topLeft() + position - m_from;
        return QPointF(snapped(corner.x()), snapped(corner.y())) - m_origin.topLeft();
    }

    Workbench m_bench;
    QPointF m_from;
    QString m_grabbed;
    QSet<QString> m_ids;
    QRectF m_origin;
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
