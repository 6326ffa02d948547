#pragma once

#include "model/engine/bounds/bounds.h"
#include "model/engine/formula/plan.h"

#include <optional>
#include <span>
#include <stop_token>

namespace failwright::engine {

/// Certified bounds of the probability of a module whose leaves are independent: each gate is held between a diagram that implies it and
/// one that it implies, of at most `nodes` nodes each, where what is cut off is what weighs least, path by path. One variable order is
/// tried after the other, until the bounds meet or hardly narrow `known`, which they start from. Nothing on `stop`.
[[nodiscard]] std::optional<Bounds> boundByHulls(const Module& module, std::span<const Bounds> leaves, std::size_t nodes, const Bounds& known,
                                                 std::stop_token stop = {});

}  // namespace failwright::engine
