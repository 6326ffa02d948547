#pragma once

#include "model/engine/bounds/bounds.h"
#include "model/engine/formula/plan.h"

#include <optional>
#include <span>
#include <stop_token>

namespace failwright::engine {

/// Certified bounds of the probability of a module without circles whose leaves are independent of each other. The leaves that tie
/// it together, such as the hosts under many tiers, are set to one state after the other, the most probable ones first; what the
/// module comes to in each is exact, and the states that were not looked at are its width (Horvitz, Suermondt and Cooper, "Bounded
/// conditioning", 1989). They close as `work`, in multiplications, grows. Nothing where no choice of leaves makes the rest small
/// enough, or it looks as if the bounds would be no narrower than those that are known, for modules with negations whose leaves are bounds
/// themselves, and on `stop`.
[[nodiscard]] std::optional<Bounds> boundByConditioning(const Module& module, std::span<const Bounds> leaves, double work,
                                                        const Bounds& known = {}, std::stop_token stop = {});

}  // namespace failwright::engine
