#pragma once

#include "model/engine/plan.h"

#include <vector>

namespace failwright::engine {

/// Ways to put the inputs of a module in order; which is best differs from function to function.
enum class Order { depthFirst, smallestFirst, sharedFirst, asGiven };

/// For each leaf of the module, its level in a diagram.
[[nodiscard]] std::vector<std::uint32_t> levelsOf(const Module& module, Order order);

}  // namespace failwright::engine
