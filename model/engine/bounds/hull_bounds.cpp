#include "model/engine/bounds/hull_bounds.h"

#include "model/engine/diagrams/bdd.h"
#include "model/engine/diagrams/order.h"
#include "model/engine/support/deep_stack.h"

#include <algorithm>
#include <array>
#include <utility>

namespace failwright::engine {
namespace {

/// The arena is made anew once it holds so many times the nodes that one diagram may have, and so many times those that were in use
/// when it was made.
constexpr std::size_t arenaRoom = 40;
constexpr std::size_t arenaGrowth = 3;
/// One operation may make so many times the nodes that one diagram may have.
constexpr std::size_t operationRoom = 20;

/// All diagrams of an attempt may take so many steps for each node that one of them may have, and so many in any case; where a gate
/// is ahead of its share of them, it gets fewer nodes. What takes a multiple of all of them with the fewest is given up, and attempts
/// that come to so many attempts' steps are enough.
constexpr double stepsPerNode = 500;
constexpr double fewestSteps = 1e6;
constexpr std::size_t fewestNodes = 16;
constexpr double mostOverdraft = 2;
constexpr double mostAttempts = 3;
/// Steps for a node that is looked at to cut a diagram down.
constexpr double stepsPerVisit = 4;
/// A diagram never has more, so that an arena stays within the budgets of exact diagrams.
constexpr std::size_t mostNodes = 50'000;

/// After so many times round, what is on a circle and still rises is taken for true.
constexpr int mostRounds = 30;

/// Circles are gone round many times, so one order with few nodes has to do.
constexpr std::size_t nodesOnCircles = 30;

/// All orders are tried with this part of the nodes.
constexpr std::size_t firstShare = 4;
/// Where so many orders, one after the other, hardly narrow what is known, the others do not either.
constexpr std::size_t fewOrders = 4;
constexpr double hardly = 0.01;
/// So many are tried at a time.
constexpr std::size_t atATime = 2;

/// What rounding may have cost, as a share.
constexpr double rounding = 1e-12;

enum class Side { below, above };

/// Two diagrams: `lower` implies the function, `upper` is implied by it.
struct Hull {
    Node lower = Bdd::falsehood();
    Node upper = Bdd::falsehood();
};

/// The hull of one module.
class ModuleHull {
public:
    ModuleHull(const Module& module, std::span<const Bounds> leaves, Order order, std::size_t nodes, std::stop_token stop)
        : m_module(module),
          m_leaves(leaves),
          m_levels(levelsOf(module, order)),
          m_nodes(nodes),
          m_mostNodes(nodes),
          m_stop(std::move(stop)),
          m_bdd(Arena::failed, m_stop),
          m_leafAt(leaves.size()) {
        for (std::uint32_t leaf = 0; leaf < leaves.size(); ++leaf) m_leafAt[m_levels[leaf]] = leaf;
    }

    /// The steps that an attempt with so many nodes may take.
    [[nodiscard]] static double allSteps(std::size_t nodes) { return std::max(fewestSteps, stepsPerNode * static_cast<double>(nodes)); }
    [[nodiscard]] double steps() const { return m_steps; }

    std::optional<Bounds> bounds() {
        countUses();
        m_values.resize(m_leaves.size() + m_module.gates.size());
        for (std::size_t leaf = 0; leaf < m_leaves.size(); ++leaf) {
            m_values[leaf].lower = m_values[leaf].upper = m_bdd.variable(m_levels[leaf]);
        }
        for (int round = 0; findHulls(round) && m_module.circular; ++round) {
        }
        if (m_stop.stop_requested()) return std::nullopt;
        const Hull& root = m_values[m_module.root];
        return Bounds{probability(root.lower, Side::below), probability(root.upper, Side::above)};
    }

private:
    void countUses() {
        m_uses.assign(m_leaves.size() + m_module.gates.size(), 0);
        for (const LocalGate& gate : m_module.gates) {
            for (const std::uint32_t input : gate.inputs) ++m_uses[input];
        }
        ++m_uses[m_module.root];
    }

    /// One hull after the other. Gates on circles rise from false, and whatever they rise to while doing so is below them; above
    /// them is what rises no more. True while something rises.
    bool findHulls(int round) {
        bool rises = false;
        for (std::size_t g = 0; g < m_module.gates.size(); ++g) {
            if (m_stop.stop_requested()) return false;
            m_due = dueAfter(round, g);
            Hull& at = m_values[m_leaves.size() + g];
            Hull next = hullOf(m_module.gates[g]);
            if (m_module.circular) {
                next.upper = join(Op::any, next.upper, at.upper, Side::above);
                if (round >= mostRounds && next.upper != at.upper) next.upper = Bdd::truth();
                rises = rises || next.upper != at.upper || (next.lower != at.lower && round < mostRounds);
            }
            at = next;
            for (const std::uint32_t input : m_module.gates[g].inputs) {
                if (!m_module.circular && --m_uses[input] == 0 && input >= m_leaves.size()) m_values[input] = {};
            }
            if (m_bdd.arena().size() > std::max(arenaRoom * m_mostNodes, arenaGrowth * m_inUse)) collect();
        }
        return rises;
    }

    /// The share of all steps that may have been taken when this gate is through.
    [[nodiscard]] double dueAfter(int round, std::size_t gate) const {
        const double rounds = m_module.circular ? mostRounds : 1;
        return (static_cast<double>(round) + static_cast<double>(gate + 1) / static_cast<double>(m_module.gates.size())) / rounds;
    }

    /// As many nodes as the steps so far leave for what is to come; false where they are all gone.
    bool allot() {
        const double all = allSteps(m_mostNodes);
        if (m_steps > m_due * all) m_nodes = std::max(fewestNodes, m_nodes / 2);
        else m_nodes = std::min(m_mostNodes, 2 * m_nodes);
        return m_steps <= mostOverdraft * all;
    }

    Hull hullOf(const LocalGate& gate) {
        std::vector<Hull> inputs;
        for (const std::uint32_t input : gate.inputs) inputs.push_back(m_values[input]);
        if (gate.op == Op::negation) return {m_bdd.negation(inputs[0].upper), m_bdd.negation(inputs[0].lower)};
        return {fold(gate, inputs, Side::below), fold(gate, inputs, Side::above)};
    }

    Node fold(const LocalGate& gate, const std::vector<Hull>& hulls, Side side) {
        std::vector<Node> inputs;
        for (const Hull& hull : hulls) inputs.push_back(side == Side::below ? hull.lower : hull.upper);
        std::ranges::sort(inputs, [this](Node a, Node b) {
            const std::uint32_t x = m_bdd.arena()[a].level;
            const std::uint32_t y = m_bdd.arena()[b].level;
            return x != y ? x > y : a < b;
        });
        if (gate.op == Op::atLeast) return atLeast(gate.k, inputs, side);
        Node folded = gate.op == Op::any ? Bdd::falsehood() : Bdd::truth();
        for (const Node input : inputs) folded = join(gate.op, folded, input, side);
        return folded;
    }

    /// reached[j]: at least j of the inputs so far.
    Node atLeast(std::size_t k, const std::vector<Node>& inputs, Side side) {
        std::vector<Node> reached(k + 1, Bdd::falsehood());
        reached[0] = Bdd::truth();
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            for (std::size_t j = std::min(k, i + 1); j > 0; --j) {
                reached[j] = join(Op::any, join(Op::all, inputs[i], reached[j - 1], side), reached[j], side);
            }
        }
        return reached[k];
    }

    /// Both inputs are cut down until the operation has room.
    Node join(Op op, Node a, Node b, Side side) {
        if (!allot()) return side == Side::below ? Bdd::falsehood() : Bdd::truth();
        for (std::size_t most = m_nodes;; most /= 2) {
            m_bdd.setBudget(m_bdd.arena().size() + operationRoom * m_nodes);
            const std::uint64_t before = m_bdd.steps();
            const Node joined = op == Op::any ? m_bdd.disjunction(a, b) : m_bdd.conjunction(a, b);
            m_steps += static_cast<double>(m_bdd.steps() - before);
            if (joined != Arena::failed) {
                m_bdd.setBudget(Arena::failed);
                return cut(joined, m_nodes, side);
            }
            m_bdd.setBudget(Arena::failed);
            if (most < 16 || m_stop.stop_requested()) return side == Side::below ? Bdd::falsehood() : Bdd::truth();
            a = cut(a, most / 2, side);
            b = cut(b, most / 2, side);
        }
    }

    /// Children before parents.
    std::vector<Node> nodesOf(Node root) {
        std::vector<Node> found, open;
        m_mark.resize(m_bdd.arena().size(), 0);
        ++m_round;
        const auto visit = [&](Node node) {
            if (node <= Bdd::truth() || m_mark[node] == m_round) return false;
            m_mark[node] = m_round;
            open.push_back(node);
            return true;
        };
        for (visit(root); !open.empty();) {
            const Arena::Entry& entry = m_bdd.arena()[open.back()];
            if (visit(entry.high) || visit(entry.low)) continue;
            found.push_back(open.back());
            open.pop_back();
        }
        m_steps += stepsPerVisit * static_cast<double>(found.size());
        return found;
    }

    [[nodiscard]] double middle(std::uint32_t level) const {
        const Bounds& leaf = m_leaves[m_leafAt[level]];
        return (leaf.lower + leaf.upper) / 2;
    }

    /// At most `most` nodes: the others, those whose paths weigh least, become false (below) or true (above).
    Node cut(Node root, std::size_t most, Side side) {
        const std::vector<Node> nodes = nodesOf(root);
        if (nodes.size() <= most) return root;
        m_value.resize(m_bdd.arena().size());
        m_reach.resize(m_bdd.arena().size());
        m_value[0] = 0, m_value[1] = 1;
        for (const Node node : nodes) {
            const Arena::Entry& entry = m_bdd.arena()[node];
            const double p = middle(entry.level);
            m_value[node] = p * m_value[entry.high] + (1 - p) * m_value[entry.low];
            m_reach[node] = 0;
        }
        m_reach[root] = 1;
        for (std::size_t i = nodes.size(); i-- > 0;) {
            const Arena::Entry& entry = m_bdd.arena()[nodes[i]];
            const double p = middle(entry.level);
            m_reach[entry.high] += p * m_reach[nodes[i]];
            m_reach[entry.low] += (1 - p) * m_reach[nodes[i]];
        }
        const auto weight = [&](Node node) { return m_reach[node] * (side == Side::below ? m_value[node] : 1 - m_value[node]); };
        std::vector<double> weights;
        for (const Node node : nodes) weights.push_back(weight(node));
        const auto limit = weights.begin() + static_cast<std::ptrdiff_t>(nodes.size() - most);
        std::nth_element(weights.begin(), limit, weights.end());
        const double least = *limit;
        m_moved.resize(m_bdd.arena().size());
        m_moved[0] = 0, m_moved[1] = 1;
        for (const Node node : nodes) {
            const Arena::Entry entry = m_bdd.arena()[node];
            m_moved[node] = weight(node) < least ? (side == Side::below ? Bdd::falsehood() : Bdd::truth())
                                                 : m_bdd.choiceAt(entry.level, m_moved[entry.high], m_moved[entry.low]);
        }
        return m_moved[root];
    }

    [[nodiscard]] double probability(Node root, Side side) {
        const std::vector<Node> nodes = nodesOf(root);
        m_value.resize(m_bdd.arena().size());
        m_value[0] = 0, m_value[1] = 1;
        for (const Node node : nodes) {
            const Arena::Entry& entry = m_bdd.arena()[node];
            const Bounds& leaf = m_leaves[m_leafAt[entry.level]];
            const bool rising = m_value[entry.high] >= m_value[entry.low];
            const double p = rising == (side == Side::below) ? leaf.lower : leaf.upper;
            m_value[node] = p * m_value[entry.high] + (1 - p) * m_value[entry.low];
        }
        return m_value[root];
    }

    /// Keeps what is still in use, in an arena of its own.
    void collect() {
        Bdd fresh(Arena::failed, m_stop);
        std::vector<Node> moved(m_bdd.arena().size(), Arena::failed);
        moved[0] = 0, moved[1] = 1;
        for (Hull& hull : m_values) {
            for (Node* root : {&hull.lower, &hull.upper}) {
                for (const Node node : nodesOf(*root)) {
                    const Arena::Entry& entry = m_bdd.arena()[node];
                    if (moved[node] == Arena::failed)
                        moved[node] = fresh.choiceAt(entry.level, moved[entry.high], moved[entry.low]);
                }
                *root = moved[*root];
            }
        }
        m_bdd = std::move(fresh);
        m_inUse = m_bdd.arena().size();
        m_mark.clear();
    }

    const Module& m_module;
    std::span<const Bounds> m_leaves;
    std::vector<std::uint32_t> m_levels;
    std::size_t m_nodes;      ///< that a diagram may have now
    std::size_t m_mostNodes;  ///< that one ever may
    std::size_t m_inUse = 0;  ///< when the arena was made
    double m_steps = 0;       ///< taken so far
    double m_due = 0;         ///< the share of all of them that the gate at hand may come to
    std::stop_token m_stop;
    Bdd m_bdd;
    std::vector<std::uint32_t> m_leafAt;
    std::vector<std::uint32_t> m_uses;
    std::vector<Hull> m_values;
    std::vector<std::uint32_t> m_mark;
    std::uint32_t m_round = 0;
    std::vector<double> m_value;
    std::vector<double> m_reach;
    std::vector<Node> m_moved;
};

/// One order, and what came of it.
struct Attempt {
    Order order{};
    std::optional<Bounds> bounds;
    double steps = 0;

    [[nodiscard]] double width() const { return bounds->upper - bounds->lower; }
};

/// All orders with few nodes, then the two that give the narrowest bounds with all of them. Each order's bounds hold, so all do.
class Trials {
public:
    Trials(const Module& module, std::span<const Bounds> leaves, std::size_t nodes, const Bounds& known, std::stop_token stop)
        : m_module(module), m_leaves(leaves), m_nodes(std::min(nodes, mostNodes)), m_best(known), m_stop(std::move(stop)) {}

    std::optional<Bounds> bounds() {
        if (m_module.circular) {
            Attempt only{allOrders.front(), {}};
            run(std::span(&only, 1), std::min(m_nodes, nodesOnCircles));
            return take(only) ? std::optional(m_best) : std::nullopt;
        }
        std::vector<Attempt> attempts;
        for (const Order order : allOrders) attempts.push_back({order, {}});
        std::size_t inVain = 0;
        double steps = 0;
        for (std::size_t i = 0; i < attempts.size(); ++i) {
            if (i % atATime == 0) run(std::span(attempts).subspan(i, std::min(atATime, attempts.size() - i)), std::max<std::size_t>(m_nodes / firstShare, 1));
            const Bounds before = m_best;
            if (!take(attempts[i])) return std::nullopt;
            steps += attempts[i].steps;
            if (areClose(m_best) || steps > mostAttempts * ModuleHull::allSteps(m_nodes)) return m_best;
            const bool narrows = m_best.lower > before.lower * (1 + hardly) || m_best.upper < before.upper * (1 - hardly);
            inVain = narrows ? 0 : inVain + 1;
            if (inVain == fewOrders) return m_best;
        }
        std::ranges::sort(attempts, {}, [](const Attempt& attempt) { return std::pair(attempt.width(), attempt.order); });
        attempts.resize(atATime);
        run(attempts, m_nodes);
        for (const Attempt& attempt : attempts)
            if (!take(attempt)) return std::nullopt;
        return m_best;
    }

private:
    void run(std::span<Attempt> attempts, std::size_t nodes) const {
        runAllOnDeepStacks(attempts.size(), [&](std::size_t i) {
            ModuleHull hull(m_module, m_leaves, attempts[i].order, nodes, m_stop);
            attempts[i].bounds = hull.bounds();
            attempts[i].steps = hull.steps();
        });
    }

    bool take(const Attempt& attempt) {
        if (!attempt.bounds) return false;
        m_best = narrowed(m_best, {attempt.bounds->lower * (1 - rounding), std::min(1.0, attempt.bounds->upper * (1 + rounding))});
        return true;
    }

    const Module& m_module;
    std::span<const Bounds> m_leaves;
    std::size_t m_nodes;
    Bounds m_best;
    std::stop_token m_stop;
};

}  // namespace

std::optional<Bounds> boundByHulls(const Module& module, std::span<const Bounds> leaves, std::size_t nodes, const Bounds& known,
                                   std::stop_token stop) {
    return Trials(module, leaves, nodes, known, std::move(stop)).bounds();
}

}  // namespace failwright::engine
