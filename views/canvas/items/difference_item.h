#pragma once

#include "model/advice/compare.h"
#include "views/canvas/look.h"

#include <QGraphicsItem>
#include <QPainterPath>
#include <vector>

namespace failwright {

class CanvasScene;

/// Marks what differs from another design on top of a picture: outline, colour and word for what is added, removed and changed.
/// A service's difference is marked on its members.
class DifferenceItem : public QGraphicsItem {
public:
    /// `scene` shows `topology`, which is one side of `differences`.
    DifferenceItem(const std::vector<PartDifference>& differences, const Topology& topology, const CanvasScene& scene);

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    /// How many elements are marked as `kind`.
    [[nodiscard]] int count(ChangeKind kind) const;

private:
    struct Marked {
        QPainterPath outline;
        QPointF corner;  ///< where the word stands; links have none
        bool isLink = false;
        ChangeKind kind = ChangeKind::changed;
    };
    void add(const CanvasScene& scene, const QString& id, ChangeKind kind);
    [[nodiscard]] QColor colourOf(ChangeKind kind) const;
    void paintWord(QPainter& painter, const Marked& one, double enlarged) const;

    const CanvasLook& m_look;
    std::vector<Marked> m_marked;
    QRectF m_bounds;
};

}  // namespace failwright
