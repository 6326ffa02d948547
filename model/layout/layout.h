#pragma once

#include "model/topology/topology.h"

#include <unordered_map>

namespace failwright {

/// Where everything stands, in scene units: a node's top left corner and a domain's rectangle (absolute).
struct Placement {
    std::unordered_map<NodeId, Point> nodes;
    std::unordered_map<DomainId, Rect> domains;
};

/// Lays out the whole design: regions side by side, zones as columns, tiers as rows, clients on top; nothing overlaps,
/// every domain holds its members with `geometry::domainPadding` around them, and links cross little. Deterministic; the same
/// topology gives the same placement. Positions that the topology already has are ignored.
[[nodiscard]] Placement layOut(const Topology& topology);

/// True where every node has a position and every domain a rectangle.
[[nodiscard]] bool isPlaced(const Topology& topology);

/// `topology` with everything in its place: as given where it is placed wholly, else nodes and domains without a place are
/// fitted in beside what has one (all of it by `layOut` where nothing has one).
[[nodiscard]] Topology placed(Topology topology);

}  // namespace failwright
