#pragma once

#include "model/analysis/analysis.h"

#include <functional>
#include <span>

namespace failwright {

/// The importance of each element for a function of probability `whole` (SEMANTICS, section 4), from the elements' own
/// probabilities and their Birnbaum importances. `given(e, failed)` gives the probability of the function with element e failed or
/// perfect; it is asked only where a difference would lose its digits, for failed ones only where that makes the function less likely.
[[nodiscard]] std::vector<Importance> importanceOf(double whole, std::span<const double> chances, std::span<const double> birnbaum,
                                                   const std::function<double(std::size_t, bool)>& given);

}  // namespace failwright
