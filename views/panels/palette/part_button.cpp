#include "views/panels/palette/part_button.h"

#include "views/text/text.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

namespace failwright {
namespace {

constexpr int rowHeight = 30;
constexpr int square = 22;

QString nameOf(const Part& part) {
    return std::visit([](auto kind) { return text::name(kind); }, part);
}

QString wordOf(const Part& part) {
    return std::visit([](auto kind) { return QString::fromLatin1(word(kind).data(), qsizetype(word(kind).size())); }, part);
}

}  // namespace

PartButton::PartButton(const Part& part, const Theme& theme, QWidget* parent)
    : QAbstractButton(parent), m_part(part), m_theme(theme) {
    setText(nameOf(part));
    setAccessibleName(nameOf(part));
    setAccessibleDescription(tr("Enter inserts it; drag it onto the canvas to choose the place."));
    setToolTip(tr("%1 — drag onto the canvas, or press Enter").arg(nameOf(part)));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

bool PartButton::matches(const QString& words) const {
    const QString all = text() + u' ' + wordOf(m_part);
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& one) { return all.contains(one, Qt::CaseInsensitive); });
}

QSize PartButton::sizeHint() const {
    return {108, rowHeight};
}

QColor PartButton::shade() const {
    const auto* kind = std::get_if<NodeKind>(&m_part);
    return kind != nullptr ? m_theme.color(*kind) : m_theme.color(Token::muted);
}

void PartButton::paintPart(QPainter& painter, const QRect& area) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(area.left() + 2, area.center().y() - square / 2 + 1, square, square);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(shade(), 0.12));
    painter.drawRoundedRect(box, 6, 6);
    const QString name = std::visit([](auto kind) { return iconName(kind); }, m_part);
    paintIcon(painter, box.adjusted(3, 3, -3, -3), name, shade());
    QFont small = font();
    small.setPixelSize(12);
    painter.setFont(small);
    painter.setPen(m_theme.color(Token::text));
    const QRect words = area.adjusted(square + 7, 0, 0, 0);
    if (QFontMetrics(small).horizontalAdvance(text()) > words.width()) {
        small.setPixelSize(11);
        painter.setFont(small);
    }
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignLeft,
                     QFontMetrics(small).elidedText(text(), Qt::ElideRight, words.width()));
}

void PartButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF edge = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(m_theme.color(Token::accent), 2) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() || hasFocus() ? withAlpha(m_theme.color(Token::text), 0.06) : QColor(Qt::transparent));
    painter.drawRoundedRect(edge, 6, 6);
    paintPart(painter, rect());
}

void PartButton::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void PartButton::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void PartButton::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->position().toPoint();
    QAbstractButton::mousePressEvent(event);
}

void PartButton::mouseMoveEvent(QMouseEvent* event) {
    const bool far = (event->position().toPoint() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!(event->buttons() & Qt::LeftButton) || !far) return QAbstractButton::mouseMoveEvent(event);
    setDown(false);
    auto* drag = new QDrag(this);
    drag->setMimeData(toMime(m_part).release());
    drag->setPixmap(dragPicture());
    drag->setHotSpot({square / 2, rowHeight / 2});
    drag->exec(Qt::CopyAction);
}

void PartButton::mouseDoubleClickEvent(QMouseEvent* event) {
    QAbstractButton::mouseDoubleClickEvent(event);
    emit insertRequested();
}

void PartButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        return emit insertRequested();
    QAbstractButton::keyPressEvent(event);
}

QPixmap PartButton::dragPicture() const {
    QPixmap picture(size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Token::border));
    painter.setBrush(m_theme.color(Token::panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    paintPart(painter, rect());
    return picture;
}

}  // namespace failwright
