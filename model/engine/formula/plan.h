#pragma once

#include "model/engine/formula/formula.h"

#include <algorithm>
#include <vector>

namespace failwright::engine {

/// An input of a module: a basic event or another module of the same plan.
struct Leaf {
    bool isModule = false;
    std::uint32_t index = 0;  ///< the event, or the position of the module in the plan
};

/// A gate inside a module. Inputs below `Module::leaves.size()` are leaves; the others, less that number, are gates.
struct LocalGate {
    Op op = Op::any;  ///< any, all, atLeast or negation
    std::uint32_t k = 0;
    std::vector<std::uint32_t> inputs;
    friend bool operator==(const LocalGate&, const LocalGate&) = default;
};

/// A part of a function that shares no event with the rest, so that its leaves are independent of each other and of all else.
struct Module {
    std::vector<Leaf> leaves;
    std::vector<Event> ranks;      ///< for each leaf, the smallest event in it
    std::vector<LocalGate> gates;  ///< inputs before the gates that use them, unless circular
    std::uint32_t root = 0;        ///< a leaf or a gate, numbered as inputs are
    bool circular = false;         ///< some gates refer to each other in circles; the least solution counts

    [[nodiscard]] bool isLeaf() const { return root < leaves.size(); }
    /// Rises with each leaf, as it has no negations.
    [[nodiscard]] bool isCoherent() const { return std::ranges::find(gates, Op::negation, &LocalGate::op) == gates.end(); }
    /// Of all gates together.
    [[nodiscard]] std::size_t inputCount() const {
        std::size_t count = 0;
        for (const LocalGate& gate : gates) count += gate.inputs.size();
        return count;
    }
    /// To work on it takes much longer than to start a thread.
    [[nodiscard]] bool isWorthThreads() const { return inputCount() >= 1'000; }
};

/// A function taken apart into modules, each after those that it uses, the whole function last. Empty for a constant.
struct Plan {
    std::vector<Module> modules;
    bool constant = false;  ///< the value, where there are no modules
};

/// Takes the function apart in linear time (Dutuit and Rauzy, "A linear-time algorithm to find modules of fault trees", 1996)
/// and merges nested gates of one kind.
[[nodiscard]] Plan makePlan(const Formula& formula, Ref root);

/// The module as a function of its leaves, which are the events, each by its number.
[[nodiscard]] Ref formulaOf(const Module& module, Formula& formula);

}  // namespace failwright::engine
