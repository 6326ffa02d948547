#include "model/engine/cut_sets/cut_sets.h"

#include "model/engine/cut_sets/small_cut_sets.h"
#include "model/engine/formula/components.h"
#include "model/engine/support/rank.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <tuple>

namespace failwright::engine {
namespace {

/// So many sets as probable as the last one that is listed are looked through for those of the first events.
constexpr std::size_t mostEquals = 1'000;
/// So many beginnings of sets are kept at a time, and so many more for each set that is wanted; where that is not enough, fewer sets
/// are listed.
constexpr std::size_t usuallyOpen = 200'000;
constexpr std::size_t openForEach = 10;

/// Events in the order in which a walk from the root meets them, those that many gates use first among the inputs of a gate.
std::vector<Event> eventsInOrder(const Formula& formula, Ref root) {
    std::vector<std::uint32_t> uses(formula.size(), 0);
    for (Ref ref = 0; ref < formula.size(); ++ref) {
        for (const Ref input : formula.inputs(ref)) ++uses[input];
    }
    std::vector<bool> seen(formula.size(), false);
    std::vector<Event> met;
    std::vector<Ref> pending{root};
    std::vector<Ref> inputs;
    while (!pending.empty()) {
        const Ref at = pending.back();
        pending.pop_back();
        if (seen[at]) continue;
        seen[at] = true;
        if (formula.gate(at).op == Op::event) met.push_back(formula.gate(at).argument);
        inputs.assign(formula.inputs(at).begin(), formula.inputs(at).end());
        const auto isEvent = [&](Ref ref) { return formula.gate(ref).op == Op::event; };
        std::ranges::stable_sort(inputs, {}, [&](Ref ref) { return std::pair(uses[ref], isEvent(ref)); });
        pending.insert(pending.end(), inputs.begin(), inputs.end());
    }
    return met;
}

class Compiler {
public:
    Compiler(const Formula& formula, Zbdd& zbdd, const std::vector<std::uint32_t>& levels)
        : m_formula(formula), m_zbdd(zbdd), m_levels(levels), m_families(formula.size(), Zbdd::nothing()) {
        m_families[Formula::truth()] = Zbdd::emptySet();
    }

    Node compile(Ref root) {
        const Components components = componentsOf(m_formula, root);
        for (std::uint32_t c = 0; c < components.count(); ++c) {
            for (bool changed = true; changed;) {
                changed = false;
                for (const Ref member : components.membersOf(c)) {
                    const Node family = familyOf(member);
                    if (family == Arena::failed) return family;
                    changed = changed || (components.circular[c] && family != m_families[member]);
                    m_families[member] = family;
                }
            }
        }
        return m_families[root];
    }

private:
    Node familyOf(Ref ref) {
        const Gate& gate = m_formula.gate(ref);
        if (gate.op == Op::event) return m_zbdd.single(m_levels[gate.argument]);
        if (gate.count == 0) return m_families[ref];
        std::vector<Node> inputs;
        inputs.reserve(gate.count);
        for (const Ref input : m_formula.inputs(ref)) inputs.push_back(m_families[input]);
        switch (gate.op) {
            case Op::all: return m_zbdd.join(std::move(inputs));
            case Op::atLeast: return m_zbdd.atLeast(gate.argument, std::move(inputs));
            default: return m_zbdd.unite(std::move(inputs));
        }
    }

    const Formula& m_formula;
    Zbdd& m_zbdd;
    const std::vector<std::uint32_t>& m_levels;
    std::vector<Node> m_families;
};

/// Those of orders up to `maxOrder`, which is 1 or 2. Nothing where the pairs are too many to be told one by one.
std::optional<SmallCutSets> smallOnes(const Formula& formula, Ref root, std::span<const std::uint32_t> weights, std::uint32_t maxOrder,
                                      std::size_t budget, const std::stop_token& stop, const SmallCutSets* known) {
    std::vector<bool> light(weights.size(), false);
    for (Event event = 0; event < weights.size(); ++event) light[event] = 2 * weights[event] <= maxOrder;
    auto found = known != nullptr ? std::optional(*known) : smallCutSets(formula, root, light, budget, stop);
    if (!found) return found;
    std::erase_if(found->singles, [&](Event event) { return weights[event] > maxOrder; });
    std::erase_if(found->pairs, [&](const SmallCutSets::Pair& pair) { return !light[pair.first] || !light[pair.second]; });
    return found;
}

/// For each event, by level, the set of it alone, or those of it and one that comes later.
Node familyOf(const SmallCutSets& sets, Zbdd& zbdd, const std::vector<std::uint32_t>& levels, std::size_t levelCount) {
    if (sets.always) return Zbdd::emptySet();
    std::vector<bool> alone(levelCount, false);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const Event event : sets.singles) alone[levels[event]] = true;
    for (const auto& [first, second] : sets.pairs) pairs.push_back(std::minmax(levels[first], levels[second]));
    std::ranges::sort(pairs);
    Node family = Zbdd::nothing();
    for (auto level = static_cast<std::uint32_t>(levelCount); level-- > 0;) {
        Node others = alone[level] ? Zbdd::emptySet() : Zbdd::nothing();
        for (; !pairs.empty() && pairs.back().first == level; pairs.pop_back()) {
            others = zbdd.choice(pairs.back().second, Zbdd::emptySet(), others);
            if (others == Arena::failed) return others;
        }
        family = zbdd.choice(level, others, family);
        if (family == Arena::failed) return family;
    }
    return family;
}

std::vector<Node> reachable(const Arena& arena, Node root) {
    std::vector<Node> found;
    if (root <= Zbdd::emptySet()) return found;
    std::vector<bool> seen(root + std::size_t{1}, false);
    seen[root] = true;
    for (Node node = root; node > Zbdd::emptySet(); --node) {
        if (!seen[node]) continue;
        found.push_back(node);
        seen[arena[node].high] = true;
        seen[arena[node].low] = true;
    }
    std::ranges::reverse(found);
    return found;
}

/// The same to the last bit for all sets of equal factors.
double product(const std::vector<Event>& set, std::span<const double> events) {
    if (set.size() == 2) return events[set[0]] * events[set[1]];
    std::vector<double> factors;
    for (const Event event : set) factors.push_back(events[event]);
    std::ranges::sort(factors, std::greater());
    return std::accumulate(factors.begin(), factors.end(), 1.0, std::multiplies());
}

/// The first `limit` by order, probability and events.
std::vector<MinimalCutSet> inOrder(std::vector<MinimalCutSet> sets, std::size_t limit) {
    struct Key {
        std::uint32_t order;
        double probability;
        std::uint64_t firstEvents;  ///< the first two, which mostly decide
        MinimalCutSet* set;
    };
    std::vector<Key> keys;
    for (MinimalCutSet& set : sets) {
        const auto event = [&set](std::size_t i) { return i < set.events.size() ? std::uint64_t{set.events[i]} + 1 : 0; };
        keys.push_back({set.order, set.probability, event(0) << 32 | event(1), &set});
    }
    std::ranges::sort(keys, [](const Key& a, const Key& b) {
        return std::tie(a.order, b.probability, a.firstEvents, a.set->events) < std::tie(b.order, a.probability, b.firstEvents, b.set->events);
    });
    std::vector<MinimalCutSet> first;
    for (const Key& key : std::span(keys).first(std::min(limit, keys.size()))) first.push_back(std::move(*key.set));
    return first;
}

}  // namespace

tl::expected<CutSetDiagram, Failure> CutSetDiagram::compile(const Formula& formula, Ref root, std::span<const std::uint32_t> weights,
                                                            std::uint32_t maxOrder, std::size_t budget, std::stop_token stop,
                                                            const SmallCutSets* small) {
    const std::vector<Event> order = eventsInOrder(formula, root);
    std::vector<std::uint32_t> levels(formula.eventCount(), 0);
    std::vector<std::uint32_t> weightAt;
    for (const Event event : order) {
        levels[event] = static_cast<std::uint32_t>(weightAt.size());
        weightAt.push_back(weights[event]);
    }
    Zbdd zbdd(weightAt, maxOrder == 0 ? Zbdd::unlimited : maxOrder, budget, stop);
    const auto few = maxOrder == 1 || maxOrder == 2 ? smallOnes(formula, root, weights, maxOrder, budget, stop, small) : std::nullopt;
    if (stop.stop_requested()) return tl::unexpected(Failure::stopped);
    const Node family = few ? familyOf(*few, zbdd, levels, order.size()) : Compiler(formula, zbdd, levels).compile(root);
    if (family == Arena::failed) return tl::unexpected(stop.stop_requested() ? Failure::stopped : Failure::tooLarge);
    CutSetDiagram diagram;
    const std::vector<Node> nodes = reachable(zbdd.arena(), family);
    std::vector<std::uint32_t> place(family + std::size_t{1}, 0);
    if (family >= Zbdd::emptySet()) place[Zbdd::emptySet()] = 1;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const Arena::Entry& entry = zbdd.arena()[nodes[i]];
        place[nodes[i]] = i + 2;
        diagram.m_nodes.push_back({order[entry.level], weightAt[entry.level], place[entry.high], place[entry.low]});
    }
    diagram.m_root = place[family];
    diagram.count();
    return diagram;
}

void CutSetDiagram::count() {
    std::vector<std::uint32_t> heaviest(m_nodes.size() + 2, 0);
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        heaviest[i + 2] = std::max(heaviest[m_nodes[i].low], heaviest[m_nodes[i].high] + m_nodes[i].weight);
    }
    m_orders = heaviest[m_root] + 1;
    std::vector<double> counts((m_nodes.size() + 2) * m_orders, 0.0);
    counts[m_orders] = 1;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        double* mine = counts.data() + (i + 2) * m_orders;
        const double* low = counts.data() + m_nodes[i].low * std::size_t{m_orders};
        const double* high = counts.data() + m_nodes[i].high * std::size_t{m_orders};
        for (std::uint32_t o = 0; o < m_orders; ++o) {
            mine[o] = low[o] + (o >= m_nodes[i].weight ? high[o - m_nodes[i].weight] : 0);
        }
    }
    for (std::uint32_t o = 0; o < m_orders; ++o) {
        const double number = counts[m_root * std::size_t{m_orders} + o];
        if (number > 0) m_counts[o] = number;
    }
}

/// For each node and order, the probability of the most probable set; negative where there is none.
std::vector<double> CutSetDiagram::bestByOrder(std::span<const double> events) const {
    std::vector<double> best((m_nodes.size() + 2) * m_orders, -1.0);
    best[m_orders] = 1;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const Branch& node = m_nodes[i];
        for (std::uint32_t o = 0; o < m_orders; ++o) {
            double most = best[node.low * std::size_t{m_orders} + o];
            if (o >= node.weight) {
                const double with = best[node.high * std::size_t{m_orders} + o - node.weight];
                if (with >= 0) most = std::max(most, with * events[node.event]);
            }
            best[(i + 2) * m_orders + o] = most;
        }
    }
    return best;
}

std::vector<MinimalCutSet> CutSetDiagram::list(std::size_t limit, std::span<const double> events) const {
    struct Partial {
        double bound = 0;   ///< probability of the best set that it can become, without the digits that rounding costs
        double chosen = 1;  ///< probability of what is chosen
        std::uint32_t node = 0;
        std::uint32_t left = 0;  ///< order still to be chosen
        std::vector<Event> events;
        /// Of equals, the one that is nearer to its end goes first, so that ties cost no memory.
        bool operator<(const Partial& other) const { return bound != other.bound ? bound < other.bound : node > other.node; }
    };
    std::vector<MinimalCutSet> found;
    const std::vector<double> best = bestByOrder(events);
    const std::size_t most = limit + mostEquals;
    const std::size_t mostOpen = usuallyOpen + openForEach * limit;
    for (const auto& [order, number] : m_counts) {
        if (found.size() >= limit) break;
        std::priority_queue<Partial> open;
        open.push({rankOf(best[m_root * std::size_t{m_orders} + order]), 1, m_root, order, {}});
        while (!open.empty() && found.size() < most && open.size() < mostOpen) {
            Partial at = open.top();
            if (found.size() >= limit && at.bound < rankOf(found.back().probability)) break;
            open.pop();
            if (at.node == 1) {
                std::ranges::sort(at.events);
                found.push_back({std::move(at.events), order, 0});
                found.back().probability = product(found.back().events, events);
                continue;
            }
            const Branch& node = m_nodes[at.node - 2];
            const double skip = best[node.low * std::size_t{m_orders} + at.left];
            if (skip >= 0) open.push({rankOf(at.chosen * skip), at.chosen, node.low, at.left, at.events});
            if (at.left < node.weight) continue;
            const double take = best[node.high * std::size_t{m_orders} + at.left - node.weight];
            if (take < 0) continue;
            at.chosen *= events[node.event];
            at.bound = rankOf(at.chosen * take);
            at.events.push_back(node.event);
            at.left -= node.weight;
            at.node = node.high;
            open.push(std::move(at));
        }
    }
    return inOrder(std::move(found), limit);
}

}  // namespace failwright::engine
