#pragma once

#include "model/engine/bounds.h"
#include "model/engine/plan.h"

#include <optional>
#include <span>
#include <stop_token>

namespace failwright::engine {

/// Certified bounds of the probability of a module without circles and negations whose leaves are independent of each other: parts
/// of up to `largestPart` leaves and gates are exact if they can be, and what is made of them is held by their association. Functions that rise with the same
/// independent leaves are never less likely together than if they were independent, so of alternatives none is more likely than
/// 1 − ∏ (1 − p), and of requirements all are at least as likely as ∏ p (Esary, Proschan and Walkup, "Association of random
/// variables", 1967). That is narrow where there are many alternatives that seldom meet, each in some part alone. Nothing for other
/// modules and on `stop`.
[[nodiscard]] std::optional<Bounds> boundByAssociation(const Module& module, std::span<const Bounds> leaves, std::size_t largestPart,
                                                       std::stop_token stop = {});

}  // namespace failwright::engine
