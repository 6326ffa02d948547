#pragma once

#include "model/topology/topology.h"

#include <QPointF>
#include <QWidget>
#include <vector>

namespace failwright {

class CanvasScene;
class CanvasView;
class Document;
class Theme;

/// The domains on the two sides of the straight line through `from` and `to`, in scene coordinates. What the line does not cross
/// stands for all in it; of what it does, the parts in it count. Empty where one side has none.
[[nodiscard]] std::vector<std::vector<DomainId>> sidesOf(const Topology& topology, const CanvasScene& scene, const QPointF& from, const QPointF& to);

/// Takes one stroke of the mouse across the canvas, which says where the network parts. Esc gives up.
class CutStroke : public QWidget {
    Q_OBJECT
public:
    CutStroke(CanvasView& canvas, const Document& document, const Theme& theme);

    void start();

signals:
    void drawn(const std::vector<std::vector<failwright::DomainId>>& sides);
    /// What to do, or why nothing came of it.
    void told(const QString& words);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void end();
    [[nodiscard]] QPointF inScene(const QPointF& point) const;

    CanvasView& m_canvas;
    const Document& m_document;
    const Theme& m_theme;
    bool m_drawing = false;
    QPointF m_from;
    QPointF m_to;
};

}  // namespace failwright
