#pragma once

#include "model/topology/gestures.h"

namespace failwright {

/// For each of the nodes one more member of its service in every zone beside its own that has none yet: in the zones of the same
/// region, or of the same place where there is no region. The new one stands where the original stands in its own zone, or below
/// what is there; zones grow where they must. No edits where there is no such zone.
[[nodiscard]] Replicas editsToSpread(const Topology& topology, const std::vector<NodeId>& nodes);

}  // namespace failwright
