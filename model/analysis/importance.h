#pragma once

#include "model/analysis/analysis.h"

#include <functional>
#include <span>

namespace failwright {

/// The importance of each element for a function of probability `whole` (SEMANTICS, section 4), from the elements' own
/// probabilities and their Birnbaum importances. `without(e)` gives the probability of the function with element e perfect; it
/// is asked only where the difference would lose its digits.
[[nodiscard]] std::vector<Importance> importanceOf(double whole, std::span<const double> chances, std::span<const double> birnbaum,
                                                   const std::function<double(std::size_t)>& without);

}  // namespace failwright
