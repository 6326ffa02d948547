#include "app/window/card.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

namespace failwright {
namespace {

constexpr int padding = 16;

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal) {
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// Draws `text` wrapped into `area`; the last line that fits is elided.
void drawWrapped(QPainter& painter, const QRect& area, const QString& text) {
    const QFontMetrics metrics(painter.font());
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    for (int y = area.top(); y + metrics.height() <= area.bottom() + 1; y += metrics.lineSpacing()) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(area.width());
        const bool isLast = y + metrics.lineSpacing() + metrics.height() > area.bottom() + 1;
        const QString words = isLast ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, area.width())
                                     : text.mid(line.textStart(), line.textLength());
        painter.drawText(area.left(), y + metrics.ascent(), words);
    }
    layout.endLayout();
}

}  // namespace

Card::Card(Words words, const Theme& theme, QWidget* parent)
    : QAbstractButton(parent), m_words(std::move(words)), m_theme(theme) {
    setAccessibleName(m_words.title);
    setAccessibleDescription(QStringList{m_words.text, m_words.figure, m_words.foot}.join(QStringLiteral(" · ")));
    setToolTip(m_words.text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize Card::sizeHint() const {
    return {260, 164};
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool raised = underMouse() || hasFocus();
    painter.setPen(QPen(m_theme.color(raised ? Token::accent : Token::border), hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? mix(m_theme.color(Token::panel), m_theme.color(Token::text), 0.05) : m_theme.color(Token::panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);

    const QRect inner = rect().adjusted(padding, padding, -padding, -padding);
    const QRectF square(inner.left(), inner.top(), 32, 32);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(m_theme.color(Token::accent), 0.12));
    painter.drawRoundedRect(square, 8, 8);
    paintIcon(painter, square.adjusted(6, 6, -6, -6), m_words.icon, m_theme.color(Token::accent));
    const QRect title(inner.left() + 44, inner.top(), inner.width() - 44, 32);
    painter.setFont(sized(font(), 14, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::text));
    painter.drawText(title, Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignLeft,
                     QFontMetrics(painter.font()).elidedText(m_words.title, Qt::ElideRight, title.width()));
    painter.setFont(sized(font(), 12));
    painter.setPen(m_theme.color(Token::muted));
    drawWrapped(painter,
                QRect(inner.left(), inner.top() + 42, inner.width(), m_words.figure.isEmpty() ? inner.height() - 42 : 54),
                m_words.text);
    paintFoot(painter, QRect(inner.left(), inner.bottom() - 24, inner.width(), 26));
}

void Card::paintFoot(QPainter& painter, const QRect& area) const {
    painter.setFont(sized(font(), 18, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::text));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignLeft, m_words.figure);
    painter.setFont(sized(font(), 11));
    painter.setPen(m_theme.color(m_words.isAlarming ? Token::bad : Token::good));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignRight, m_words.foot);
}

void Card::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void Card::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void Card::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

}  // namespace failwright
