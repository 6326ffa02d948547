#include "views/canvas/items/link_item.h"

#include "views/canvas/items/badge.h"

#include <QPainter>
#include <cmath>

namespace failwright {
namespace {

constexpr double cornerRadius = 8;
constexpr double arrowLength = 8;
constexpr double arrowHalf = 4;
constexpr double badgeGap = 4;
constexpr double labelsFrom = 0.6;  ///< scale from which labels are read

double lengthOf(const QPointF& v) {
    return std::hypot(v.x(), v.y());
}

double distance(const QPointF& p, const QPointF& a, const QPointF& b) {
    const QPointF ab = b - a;
    const double squared = QPointF::dotProduct(ab, ab);
    const double t = squared > 0 ? std::clamp(QPointF::dotProduct(p - a, ab) / squared, 0.0, 1.0) : 0.0;
    return lengthOf(p - (a + t * ab));
}

}  // namespace

QPainterPath roundedPath(const Route& route, double radius) {
    QPainterPath path;
    if (route.size() < 2) return path;
    path.moveTo(route.front());
    for (std::size_t i = 1; i + 1 < route.size(); ++i) {
        const QPointF in = route[i] - route[i - 1], out = route[i + 1] - route[i];
        const double r = std::min({radius, lengthOf(in) / 2, lengthOf(out) / 2});
        if (r < 0.5) {
            path.lineTo(route[i]);
            continue;
        }
        path.lineTo(route[i] - in / lengthOf(in) * r);
        path.quadTo(route[i], route[i] + out / lengthOf(out) * r);
    }
    path.lineTo(route.back());
    return path;
}

QPolygonF arrowOf(const Route& route) {
    if (route.size() < 2) return {};
    const QPointF tip = route.back();
    const QPointF along = tip - route[route.size() - 2];
    const double length = lengthOf(along);
    if (length < 0.5) return {};
    const QPointF unit = along / length;
    const QPointF across(-unit.y(), unit.x());
    const QPointF base = tip - unit * arrowLength;
    return QPolygonF({tip, base + across * arrowHalf, base - across * arrowHalf});
}

LinkItem::LinkItem(QString id, const CanvasLook& look) : ElementItem(Kind::link, std::move(id), look) {
    setZValue(100);
}

void LinkItem::setFace(LinkFace face) {
    if (face == m_face) return;
    m_face = std::move(face);
    takeBounds();
}

void LinkItem::setRoute(Route route) {
    if (route == m_route) return;
    m_route = std::move(route);
    m_path = roundedPath(m_route, cornerRadius);
    m_corners = QPolygonF(QList<QPointF>(m_route.begin(), m_route.end()));
    m_arrow = arrowOf(m_route);
    takeBounds();
}

void LinkItem::setLabelPlace(std::optional<QPointF> middle, bool badgeAlone) {
    if (middle == m_label && badgeAlone == m_badgeAlone) return;
    m_label = middle;
    m_badgeAlone = badgeAlone;
    takeBounds();
}

void LinkItem::takeBounds() {
    prepareGeometryChange();
    m_bounds = m_corners.boundingRect().adjusted(-6, -6, 6, 6);
    if (const QRectF label = labelArea(); !label.isEmpty()) m_bounds |= label.adjusted(-2, -2, 2, 2);
    update();
}

QSizeF LinkItem::labelSize(bool badgeAlone) const {
    const QSizeF badge = m_face.spof ? spofBadgeSize(look()) : QSizeF(0, 0);
    if (m_face.label.isEmpty() || badgeAlone) return badge;
    const QSizeF tag = tagSize(m_face.label, look());
    return {badge.width() + (m_face.spof ? badgeGap : 0) + tag.width(), std::max(badge.height(), tag.height())};
}

/// Copies often run both ways between the same two: their labels keep to the sides that they come from.
double LinkItem::labelShare() const {
    return m_face.replication ? 0.36 : 0.5;
}

QRectF LinkItem::labelArea() const {
    if (!m_label || !hasLabel()) return {};
    QRectF area(QPointF(), labelSize(m_badgeAlone));
    area.moveCenter(*m_label);
    return area;
}

bool LinkItem::isHit(const QPointF& position, double tolerance) const {
    for (std::size_t i = 0; i + 1 < m_route.size(); ++i)
        if (distance(position, m_route[i], m_route[i + 1]) <= tolerance) return true;
    return false;
}

void LinkItem::marksChanged() {
    setZValue(has(Mark::selected) || has(Mark::hovered) ? 120 : has(Mark::related) ? 110 : 100);
    update();
}

QPen LinkItem::pen() const {
    const CanvasLook& l = look();
    QPen pen(l.link, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (m_face.spof) pen.setColor(l.bad);
    if (has(Mark::related)) pen.setColor(l.related), pen.setWidthF(2);
    if (has(Mark::hovered)) pen.setColor(l.accent);
    if (has(Mark::selected)) pen.setColor(l.accent), pen.setWidthF(2.5);
    if (m_face.replication) {
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.1, 2.6});
        pen.setWidthF(pen.widthF() + 0.5);
    } else if (!m_face.required) {
        pen.setDashPattern({4.5, 3});
    }
    return pen;
}

void LinkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const bool plain = look().quick || scaleOf(*painter) < plainBelow;
    painter->setRenderHint(QPainter::Antialiasing, !plain);
    QPen line = pen();
    if (!plain) line.setWidthF(line.widthF() * enlargement(scaleOf(*painter)));
    if (plain) {
        line.setCosmetic(true);
        line.setWidth(has(Mark::selected) ? 2 : 1);
        if (scaleOf(*painter) < plainBelow) line.setStyle(Qt::SolidLine);
        painter->setPen(line);
        painter->drawPolyline(m_corners);
    } else {
        painter->setPen(line);
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(m_path);
    }
    if (scaleOf(*painter) < plainBelow) return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(line.color());
    paintArrow(*painter);
    if (has(Mark::selected)) paintEnds(*painter);
    if (m_label && (scaleOf(*painter) >= labelsFrom || m_face.spof)) paintLabel(*painter);
}

void LinkItem::paintArrow(QPainter& painter) const {
    if (m_arrow.isEmpty()) return;
    const double larger = enlargement(scaleOf(painter));
    const QPointF tip = m_arrow.front();
    QPolygonF arrow;
    for (const QPointF& corner : m_arrow) arrow << tip + (corner - tip) * larger;
    painter.drawPolygon(arrow);
}

/// What a selected link can be taken hold of by.
void LinkItem::paintEnds(QPainter& painter) const {
    if (m_route.size() < 2) return;
    painter.setPen(QPen(look().accent, 1.5));
    painter.setBrush(look().panel);
    for (const QPointF& end : {m_route.front(), m_route.back()}) painter.drawEllipse(end, 4.5, 4.5);
}

void LinkItem::paintLabel(QPainter& painter) const {
    const QRectF area = labelArea();
    if (area.isEmpty()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF badge = m_face.spof ? spofBadgeSize(look()) : QSizeF(0, 0);
    if (m_face.spof) paintSpofBadge(painter, QPointF(area.left(), area.center().y() - badge.height() / 2), look());
    if (m_face.label.isEmpty() || m_badgeAlone) return;
    const QSizeF tag = tagSize(m_face.label, look());
    paintTag(painter, QRectF(QPointF(area.right() - tag.width(), area.center().y() - tag.height() / 2), tag), m_face.label, m_face.spof, look());
}

}  // namespace failwright
