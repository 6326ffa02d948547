#pragma once

#include "model/topology/topology.h"

namespace failwright {

/// Whether the designs have the same elements under the same ids, and the same structure functions over them: they differ in
/// availabilities, repair times, timing, names and looks alone. Linear.
[[nodiscard]] bool haveSameStructure(const Topology& a, const Topology& b);

}  // namespace failwright
