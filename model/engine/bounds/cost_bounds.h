#pragma once

#include "model/engine/bounds/bounds.h"
#include "model/engine/formula/plan.h"

#include <optional>
#include <span>
#include <stop_token>

namespace failwright::engine {

/// Certified bounds of the probability of a module without circles and negations whose leaves are independent of each other. To be true
/// costs a leaf a whole number, more where it is less likely. It shares that among the gates that it goes into, and so does a gate with
/// what it got: where it is true, at least the least of its inputs' shares or their sum. (The shares are a solution of the dual of the
/// linear program of the cheapest cut set.) So the module is true only where the true leaves cost at least what its root gets, and how
/// likely that is, is exact. Alternatives of alternatives are one gate here, so that a leaf that is reached in several ways is shared among
/// what it makes true, not among the ways; and where costs that are only what is needed make it less likely, those count. The leaves that
/// most gates hang on are set to one state after the other, the most probable ones first.
/// That is narrow where much has to be true together, however it is tied. `work` is in inputs of gates that are looked at. Nothing for
/// other modules and on `stop`.
[[nodiscard]] std::optional<Bounds> boundByCost(const Module& module, std::span<const Bounds> leaves, double work, std::stop_token stop = {});

}  // namespace failwright::engine
