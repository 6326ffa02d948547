#pragma once

#include "views/canvas/playback/load_layer.h"
#include "views/panels/tiers/tier_standing.h"

namespace failwright {

/// What the canvas says of the nodes in `standing`, which may be missing; with `tier` in 0.. what that one needs.
[[nodiscard]] LoadPicture loadPicture(const TierStanding* standing, int tier);

}  // namespace failwright
