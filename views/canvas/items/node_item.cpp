#include "views/canvas/items/node_item.h"

#include "model/layout/geometry.h"
#include "views/canvas/items/badge.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <cmath>
#include <utility>

namespace failwright {
namespace {

constexpr double width = geometry::nodeWidth;
constexpr double height = geometry::nodeHeight;
constexpr double radius = 8;
constexpr double squareSide = 40;
constexpr double iconSide = 26;
constexpr double textLeft = 57;
constexpr double textWidth = width - textLeft - 6;
constexpr double tagLeft = 4;
constexpr double widestTag = width / 2 - 6 - tagLeft;  ///< leaves the middle of the upper edge to the arrows
constexpr double iconBelow = 0.55;                     ///< scale below which the name takes the icon's place
constexpr double plainCardsBelow = 0.25;               ///< scale below which there is no room for words
constexpr double smallerLetters = 0.82;                ///< for names that need them
constexpr double barHeight = 3;

const QRectF card0(0, 0, width, height);
const QRectF square(9, 9, squareSide, squareSide);
const QRectF iconRect(square.center().x() - iconSide / 2, square.center().y() - iconSide / 2, iconSide, iconSide);

}  // namespace

NodeItem::NodeItem(QString id, const CanvasLook& look) : ElementItem(Kind::node, std::move(id), look) {
    setHeight(0);
}

void NodeItem::setHeight(double height) {
    const double z = 204.5 + 4.5 * std::atan(height) / std::asin(1.0);  // between links and what is selected
    if (z == std::exchange(m_height, z)) return;
    marksChanged();
}

void NodeItem::setFace(NodeFace face) {
    if (face == m_face && !m_title.isNull()) return;
    m_face = std::move(face);
    const QFontMetricsF meta(look().meta);
    m_isLong = QFontMetricsF(look().name).horizontalAdvance(m_face.title) > textWidth;
    m_title = QFontMetricsF(nameFont()).elidedText(m_face.title, Qt::ElideMiddle, textWidth);
    const bool fits = meta.horizontalAdvance(m_face.figure) <= textWidth;
    m_figure = meta.elidedText(fits ? m_face.figure : m_face.shortFigure, Qt::ElideRight, textWidth);
    m_cause = causeWithin(textWidth, look().strong);
    const QString& service = m_face.service;
    m_service = elidedForTag(m_face.commonCauseSpof ? QCoreApplication::translate("Canvas", "SPOF: %1").arg(service) : service,
                             widestTag, look());
    update();
}

QString NodeItem::causeWithin(double room, const QFont& font) const {
    const QFontMetricsF metrics(font);
    const bool fits = metrics.horizontalAdvance(m_face.cause) <= room;
    return metrics.elidedText(fits ? m_face.cause : m_face.shortCause, Qt::ElideRight, room);
}

const QFont& NodeItem::nameFont() const {
    return m_isLong ? look().longName : look().name;
}

QRectF NodeItem::card() const {
    return card0.translated(pos());
}

std::array<QPointF, 4> NodeItem::ports() const {
    const QRectF at = card();
    return {QPointF(at.center().x(), at.top()), QPointF(at.right(), at.center().y()), QPointF(at.center().x(), at.bottom()),
            QPointF(at.left(), at.center().y())};
}

QRectF NodeItem::nameRect() const {
    return QRectF(textLeft, 6, textWidth, 20).translated(pos());
}

bool NodeItem::isHit(const QPointF& position, double) const {
    return card().contains(position);
}

QRectF NodeItem::boundingRect() const {
    return card0.adjusted(-8, -40, 8, 8);
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const double scale = scaleOf(*painter);
    if (scale < plainCardsBelow) return paintPlain(*painter);
    painter->setRenderHint(QPainter::Antialiasing);
    paintCard(*painter);
    if (scale < compactBelow) return paintCompact(*painter, scale);
    paintIcon(*painter);
    paintWords(*painter);
    paintBar(*painter);
    paintTags(*painter);
    if (m_face.locked) paintLock(*painter);
    if (has(Mark::ports)) paintPorts(*painter);
}

/// What is taken hold of lies on top.
void NodeItem::marksChanged() {
    setZValue(has(Mark::selected) ? 210 : m_height);
    update();
}

QPen NodeItem::outline() const {
    if (m_face.spof) return QPen(look().bad, 1.5);
    if (!m_face.connected) return QPen(look().muted, 1, Qt::CustomDashLine);
    return QPen(has(Mark::hovered) ? look().muted : look().border, 1);
}

void NodeItem::paintPlain(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(card0, m_face.spof ? look().bad : has(Mark::selected) ? look().accent : look().zoneLine);
    painter.fillRect(card0.adjusted(3, 3, -3, -3), look().panel);
    painter.fillRect(square, look().theme->color(m_face.kind));
    if (has(Mark::selected) || has(Mark::target)) {
        painter.setPen(QPen(look().accent, 6));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(card0);
    }
}

void NodeItem::paintCard(QPainter& painter) const {
    const CanvasLook& l = look();
    painter.setPen(Qt::NoPen);
    if (!l.quick) {
        painter.setBrush(l.shadow);
        painter.drawRoundedRect(card0.adjusted(0, 1.5, 0, 2), radius, radius);
    }
    if (has(Mark::selected) || has(Mark::target) || has(Mark::refused) || has(Mark::related)) {
        const QColor ring = has(Mark::refused) ? l.bad : has(Mark::selected) || has(Mark::target) ? l.accent : l.related;
        painter.setPen(QPen(ring, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card0.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
    }
    QPen pen = outline();
    pen.setWidthF(pen.widthF() * enlargement(scaleOf(painter)));
    if (pen.style() == Qt::CustomDashLine) pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(l.panel);
    painter.drawRoundedRect(card0.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

/// The name over the one figure that matters, in letters that are read at this scale.
void NodeItem::paintCompact(QPainter& painter, double scale) const {
    const CanvasLook& l = look();
    const int letters = compactLetters(scale);
    const double line = letters * 1.25;
    const double baseline = height / 2 - 3 - line + letters;
    const bool withIcon = scale >= iconBelow;
    if (withIcon) paintIcon(painter);
    const double left = withIcon ? textLeft - 1 : 10;
    const QRectF small(left, baseline + line - letters * 0.9, letters, letters);
    if (!withIcon) l.icons.paint(painter, small, iconName(m_face.kind), l.theme->color(m_face.kind));
    QFont font = l.name;
    font.setPixelSize(letters);
    painter.setPen(l.text);
    const double room = width - left - 5;
    const double needed = QFontMetricsF(font).horizontalAdvance(m_face.title);
    if (needed > room) font.setPixelSize(int(letters * std::max(smallerLetters, room / needed)));
    painter.setFont(font);
    painter.drawText(QPointF(left, baseline), QFontMetricsF(font).elidedText(m_face.title, Qt::ElideMiddle, room));
    font.setPixelSize(letters);
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(l.number(!m_face.connected ? l.muted : m_face.spof ? l.bad : l.muted));
    const double figureLeft = withIcon ? left : small.right() + 6;
    painter.drawText(QPointF(figureLeft, baseline + line), causeWithin(width - figureLeft - 4, font));
    paintBar(painter);
    paintTags(painter);
    if (has(Mark::ports)) paintPorts(painter);
}

void NodeItem::paintIcon(QPainter& painter) const {
    const CanvasLook& l = look();
    painter.setPen(Qt::NoPen);
    painter.setBrush(l.theme->tint(m_face.kind));
    painter.drawRoundedRect(square, radius, radius);
    l.icons.paint(painter, iconRect, iconName(m_face.kind), l.theme->color(m_face.kind));
}

void NodeItem::paintWords(QPainter& painter) const {
    const CanvasLook& l = look();
    painter.setFont(nameFont());
    painter.setPen(l.text);
    painter.drawText(QPointF(textLeft, 21), m_title);
    painter.setFont(l.meta);
    painter.setPen(l.muted);
    painter.drawText(QPointF(textLeft, 36.5), m_figure);
    painter.setFont(l.strong);
    painter.setPen(l.number(!m_face.connected ? l.muted : m_face.spof ? l.bad : l.text));
    painter.drawText(QPointF(textLeft, 51), m_cause);
}

void NodeItem::paintBar(QPainter& painter) const {
    if (m_face.kind == NodeKind::client || !m_face.connected) return;
    const CanvasLook& l = look();
    const double gap = scaleOf(painter) < compactBelow ? 1 : 4;
    const QRectF track(10, height - barHeight - gap, width - 20, barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(l.track);
    painter.drawRoundedRect(track, barHeight / 2, barHeight / 2);
    if (m_face.share <= 0) return;
    QRectF bar = track;
    bar.setWidth(std::max(barHeight, track.width() * m_face.share));
    painter.setBrush(l.number(m_face.spof ? l.bad : l.warning));
    painter.drawRoundedRect(bar, barHeight / 2, barHeight / 2);
}

void NodeItem::paintTags(QPainter& painter) const {
    const double scale = scaleOf(painter);
    const double enlarged = enlargement(scale);
    const double lower = scale < compactBelow ? 3 : 8;  // never over the name
    if (scale < compactBelow) {  // too small for names
        if (m_face.commonCauseSpof && !m_face.spof) paintSpofTag(painter, lower, enlarged);
    } else if (!m_service.isEmpty()) {
        const QSizeF tag = tagSize(m_service, look());
        paintTag(painter, QRectF(QPointF(tagLeft, lower - tag.height()), tag), m_service, m_face.commonCauseSpof, look());
    }
    if (!m_face.spof) return;
    const QSizeF badge = spofBadgeSize(look()) * enlarged;
    paintSpofBadge(painter, QPointF(width - badge.width() - 6, lower - badge.height()), look(), enlarged);
}

/// The word alone, outlined as the tag that it stands for.
void NodeItem::paintSpofTag(QPainter& painter, double lower, double enlarged) const {
    const QString word = spofWord();
    const QSizeF tag = tagSize(word, look());
    painter.save();
    painter.translate(tagLeft, lower);
    painter.scale(enlarged, enlarged);
    paintTag(painter, QRectF(QPointF(0, -tag.height()), tag), word, true, look());
    painter.restore();
}

void NodeItem::paintLock(QPainter& painter) const {
    const QRectF place(square.right() - 11, square.bottom() - 11, 16, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look().panel);
    painter.drawEllipse(place);
    look().icons.paint(painter, place.adjusted(2, 2, -2, -2), QStringLiteral("lock"), look().muted);
}

void NodeItem::paintPorts(QPainter& painter) const {
    painter.setPen(QPen(look().accent, 1.5));
    painter.setBrush(look().panel);
    for (const QPointF& port : ports()) painter.drawEllipse(port - pos(), 5, 5);
}

}  // namespace failwright
