#pragma once

#include "views/canvas/look.h"

#include <QGraphicsItem>

namespace failwright {

/// A text on the canvas.
class NoteItem : public QGraphicsItem {
public:
    NoteItem(QString text, const QPointF& at, const CanvasLook& look);
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QString m_text;
    QRectF m_words;
    const CanvasLook& m_look;
};

}  // namespace failwright
