#pragma once

#include "model/topology/topology.h"

#include <string>

namespace failwright {

/// The drawing (SVG or PNG) with the design in it, so that it opens again; as it is where it is neither. An SVG bears the design as
/// `<metadata id="failwright">`, a PNG as a chunk `iTXt` with the keyword "failwright".
[[nodiscard]] std::string withDesign(std::string picture, const Topology& topology);

}  // namespace failwright
