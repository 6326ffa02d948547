#include "model/engine/bounds.h"

#include "model/engine/association.h"
#include "model/engine/bdd.h"
#include "model/engine/conditioning.h"
#include "model/engine/cost_bounds.h"
#include "model/engine/order.h"
#include "model/engine/plan.h"
#include "model/engine/state_bounds.h"

#include <algorithm>
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

/// Where the leaves that tie a module together are set instead, the work that a node stands for, and more for each leaf.
constexpr double workPerNode = 1e4;
constexpr double workPerLeaf = 0.5;
/// With less for each input of a gate, to choose those leaves would take longer than what comes of it is worth.
constexpr double leastPerInput = 200;

/// Inputs that are looked at to find the cheapest causes, for each node.
constexpr double costWork = 2e3;

/// After so many times round, what is on a circle and still rises is taken for true.
constexpr int mostRounds = 30;

/// Circles are gone round many times, so one order with few nodes has to do.
constexpr std::size_t nodesOnCircles = 30;

/// States are looked at too: so many for each node, and in all; fewer where a gate has many inputs to look at in each.
constexpr std::size_t statesPerNode = 20;
constexpr std::size_t mostStates = 2'000'000;
constexpr std::size_t lookupsPerNode = 600'000;

/// All orders are tried with this part of the nodes.
constexpr std::size_t firstShare = 4;
/// Where so many orders, one after the other, hardly narrow what is known, the others do not either.
constexpr std::size_t fewOrders = 4;
constexpr double hardly = 0.01;

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
        std::vector<Node> found;
        std::vector<Node> pending{root};
        m_mark.resize(m_bdd.arena().size(), 0);
        ++m_round;
        while (!pending.empty()) {
            const Node node = pending.back();
            pending.pop_back();
            if (node <= Bdd::truth() || m_mark[node] == m_round) continue;
            m_mark[node] = m_round;
            found.push_back(node);
            pending.push_back(m_bdd.arena()[node].high);
            pending.push_back(m_bdd.arena()[node].low);
        }
        std::ranges::sort(found);
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

/// What rounding may have cost, as a share.
constexpr double rounding = 1e-12;

/// Bounds that are closer to each other than this share of the lower one are as good as the probability.
constexpr double closeEnough = 1e-11;

bool areClose(const Bounds& bounds) {
    return bounds.upper - bounds.lower <= closeEnough * bounds.lower;
}

/// Parts of so many leaves and gates are exact where what is made of them is held by their association.
constexpr std::size_t largestPart = 3'000;

/// The states that were gone through have the most of it: other ways are not better.
constexpr double seenShare = 0.5;

Bounds narrowed(const Bounds& a, const Bounds& b) {
    return {std::max(a.lower, b.lower), std::min(a.upper, b.upper)};
}

/// All orders with few nodes, then the two that give the narrowest bounds with all of them. Each order's bounds hold, so all do;
/// so do those that are known.
std::optional<Bounds> boundsOf(const Module& module, std::span<const Bounds> leaves, std::size_t nodes, const Bounds& known,
                               const std::stop_token& stop) {
    Bounds best = known;
    Bounds before = known;
    std::vector<std::pair<double, Order>> tried;
    std::size_t inVain = 0;
    double steps = 0;
    const auto attempt = [&](Order order, std::size_t most) {
        ModuleHull hull(module, leaves, order, most, stop);
        const auto bounds = hull.bounds();
        steps += hull.steps();
        if (!bounds) return false;
        best = narrowed(best, {bounds->lower * (1 - rounding), std::min(1.0, bounds->upper * (1 + rounding))});
        tried.emplace_back(bounds->upper - bounds->lower, order);
        return true;
    };
    for (const Order order : allOrders) {
        if (module.circular) return attempt(order, std::min(nodes, nodesOnCircles)) ? std::optional(best) : std::nullopt;
        if (!attempt(order, std::max<std::size_t>(nodes / firstShare, 1))) return std::nullopt;
        if (areClose(best) || steps > mostAttempts * ModuleHull::allSteps(nodes)) return best;
        const bool narrows = best.lower > before.lower * (1 + hardly) || best.upper < before.upper * (1 - hardly);
        inVain = narrows ? 0 : inVain + 1;
        if (inVain == fewOrders) return best;
        before = best;
    }
    std::ranges::sort(tried);
    for (const Order order : {tried[0].second, tried[1].second}) {
        if (!attempt(order, nodes)) return std::nullopt;
    }
    return best;
}

/// What is known of a module: its bounds, and where they are one number, 1 less that with digits of its own.
struct Known {
    Bounds bounds;
    double opposite = 0;

    [[nodiscard]] bool isExact() const { return bounds.isExact(); }
};

/// Exact for exact leaves; else, for a module that rises with them, what it comes to at both ends.
std::optional<Known> exactly(const Module& module, std::span<const Known> leaves, const Limits& limits,
                             const std::stop_token& stop, const ModuleStore& store) {
    const bool exact = std::ranges::all_of(leaves, &Known::isExact);
    if (!exact && !module.isCoherent()) return std::nullopt;
    std::vector<double> ends[2], opposites[2];
    for (const Known& leaf : leaves) {
        ends[0].push_back(leaf.bounds.lower), ends[1].push_back(leaf.bounds.upper);
        opposites[0].push_back(leaf.isExact() ? leaf.opposite : 1 - leaf.bounds.lower);
        opposites[1].push_back(leaf.isExact() ? leaf.opposite : 1 - leaf.bounds.upper);
    }
    if (exact && store.isTooLarge(module, ends[0])) return std::nullopt;
    ModuleFunction function = compileModule(module, limits, exact ? ends[0] : std::span<const double>(), stop);
    if (function.index() == 0) return std::nullopt;
    const auto at = [&](int end) {
        if (auto* tables = std::get_if<Contraction>(&function)) {
            const double value = tables->probability(ends[end], opposites[end]);
            return std::pair(value, tables->opposite());
        }
        auto* diagram = std::get_if<ModuleDiagram>(&function);
        const double value = diagram->probability(ends[end], opposites[end]);
        return std::pair(value, value < 0.5 ? 1 - value : diagram->opposite(ends[end], opposites[end]));
    };
    const auto [lower, opposite] = at(0);
    if (exact) return Known{{lower, lower}, opposite};
    return Known{{lower * (1 - rounding), std::min(1.0, at(1).first * (1 + rounding))}, 0};
}

/// Bounds of a module that is beyond the limits: one way after the other, until they meet.
std::optional<Bounds> boundModule(const Module& module, std::span<const Bounds> leaves, std::size_t nodes, const Limits& limits,
                                  const std::stop_token& stop) {
    Bounds best;
    const auto isEnough = [&](const std::optional<Bounds>& found) {
        if (found) best = narrowed(best, *found);
        return areClose(best);
    };
    if (limits.method != Method::diagram) {
        if (isEnough(boundByCost(module, leaves, costWork * double(nodes), stop))) return best;
        if (isEnough(boundByAssociation(module, leaves, largestPart, stop))) return best;
        const double work = double(nodes) * (workPerNode + workPerLeaf * double(leaves.size()));
        if (work > leastPerInput * double(module.inputCount())) {
            const auto found = boundByConditioning(module, leaves, work, best, stop);
            if (isEnough(found) || (found && best.lower > best.upper * seenShare)) return best;
        }
    }
    const std::size_t states = std::min({statesPerNode * nodes, mostStates, lookupsPerNode * nodes / module.inputCount()});
    if (isEnough(boundByStates(module, leaves, states, best.upper, stop))) return best;
    if (stop.stop_requested()) return std::nullopt;
    return boundsOf(module, leaves, nodes, best, stop);
}

}  // namespace

std::optional<Bounds> boundProbability(const Formula& formula, Ref root, std::span<const double> events, std::size_t nodes,
                                       const Limits& limits, std::stop_token stop, const ModuleStore& store) {
    const Plan plan = makePlan(formula, root);
    if (plan.modules.empty()) return plan.constant ? Bounds{1, 1} : Bounds{0, 0};
    std::vector<Known> known;
    for (const Module& module : plan.modules) {
        std::vector<Known> leaves;
        std::vector<Bounds> ranges;
        for (const Leaf& leaf : module.leaves) {
            const double chance = leaf.isModule ? 0 : events[leaf.index];
            leaves.push_back(leaf.isModule ? known[leaf.index] : Known{{chance, chance}, 1 - chance});
            ranges.push_back(leaves.back().bounds);
        }
        if (module.root < leaves.size()) {
            known.push_back(leaves[module.root]);
            continue;
        }
        if (const auto exact = exactly(module, leaves, limits, stop, store)) {
            known.push_back(*exact);
            continue;
        }
        const auto bounds = boundModule(module, ranges, nodes, limits, stop);
        if (!bounds || stop.stop_requested()) return std::nullopt;
        known.push_back({*bounds, 1 - bounds->lower});
    }
    return known.back().bounds;
}

}  // namespace failwright::engine
