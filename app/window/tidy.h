#pragma once

#include "model/topology/edit.h"

namespace failwright {

/// The edits that give every node and domain the place that the layout gives it.
[[nodiscard]] Edits editsToTidy(const Topology& topology);

}  // namespace failwright
