#pragma once

#include "model/engine/diagrams/diagram.h"

#include <array>
#include <span>
#include <stop_token>
#include <vector>

namespace failwright::engine {

/// Reduced ordered binary decision diagrams (Bryant, 1986). All operations give `Arena::failed` once the budget of nodes,
/// or of steps in proportion to it, is spent or `stop` is requested.
class Bdd {
public:
    explicit Bdd(std::size_t budget, std::stop_token stop = {});

    [[nodiscard]] static constexpr Node falsehood() { return 0; }
    [[nodiscard]] static constexpr Node truth() { return 1; }
    [[nodiscard]] Node variable(std::uint32_t level) { return make(level, truth(), falsehood()); }
    /// The test of the variable at `level`, which is above those of both.
    [[nodiscard]] Node choiceAt(std::uint32_t level, Node high, Node low) { return make(level, high, low); }
    [[nodiscard]] Node disjunction(Node a, Node b);
    [[nodiscard]] Node conjunction(Node a, Node b);
    [[nodiscard]] Node negation(Node a);
    [[nodiscard]] Node choice(Node condition, Node then, Node otherwise);
    /// An operand of many, and how many nodes were made for it: a guess of what it costs to go through.
    struct Operand {
        Node node = 0;
        std::size_t made = 1;
    };
    /// Merges two after two, those first that lie next to each other in the order and are cheapest, and the last four at once
    /// where none is much cheaper than the others. None of them may be `failed`. Where that fails, `all` holds what is left to
    /// merge, for another go.
    [[nodiscard]] Node disjunction(std::vector<Operand>& all);
    [[nodiscard]] Node conjunction(std::vector<Operand>& all);
    /// At least `k` of `inputs`, by dynamic programming over the count.
    [[nodiscard]] Node atLeast(std::size_t k, std::vector<Node> inputs);

    /// Goes on after a failure: what was made stays, and as many nodes may be made as this.
    void setBudget(std::size_t budget);
    /// Taken by all operations so far.
    [[nodiscard]] std::uint64_t steps() const { return m_steps; }
    /// How much of the operation that failed was done, from 0 to 1, or how many of the merges that were left: a guess to compare
    /// orders by.
    [[nodiscard]] double shareDone() const { return m_share; }

    [[nodiscard]] const Arena& arena() const { return m_arena; }

private:
    [[nodiscard]] Node make(std::uint32_t level, Node high, Node low) {
        return high == low ? high : m_arena.node(level, high, low);
    }
    template <std::uint32_t operation>
    [[nodiscard]] Node apply(Node a, Node b);
    /// So many operands are merged in one go, which saves all that lies between them and the result.
    static constexpr std::size_t atOnce = 4;
    template <std::uint32_t operation>
    [[nodiscard]] Node apply(Node a, Node b, Node c, Node d);
    template <std::uint32_t operation>
    [[nodiscard]] Node foldAtOnce(std::span<const Operand, atOnce> all);
    template <std::uint32_t operation>
    [[nodiscard]] Node fold(std::vector<Operand>& all);
    [[nodiscard]] bool isSpent() const { return m_stopped || m_arena.isSpent() || m_steps > m_mostSteps; }
    /// Counts a step; now and then, sees to what grows with them.
    [[nodiscard]] bool stopped() {
        if ((++m_steps & 0xfffU) == 0) keepUp();
        return isSpent();
    }
    void keepUp();
    Node failedIn(double half);

    Arena m_arena;
    OperationCache<2> m_cache;
    OperationCache<atOnce> m_cacheAtOnce;
    std::stop_token m_stop;
    std::uint64_t m_steps = 0;
    std::uint64_t m_mostSteps;
    bool m_stopped = false;
    double m_share = 0;
};

}  // namespace failwright::engine
