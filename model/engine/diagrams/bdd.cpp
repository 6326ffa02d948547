#include "model/engine/diagrams/bdd.h"

#include <algorithm>

namespace failwright::engine {
namespace {

constexpr std::uint32_t disjoin = 0;
constexpr std::uint32_t conjoin = 1;
constexpr std::uint32_t negate = 2;
constexpr std::uint32_t choose = 3;  ///< and above: choose + condition
constexpr Node failed = Arena::failed;
/// So many operands, those lowest in the order, are compared for which two to merge next.
constexpr std::size_t comparedOperands = 64;
/// The last four operands are merged at once where the cheapest costs no less than the dearest divided by this: small ones are
/// small steps, and what they come to is often simpler.
constexpr std::size_t mostDear = 4;
/// It goes two by two after all where that took so many steps for each node that was made for them.
constexpr std::uint64_t stepsAtOnce = 16;
/// The cache of four operands is as large as for so many times the nodes that were made for them.
constexpr std::size_t cacheAtOnce = 4;
/// Operations may take so many steps for each node that they may make: some go round for hours and make none.
constexpr std::uint64_t stepsPerNode = 4;

bool areAlike(std::span<const Bdd::Operand> all) {
    const auto [least, most] = std::ranges::minmax(all, {}, &Bdd::Operand::made);
    return most.made <= mostDear * least.made;
}

inline void order(Node& a, Node& b) {
    const Node less = std::min(a, b);
    b = std::max(a, b);
    a = less;
}

}  // namespace

Bdd::Bdd(std::size_t budget, std::stop_token stop)
    : m_arena(budget), m_stop(std::move(stop)), m_mostSteps(stepsPerNode * budget) {}

void Bdd::setBudget(std::size_t budget) {
    m_arena.setBudget(budget);
    m_mostSteps = m_steps + stepsPerNode * budget;
}

void Bdd::keepUp() {
    m_stopped = m_stopped || m_stop.stop_requested();
    m_cache.fit(m_arena.size(), m_steps);
}

Node Bdd::failedIn(double half) {
    m_share = half + (half < 1 ? m_share / 2 : 0);
    return failed;
}

Node Bdd::disjunction(Node a, Node b) {
    return a == failed || b == failed ? failed : apply<disjoin>(a, b);
}
Node Bdd::conjunction(Node a, Node b) {
    return a == failed || b == failed ? failed : apply<conjoin>(a, b);
}

template <std::uint32_t operation>
Node Bdd::apply(Node a, Node b) {
    if (a == b) return a;
    if (a > b) std::swap(a, b);
    constexpr Node absorbing = operation == disjoin ? truth() : falsehood();
    if (a <= truth()) return a == absorbing ? a : b;
    Node result = 0;
    if (m_cache.find(operation, {a, b}, result)) return result;
    if (stopped()) return failedIn(1);
    const Arena::Entry x = m_arena[a];
    const Arena::Entry y = m_arena[b];
    const std::uint32_t level = std::min(x.level, y.level);
    const Node high = apply<operation>(x.level == level ? x.high : a, y.level == level ? y.high : b);
    if (high == failed) return failedIn(0);
    const Node low = apply<operation>(x.level == level ? x.low : a, y.level == level ? y.low : b);
    if (low == failed) return failedIn(0.5);
    result = make(level, high, low);
    if (result == failed) return failedIn(1);
    m_cache.put(operation, {a, b}, result);
    return result;
}

Node Bdd::negation(Node a) {
    if (a == failed) return failed;
    if (a <= truth()) return a == truth() ? falsehood() : truth();
    Node result = 0;
    if (m_cache.find(negate, {a, a}, result)) return result;
    if (stopped()) return failed;
    const Arena::Entry x = m_arena[a];
    const Node high = negation(x.high);
    const Node low = negation(x.low);
    if (high == failed || low == failed) return failed;
    result = make(x.level, high, low);
    if (result != failed) m_cache.put(negate, {a, a}, result);
    return result;
}

Node Bdd::choice(Node condition, Node then, Node otherwise) {
    if (condition == failed || then == failed || otherwise == failed) return failed;
    if (condition == truth() || then == otherwise) return then;
    if (condition == falsehood()) return otherwise;
    if (then == truth()) return disjunction(condition, otherwise);
    if (otherwise == falsehood()) return conjunction(condition, then);
    Node result = 0;
    if (m_cache.find(choose + condition, {then, otherwise}, result)) return result;
    if (stopped()) return failed;
    const Arena::Entry c = m_arena[condition];
    const Arena::Entry t = m_arena[then];
    const Arena::Entry e = m_arena[otherwise];
    const std::uint32_t level = std::min({c.level, t.level, e.level});
    const Node high =
        choice(c.level == level ? c.high : condition, t.level == level ? t.high : then, e.level == level ? e.high : otherwise);
    const Node low =
        choice(c.level == level ? c.low : condition, t.level == level ? t.low : then, e.level == level ? e.low : otherwise);
    if (high == failed || low == failed) return failed;
    result = make(level, high, low);
    if (result != failed) m_cache.put(choose + condition, {then, otherwise}, result);
    return result;
}

template <std::uint32_t operation>
Node Bdd::apply(Node a, Node b, Node c, Node d) {
    constexpr Node absorbing = operation == disjoin ? truth() : falsehood();
    constexpr Node neutral = operation == disjoin ? falsehood() : truth();
    if (((a == absorbing) | (b == absorbing) | (c == absorbing) | (d == absorbing)) != 0) return absorbing;
    order(a, b), order(c, d), order(a, c), order(b, d), order(b, c);
    if (((a == b) | (b == c) | (c == d)) != 0) {
        a = a == b ? neutral : a;
        b = b == c ? neutral : b;
        c = c == d ? neutral : c;
        order(a, b), order(b, c), order(a, b);
    }
    if (b == neutral) return apply<operation>(c, d);
    Node result = 0;
    if (m_cacheAtOnce.find(operation, {a, b, c, d}, result)) return result;
    if (stopped()) return failedIn(1);
    const Arena::Entry w = m_arena[a], x = m_arena[b], y = m_arena[c], z = m_arena[d];
    const std::uint32_t level = std::min(std::min(w.level, x.level), std::min(y.level, z.level));
    const Node high = apply<operation>(w.level == level ? w.high : a, x.level == level ? x.high : b,
                                       y.level == level ? y.high : c, z.level == level ? z.high : d);
    if (high == failed) return failedIn(0);
    const Node low = apply<operation>(w.level == level ? w.low : a, x.level == level ? x.low : b,
                                      y.level == level ? y.low : c, z.level == level ? z.low : d);
    if (low == failed) return failedIn(0.5);
    result = make(level, high, low);
    if (result == failed) return failedIn(1);
    m_cacheAtOnce.put(operation, {a, b, c, d}, result);
    return result;
}

template <std::uint32_t operation>
Node Bdd::foldAtOnce(std::span<const Operand, atOnce> all) {
    std::size_t made = 0;
    for (const Operand& operand : all) made += operand.made;
    m_cacheAtOnce.fit(cacheAtOnce * made);
    const std::uint64_t before = m_steps, most = m_mostSteps;
    m_mostSteps = std::min(most, before + stepsAtOnce * made);
    const Node merged = apply<operation>(all[0].node, all[1].node, all[2].node, all[3].node);
    m_mostSteps = most;
    if (merged != failed) return merged;
    if (isSpent()) {
        m_share *= atOnce - 1;
    } else {
        m_mostSteps += m_steps - before;
        m_share = 0;
    }
    return failed;
}

template <std::uint32_t operation>
Node Bdd::fold(std::vector<Operand>& all) {
    if (all.empty()) return operation == disjoin ? falsehood() : truth();
    std::ranges::sort(all, [this](const Operand& a, const Operand& b) {
        return m_arena[a.node].level != m_arena[b.node].level ? m_arena[a.node].level < m_arena[b.node].level : a.node > b.node;
    });
    while (all.size() > 1) {
        if (all.size() == atOnce && areAlike(all)) {
            const Node merged = foldAtOnce<operation>(std::span<const Operand, atOnce>(all));
            if (merged != failed || isSpent()) return merged;
        }
        const auto lowest = all.end() - static_cast<std::ptrdiff_t>(std::min(all.size(), comparedOperands));
        const auto cost = [](auto upper) { return upper->made + std::next(upper)->made; };
        auto best = all.end() - 2;
        for (auto upper = best; upper != lowest;) {
            if (cost(--upper) < cost(best)) best = upper;
        }
        const std::size_t before = m_arena.size();
        const Node merged = apply<operation>(best->node, std::next(best)->node);
        if (merged == failed) return failed;
        *best = {merged, std::max<std::size_t>(m_arena.size() - before, 1)};
        all.erase(std::next(best));
    }
    return all.front().node;
}

Node Bdd::disjunction(std::vector<Operand>& all) {
    return fold<disjoin>(all);
}
Node Bdd::conjunction(std::vector<Operand>& all) {
    return fold<conjoin>(all);
}

Node Bdd::atLeast(std::size_t k, std::vector<Node> inputs) {
    if (std::ranges::find(inputs, failed) != inputs.end()) return failed;
    if (k == 0) return truth();
    if (k > inputs.size()) return falsehood();
    std::ranges::sort(inputs, [this](Node a, Node b) {
        return m_arena[a].level != m_arena[b].level ? m_arena[a].level > m_arena[b].level : a < b;
    });
    // reached[j]: at least j of the inputs so far.
    std::vector<Node> reached(k + 1, falsehood());
    reached[0] = truth();
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const std::size_t least = k > inputs.size() - i - 1 ? k - (inputs.size() - i - 1) : 1;
        for (std::size_t j = std::min(k, i + 1); j >= least && j > 0; --j) {
            reached[j] = choice(inputs[i], reached[j - 1], reached[j]);
            if (reached[j] != failed) continue;
            m_share = static_cast<double>(i) / static_cast<double>(inputs.size());
            return failed;
        }
    }
    return reached[k];
}

}  // namespace failwright::engine
