#include "views/canvas/items/domain_item.h"

#include "model/layout/geometry.h"
#include "views/canvas/items/badge.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <cmath>

namespace failwright {
namespace {

constexpr double iconSide = 15;
constexpr double inset = 10;
constexpr double grip = 7;

}  // namespace

DomainTitleItem::DomainTitleItem(const DomainItem& domain, const CanvasLook& look) : m_domain(domain), m_look(look) {
    setZValue(150);
}

void DomainTitleItem::refresh() {
    prepareGeometryChange();
    setPos(m_domain.pos());
    const DomainFace& face = m_domain.face();
    const QFontMetricsF name(m_look.name), meta(m_look.meta);
    const double badge = face.spof ? spofBadgeSize(m_look).width() + 8 : 0;
    double kind = meta.horizontalAdvance(face.kindName) + 8;
    const double figure = meta.horizontalAdvance(face.figure) + 12;
    double room = m_domain.size().width() - 2 * inset - iconSide - 22 - kind - badge;
    m_kind = face.kindName;
    const bool isSaid = face.title.startsWith(face.kindName, Qt::CaseInsensitive);
    if (isSaid || name.horizontalAdvance(face.title) + figure + 12 > room) {  // the icon tells the kind, too
        room += kind;
        kind = 0;
        m_kind.clear();
    }
    m_title = name.elidedText(face.title, Qt::ElideMiddle, std::max(24.0, room));
    m_tab = QRectF(inset - 2, 5, iconSide + 18 + name.horizontalAdvance(m_title) + kind + badge, 23);
    const QRectF right(m_domain.size().width() - inset - figure + 4, 7, figure, 19);
    m_figure = right.left() > m_tab.right() + 8 ? right : QRectF();
    m_bounds = QRectF(0, -4, m_domain.size().width(), geometry::domainTitle + 8).united(m_tab);
    update();
}

void DomainTitleItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    if (scale < plainBelow * 0.6) return;
    if (scale < compactBelow) return paintCompact(*painter, scale);
    const DomainFace& face = m_domain.face();
    const CanvasLook& l = m_look;
    const QColor tone = face.spof ? l.bad : m_domain.has(Mark::selected) ? l.accent : l.text;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_domain.isSolid() ? l.regionTab : l.zoneTab);
    painter->drawRoundedRect(m_tab, 6, 6);
    l.icons.paint(*painter, QRectF(m_tab.left() + 6, m_tab.center().y() - iconSide / 2, iconSide, iconSide), iconName(face.kind),
                  face.spof ? l.bad : l.muted);
    const double baseline = m_tab.center().y() + 4.5;
    double x = m_tab.left() + iconSide + 12;
    painter->setFont(l.name);
    painter->setPen(tone);
    painter->drawText(QPointF(x, baseline), m_title);
    x += QFontMetricsF(l.name).horizontalAdvance(m_title) + 6;
    painter->setFont(l.meta);
    painter->setPen(l.muted);
    painter->drawText(QPointF(x, baseline), m_kind);
    if (!m_kind.isEmpty()) x += QFontMetricsF(l.meta).horizontalAdvance(m_kind) + 8;
    if (face.spof) paintSpofBadge(*painter, QPointF(x, m_tab.center().y() - 9), l);
    if (m_figure.isEmpty()) return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_domain.isSolid() ? l.regionTab : l.zoneTab);
    painter->drawRoundedRect(m_figure, 6, 6);
    painter->setFont(l.meta);
    painter->setPen(l.number(face.spof ? l.bad : l.muted));
    painter->drawText(m_figure, Qt::AlignCenter, face.figure);
}

/// The name in letters that are read at this scale; sign and figure where there is room.
void DomainTitleItem::paintCompact(QPainter& painter, double scale) const {
    const DomainFace& face = m_domain.face();
    const CanvasLook& l = m_look;
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = l.name;
    font.setPixelSize(std::min(compactLetters(scale), 22));
    const QFontMetricsF metrics(font);
    const double enlarged = enlargement(scale);
    const QSizeF badge = face.spof ? spofBadgeSize(l) * enlarged : QSizeF();
    const double side = font.pixelSize();
    const double room = m_domain.size().width() - 2 * inset - side - 12 - (face.spof ? badge.width() + 8 : 0);
    const QString title = metrics.elidedText(face.title, Qt::ElideMiddle, std::max(24.0, room));
    const double middle = m_tab.center().y();
    const double left = inset + side + 8;
    double right = left + metrics.horizontalAdvance(title) + (face.spof ? badge.width() + 8 : 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_domain.isSolid() ? l.regionTab : l.zoneTab);
    painter.drawRoundedRect(QRectF(inset - 2, 3, right - inset + 6, 27), 6, 6);
    l.icons.paint(painter, QRectF(inset + 2, middle - side / 2, side, side), iconName(face.kind), face.spof ? l.bad : l.muted);
    painter.setFont(font);
    painter.setPen(face.spof ? l.bad : m_domain.has(Mark::selected) ? l.accent : l.text);
    painter.drawText(QPointF(left, middle + side * 0.36), title);
    if (face.spof) paintSpofBadge(painter, QPointF(right - badge.width(), middle - badge.height() / 2), l, enlarged);
    font.setWeight(QFont::Normal);
    const double figure = QFontMetricsF(font).horizontalAdvance(face.figure);
    const double figureLeft = m_domain.size().width() - inset - figure;
    if (figureLeft < right + 12) return;
    painter.setFont(font);
    painter.setPen(l.number(face.spof ? l.bad : l.muted));
    painter.drawText(QPointF(figureLeft, middle + side * 0.36), face.figure);
}

DomainItem::DomainItem(QString id, const CanvasLook& look)
    : ElementItem(Kind::domain, std::move(id), look), m_title(std::make_unique<DomainTitleItem>(*this, look)) {}

void DomainItem::setFace(DomainFace face) {
    if (face == m_face) return;
    m_face = std::move(face);
    m_title->refresh();
    update();
}

void DomainItem::setField(const QRectF& field) {
    if (field.size() != m_size) {
        prepareGeometryChange();
        m_size = field.size();
    }
    setPos(field.topLeft());
    m_title->refresh();
}

void DomainItem::marksChanged() {
    update();
    m_title->update();
}

double DomainItem::radius() const {
    return isSolid() ? 16 : m_face.kind == DomainKind::zone ? 12 : 8;
}
bool DomainItem::isSolid() const {
    return m_face.kind == DomainKind::region || m_face.kind == DomainKind::provider;
}

QRectF DomainItem::tab() const {
    return m_title->tab().translated(pos());
}
QRectF DomainItem::nameRect() const {
    return QRectF(inset + iconSide + 4, 5, std::min(m_size.width() - 60, 200.0), 23).translated(pos());
}

unsigned DomainItem::gripAt(const QPointF& position, double tolerance) const {
    const QRectF at = field();
    if (!at.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(position)) return 0;
    unsigned edges = 0;
    if (std::abs(position.x() - at.left()) <= tolerance)
        edges |= unsigned(Edge::left);
    else if (std::abs(position.x() - at.right()) <= tolerance)
        edges |= unsigned(Edge::right);
    if (std::abs(position.y() - at.top()) <= tolerance)
        edges |= unsigned(Edge::top);
    else if (std::abs(position.y() - at.bottom()) <= tolerance)
        edges |= unsigned(Edge::bottom);
    return edges;
}

bool DomainItem::isHit(const QPointF& position, double) const {
    return field().contains(position);
}

QRectF DomainItem::boundingRect() const {
    return QRectF({}, m_size).adjusted(-6, -6, 6, 6);
}

QPen DomainItem::outline() const {
    const CanvasLook& l = look();
    QPen pen(l.zoneLine, 1);
    if (isSolid()) pen.setColor(l.regionLine);
    if (m_face.spof) pen = QPen(l.bad, 1.75);
    if (has(Mark::related)) pen = QPen(l.related, 2);
    if (has(Mark::selected)) pen = QPen(l.accent, 2);
    if (has(Mark::target)) pen = QPen(l.accent, 2.5);
    if (!isSolid() && !has(Mark::target) && !has(Mark::selected)) pen.setDashPattern({4 / pen.widthF(), 4 / pen.widthF()});
    return pen;
}

void DomainItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const CanvasLook& l = look();
    painter->setRenderHint(QPainter::Antialiasing, !l.quick);
    const QRectF rect = QRectF({}, m_size).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(outline());
    painter->setBrush(has(Mark::target) ? l.targetFill : isSolid() ? l.regionFill : l.zoneFill);
    painter->drawRoundedRect(rect, radius(), radius());
    if (m_face.locked)
        l.icons.paint(*painter, QRectF(m_size.width() - 24, m_size.height() - 24, 14, 14), QStringLiteral("lock"), l.muted);
    else if (has(Mark::selected))
        paintGrips(*painter);
}

void DomainItem::paintGrips(QPainter& painter) const {
    painter.setPen(QPen(look().accent, 1.5));
    painter.setBrush(look().panel);
    for (const double x : {0.0, m_size.width() / 2, m_size.width()})
        for (const double y : {0.0, m_size.height() / 2, m_size.height()})
            if (x != m_size.width() / 2 || y != m_size.height() / 2)
                painter.drawRoundedRect(QRectF(x - grip / 2, y - grip / 2, grip, grip), 2, 2);
}

}  // namespace failwright
