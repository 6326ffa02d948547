#pragma once

#include "model/engine/formula/plan.h"

#include <array>
#include <vector>

namespace failwright::engine {

/// Ways to put the leaves of a module in order; which is best differs from function to function, often by a factor of ten.
/// All but the last two walk down from the root and number the leaves as they are met; they differ in which input of a gate
/// the walk takes first.
enum class Order {
    asGiven,            ///< the one with the earliest event
    mostUsed,           ///< the one that most gates use
    smallest,           ///< the one with the fewest leaves under it, with repetitions
    largest,
    mostUsedSmallest,   ///< the most used one, the smallest among equals
    mostUsedLargest,
    shallowest,         ///< the one with the fewest levels of gates under it
    deepest,
    leavesFirst,
    sharedFirst,        ///< `mostUsed`, then all that several gates use before all else
    forceFromGiven,     ///< `asGiven`, then moved towards their neighbours (FORCE: Aloul, Markov, Sakallah, 2003)
    forceFromSmallest,
};

inline constexpr std::array allOrders{Order::asGiven,         Order::mostUsed,   Order::smallest,    Order::mostUsedSmallest,
                                      Order::shallowest,      Order::largest,    Order::mostUsedLargest, Order::leavesFirst,
                                      Order::deepest,         Order::sharedFirst, Order::forceFromGiven, Order::forceFromSmallest};

/// For each leaf of the module, its level in a diagram.
[[nodiscard]] std::vector<std::uint32_t> levelsOf(const Module& module, Order order);

}  // namespace failwright::engine
