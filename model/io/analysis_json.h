#pragma once

#include "model/analysis/analysis.h"
#include "model/simulation/failure_table.h"

#include <string>

namespace failwright {

/// The object that `analyze --json` prints: numbers at full precision, null for what is absent or infinite. `analysis` and
/// `failures` are of `topology`. The SLO is held against the expected availability, the RTO against the longest recovery by
/// failover from a single failure, the RPO against the largest loss of data by one.
[[nodiscard]] std::string writeAnalysis(const Topology& topology, const Analysis& analysis, const FailureTable& failures);

}  // namespace failwright
