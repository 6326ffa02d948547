#include "views/canvas/items/badge.h"

#include "views/canvas/look.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace failwright {
namespace {

constexpr double badgeHeight = 18;
constexpr double tagHeight = 16;
constexpr double tagPadding = 10;
constexpr double sign = 12;

}  // namespace

QString spofWord() {
    return QCoreApplication::translate("Canvas", "SPOF", "single point of failure, as short as it gets");
}

QSizeF spofBadgeSize(const CanvasLook& look) {
    return {std::ceil(QFontMetricsF(look.badge).horizontalAdvance(spofWord())) + sign + 16, badgeHeight};
}

void paintSpofBadge(QPainter& painter, const QPointF& topLeft, const CanvasLook& look, double enlarged) {
    painter.save();
    painter.translate(topLeft);
    painter.scale(enlarged, enlarged);
    const QRectF rect(QPointF(), spofBadgeSize(look));
    painter.setPen(QPen(look.canvas, 2));
    painter.setBrush(look.bad);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    look.icons.paint(painter, QRectF(rect.left() + 5.5, rect.center().y() - sign / 2, sign, sign), QStringLiteral("spof"),
                     look.onBad);
    painter.setFont(look.badge);
    painter.setPen(look.onBad);
    painter.drawText(rect.adjusted(sign + 8, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute, spofWord());
    painter.restore();
}

QString elidedForTag(const QString& words, double widest, const CanvasLook& look) {
    return QFontMetricsF(look.tagFont).elidedText(words, Qt::ElideRight, widest - tagPadding);
}

QSizeF tagSize(const QString& words, const CanvasLook& look) {
    return {std::ceil(QFontMetricsF(look.tagFont).horizontalAdvance(words)) + tagPadding, tagHeight};
}

void paintTag(QPainter& painter, const QRectF& rect, const QString& words, bool bad, const CanvasLook& look) {
    painter.setPen(QPen(bad ? look.bad : look.border, bad ? 1.5 : 1));
    painter.setBrush(look.panel);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter.setFont(look.tagFont);
    painter.setPen(bad ? look.bad : look.muted);
    painter.drawText(rect, Qt::AlignCenter, words);
}

}  // namespace failwright
