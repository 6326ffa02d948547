#pragma once

#include "model/engine/bounds/bounds.h"
#include "model/engine/formula/plan.h"

#include <optional>
#include <span>
#include <stop_token>

namespace failwright::engine {

/// Certified bounds of the probability of a module without circles and negations whose leaves are independent of each other: parts
/// of up to `largestPart` leaves and gates are exact if they can be, and what is made of them is held by their association. Functions
/// that rise with the same independent leaves are never less likely together than if they were independent of each other, so that
/// some alternative is true is at most as likely as 1 − ∏ (1 − p), and that all requirements are at least as likely as ∏ p (Esary,
/// Proschan and Walkup, "Association of random variables", 1967). That is narrow for many alternatives that seldom meet. Nothing for
/// other modules and on `stop`.
[[nodiscard]] std::optional<Bounds> boundByAssociation(const Module& module, std::span<const Bounds> leaves, std::size_t largestPart,
                                                       std::stop_token stop = {});

}  // namespace failwright::engine
