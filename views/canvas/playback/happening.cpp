#include "views/canvas/playback/happening.h"

#include "views/canvas/canvas_scene.h"
#include "views/text/text.h"
#include "views/text/timeline.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Playback)
};

constexpr std::size_t mostProbes = 4;
constexpr std::size_t mostCallers = 8;
constexpr double sameMoment = 1e-6;

QRectF cardOf(const CanvasScene& scene, const NodeId& id) {
    const NodeItem* item = id.value.empty() ? nullptr : scene.node(QString::fromStdString(id.value));
    return item != nullptr ? item->card() : QRectF();
}

const Phase* phaseAt(const FailoverRun& run, double now) {
    const auto found = std::ranges::find_if(
        run.phases, [&](const Phase& phase) { return phase.start <= now + sameMoment && now + sameMoment < phase.end; });
    return found == run.phases.end() ? nullptr : &*found;
}

std::optional<Index> indexOf(const Topology& topology, const NodeId& id) {
    const auto it = std::ranges::find(topology.nodes, id, &Node::id);
    return it == topology.nodes.end() ? std::nullopt : std::optional(Index(it - topology.nodes.begin()));
}

}  // namespace

const QRectF& Happening::place() const {
    const bool atSuccessor = phase != PhaseKind::detect && phase != PhaseKind::decide && !to.isEmpty();
    return atSuccessor ? to : from;
}

int Happening::unanswered(double now) const {
    if (phase != PhaseKind::detect || interval <= 0) return threshold;
    return std::clamp(int(std::floor((now - start - timeout) / interval + sameMoment)), 0, threshold);
}

std::vector<Happening> happenings(const Playback& playback, const Topology& topology, const CanvasScene& scene) {
    std::vector<Happening> all;
    for (const FailoverRun& run : playback.timeline().failovers) {
        const Phase* phase = phaseAt(run, playback.now());
        const auto from = indexOf(topology, run.from);
        if (phase == nullptr || !from) continue;
        const FailoverTiming& timing = playback.state().topology().timing[playback.state().topology().resolved.nodes[*from].service];
        Happening one{.phase = phase->kind, .start = phase->start, .end = phase->end, .from = cardOf(scene, run.from), .to = cardOf(scene, run.to)};
        one.byDns = timing.via == Reroute::dns;
        one.threshold = timing.threshold;
        one.interval = timing.interval;
        one.timeout = timing.timeout;
        const auto to = indexOf(topology, run.to);
        if (phase->kind == PhaseKind::detect) one.probes = probePaths(playback, topology, scene, *from, mostProbes);
        const bool swings = phase->kind == PhaseKind::reroute || phase->kind == PhaseKind::reconnect;
        if (swings && to) one.callers = callerPaths(playback, topology, scene, *to, mostCallers);
        all.push_back(std::move(one));
    }
    return all;
}

QString wordsFor(const Happening& happening, double now) {
    const QString left = text::moment(std::max(0.0, std::ceil(happening.end - now - sameMoment)));
    switch (happening.phase) {
        case PhaseKind::detect:
            return happening.unanswered(now) == 0 ? Words::tr("no answer…")
                                                  : Words::tr("no answer %1/%2").arg(happening.unanswered(now)).arg(happening.threshold);
        case PhaseKind::decide:
            return Words::tr("deciding %1").arg(left);
        case PhaseKind::promote:
            return Words::tr("promoting %1").arg(left);
        case PhaseKind::reroute:
            return happening.byDns ? Words::tr("DNS TTL %1").arg(left) : Words::tr("rerouting %1").arg(left);
        case PhaseKind::reconnect:
            return Words::tr("reconnecting %1").arg(left);
        case PhaseKind::manual:
            return Words::tr("by hand %1").arg(left);
    }
    return {};
}

}  // namespace failwright
