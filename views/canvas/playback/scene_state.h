#pragma once

#include "model/document/playback.h"
#include "model/simulation/traffic.h"
#include "views/canvas/playback/path.h"

#include <QRectF>
#include <QString>
#include <vector>

namespace failwright {

class CanvasScene;

/// What holds on the canvas between two events of a failure, in scene coordinates. Nothing in it moves.
struct SceneState {
    struct Card {
        QRectF rect;
        bool known = false;         ///< it is drawn, and requests reach it
        bool client = false;
        bool failed = false;        ///< itself or with its domain or service
        bool outOfRotation = false;
        bool primary = false;       ///< an endpoint that could stand elsewhere stands here
        bool rival = false;         ///< made primary in another part of the network
        bool divided = false;       ///< primary, and has a rival
        double share = 1;           ///< of its requests that it answers
    };
    struct Flow {
        Path path;
        double sent = 0;      ///< relative to all requests
        double answered = 0;  ///< the share of them that succeeds
        bool drawn = true;    ///< on a link of the design; else an endpoint's way to where it stands now
    };
    std::vector<Card> cards;            ///< by position in the topology's nodes
    std::vector<QRectF> failedDomains;
    std::vector<Flow> flows;
    std::vector<Path> idleLinks;        ///< request links that carry nothing
    std::vector<QPointF> cutLinks;      ///< middles of links that are down
};

/// The present moment of `playback`, which is active and plays `topology`, on the items of `scene`.
[[nodiscard]] SceneState sceneState(const Playback& playback, const Topology& topology, const CanvasScene& scene);

/// The ways on which somebody probes `node`: from its callers that are up, at most `most`.
[[nodiscard]] std::vector<Path> probePaths(const Playback& playback, const Topology& topology, const CanvasScene& scene, Index node,
                                           std::size_t most);
/// The ways from the callers of the service of `node` that are up to `node`, drawn or not, at most `most`.
[[nodiscard]] std::vector<Path> callerPaths(const Playback& playback, const Topology& topology, const CanvasScene& scene, Index node,
                                            std::size_t most);

}  // namespace failwright
