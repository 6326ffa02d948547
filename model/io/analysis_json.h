#pragma once

#include "model/analysis/analysis.h"

#include <string>

namespace failwright {

/// The object that `analyze --json` prints: numbers at full precision, null for what is absent or infinite. `analysis` is of
/// `topology`.
[[nodiscard]] std::string writeAnalysis(const Topology& topology, const Analysis& analysis);

}  // namespace failwright
