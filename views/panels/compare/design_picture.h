#pragma once

#include "model/analysis/analysis.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/items/difference_item.h"

#include <QGraphicsView>
#include <memory>

namespace failwright {

/// A design to look at: the canvas without its tools, with marks on what differs from another design. The wheel zooms,
/// dragging pans.
class DesignPicture : public QGraphicsView {
    Q_OBJECT
public:
    DesignPicture(const QString& name, const Theme& theme, QWidget* parent = nullptr);

    void show(Topology topology, const std::vector<PartDifference>& differences);
    void setAnalysis(std::shared_ptr<const Analysis> analysis);
    /// Rings these elements and brings them into view; those that the design has.
    void point(const QSet<QString>& ids);
    void fit();
    [[nodiscard]] const DifferenceItem* marks() const { return m_marks.get(); }
    [[nodiscard]] CanvasScene& canvasScene() { return m_scene; }

signals:
    /// The element under a click; empty for none.
    void picked(const QString& id);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    CanvasScene m_scene;
    Topology m_topology;
    std::unique_ptr<DifferenceItem> m_marks;
    bool m_isFitted = true;
};

}  // namespace failwright
