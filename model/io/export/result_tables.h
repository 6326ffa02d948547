#pragma once

#include "model/analysis/analysis.h"
#include "model/review/findings.h"
#include "model/simulation/failure_table.h"

#include <string>

namespace failwright {

/// What was computed as comma-separated values (RFC 4180): clients, journeys, tiers, elements with their importance, single points
/// of failure, cut sets, failures and findings, a table each with a heading and an empty line between them. Numbers at full
/// precision with a decimal point, seconds and probabilities; empty where there is none.
[[nodiscard]] std::string resultTables(const Analysis& analysis, const FailureTable& failures, const std::vector<Finding>& findings);

}  // namespace failwright
