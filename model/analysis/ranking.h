#pragma once

#include "model/analysis/analysis.h"
#include "model/engine/support/rank.h"

#include <vector>

namespace failwright {

using engine::rankOf;

/// All elements, what causes most structural downtime first; what causes as much in the order of `elements`.
[[nodiscard]] std::vector<ElementIndex> dearestElements(const Analysis& analysis);

/// The single points of failure, alike.
[[nodiscard]] std::vector<SinglePointOfFailure> dearestSpofs(const Analysis& analysis);

}  // namespace failwright
