#pragma once

#include "model/topology/error.h"
#include "model/topology/topology.h"

namespace failwright {

/// Everything that is wrong with `topology`, each with its JSON pointer, such as `/nodes/3/domain`: ids that are none or are
/// taken, dangling references, circles of parents, figures out of range, links that must not be. Empty for every topology
/// that the format allows; `applyEdit` keeps it so. Linear in the size of the topology, circles apart.
[[nodiscard]] Errors validate(const Topology& topology);

}  // namespace failwright
