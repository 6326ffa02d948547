#pragma once

#include <QWidget>

namespace failwright {

class CanvasView;

/// The whole design in a corner of the canvas, with a frame around what is in view that can be dragged. Hides where everything
/// is in view.
class Minimap : public QWidget {
    Q_OBJECT
public:
    explicit Minimap(CanvasView& canvas);

    /// Puts it into its corner and shows what is there now.
    void follow();
    /// The frame around what is in view.
    [[nodiscard]] QRectF frame() const;
    void setWanted(bool wanted);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QTransform toMap() const;
    void moveTo(const QPointF& position);

    CanvasView& m_canvas;
    QRectF m_whole;  ///< in the scene
    QPointF m_hold;  ///< from the frame's centre to where it was taken hold of
    bool m_isWanted = true;
};

}  // namespace failwright
