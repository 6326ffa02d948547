#include "views/panels/scoreboard/tile.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace failwright {
namespace {

constexpr int padding = 12;
constexpr int tileHeight = 68;
constexpr int leastWidth = 112;
constexpr int figureSize = 22;
constexpr int smallestFigure = 15;

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal) {
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// The largest size from `figureSize` down at which `text` fits into `width`.
QFont fitting(const QFont& base, const QString& text, int width) {
    for (int size = figureSize; size > smallestFigure; --size) {
        const QFont font = sized(base, size, QFont::DemiBold);
        if (QFontMetrics(font).horizontalAdvance(text) <= width) return font;
    }
    return sized(base, smallestFigure, QFont::DemiBold);
}

}  // namespace

Tile::Tile(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Tile::show(const Score& score, Trend trend) {
    m_score = score;
    m_trend = trend;
    describe();
    update();
}

void Tile::setStale(bool stale) {
    if (stale == m_stale) return;
    m_stale = stale;
    describe();
    update();
}

void Tile::describe() {
    QStringList words{m_score.figure, m_score.heldAgainst};
    if (m_trend != Trend::none)
        words << (m_trend == Trend::up ? tr("went up with the last edit") : tr("went down with the last edit"));
    if (m_stale) words << tr("being computed anew");
    setAccessibleName(m_score.label);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(tr("%1: %2. Click to see why.").arg(m_score.label, m_score.figure));
}

QSize Tile::sizeHint() const {
    return {176, tileHeight};
}
QSize Tile::minimumSizeHint() const {
    return {leastWidth, tileHeight};
}

QColor Tile::colour() const {
    if (m_stale) return m_theme.color(Token::muted);
    switch (m_score.standing) {
        case Standing::neutral:
            return m_theme.color(Token::text);
        case Standing::good:
            return m_theme.color(Token::good);
        case Standing::bad:
            return m_theme.color(Token::bad);
        case Standing::missing:
            return m_theme.color(Token::muted);
    }
    return {};
}

void Tile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect inner = rect().adjusted(padding, 7, -padding, -7);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(withAlpha(m_theme.color(Token::text), isDown() ? 0.08 : 0.04));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 8, 8);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Token::accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 8, 8);
    }
    const QFont small = sized(font(), 11);
    const QFontMetrics metrics(small);
    painter.setFont(small);
    painter.setPen(m_theme.color(Token::muted));
    painter.drawText(inner, Qt::AlignTop | Qt::AlignAbsolute | Qt::AlignLeft,
                     metrics.elidedText(m_score.label, Qt::ElideRight, inner.width()));
    painter.drawText(inner, Qt::AlignBottom | Qt::AlignAbsolute | Qt::AlignLeft,
                     metrics.elidedText(m_score.heldAgainst, Qt::ElideRight, inner.width()));
    paintFigure(painter, inner.adjusted(0, metrics.height(), 0, -metrics.height()));
}

void Tile::paintFigure(QPainter& painter, const QRect& area) const {
    constexpr int markSpace = 24;
    const bool marked = m_score.standing == Standing::good || m_score.standing == Standing::bad;
    const int taken = (marked ? markSpace : 0) + (m_trend != Trend::none ? markSpace : 0);
    const QFont large = fitting(font(), m_score.figure, area.width() - taken);
    painter.setFont(large);
    painter.setPen(colour());
    QRect rest = area;
    if (marked) {
        paintIcon(painter, QRectF(area.left(), area.center().y() - 8, 18, 18),
                  m_score.standing == Standing::good ? QStringLiteral("check") : QStringLiteral("warning"), colour());
        rest.setLeft(area.left() + markSpace);
    }
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignLeft, m_score.figure);
    if (m_trend != Trend::none) {
        const int width = QFontMetrics(large).horizontalAdvance(m_score.figure);
        paintMark(painter, QRect(rest.left() + width + 5, area.center().y() - 8, 18, 18));
    }
}

void Tile::paintMark(QPainter& painter, const QRect& area) const {
    const bool better = (m_trend == Trend::up) == m_score.moreIsBetter;
    const QColor shade = m_theme.color(m_stale ? Token::muted : better ? Token::good : Token::bad);
    paintIcon(painter, area, m_trend == Trend::up ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"), shade);
}

void Tile::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void Tile::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void Tile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

}  // namespace failwright
