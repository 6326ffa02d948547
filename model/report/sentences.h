#pragma once

#include "model/review/findings.h"

#include <string>

namespace failwright::english {

/// What the finding says, in this design's numbers and without the names of its elements: "stops 100 % of the traffic when it
/// alone fails, 8.7 h a year". No full stop.
[[nodiscard]] std::string sentence(const Finding& finding);

}  // namespace failwright::english
