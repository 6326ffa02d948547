#include "views/canvas/items/element_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace failwright {

ElementItem::ElementItem(Kind kind, QString id, const CanvasLook& look) : m_kind(kind), m_id(std::move(id)), m_look(look) {}

void ElementItem::setMark(Mark mark, bool on) {
    if (has(mark) == on) return;
    m_marks ^= unsigned(mark);
    marksChanged();
}

double ElementItem::scaleOf(const QPainter& painter) {
    return QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform());
}

}  // namespace failwright
