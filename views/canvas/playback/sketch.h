#pragma once

#include "views/canvas/look.h"
#include "views/canvas/playback/happening.h"

class QPainter;

namespace failwright {

/// Draws what stands still between two events over the picture of the design: what is down, dark or idle.
/// The painter is in scene coordinates at `scale`.
void paintStanding(QPainter& painter, const SceneState& state, const CanvasLook& look, double scale);

/// How the moving things of a frame are drawn.
struct Frame {
    double now = 0;     ///< seconds of the scenario
    double walk = 0;    ///< how far requests have come, in scene units
    double scale = 1;   ///< of the view
    bool still = false; ///< nothing moves: no requests, no probes on their way
};

/// Draws what moves: requests, probes, rings, ways that swing over; and above all that the words: counters, crowns, who cannot
/// serve.
void paintMoving(QPainter& painter, const SceneState& state, const std::vector<Happening>& happenings, const Frame& frame,
                 const CanvasLook& look);

/// What is said of a card that stands still, in as many words as it has room for.
void paintWords(QPainter& painter, const SceneState::Card& card, const CanvasLook& look, double scale);
/// The mark of the member that an endpoint stands on.
void paintCrown(QPainter& painter, const QRectF& card, const CanvasLook& look, double scale);

/// The theme's colour of a phase.
[[nodiscard]] QColor phaseColor(PhaseKind kind, const CanvasLook& look);

/// A filled pill with its upper middle at `top`.
void paintPill(QPainter& painter, const QPointF& top, const QString& words, const QColor& fill, const QColor& ink, const CanvasLook& look,
               double scale);

}  // namespace failwright
