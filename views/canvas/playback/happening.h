#pragma once

#include "views/canvas/playback/scene_state.h"

#include <QString>

namespace failwright {

/// A failover that is under way: which of its phases, how far, and where on the canvas.
struct Happening {
    PhaseKind phase = PhaseKind::detect;
    double start = 0;      ///< of the phase, in seconds
    double end = 0;
    QRectF from;           ///< card of the member that is lost
    QRectF to;             ///< card of the successor; empty where there is none
    bool byDns = false;    ///< the way of rerouting
    int threshold = 0;     ///< of the health check
    double interval = 0;
    double timeout = 0;
    std::vector<Path> probes;   ///< while detecting: the ways of the probes
    std::vector<Path> callers;  ///< while rerouting and reconnecting: the new ways

    [[nodiscard]] double progress(double now) const { return end > start ? (now - start) / (end - start) : 1; }
    /// The card at which it happens.
    [[nodiscard]] const QRectF& place() const;
    /// Probes that were not answered up to `now`.
    [[nodiscard]] int unanswered(double now) const;
};

/// What is under way at the present moment of `playback`.
[[nodiscard]] std::vector<Happening> happenings(const Playback& playback, const Topology& topology, const CanvasScene& scene);

/// What a happening is called, with what is left of it.
[[nodiscard]] QString wordsFor(const Happening& happening, double now);

}  // namespace failwright
