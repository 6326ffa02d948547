#pragma once

#include "model/analysis/analysis.h"
#include "model/engine/bounds/bounds.h"
#include "model/engine/formula/formula.h"
#include "model/topology/error.h"

#include <cstdint>
#include <map>
#include <span>
#include <stop_token>
#include <vector>

namespace failwright {

struct SolveOptions {
    std::uint32_t maxOrder = 0;            ///< cut sets of higher order are not counted; 0: all orders
    std::size_t nodeBudget = 25'000'000;  ///< of one diagram, in nodes of 12 bytes
    std::size_t boundNodes = 2'000;        ///< of each gate's diagrams where bounds alone are possible
};

/// How many minimal cut sets there are.
struct CutSetCount {
    bool complete = true;  ///< all of them are counted
    int maxOrder = 0;      ///< else those up to this order are; 0: none
    std::map<int, double> byOrder;

    [[nodiscard]] double total() const;  ///< exact up to 2^53, and at most the largest double
};

/// The top event of a fault tree.
struct TreeSolution {
    engine::Bounds probability;  ///< exact where `isExact`, else certified bounds
    bool isExact = true;
    CutSetCount cutSets;                 ///< of a tree with negations: its minimal solutions, the sets that are enough alone
    std::vector<Importance> importance;  ///< of each event; empty unless exact
};

/// The events, the one with the largest share in the top event's probability first; those with as large a one in their own order.
[[nodiscard]] std::vector<std::size_t> mostCriticalFirst(const TreeSolution& solution);

/// Solves the function exactly, or finds bounds where that would take more than the budget. `chances` are the events' probabilities. Errors: `tooLarge`, `cancelled`.
[[nodiscard]] Result<TreeSolution> solve(const engine::Formula& formula, engine::Ref root, std::span<const double> chances,
                                         const SolveOptions& options = {}, std::stop_token stop = {});

}  // namespace failwright
