#pragma once

#include "app/cli/terminal.h"
#include "model/analysis/analysis.h"
#include "model/review/findings.h"

#include <cstddef>
#include <string>
#include <vector>

namespace failwright::cli {

/// What an analysis says, to be read in a terminal: the verdict, the figures, and what causes the downtime, worst first.
/// `analysis` and `findings` are of `topology`; at most `listedCutSets` cut sets are listed.
[[nodiscard]] std::string analysisPage(const Topology& topology, const Analysis& analysis, const std::vector<Finding>& findings,
                                       std::size_t listedCutSets, const Terminal& terminal);

}  // namespace failwright::cli
