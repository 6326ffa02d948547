#include "views/canvas/playback/cut_stroke.h"

#include "model/document/document.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QPainter>
#include <array>

namespace failwright {
namespace {

constexpr double shortest = 24;  ///< of a stroke, in pixels

/// Positive on one side of the line, negative on the other.
double beside(const QLineF& line, const QPointF& point) { return line.dx() * (point.y() - line.y1()) - line.dy() * (point.x() - line.x1()); }

bool crosses(const QLineF& line, const QRectF& rect) {
    const std::array corners{rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()};
    bool above = false, below = false;
    for (const QPointF& corner : corners) (beside(line, corner) > 0 ? above : below) = true;
    return above && below;
}

class Sides {
public:
    Sides(const Topology& topology, const CanvasScene& scene, const QLineF& line) : m_topology(topology), m_scene(scene), m_line(line) {}

    std::vector<std::vector<DomainId>> find() {
        for (const Domain& domain : m_topology.domains)
            if (!domain.parent) place(domain);
        return m_sides[0].empty() || m_sides[1].empty() ? std::vector<std::vector<DomainId>>() : m_sides;
    }

private:
    void place(const Domain& domain) {
        const DomainItem* item = m_scene.domain(QString::fromStdString(domain.id.value));
        if (item == nullptr) return;
        const QRectF field = item->field();
        bool parts = false;
        if (crosses(m_line, field))
            for (const Domain& inner : m_topology.domains)
                if (inner.parent == domain.id) {
                    place(inner);
                    parts = true;
                }
        if (!parts) m_sides[beside(m_line, field.center()) > 0 ? 0 : 1].push_back(domain.id);
    }

    const Topology& m_topology;
    const CanvasScene& m_scene;
    QLineF m_line;
    std::vector<std::vector<DomainId>> m_sides{2};
};

}  // namespace

std::vector<std::vector<DomainId>> sidesOf(const Topology& topology, const CanvasScene& scene, const QPointF& from, const QPointF& to) {
    return Sides(topology, scene, {from, to}).find();
}

CutStroke::CutStroke(CanvasView& canvas, const Document& document, const Theme& theme)
    : QWidget(canvas.viewport()), m_canvas(canvas), m_document(document), m_theme(theme) {
    setAttribute(Qt::WA_NoSystemBackground);
    setAccessibleName(tr("Split the network with a stroke"));
    setCursor(Qt::CrossCursor);
    setFocusPolicy(Qt::StrongFocus);
    hide();
}

void CutStroke::start() {
    m_drawing = false;
    setGeometry(m_canvas.viewport()->rect());
    show();
    raise();
    setFocus();
    emit told(tr("Draw a stroke between the zones that shall no longer reach each other (Esc gives up)"));
}

/// The canvas takes the focus first: it goes from element to element where it is passed on.
void CutStroke::end() {
    m_canvas.setFocus();
    hide();
    emit told({});
}

QPointF CutStroke::inScene(const QPointF& point) const { return m_canvas.viewportTransform().inverted().map(point); }

void CutStroke::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return end();
    m_from = m_to = event->position();
    m_drawing = true;
    update();
}

void CutStroke::mouseMoveEvent(QMouseEvent* event) {
    m_to = event->position();
    update();
}

void CutStroke::mouseReleaseEvent(QMouseEvent* event) {
    if (!std::exchange(m_drawing, false)) return;
    m_to = event->position();
    end();
    const bool isStroke = QLineF(m_from, m_to).length() >= shortest;
    const auto sides = isStroke ? sidesOf(m_document.topology(), m_canvas.canvasScene(), inScene(m_from), inScene(m_to)) : std::vector<std::vector<DomainId>>();
    if (sides.empty()) emit told(tr("Nothing is split: there must be a zone or a region on each side of the stroke"));
    else emit drawn(sides);
}

void CutStroke::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return end();
    QWidget::keyPressEvent(event);
}

void CutStroke::focusOutEvent(QFocusEvent*) { hide(); }

void CutStroke::paintEvent(QPaintEvent*) {
    if (!m_drawing) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& [token, width] : {std::pair{Token::canvas, 7.0}, {Token::bad, 3.0}}) {
        painter.setPen(QPen(m_theme.color(token), width, token == Token::bad ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(m_from, m_to);
    }
}

}  // namespace failwright
