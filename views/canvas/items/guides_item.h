#pragma once

#include "model/layout/arrange.h"
#include "views/canvas/look.h"

#include <QGraphicsItem>

namespace failwright {

/// The lines that something has lined up with while it is dragged.
class GuidesItem : public QGraphicsItem {
public:
    explicit GuidesItem(const CanvasLook& look);
    void setGuides(std::vector<Guide> guides);
    [[nodiscard]] const std::vector<Guide>& guides() const { return m_guides; }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasLook& m_look;
    std::vector<Guide> m_guides;
    QRectF m_bounds;
};

}  // namespace failwright
