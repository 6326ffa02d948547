#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/topology/gestures.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/tools/drag.h"
#include "views/text/text.h"

#include <QGraphicsPathItem>
#include <QLabel>
#include <QPen>

namespace failwright {
namespace {

class LinkDrag : public Drag {
public:
    LinkDrag(const Workbench& bench, const Pointer&, const QString& node) : m_bench(bench), m_source(node) {
        m_line.setZValue(300);
        bench.scene.addItem(&m_line);
        m_reason.setProperty("role", "hint");
        m_reason.setAttribute(Qt::WA_TransparentForMouseEvents);
    }

    ~LinkDrag() override {
        m_bench.scene.setMarked(Mark::target, {});
        m_bench.scene.setMarked(Mark::refused, {});
    }

    void move(const Pointer& pointer) override {
        aimAt(pointer.scene);
        mark(Mark::target, !m_target.isEmpty() && !m_refusal);
        mark(Mark::refused, m_refusal.has_value());
        say(m_refusal.value_or(QString()), pointer.view);
        draw(pointer.scene);
    }

    void finish(const Pointer& pointer) override {
        move(pointer);
        if (m_target.isEmpty()) {
            if (m_bench.scene.nodeAt(pointer.scene) != nullptr) return;
            m_line.hide();
            m_reason.hide();
            emit m_bench.view.createHereRequested(m_source, pointer.scene, m_bench.view.viewport()->mapToGlobal(pointer.view));
            return;
        }
        const auto edit = editToLink(m_bench.document.topology(), nodeId(m_source), nodeId(m_target));
        if (!edit) {
            emit m_bench.view.refused(linkRefusal(edit.error()));
            return;
        }
        const QString id = QString::fromStdString(std::get<Insert<Link>>(*edit).value.id.value);
        if (m_bench.view.perform({*edit}, CanvasView::tr("Link"))) m_bench.selection.selectOnly(id);
    }

private:
    void aimAt(const QPointF& position) {
        const NodeItem* target = m_bench.scene.nodeAt(position);
        m_target = target != nullptr && target->id() != m_source ? target->id() : QString();
        m_refusal.reset();
        if (m_target.isEmpty()) return;
        if (const auto legal = canLink(m_bench.document.topology(), nodeId(m_source), nodeId(m_target)); !legal)
            m_refusal = linkRefusal(legal.error());
    }

    [[nodiscard]] static NodeId nodeId(const QString& id) { return NodeId{id.toStdString()}; }
    void mark(Mark mark, bool on) { m_bench.scene.setMarked(mark, on ? QSet<QString>{m_target} : QSet<QString>{}); }

    void say(const QString& reason, const QPoint& at) {
        m_reason.setText(reason);
        m_reason.adjustSize();
        m_reason.move(at + QPoint(14, 18));
        m_reason.setVisible(!reason.isEmpty());
    }

    void draw(const QPointF& pointer) {
        const bool legal = !m_target.isEmpty() && !m_refusal;
        const QRectF to = legal ? m_bench.scene.node(m_target)->card() : QRectF(pointer - QPointF(1, 1), QSizeF(2, 2));
        const Route route = m_bench.scene.routeTo(m_source, to);
        QPen pen(m_refusal ? m_bench.scene.look().bad : m_bench.scene.look().accent, 2);
        if (!legal) pen.setDashPattern({3, 2});
        m_line.setPen(pen);
        QPainterPath path = roundedPath(route, 8);
        path.addPolygon(arrowOf(route));
        m_line.setPath(path);
    }

    Workbench m_bench;
    QString m_source;
    QString m_target;
    std::optional<QString> m_refusal;  ///< why the node under the pointer cannot be called
    QGraphicsPathItem m_line;
    QLabel m_reason{m_bench.view.viewport()};
};

}  // namespace

QString linkRefusal(const Error& error) {
    if (error.code == ErrorCode::duplicateId) return CanvasView::tr("This link exists already.");
    if (error.code == ErrorCode::illegal) return CanvasView::tr("Requests come from clients; nothing calls a client.");
    return text::sentence(error);
}

std::unique_ptr<Drag> startLink(const Workbench& bench, const Pointer& from, const QString& node) {
    return std::make_unique<LinkDrag>(bench, from, node);
}

}  // namespace failwright
