#pragma once

#include "model/topology/edit.h"

namespace failwright {

/// The edits that give `topology` the four tiers that most systems have: full service, reduced (nothing optional), read-only
/// (no writes, no calls to others) and a static fallback from the edge; with a feature for each. What is there already stays.
[[nodiscard]] std::vector<Edit> addUsualTiers(const Topology& topology);

}  // namespace failwright
