#include "views/canvas/minimap.h"

#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace failwright {
namespace {

constexpr QSize largest(200, 140);
constexpr int margin = 12;
constexpr double padding = 8;

QRectF visibleOf(const CanvasView& canvas) {
    return canvas.mapToScene(canvas.viewport()->rect()).boundingRect();
}

}  // namespace

Minimap::Minimap(CanvasView& canvas) : QWidget(&canvas), m_canvas(canvas) {
    setAccessibleName(tr("Overview"));
    setToolTip(tr("Drag the frame to move about"));
    setCursor(Qt::SizeAllCursor);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void Minimap::setWanted(bool wanted) {
    m_isWanted = wanted;
    follow();
}

void Minimap::follow() {
    const QRectF contents = m_canvas.canvasScene().contents();
    const bool needed = m_isWanted && !contents.isEmpty() && !visibleOf(m_canvas).contains(contents.adjusted(4, 4, -4, -4));
    setVisible(needed);
    if (!needed) return;
    m_whole = contents;
    const QSize most = largest.boundedTo(m_canvas.size() / 3);
    const QSizeF room(most.width() - 2 * padding, most.height() - 2 * padding);
    const QSizeF drawn = m_whole.size().scaled(room, Qt::KeepAspectRatio);
    const QSize size = (drawn + QSizeF(2 * padding, 2 * padding)).toSize().expandedTo({72, 48});
    setGeometry(QRect(QPoint(m_canvas.width() - size.width() - margin, m_canvas.height() - size.height() - margin), size));
    update();
}

QTransform Minimap::toMap() const {
    const QRectF room = QRectF(rect()).adjusted(padding, padding, -padding, -padding);
    const double scale = std::min(room.width() / m_whole.width(), room.height() / m_whole.height());
    QTransform map;
    map.translate(room.center().x(), room.center().y());
    map.scale(scale, scale);
    map.translate(-m_whole.center().x(), -m_whole.center().y());
    return map;
}

QRectF Minimap::frame() const {
    return toMap().mapRect(visibleOf(m_canvas)) & QRectF(rect()).adjusted(1, 1, -1, -1);
}

void Minimap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const CanvasScene& scene = m_canvas.canvasScene();
    const CanvasLook& look = scene.look();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.border);
    painter.setBrush(withAlpha(look.panel, 0.94));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QTransform map = toMap();
    scene.forEachElement([&](const ElementItem& item) {
        if (item.kind() == ElementItem::Kind::link) return;
        const bool domain = item.kind() == ElementItem::Kind::domain;
        const bool bad =
            domain ? static_cast<const DomainItem&>(item).face().spof : static_cast<const NodeItem&>(item).face().spof;
        const QRectF box = map.mapRect(item.extent());
        painter.setPen(domain ? QPen(bad ? look.bad : look.regionLine, 1) : Qt::NoPen);
        painter.setBrush(domain ? QBrush(look.zoneFill)
                                : QBrush(item.has(Mark::selected) ? look.accent
                                         : bad                    ? look.bad
                                                                  : look.muted));
        painter.drawRect(domain ? box : box.adjusted(0, 0, std::max(0.0, 2 - box.width()), std::max(0.0, 2 - box.height())));
    });
    painter.setPen(QPen(look.accent, 1.5));
    painter.setBrush(withAlpha(look.accent, 0.10));
    painter.drawRoundedRect(frame(), 3, 3);
}

void Minimap::mousePressEvent(QMouseEvent* event) {
    const QRectF shown = toMap().mapRect(visibleOf(m_canvas));
    m_hold = shown.contains(event->position()) ? event->position() - shown.center() : QPointF();
    moveTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) moveTo(event->position());
}

void Minimap::moveTo(const QPointF& position) {
    m_canvas.centreAt(toMap().inverted().map(position - m_hold));
}

}  // namespace failwright
