#include "views/canvas/items/guides_item.h"

#include <QPainter>

namespace failwright {
namespace {

constexpr double overhang = 16;  ///< past what the line joins

QLineF lineOf(const Guide& guide) {
    const double from = guide.from - overhang, to = guide.to + overhang;
    return guide.axis == Axis::vertical ? QLineF(guide.at, from, guide.at, to) : QLineF(from, guide.at, to, guide.at);
}

}  // namespace

GuidesItem::GuidesItem(const CanvasLook& look) : m_look(look) { setZValue(290); }

void GuidesItem::setGuides(std::vector<Guide> guides) {
    if (guides == m_guides) return;
    prepareGeometryChange();
    m_guides = std::move(guides);
    m_bounds = QRectF();
    for (const Guide& guide : m_guides) {
        const QLineF line = lineOf(guide);
        m_bounds |= QRectF(line.p1(), line.p2()).normalized().adjusted(-2, -2, 2, 2);
    }
}

void GuidesItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    QPen pen(m_look.accent, 1);
    pen.setCosmetic(true);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(pen);
    for (const Guide& guide : m_guides) painter->drawLine(lineOf(guide));
}

}  // namespace failwright
