#pragma once

#include "model/engine/solution.h"

#include <vector>

namespace failwright::engine {

/// How many sets there are of each order; exact up to 2^53 each, and at most the largest double.
using CountByOrder = std::vector<double>;

/// Counts the minimal solutions of a function: the sets of events that make it true while all other events are false, and of
/// which no part does (Rauzy, "New algorithms for fault trees analysis", 1993). For a function free of negations these are its
/// minimal cut sets. They are counted module by module, by a zero-suppressed diagram of each, and never listed.
///
/// Sets of an order above `maxOrder` are left out; 0 keeps all. The function must be compiled with `Method::diagram`. `budget`
/// is of the nodes of one module's sets.
[[nodiscard]] tl::expected<CountByOrder, Failure> countMinimalSolutions(const Solution& function, std::uint32_t maxOrder,
                                                                        std::size_t budget, std::stop_token stop = {});

}  // namespace failwright::engine
