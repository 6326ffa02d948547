#pragma once

#include "views/canvas/look.h"

#include <QGraphicsItem>
#include <QString>

namespace failwright {

/// What interaction says about an element; a bit mask.
enum class Mark : unsigned {
    selected = 1,
    hovered = 2,
    related = 4,   ///< shares a smallest cut set with the element under the pointer
    target = 8,    ///< a drop or a link would go here
    refused = 16,  ///< it cannot
    ports = 32,    ///< shows its ports
};

/// The picture of one element of the topology. It keeps what it shows and nothing else; the scene syncs it.
class ElementItem : public QGraphicsItem {
public:
    enum class Kind { domain, link, node };

    ElementItem(Kind kind, QString id, const CanvasLook& look);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString& id() const { return m_id; }
    void setId(const QString& id) { m_id = id; }

    void setMark(Mark mark, bool on);
    [[nodiscard]] bool has(Mark mark) const { return (m_marks & unsigned(mark)) != 0; }

    /// True where a click at `position` (in the scene) means this element.
    [[nodiscard]] virtual bool isHit(const QPointF& position, double tolerance) const = 0;
    /// What a rubber band has to meet or the view to show, in the scene.
    [[nodiscard]] virtual QRectF extent() const = 0;

protected:
    [[nodiscard]] const CanvasLook& look() const { return m_look; }
    virtual void marksChanged() { update(); }
    /// Scale of what is painted, for the choice of detail.
    [[nodiscard]] static double scaleOf(const QPainter& painter);

private:
    Kind m_kind;
    QString m_id;
    const CanvasLook& m_look;
    unsigned m_marks = 0;
};

}  // namespace failwright
