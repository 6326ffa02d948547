#include "views/canvas/playback/sketch.h"
#include "views/text/text.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Playback)
};

constexpr double cardRadius = 8;
constexpr double zoneRadius = 12;
constexpr double hatchStep = 9;   ///< between the lines of what has failed
constexpr double crownSide = 18;
constexpr double pillOverCard = 1.1;  ///< as wide as words may be; neighbours are not far
constexpr double whole = 0.9995;  ///< a share that is shown as all

void hatch(QPainter& painter, const QRectF& rect, double radius, const QColor& color, double step) {
    painter.save();
    QPainterPath shape;
    shape.addRoundedRect(rect, radius, radius);
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.setPen(QPen(color, 1.25));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += step)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

/// The lights are out: the field is darker, hatched and outlined.
void paintDark(QPainter& painter, const QRectF& field, const CanvasLook& look, double scale) {
    painter.setPen(QPen(look.bad, 2 * enlargement(scale)));
    painter.setBrush(withAlpha(look.theme->isDark() ? look.canvas : look.text, look.theme->isDark() ? 0.4 : 0.1));
    painter.drawRoundedRect(field, zoneRadius, zoneRadius);
    hatch(painter, field, zoneRadius, withAlpha(look.bad, 0.16), hatchStep * 2);
}

void paintIdle(QPainter& painter, const Path& path, const CanvasLook& look, double scale) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(withAlpha(look.canvas, 0.82), 4 * enlargement(scale)));
    painter.drawPath(path.outline());
    QPen pen(look.faint, 1 * enlargement(scale));
    pen.setDashPattern({2, 4});
    painter.setPen(pen);
    painter.drawPath(path.outline());
}

void paintUsed(QPainter& painter, const SceneState::Flow& flow, const CanvasLook& look, double scale) {
    QPen pen(flow.answered <= 0 ? look.bad : look.theme->color(Token::reroute), (flow.drawn ? 1.75 : 2) * enlargement(scale));
    pen.setColor(withAlpha(pen.color(), flow.answered <= 0 ? 0.85 : 0.75));
    if (!flow.drawn) pen.setDashPattern({5, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(flow.path.outline());
}

void paintCut(QPainter& painter, const QPointF& at, const CanvasLook& look, double scale) {
    const double half = 6 * enlargement(scale);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.canvas);
    painter.drawEllipse(at, half + 4, half + 4);
    painter.setPen(QPen(look.bad, 2.5 * enlargement(scale), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(at + QPointF(-half, -half), at + QPointF(half, half));
    painter.drawLine(at + QPointF(-half, half), at + QPointF(half, -half));
}

void paintFailed(QPainter& painter, const QRectF& rect, const CanvasLook& look, double scale) {
    const QRectF card = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(look.bad, 2 * enlargement(scale)));
    painter.setBrush(withAlpha(look.panel, 0.25));
    painter.drawRoundedRect(card, cardRadius, cardRadius);
    hatch(painter, card, cardRadius, withAlpha(look.bad, 0.3), hatchStep);
    const bool small = scale < compactBelow;  // the name stands where the icon was
    const QPointF at = small ? rect.topRight() + QPointF(-4, 4) : rect.topLeft() + QPointF(29, 29);
    const double side = small ? 8 * enlargement(scale) : 13;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.bad);
    painter.drawEllipse(at, side, side);
    look.icons.paint(painter, QRectF(at.x() - side * 0.7, at.y() - side * 0.7, side * 1.4, side * 1.4), QStringLiteral("cross"), look.onBad);
}

void paintFaded(QPainter& painter, const QRectF& rect, const CanvasLook& look) {
    QPen pen(look.warning, 1.5);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(withAlpha(look.panel, 0.35));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

void paintCard(QPainter& painter, const SceneState::Card& card, const CanvasLook& look, double scale) {
    if (card.client) return;
    if (card.failed) paintFailed(painter, card.rect, look, scale);
    else if (card.share <= 0) paintFaded(painter, card.rect, look);
}

QFont pillFont(const CanvasLook& look, double scale) {
    QFont font = look.strong;
    font.setPixelSize(int(std::max(11.0, 10.5 / scale)));
    return font;
}

QSizeF pillSize(const QString& words, const QFont& font) {
    const double height = font.pixelSize() * 1.55;
    return {QFontMetricsF(font).horizontalAdvance(words) + height * 0.9, height};
}

}  // namespace

void paintCrown(QPainter& painter, const QRectF& card, const CanvasLook& look, double scale) {
    const double side = crownSide * enlargement(scale);
    const double outwards = scale < compactBelow ? 0.8 : 0.35;  // of a small card, the name begins at the corner
    const QRectF place(card.left() - side * outwards, card.top() - side * 0.45, side, side);
    painter.setPen(QPen(look.warning, 1.5));
    painter.setBrush(look.panel);
    painter.drawEllipse(place.adjusted(-3, -3, 3, 3));
    look.icons.paint(painter, place, QStringLiteral("crown"), look.warning);
}

void paintWords(QPainter& painter, const SceneState::Card& card, const CanvasLook& look, double scale) {
    if (scale < plainBelow) return;
    const auto say = [&](const QStringList& sayings, const QColor& fill, const QColor& ink) {
        const QFont font = pillFont(look, scale);
        const double room = card.rect.width() * pillOverCard;
        const auto fits = std::ranges::find_if(sayings, [&](const QString& words) { return pillSize(words, font).width() <= room; });
        paintPill(painter, {card.rect.center().x(), card.rect.bottom() - 5}, fits != sayings.end() ? *fits : sayings.back(), fill, ink, look, scale);
    };
    const QString share = text::share(card.share);
    if (card.client) {
        const bool all = card.share >= whole, none = card.share <= 0;
        return say({all ? Words::tr("all succeed") : Words::tr("%1 succeed").arg(share), share},
                   all ? look.theme->color(Token::good) : none ? look.bad : look.warning, look.onAccent);
    }
    if (card.rival || card.divided)
        return say({card.rival ? Words::tr("split brain: second primary") : Words::tr("split brain: primary"), Words::tr("split brain")}, look.bad, look.onBad);
    if (card.outOfRotation) return say({Words::tr("out of rotation"), Words::tr("out")}, look.muted, look.panel);
    if (card.failed) return say({Words::tr("down")}, look.bad, look.onBad);
    if (card.share <= 0) return say({Words::tr("cannot serve"), share}, look.warning, look.panel);
    if (card.share < whole) say({Words::tr("%1 succeed").arg(share), share}, look.warning, look.panel);
}

void paintPill(QPainter& painter, const QPointF& top, const QString& words, const QColor& fill, const QColor& ink, const CanvasLook& look,
               double scale) {
    if (scale < plainBelow) return;
    const QFont font = pillFont(look, scale);
    const QSizeF size = pillSize(words, font);
    const QRectF pill(QPointF(top.x() - size.width() / 2, top.y()), size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.panel, 1.5));
    painter.setBrush(fill);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(pill, Qt::AlignCenter, words);
}

void paintStanding(QPainter& painter, const SceneState& state, const CanvasLook& look, double scale) {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QRectF& field : state.failedDomains) paintDark(painter, field, look, scale);
    for (const Path& path : state.idleLinks) paintIdle(painter, path, look, scale);
    for (const SceneState::Flow& flow : state.flows) paintUsed(painter, flow, look, scale);
    for (const QPointF& middle : state.cutLinks) paintCut(painter, middle, look, scale);
    for (const SceneState::Card& card : state.cards)
        if (card.known) paintCard(painter, card, look, scale);
}

}  // namespace failwright
