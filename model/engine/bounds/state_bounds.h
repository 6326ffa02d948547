#pragma once

#include "model/engine/bounds/bounds.h"
#include "model/engine/formula/plan.h"

#include <optional>
#include <span>
#include <stop_token>

namespace failwright::engine {

/// Certified bounds of the probability of a module, circles or not, whose leaves are independent: of its states the `states` most
/// probable ones are looked at, and the others are the width. Nothing where that would be more than about `mostUnseen`, for modules
/// with negations whose leaves are bounds themselves, and on `stop`.
[[nodiscard]] std::optional<Bounds> boundByStates(const Module& module, std::span<const Bounds> leaves, std::size_t states,
                                                  double mostUnseen = 1, std::stop_token stop = {});

}  // namespace failwright::engine
