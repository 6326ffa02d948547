#include "views/panels/compare/design_picture.h"

#include "views/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

constexpr double margin = 24;
constexpr double smallest = 0.05;
constexpr double largest = 4;
constexpr double largestFit = 1.2;

}  // namespace

DesignPicture::DesignPicture(const QString& name, const Theme& theme, QWidget* parent) : QGraphicsView(parent), m_scene(theme) {
    setScene(&m_scene);
    setAccessibleName(name);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(260, 180);
    connect(&theme, &Theme::changed, this, [this] {
        m_scene.restyle();
        viewport()->update();
    });
}

void DesignPicture::show(Topology topology, const std::vector<PartDifference>& differences) {
    m_marks.reset();
    m_topology = std::move(topology);
    m_scene.syncAll(m_topology);
    m_marks = std::make_unique<DifferenceItem>(differences, m_topology, m_scene);
    m_scene.addItem(m_marks.get());
    fit();
}

void DesignPicture::setAnalysis(std::shared_ptr<const Analysis> analysis) {
    m_scene.setResults(m_topology, Results(std::move(analysis)));
}

void DesignPicture::point(const QSet<QString>& ids) {
    m_scene.setMarked(Mark::selected, ids);
    QRectF area;
    for (const QString& id : ids)
        if (const ElementItem* item = m_scene.element(id)) area |= item->extent();
    if (!area.isEmpty() && !m_isFitted) ensureVisible(area, int(margin), int(margin));
}

void DesignPicture::fit() {
    const QRectF all = m_scene.contents();
    if (all.isEmpty()) return;
    const QRectF roomy = all.adjusted(-margin, -margin, margin, margin);
    const double scale = std::clamp(std::min(viewport()->width() / roomy.width(), viewport()->height() / roomy.height()), smallest, largestFit);
    setSceneRect(roomy.adjusted(-roomy.width(), -roomy.height(), roomy.width(), roomy.height()));
    setTransform(QTransform::fromScale(scale, scale));
    centerOn(all.center());
    m_isFitted = true;
}

void DesignPicture::drawBackground(QPainter* painter, const QRectF& rect) {
    painter->fillRect(rect, m_scene.look().canvas);
}

void DesignPicture::wheelEvent(QWheelEvent* event) {
    const double wanted = transform().m11() * std::pow(1.2, event->angleDelta().y() / 120.0);
    const double scale = std::clamp(wanted, smallest, largest) / transform().m11();
    QGraphicsView::scale(scale, scale);
    m_isFitted = false;
    event->accept();
}

void DesignPicture::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    if (m_isFitted) fit();
}

void DesignPicture::mousePressEvent(QMouseEvent* event) {
    const ElementItem* item = m_scene.elementAt(mapToScene(event->position().toPoint()), 4);
    emit picked(item != nullptr ? item->id() : QString());
    m_isFitted = false;
    QGraphicsView::mousePressEvent(event);
}

}  // namespace failwright
