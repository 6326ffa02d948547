#include "views/canvas/items/note_item.h"

#include <QFontMetricsF>
#include <QPainter>

namespace failwright {
namespace {

constexpr int wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop | Qt::AlignAbsolute;
constexpr double widest = 240;

}  // namespace

NoteItem::NoteItem(QString text, const QPointF& at, const CanvasLook& look) : m_text(std::move(text)), m_look(look) {
    setPos(at);
    setZValue(190);
    m_words = QFontMetricsF(look.meta).boundingRect(QRectF(12, 10, widest, 4000), wrapped, m_text);
}

QRectF NoteItem::boundingRect() const { return m_words.adjusted(-12, -10, 12, 10); }

void NoteItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect = boundingRect();
    painter->setPen(QPen(m_look.border, 1));
    painter->setBrush(m_look.note);
    painter->drawRoundedRect(rect, 8, 8);
    painter->setFont(m_look.meta);
    painter->setPen(m_look.text);
    painter->drawText(m_words, wrapped, m_text);
}

}  // namespace failwright
