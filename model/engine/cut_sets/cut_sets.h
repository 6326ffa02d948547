#pragma once

#include "model/engine/cut_sets/small_cut_sets.h"
#include "model/engine/cut_sets/zbdd.h"
#include "model/engine/formula/formula.h"
#include "model/engine/solution.h"

#include <map>
#include <memory>
#include <vector>

namespace failwright::engine {

/// One minimal cut set.
struct MinimalCutSet {
    std::vector<Event> events;  ///< ascending
    std::uint32_t order = 0;    ///< the sum of the events' weights
    double probability = 0;
};

/// The minimal cut sets of a function that is free of negations, as a diagram: counted without being listed.
class CutSetDiagram {
public:
    /// `weights` by event, each at least 1. Sets of an order above `maxOrder` are left out; 0 keeps all. Where the function's `small` ones
    /// are known, with the pairs of all events, they are not looked for again.
    [[nodiscard]] static tl::expected<CutSetDiagram, Failure> compile(const Formula& formula, Ref root,
                                                                      std::span<const std::uint32_t> weights,
                                                                      std::uint32_t maxOrder, std::size_t budget,
                                                                      std::stop_token stop = {}, const SmallCutSets* small = nullptr);

    /// How many there are of each order; exact up to 2^53, and at most the largest double.
    [[nodiscard]] const std::map<std::uint32_t, double>& countByOrder() const { return m_counts; }
    /// The first `limit` of them, by order, then probability (largest first), then events; found best first. Where
    /// very many are as probable as the last, these may be any of them. Fewer where they have thousands of events each.
    [[nodiscard]] std::vector<MinimalCutSet> list(std::size_t limit, std::span<const double> events) const;

private:
    struct Branch {
        Event event = 0;
        std::uint32_t weight = 1;
        std::uint32_t high = 0;  ///< places in `m_nodes` + 2; 0 is nothing, 1 the empty set
        std::uint32_t low = 0;
    };

    /// Of the sets that a node stands for, by place; of those that are none, nothing is to be asked.
    struct Orders {
        std::vector<std::uint32_t> least, most;
    };
    /// For each node, the probabilities of the most probable sets of so many orders, from the least on.
    struct BestByOrder;

    [[nodiscard]] Orders orders() const;
    [[nodiscard]] bool count(std::size_t budget, const std::stop_token& stop);
    [[nodiscard]] BestByOrder bestByOrder(std::span<const double> events, std::size_t limit) const;

    std::vector<Branch> m_nodes;
    std::uint32_t m_root = 0;
    std::map<std::uint32_t, double> m_counts;
};

}  // namespace failwright::engine
