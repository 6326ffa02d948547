#pragma once

#include "model/analysis/solve.h"
#include "model/io/open_psa.h"

#include <string>

namespace failwright {

/// `solution` of `tree`, which took `seconds`, as the JSON object that `failwright solve --json` prints.
[[nodiscard]] std::string writeSolution(const FaultTree& tree, const TreeSolution& solution, double seconds);

}  // namespace failwright
