#pragma once

#include "views/canvas/canvas_scene.h"
#include "views/canvas/items/difference_item.h"

#include <memory>

namespace failwright {

/// What a design would become, over the picture of what it is: new parts faintly, and marks on all that would differ.
class GhostItem : public QGraphicsItem {
public:
    /// `future` has positions for all its parts.
    GhostItem(const Topology& present, const Topology& future, const Theme& theme);

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    [[nodiscard]] const DifferenceItem& marks() const { return *m_marks; }

private:
    CanvasScene m_scene;
    std::unique_ptr<DifferenceItem> m_marks;
    QRectF m_bounds;
};

}  // namespace failwright
