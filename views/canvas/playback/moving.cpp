#include "views/canvas/playback/sketch.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <cmath>

namespace failwright {
namespace {

constexpr double closest = 44;     ///< between two requests on a link
constexpr double farthest = 260;
constexpr double mostDots = 1200;  ///< in a frame
constexpr double whole = 0.9995;
constexpr double probeOut = 0.42;  ///< the part of an interval in which a probe is on its way there, and again back
constexpr double ringSide = 30;    ///< half of it

/// How the requests of a flow are spread: as many as there are, but no more than a frame can draw.
double spacing(double sent) { return std::clamp(closest * 1.4 / std::sqrt(std::max(sent, 1e-6)), closest, farthest); }

double crowding(const SceneState& state) {
    double dots = 0;
    for (const SceneState::Flow& flow : state.flows) dots += 2 * flow.path.length() / spacing(flow.sent);
    return std::max(1.0, dots / mostDots);
}

/// Answered requests walk to their target, failed ones turn there and come back as crosses.
class Requests {
public:
    Requests(QPainter& painter, const Frame& frame, const CanvasLook& look, const QRectF& visible)
        : m_painter(painter), m_frame(frame), m_visible(visible), m_good(look.theme->color(Token::reroute)), m_bad(look.bad),
          m_rim(look.canvas), m_radius(3.4 * enlargement(frame.scale)) {}

    void draw(const SceneState::Flow& flow, double crowd) {
        const double gap = spacing(flow.sent) * crowd;
        const double length = flow.path.length();
        if (flow.answered > 1 - whole) walk(length, gap / std::min(1.0, flow.answered), [&](double at) { dot(flow.path.at(at)); });
        if (flow.answered >= whole) return;
        walk(2 * length, gap / (1 - flow.answered), [&](double at) {
            if (at < length) dot(flow.path.at(at));
            else cross(flow.path.at(2 * length - at));
        });
    }

private:
    template <class Put>
    void walk(double cycle, double gap, const Put& put) const {
        const int count = std::max(1, int(cycle / gap));
        const double step = cycle / count;
        const double first = std::fmod(m_frame.walk, step);
        for (int i = 0; i < count; ++i) put(first + i * step);
    }

    void dot(const QPointF& at) {
        if (!m_visible.contains(at)) return;
        m_painter.setPen(QPen(m_rim, 1));
        m_painter.setBrush(m_good);
        m_painter.drawEllipse(at, m_radius, m_radius);
    }

    void cross(const QPointF& at) {
        if (!m_visible.contains(at)) return;
        const double arm = m_radius * 0.95;
        m_painter.setPen(QPen(m_bad, m_radius * 0.62, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm));
        m_painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm));
    }

    QPainter& m_painter;
    const Frame& m_frame;
    QRectF m_visible;
    QColor m_good, m_bad, m_rim;
    double m_radius;
};

/// A probe is a diamond that leaves the checker and comes back red.
void paintProbes(QPainter& painter, const Happening& it, const Frame& frame, const CanvasLook& look) {
    const double since = frame.now - it.start;
    const double part = it.interval > 0 ? std::fmod(since, it.interval) / it.interval : 1;
    if (part > 2 * probeOut || it.unanswered(frame.now) >= it.threshold) return;
    const bool back = part > probeOut;
    const double way = back ? 2 - part / probeOut : part / probeOut;
    const double half = 6.5 * enlargement(frame.scale);
    for (const Path& path : it.probes) {
        const QPointF at = path.at(way * path.length());
        painter.setPen(QPen(look.panel, 1.5));
        painter.setBrush(back ? look.bad : look.theme->color(Token::detect));
        painter.drawPolygon(QPolygonF({at + QPointF(0, -half), at + QPointF(half, 0), at + QPointF(0, half), at + QPointF(-half, 0)}));
    }
}

/// The successor's ring fills while it is promoted.
void paintRing(QPainter& painter, const Happening& it, const Frame& frame, const CanvasLook& look) {
    const QPointF centre(it.to.left() + 29, it.to.top() + 29);
    const QRectF ring(centre.x() - ringSide, centre.y() - ringSide, 2 * ringSide, 2 * ringSide);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(withAlpha(look.muted, 0.35), 5));
    painter.drawEllipse(ring);
    painter.setPen(QPen(phaseColor(PhaseKind::promote, look), 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, 90 * 16, -int(it.progress(frame.now) * 360 * 16));
}

/// The ways of the callers reach for the successor.
void paintSwing(QPainter& painter, const Happening& it, const Frame& frame, const CanvasLook& look) {
    QPen pen(phaseColor(it.phase, look), 2.5 * enlargement(frame.scale), Qt::SolidLine, Qt::RoundCap);
    pen.setDashPattern({0.5, 2.4});
    if (!frame.still) pen.setDashOffset(-frame.walk / 8);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const Path& path : it.callers) {
        const double reached = path.length() * (it.phase == PhaseKind::reconnect ? 1 : it.progress(frame.now));
        QPainterPath part(path.at(0));
        constexpr int pieces = 24;
        for (int i = 1; i <= pieces; ++i) part.lineTo(path.at(reached * i / pieces));
        painter.drawPath(part);
    }
}

void paintHappening(QPainter& painter, const Happening& it, const Frame& frame, const CanvasLook& look) {
    if (it.phase == PhaseKind::detect && !frame.still) paintProbes(painter, it, frame, look);
    if (it.phase == PhaseKind::promote && !it.to.isEmpty()) paintRing(painter, it, frame, look);
    if (!it.callers.empty()) paintSwing(painter, it, frame, look);
}

/// Which phase it is, and how long it still takes.
void paintCounter(QPainter& painter, const Happening& it, const Frame& frame, const CanvasLook& look) {
    const QRectF card = it.place();
    const bool failing = it.phase == PhaseKind::detect && it.unanswered(frame.now) > 0;
    const QColor fill = failing ? look.bad : phaseColor(it.phase, look);
    paintPill(painter, QPointF(card.center().x(), card.bottom() - 5), wordsFor(it, frame.now), fill, inkOn(fill, *look.theme), look, frame.scale);
}

}  // namespace

QColor phaseColor(PhaseKind kind, const CanvasLook& look) {
    switch (kind) {
        case PhaseKind::detect:
            return look.theme->color(Token::detect);
        case PhaseKind::decide:
            return look.theme->color(Token::decide);
        case PhaseKind::promote:
            return look.theme->color(Token::promote);
        case PhaseKind::reroute:
            return look.theme->color(Token::reroute);
        case PhaseKind::reconnect:
            return look.theme->color(Token::reconnect);
        case PhaseKind::manual:
            return look.muted;
    }
    return {};
}

void paintMoving(QPainter& painter, const SceneState& state, const std::vector<Happening>& happenings, const Frame& frame,
                 const CanvasLook& look) {
    painter.setRenderHint(QPainter::Antialiasing, frame.scale >= plainBelow);
    if (!frame.still) {
        const QTransform inverse = painter.worldTransform().inverted();
        const QRectF visible = inverse.mapRect(QRectF(painter.viewport()));
        Requests requests(painter, frame, look, visible);
        const double crowd = crowding(state);
        for (const SceneState::Flow& flow : state.flows) requests.draw(flow, crowd);
    }
    for (const Happening& one : happenings) paintHappening(painter, one, frame, look);
    for (const SceneState::Card& card : state.cards) {
        if (!card.known) continue;
        if (card.primary) paintCrown(painter, card.rect, look, frame.scale);
        if (std::ranges::none_of(happenings, [&](const Happening& one) { return one.place() == card.rect; }))
            paintWords(painter, card, look, frame.scale);
    }
    for (const Happening& one : happenings) paintCounter(painter, one, frame, look);
}

}  // namespace failwright
