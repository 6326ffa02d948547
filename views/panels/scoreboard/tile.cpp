#include "views/panels/scoreboard/tile.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace failwright {
namespace {

constexpr int padding = 12;
constexpr int leastWidth = 112;

/// Sizes in pixels: as usual, and to be read from the last row of a room.
struct Sizes {
    int height, figure, words, mark;
};
constexpr Sizes usual{68, 22, 11, 18};
constexpr Sizes large{104, 44, 17, 32};
constexpr int smallestFigure = 15;

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal) {
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// The font of the largest size from `largest` down to `smallest` at which `text` fits into `width`.
QFont fitting(const QFont& base, const QString& text, int width, int largest, int smallest, QFont::Weight weight = QFont::Normal) {
    for (int size = largest; size > smallest; --size) {
        const QFont font = sized(base, size, weight);
        if (QFontMetrics(font).horizontalAdvance(text) < width - 1) return font;  // eliding rounds up
    }
    return sized(base, smallest, weight);
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

void Tile::setLarge(bool isLarge) {
    if (isLarge == m_isLarge) return;
    m_isLarge = isLarge;
    updateGeometry();
    update();
}

QSize Tile::sizeHint() const {
    return {176, (m_isLarge ? large : usual).height};
}
QSize Tile::minimumSizeHint() const {
    return {leastWidth, (m_isLarge ? large : usual).height};
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
    const int above = paintWords(painter, m_score.label, inner, Qt::AlignTop);
    const int below = paintWords(painter, m_score.heldAgainst, inner, Qt::AlignBottom);
    paintFigure(painter, inner.adjusted(0, above, 0, -below));
}

/// Small words at one end of the area; their height.
int Tile::paintWords(QPainter& painter, const QString& words, const QRect& area, Qt::Alignment end) const {
    const QFont small = fitting(font(), words, area.width(), (m_isLarge ? large : usual).words, usual.words);
    const QFontMetrics metrics(small);
    painter.setFont(small);
    painter.setPen(m_theme.color(Token::muted));
    painter.drawText(area, end | Qt::AlignAbsolute | Qt::AlignLeft, metrics.elidedText(words, Qt::ElideRight, area.width()));
    return metrics.height();
}

void Tile::paintFigure(QPainter& painter, const QRect& area) const {
    const int mark = (m_isLarge ? large : usual).mark, markSpace = mark + 6;
    const bool marked = m_score.standing == Standing::good || m_score.standing == Standing::bad;
    const int taken = (marked ? markSpace : 0) + (m_trend != Trend::none ? markSpace : 0);
    const QFont figure = fitting(font(), m_score.figure, area.width() - taken, (m_isLarge ? large : usual).figure, smallestFigure, QFont::DemiBold);
    painter.setFont(figure);
    painter.setPen(colour());
    QRect rest = area;
    if (marked) {
        paintIcon(painter, QRectF(area.left(), area.center().y() + 1 - mark / 2, mark, mark),
                  m_score.standing == Standing::good ? QStringLiteral("check") : QStringLiteral("warning"), colour());
        rest.setLeft(area.left() + markSpace);
    }
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignLeft, m_score.figure);
    if (m_trend != Trend::none) {
        const int width = QFontMetrics(figure).horizontalAdvance(m_score.figure);
        paintMark(painter, QRect(rest.left() + width + 5, area.center().y() + 1 - mark / 2, mark, mark));
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
