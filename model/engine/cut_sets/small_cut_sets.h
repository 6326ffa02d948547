#pragma once

#include "model/engine/formula/formula.h"

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace failwright::engine {

/// The minimal cut sets of one and of two events.
struct SmallCutSets {
    struct Pair {
        Event first = 0;  ///< the smaller one
        Event second = 0;
        friend auto operator<=>(const Pair&, const Pair&) = default;
    };
    bool always = false;         ///< the function is true without any event: the empty set is its one minimal cut set
    std::vector<Event> singles;  ///< ascending
    std::vector<Pair> pairs;     ///< ascending
};

/// Those of a function by trial: every event is failed together with each of the others, many of them at
/// once, and of the function only what that changes is evaluated again. The time does not depend on how many larger sets there are.
/// Pairs of the events that `wanted` has true, none where it is empty. Nothing for functions with negations, with more than
/// `mostPairs` pairs, and on `stop`.
[[nodiscard]] std::optional<SmallCutSets> smallCutSets(const Formula& formula, Ref root, const std::vector<bool>& wanted,
                                                       std::size_t mostPairs, std::stop_token stop = {});

/// What a function with these cut sets comes to at least, for independent events: a single one or some pair happens. Of pairs, what two
/// of them have in common is taken off (Bonferroni), and those that would add nothing are left out.
[[nodiscard]] double leastProbability(const SmallCutSets& sets, std::span<const double> events);

}  // namespace failwright::engine
