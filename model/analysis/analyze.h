#pragma once

#include "model/analysis/analysis.h"
#include "model/topology/error.h"

#include <stop_token>

namespace failwright {

/// The exact structural results of `topology` (SEMANTICS, sections 3, 4 and the probabilities of 9).
/// Errors: `tooLarge` past the node budget, `cancelled` soon after `stop` is requested.
[[nodiscard]] Result<Analysis> analyze(const Topology& topology, const AnalysisOptions& options = {}, std::stop_token stop = {});

}  // namespace failwright
