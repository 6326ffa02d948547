#pragma once

#include "views/canvas/faces.h"
#include "views/canvas/items/element_item.h"

#include <memory>
#include <optional>

namespace failwright {

enum class Edge : unsigned { none = 0, left = 1, top = 2, right = 4, bottom = 8 };

/// The title of a domain: a tab above the links, so that they never run through its words.
class DomainTitleItem : public QGraphicsItem {
public:
    DomainTitleItem(const class DomainItem& domain, const CanvasLook& look);
    void refresh();
    [[nodiscard]] QRectF tab() const { return m_tab; }
    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const DomainItem& m_domain;
    const CanvasLook& m_look;
    QRectF m_tab;     ///< behind kind, name and badge
    QRectF m_figure;  ///< at the right end; empty where there is no room
    QRectF m_bounds;
    void paintCompact(QPainter& painter, double scale) const;

    QString m_title;
    QString m_kind;  ///< empty where the name needs the room
};

/// A domain's field. Its position is the field's top left corner.
class DomainItem : public ElementItem {
public:
    DomainItem(QString id, const CanvasLook& look);

    void setFace(DomainFace face);
    [[nodiscard]] const DomainFace& face() const { return m_face; }
    void setField(const QRectF& field);
    [[nodiscard]] QRectF field() const { return QRectF(pos(), m_size); }
    [[nodiscard]] QSizeF size() const { return m_size; }
    /// How many domains it lies in; inner ones are drawn above outer ones.
    void setDepth(int depth) { setZValue(depth); }

    [[nodiscard]] DomainTitleItem& title() { return *m_title; }
    /// The title's tab, in the scene.
    [[nodiscard]] QRectF tab() const;
    [[nodiscard]] QRectF nameRect() const;
    /// The edges (a corner is two) that a grip at `position` would move, as a bit mask of Edge.
    [[nodiscard]] unsigned gripAt(const QPointF& position, double tolerance) const;
    [[nodiscard]] double radius() const;
    [[nodiscard]] bool isSolid() const;

    /// Its outline and its title mean the domain, its inside does too where nothing else lies there.
    [[nodiscard]] bool isHit(const QPointF& position, double tolerance) const override;
    [[nodiscard]] QRectF extent() const override { return field(); }
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void marksChanged() override;
    [[nodiscard]] QPen outline() const;
    void paintGrips(QPainter& painter) const;

    DomainFace m_face;
    QSizeF m_size;
    std::unique_ptr<DomainTitleItem> m_title;
};

}  // namespace failwright
