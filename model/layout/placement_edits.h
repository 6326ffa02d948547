#pragma once

#include "model/topology/edit.h"

namespace failwright {

/// `edits`, which fit `topology`, and those after them that give each new part without a place one (`placed`).
[[nodiscard]] Edits withPlaces(const Topology& topology, Edits edits);

}  // namespace failwright
