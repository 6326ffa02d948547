#pragma once

#include "model/engine/diagrams/diagram.h"

#include <span>
#include <stop_token>
#include <vector>

namespace failwright::engine {

/// Where the sets of families are counted by order, so many numbers may be at hand at one time for each node of the budget.
constexpr std::size_t numbersPerNode = 8;

/// Families of sets as zero-suppressed decision diagrams (Minato, 1993). All families here are minimal: no set holds another.
/// Each element has a weight; sets that weigh more than `maxWeight` are left out from the start. All operations give
/// `Arena::failed` once the budget of nodes, or of steps in proportion to it, is spent or `stop` is requested.
class Zbdd {
public:
    static constexpr std::uint32_t unlimited = 0xffffU;

    /// `weights` by level, each at least 1.
    Zbdd(std::vector<std::uint32_t> weights, std::uint32_t maxWeight, std::size_t budget, std::stop_token stop = {});

    [[nodiscard]] static constexpr Node nothing() { return 0; }   ///< no set
    [[nodiscard]] static constexpr Node emptySet() { return 1; }  ///< the empty set alone
    /// The family of the one set {level}.
    [[nodiscard]] Node single(std::uint32_t level);
    /// The minimal sets of both.
    [[nodiscard]] Node unite(Node a, Node b);
    /// The minimal unions of a set of `a` and a set of `b`.
    [[nodiscard]] Node join(Node a, Node b) { return join(a, b, m_maxWeight); }
    /// The sets of `a` that hold no set of `b`.
    [[nodiscard]] Node without(Node a, Node b);

    /// The sets of `low` and those of `high` with `level` added; `level` is above those of both, and none of `low` is within one of `high`.
    [[nodiscard]] Node choice(std::uint32_t level, Node high, Node low) { return make(level, high, low); }
    /// The minimal sets of `low` and of `high` with `level` added; `level` is above those of both.
    [[nodiscard]] Node minimal(std::uint32_t level, Node high, Node low);

    [[nodiscard]] Node unite(std::vector<Node> all);
    [[nodiscard]] Node join(std::vector<Node> all);
    /// The minimal sets that hold a set of each of at least `k` of `families`.
    [[nodiscard]] Node atLeast(std::size_t k, std::vector<Node> families);

    [[nodiscard]] const Arena& arena() const { return m_arena; }
    [[nodiscard]] std::uint32_t weight(std::uint32_t level) const { return m_weights[level]; }

private:
    [[nodiscard]] Node make(std::uint32_t level, Node high, Node low) { return high == nothing() ? low : m_arena.node(level, high, low); }
    [[nodiscard]] Node join(Node a, Node b, std::uint32_t room);
    [[nodiscard]] Node lighter(Node a, std::uint32_t room);
    [[nodiscard]] bool stopped();
    void sortLowestFirst(std::vector<Node>& nodes) const;

    std::vector<std::uint32_t> m_weights;
    std::uint32_t m_maxWeight;
    Arena m_arena;
    OperationCache<2> m_cache;
    std::stop_token m_stop;
    std::uint64_t m_steps = 0;
    std::uint64_t m_mostSteps;
    bool m_stopped = false;
};

}  // namespace failwright::engine
