#include "model/document/document.h"
#include "model/topology/gestures.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/tools/drag.h"

#include <QGraphicsPathItem>
#include <QLabel>
#include <QPen>
#include <algorithm>

namespace failwright {
namespace {

class ReconnectDrag : public Drag {
public:
    ReconnectDrag(const Workbench& bench, const QString& link, LinkEnd end)
        : m_bench(bench), m_link(*find(bench.document.topology().links, LinkId{link.toStdString()})), m_end(end) {
        m_line.setZValue(300);
        bench.scene.addItem(&m_line);
        bench.scene.link(link)->setOpacity(0.3);
        m_reason.setProperty("role", "hint");
        m_reason.setAttribute(Qt::WA_TransparentForMouseEvents);
    }

    ~ReconnectDrag() override {
        if (LinkItem* item = m_bench.scene.link(QString::fromStdString(m_link.id.value))) item->setOpacity(1);
        m_bench.scene.setMarked(Mark::target, {});
        m_bench.scene.setMarked(Mark::refused, {});
    }

    void move(const Pointer& pointer) override {
        aimAt(pointer.scene);
        const QSet<QString> target = m_target.isEmpty() ? QSet<QString>{} : QSet<QString>{m_target};
        m_bench.scene.setMarked(Mark::target, m_refusal.isEmpty() ? target : QSet<QString>{});
        m_bench.scene.setMarked(Mark::refused, m_refusal.isEmpty() ? QSet<QString>{} : target);
        m_reason.setText(m_refusal);
        m_reason.adjustSize();
        m_reason.move(pointer.view + QPoint(14, 18));
        m_reason.setVisible(!m_refusal.isEmpty());
        draw(pointer.scene);
    }

    void finish(const Pointer& pointer) override {
        move(pointer);
        if (m_target.isEmpty()) return;
        if (const auto edit = editFor(m_target))
            m_bench.view.perform({*edit}, CanvasView::tr("Reconnect"));
        else
            emit m_bench.view.refused(linkRefusal(edit.error()));
    }

private:
    [[nodiscard]] Result<Edit> editFor(const QString& target) const {
        const NodeId node{target.toStdString()};
        const bool start = m_end == LinkEnd::from;
        return editToReconnect(m_bench.document.topology(), m_link.id, start ? node : m_link.from, start ? m_link.to : node);
    }

    [[nodiscard]] QString fixed() const { return QString::fromStdString((m_end == LinkEnd::from ? m_link.to : m_link.from).value); }

    void aimAt(const QPointF& position) {
        const NodeItem* target = m_bench.scene.nodeAt(position);
        m_target = target != nullptr && target->id() != fixed() ? target->id() : QString();
        m_refusal.clear();
        if (m_target.isEmpty()) return;
        if (const auto edit = editFor(m_target); !edit) m_refusal = linkRefusal(edit.error());
    }

    void draw(const QPointF& pointer) {
        const bool legal = !m_target.isEmpty() && m_refusal.isEmpty();
        const QRectF to = legal ? m_bench.scene.node(m_target)->card() : QRectF(pointer - QPointF(1, 1), QSizeF(2, 2));
        Route route = m_bench.scene.routeTo(fixed(), to);
        if (m_end == LinkEnd::from) std::reverse(route.begin(), route.end());
        QPen pen(m_refusal.isEmpty() ? m_bench.scene.look().accent : m_bench.scene.look().bad, 2);
        if (!legal) pen.setDashPattern({3, 2});
        m_line.setPen(pen);
        QPainterPath path = roundedPath(route, 8);
        path.addPolygon(arrowOf(route));
        m_line.setPath(path);
    }

    Workbench m_bench;
    Link m_link;
    LinkEnd m_end;
    QString m_target;
    QString m_refusal;  ///< why the node under the pointer cannot be an end
    QGraphicsPathItem m_line;
    QLabel m_reason{m_bench.view.viewport()};
};

}  // namespace

std::unique_ptr<Drag> startReconnect(const Workbench& bench, const QString& link, LinkEnd end) {
    return std::make_unique<ReconnectDrag>(bench, link, end);
}

}  // namespace failwright
