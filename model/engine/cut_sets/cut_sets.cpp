#include "model/engine/cut_sets/cut_sets.h"

#include "model/engine/cut_sets/small_cut_sets.h"
#include "model/engine/formula/components.h"
#include "model/engine/support/rank.h"

#include <algorithm>
#include <functional>
#include <limits>
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
/// And no more once those that are listed have so many events together.
constexpr std::size_t mostListedEvents = 10'000'000;
/// So many orders are told apart, in all nodes together, when sets are listed.
constexpr std::size_t mostListedNumbers = 24'000'000;

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
    const std::vector<Node> nodes = zbdd.arena().reachable(family);
    std::vector<std::uint32_t> place(family + std::size_t{1}, 0);
    if (family >= Zbdd::emptySet()) place[Zbdd::emptySet()] = 1;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const Arena::Entry& entry = zbdd.arena()[nodes[i]];
        place[nodes[i]] = i + 2;
        diagram.m_nodes.push_back({order[entry.level], weightAt[entry.level], place[entry.high], place[entry.low]});
    }
    diagram.m_root = place[family];
    if (!diagram.count(numbersPerNode * budget, stop)) return tl::unexpected(stop.stop_requested() ? Failure::stopped : Failure::tooLarge);
    return diagram;
}

CutSetDiagram::Orders CutSetDiagram::orders() const {
    Orders found{std::vector<std::uint32_t>(m_nodes.size() + 2, 0), std::vector<std::uint32_t>(m_nodes.size() + 2, 0)};
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const Branch& node = m_nodes[i];
        found.least[i + 2] = found.least[node.high] + node.weight;
        found.most[i + 2] = found.most[node.high] + node.weight;
        if (node.low == 0) continue;
        found.least[i + 2] = std::min(found.least[i + 2], found.least[node.low]);
        found.most[i + 2] = std::max(found.most[i + 2], found.most[node.low]);
    }
    return found;
}

/// Numbers are forgotten as soon as all nodes above have theirs. False where more than `budget` are at hand at one time.
bool CutSetDiagram::count(std::size_t budget, const std::stop_token& stop) {
    const Orders orders = this->orders();
    std::vector<std::uint32_t> uses(m_nodes.size() + 2, 0);
    for (const Branch& node : m_nodes) ++uses[node.high], ++uses[node.low];
    ++uses[m_root];
    std::vector<std::vector<double>> counts(m_nodes.size() + 2);
    if (m_root != 0) counts[1] = {1};
    std::size_t atHand = counts[1].size();
    for (std::uint32_t i = 2; i < counts.size(); ++i) {
        const Branch& node = m_nodes[i - 2];
        const auto add = [&](std::uint32_t from, std::uint32_t weight) {
            for (std::size_t o = 0; o < counts[from].size(); ++o) counts[i][orders.least[from] + weight - orders.least[i] + o] += counts[from][o];
            if (--uses[from] > 0) return;
            atHand -= counts[from].size();
            counts[from] = std::vector<double>();
        };
        counts[i].assign(orders.most[i] - orders.least[i] + std::size_t{1}, 0.0);
        atHand += counts[i].size();
        if (atHand > budget || stop.stop_requested()) return false;
        add(node.low, 0);
        add(node.high, node.weight);
    }
    for (std::size_t o = 0; o < counts[m_root].size(); ++o) {
        const double number = std::min(counts[m_root][o], std::numeric_limits<double>::max());
        if (number > 0) m_counts[orders.least[m_root] + static_cast<std::uint32_t>(o)] = number;
    }
    return true;
}

struct CutSetDiagram::BestByOrder {
    std::vector<std::uint32_t> least;
    std::vector<std::size_t> first;  ///< by place, and the end
    std::vector<double> best;

    /// Negative where the node stands for no set of this order.
    [[nodiscard]] double operator()(std::uint32_t node, std::uint32_t order) const {
        const std::size_t at = first[node] + order - least[node];
        return order < least[node] || at >= first[node + 1] ? -1 : best[at];
    }
};

/// Of as many orders as `limit` sets have: none of these sets has more beyond the least that is left at any node.
CutSetDiagram::BestByOrder CutSetDiagram::bestByOrder(std::span<const double> events, std::size_t limit) const {
    Orders orders = this->orders();
    const auto numbersOf = [&](std::uint32_t more) {
        std::size_t numbers = 0;
        for (std::size_t i = 1; i < orders.least.size(); ++i) numbers += std::min(orders.most[i] - orders.least[i], more) + std::size_t{1};
        return numbers;
    };
    std::uint32_t more = 0;
    double listed = 0;
    for (auto next = m_counts.begin(); next != m_counts.end() && listed < static_cast<double>(limit); ++next) {
        more = next->first - orders.least[m_root];
        listed += next->second;
    }
    while (more > 0 && numbersOf(more) > mostListedNumbers) more /= 2;

    BestByOrder made{{}, {0, 0}, std::vector<double>(numbersOf(more), -1.0)};
    made.least = std::move(orders.least);
    for (std::size_t i = 1; i < made.least.size(); ++i)
        made.first.push_back(made.first.back() + std::min(orders.most[i] - made.least[i], more) + 1);
    made.best.front() = 1;
    for (std::uint32_t i = 2; i < made.least.size(); ++i) {
        const Branch& node = m_nodes[i - 2];
        for (std::size_t at = made.first[i]; at < made.first[i + 1]; ++at) {
            const auto order = static_cast<std::uint32_t>(made.least[i] + (at - made.first[i]));
            const double without = made(node.low, order);
            const double with = order >= node.weight ? made(node.high, order - node.weight) : -1;
            made.best[at] = with >= 0 ? std::max(without, with * events[node.event]) : without;
        }
    }
    return made;
}

std::vector<MinimalCutSet> CutSetDiagram::list(std::size_t limit, std::span<const double> events) const {
    struct Chosen {
        Event event = 0;
        std::uint32_t before = 0;  ///< what was chosen before it; 0 is nothing
    };
    struct Partial {
        double bound = 0;   ///< probability of the best set that it can become, without the digits that rounding costs
        double chance = 1;  ///< probability of what is chosen
        std::uint32_t node = 0;
        std::uint32_t left = 0;  ///< order still to be chosen
        std::uint32_t chosen = 0;
        /// Of equals, the one that is nearer to its end goes first, so that ties cost no memory.
        bool operator<(const Partial& other) const { return bound != other.bound ? bound < other.bound : node > other.node; }
    };
    std::vector<MinimalCutSet> found;
    const BestByOrder best = bestByOrder(events, limit);
    const std::size_t most = limit + mostEquals;
    const std::size_t mostOpen = usuallyOpen + openForEach * limit;
    std::size_t listed = 0;
    for (const auto& [order, number] : m_counts) {
        if (found.size() >= limit || best(m_root, order) < 0) break;
        std::vector<Chosen> chosen{{}};
        std::priority_queue<Partial> open;
        open.push({rankOf(best(m_root, order)), 1, m_root, order, 0});
        while (!open.empty() && found.size() < most && open.size() < mostOpen && listed < mostListedEvents) {
            Partial at = open.top();
            if (found.size() >= limit && at.bound < rankOf(found.back().probability)) break;
            open.pop();
            if (at.node == 1) {
                MinimalCutSet& set = found.emplace_back();
                for (std::uint32_t i = at.chosen; i != 0; i = chosen[i].before) set.events.push_back(chosen[i].event);
                std::ranges::sort(set.events);
                set.order = order;
                set.probability = product(set.events, events);
                listed += set.events.size();
                continue;
            }
            const Branch& node = m_nodes[at.node - 2];
            const double skip = best(node.low, at.left);
            if (skip >= 0) open.push({rankOf(at.chance * skip), at.chance, node.low, at.left, at.chosen});
            if (at.left < node.weight) continue;
            const double take = best(node.high, at.left - node.weight);
            if (take < 0) continue;
            chosen.push_back({node.event, at.chosen});
            const double chance = at.chance * events[node.event];
            open.push({rankOf(chance * take), chance, node.high, at.left - node.weight, static_cast<std::uint32_t>(chosen.size() - 1)});
        }
    }
    return inOrder(std::move(found), limit);
}

}  // namespace failwright::engine
