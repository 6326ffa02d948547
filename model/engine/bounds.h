#pragma once

#include "model/engine/solution.h"

#include <optional>
#include <span>
#include <stop_token>

namespace failwright::engine {

/// What a probability lies between, both ends included.
struct Bounds {
    double lower = 0;
    double upper = 1;

    [[nodiscard]] bool isExact() const { return lower == upper; }
};

/// Certified bounds of the probability of a function of which some modules are beyond `limits`; the others are exact. Several
/// ways are tried until the bounds meet or no other way is likely to narrow them: what it must cost the leaves, small parts and their
/// association, the states of what ties the module together, the most probable states, and each gate held between a diagram that
/// implies it and one that it implies, of at most `nodes` nodes each, where what is cut off is what weighs least, path by path. The
/// time grows with the size of the function and with `nodes`, whatever the function. What `store` knows to be too large is not tried
/// exactly. Nothing on `stop`.
[[nodiscard]] std::optional<Bounds> boundProbability(const Formula& formula, Ref root, std::span<const double> events,
                                                     std::size_t nodes, const Limits& limits, std::stop_token stop = {},
                                                     const ModuleStore& store = {});

}  // namespace failwright::engine
