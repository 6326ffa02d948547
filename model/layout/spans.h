#pragma once

#include "model/layout/frames.h"

namespace failwright::layout {

/// Gives every container the rows that it covers: those of what it holds; providers, regions and zones side by side cover
/// the same ones, and an empty domain those of its neighbours.
void giveSpans(const Plan& plan, const Topology& topology, std::vector<Frame>& frames);

/// Gives every container the height of its title strip and padding, those of the containers in it included.
void giveMargins(const Plan& plan, const Topology& topology, std::vector<Frame>& frames);

}  // namespace failwright::layout
