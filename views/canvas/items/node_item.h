#pragma once

#include "views/canvas/faces.h"
#include "views/canvas/items/element_item.h"

#include <array>

namespace failwright {

/// A node's card. Its position is the card's top left corner.
class NodeItem : public ElementItem {
public:
    NodeItem(QString id, const CanvasLook& look);

    void setFace(NodeFace face);
    [[nodiscard]] const NodeFace& face() const { return m_face; }
    /// Draws it above the cards that have less; any finite number.
    void setHeight(double height);

    /// The card in the scene.
    [[nodiscard]] QRectF card() const;
    /// The middles of the card's four edges, in the scene.
    [[nodiscard]] std::array<QPointF, 4> ports() const;
    /// Where the name stands, in the scene; for renaming in place.
    [[nodiscard]] QRectF nameRect() const;

    [[nodiscard]] bool isHit(const QPointF& position, double tolerance) const override;
    [[nodiscard]] QRectF extent() const override { return card(); }
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

    static constexpr double portReach = 9;  ///< how far from a port's middle it can be taken hold of

private:
    void marksChanged() override;
    void paintPlain(QPainter& painter) const;
    void paintCompact(QPainter& painter, double scale) const;
    void paintCard(QPainter& painter) const;
    void paintIcon(QPainter& painter) const;
    void paintWords(QPainter& painter) const;
    void paintBar(QPainter& painter) const;
    void paintTags(QPainter& painter) const;
    void paintSpofTag(QPainter& painter, double lower, double enlarged) const;
    void paintLock(QPainter& painter) const;
    void paintPorts(QPainter& painter) const;
    [[nodiscard]] QPen outline() const;
    [[nodiscard]] const QFont& nameFont() const;
    /// The figure that matters in the words that fit.
    [[nodiscard]] QString causeWithin(double room, const QFont& font) const;

    NodeFace m_face;
    double m_height = 0;
    bool m_isLong = false;                          ///< the name needs the smaller letters
    QString m_title, m_figure, m_cause, m_service;  ///< as they fit into the card
};

}  // namespace failwright
