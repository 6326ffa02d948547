#pragma once

#include "views/canvas/faces.h"
#include "views/canvas/items/element_item.h"
#include "views/canvas/routing.h"

#include <QPainterPath>
#include <QPolygonF>
#include <optional>

namespace failwright {

/// A link's line. Lives in scene coordinates; path, arrow and label place are worked out when the route changes.
class LinkItem : public ElementItem {
public:
    LinkItem(QString id, const CanvasLook& look);

    void setFace(LinkFace face);
    [[nodiscard]] const LinkFace& face() const { return m_face; }
    /// Redraws only if the route is another one.
    void setRoute(Route route);
    [[nodiscard]] const Route& route() const { return m_route; }

    /// True where there are words or a badge to be shown on the line.
    [[nodiscard]] bool hasLabel() const { return m_face.spof || !m_face.label.isEmpty(); }
    /// Size of words and badge, or of the badge alone.
    [[nodiscard]] QSizeF labelSize(bool badgeAlone = false) const;
    /// Where on the longest piece of the route the label stands best, from 0 to 1.
    [[nodiscard]] double labelShare() const;
    /// The middle of the label, of the badge alone where `badgeAlone`; without one there is no label.
    void setLabelPlace(std::optional<QPointF> middle, bool badgeAlone = false);
    /// Where label and badge stand at 100 %; empty where there is none.
    [[nodiscard]] QRectF labelArea() const;

    [[nodiscard]] bool isHit(const QPointF& position, double tolerance) const override;
    [[nodiscard]] QRectF extent() const override { return m_bounds; }
    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

    static constexpr double endReach = 8;  ///< how far from its ends a selected link can be taken hold of

private:
    void marksChanged() override;
    void takeRoute();
    void takeBounds();
    void paintEnds(QPainter& painter) const;
    [[nodiscard]] QPen pen() const;
    void paintArrow(QPainter& painter) const;
    void paintLabel(QPainter& painter) const;

    LinkFace m_face;
    Route m_route;
    QPainterPath m_path;
    QPolygonF m_corners;
    QPolygonF m_arrow;
    std::optional<QPointF> m_label;  ///< middle of label and badge
    bool m_badgeAlone = false;
    QRectF m_bounds;
};

/// A polyline with its corners rounded.
[[nodiscard]] QPainterPath roundedPath(const Route& route, double radius);
/// The solid arrow at the end of a route.
[[nodiscard]] QPolygonF arrowOf(const Route& route);

}  // namespace failwright
