#include "model/engine/cut_sets/zbdd.h"

#include <algorithm>

namespace failwright::engine {
namespace {

constexpr std::uint32_t uniting = 0;
constexpr std::uint32_t excluding = 1;
constexpr std::uint32_t limiting = 2;  ///< + 2 x room
constexpr std::uint32_t joining = 3;   ///< + 2 x room
constexpr Node failed = Arena::failed;
/// Operations may take so many steps for each node that they may make: some go round for hours and make none.
constexpr std::uint64_t stepsPerNode = 4;

}  // namespace

Zbdd::Zbdd(std::vector<std::uint32_t> weights, std::uint32_t maxWeight, std::size_t budget, std::stop_token stop)
    : m_weights(std::move(weights)), m_maxWeight(std::min(maxWeight, unlimited)), m_arena(budget),
      m_stop(std::move(stop)), m_mostSteps(stepsPerNode * budget) {}

bool Zbdd::stopped() {
    if ((++m_steps & 0xfffU) == 0) {
        m_stopped = m_stopped || m_stop.stop_requested();
        m_cache.fit(m_arena.size(), m_steps);
    }
    return m_stopped || m_arena.isSpent() || m_steps > m_mostSteps;
}

Node Zbdd::single(std::uint32_t level) {
    return m_weights[level] <= m_maxWeight ? make(level, emptySet(), nothing()) : nothing();
}

Node Zbdd::unite(Node a, Node b) {
    if (a == failed || b == failed) return failed;
    if (a == b || b == nothing()) return a;
    if (a == nothing()) return b;
    if (a == emptySet() || b == emptySet()) return emptySet();
    if (a > b) std::swap(a, b);
    Node result = 0;
    if (m_cache.find(uniting, {a, b}, result)) return result;
    if (stopped()) return failed;
    const Arena::Entry x = m_arena[a];
    const Arena::Entry y = m_arena[b];
    const std::uint32_t level = std::min(x.level, y.level);
    const Node low = unite(x.level == level ? x.low : a, y.level == level ? y.low : b);
    const Node high = unite(x.level == level ? x.high : nothing(), y.level == level ? y.high : nothing());
    const Node kept = without(high, low);
    if (low == failed || kept == failed) return failed;
    result = make(level, kept, low);
    if (result != failed) m_cache.put(uniting, {a, b}, result);
    return result;
}

Node Zbdd::without(Node a, Node b) {
    if (a == failed || b == failed) return failed;
    if (a == nothing() || b == nothing()) return a;
    if (b == emptySet() || a == b) return nothing();
    if (a == emptySet()) return a;
    Node result = 0;
    if (m_cache.find(excluding, {a, b}, result)) return result;
    if (stopped()) return failed;
    const Arena::Entry x = m_arena[a];
    const Arena::Entry y = m_arena[b];
    if (y.level < x.level) {
        result = without(a, y.low);
    } else if (x.level < y.level) {
        const Node high = without(x.high, b);
        const Node low = without(x.low, b);
        result = high == failed || low == failed ? failed : make(x.level, high, low);
    } else {
        const Node high = without(without(x.high, y.high), y.low);
        const Node low = without(x.low, y.low);
        result = high == failed || low == failed ? failed : make(x.level, high, low);
    }
    if (result != failed) m_cache.put(excluding, {a, b}, result);
    return result;
}

Node Zbdd::lighter(Node a, std::uint32_t room) {
    if (a <= emptySet() || a == failed || m_maxWeight == unlimited) return a;
    Node result = 0;
    if (m_cache.find(limiting + 2 * room, {a, a}, result)) return result;
    if (stopped()) return failed;
    const Arena::Entry x = m_arena[a];
    const std::uint32_t weight = m_weights[x.level];
    const Node low = lighter(x.low, room);
    const Node high = weight <= room ? lighter(x.high, room - weight) : nothing();
    if (high == failed || low == failed) return failed;
    result = make(x.level, high, low);
    if (result != failed) m_cache.put(limiting + 2 * room, {a, a}, result);
    return result;
}

Node Zbdd::join(Node a, Node b, std::uint32_t room) {
    if (a == failed || b == failed) return failed;
    if (a == nothing() || b == nothing()) return nothing();
    if (a == emptySet()) return lighter(b, room);
    if (b == emptySet() || a == b) return lighter(a, room);
    if (a > b) std::swap(a, b);
    Node result = 0;
    if (m_cache.find(joining + 2 * room, {a, b}, result)) return result;
    if (stopped()) return failed;
    const Arena::Entry x = m_arena[a];
    const Arena::Entry y = m_arena[b];
    const std::uint32_t level = std::min(x.level, y.level);
    const bool inA = x.level == level;
    const bool inB = y.level == level;
    const std::uint32_t weight = m_maxWeight == unlimited ? 0 : m_weights[level];
    const Node low = join(inA ? x.low : a, inB ? y.low : b, room);
    Node high = nothing();
    if (weight <= room) {
        const std::uint32_t left = room - weight;
        if (inA && inB) {
            high = unite(join(x.high, unite(y.high, y.low), left), join(x.low, y.high, left));
        } else {
            high = inA ? join(x.high, b, left) : join(a, y.high, left);
        }
    }
    const Node kept = without(high, low);
    if (low == failed || kept == failed) return failed;
    result = make(level, kept, low);
    if (result != failed) m_cache.put(joining + 2 * room, {a, b}, result);
    return result;
}

Node Zbdd::minimal(std::uint32_t level, Node high, Node low) {
    const std::uint32_t weight = m_weights[level];
    const Node light = weight > m_maxWeight ? nothing() : lighter(high, m_maxWeight - weight);
    const Node kept = without(light, low);
    return kept == failed || low == failed ? failed : make(level, kept, low);
}

void Zbdd::sortLowestFirst(std::vector<Node>& nodes) const {
    std::ranges::sort(nodes, [this](Node a, Node b) {
        return m_arena[a].level != m_arena[b].level ? m_arena[a].level > m_arena[b].level : a < b;
    });
}

Node Zbdd::unite(std::vector<Node> all) {
    if (std::ranges::find(all, failed) != all.end()) return failed;
    if (all.empty()) return nothing();
    sortLowestFirst(all);
    for (; all.size() > 1; all.resize((all.size() + 1) / 2)) {
        for (std::size_t i = 0; i + 1 < all.size(); i += 2) all[i / 2] = unite(all[i], all[i + 1]);
        if (all.size() % 2 == 1) all[all.size() / 2] = all.back();
    }
    return all.front();
}

Node Zbdd::join(std::vector<Node> all) {
    if (std::ranges::find(all, failed) != all.end()) return failed;
    sortLowestFirst(all);
    Node result = emptySet();
    for (const Node family : all) result = join(result, family);
    return result;
}

Node Zbdd::atLeast(std::size_t k, std::vector<Node> families) {
    if (std::ranges::find(families, failed) != families.end()) return failed;
    if (k == 0) return emptySet();
    if (k > families.size()) return nothing();
    sortLowestFirst(families);
    std::vector<Node> reached(k + 1, nothing());
    reached[0] = emptySet();
    for (std::size_t i = 0; i < families.size(); ++i) {
        const std::size_t still = families.size() - i - 1;
        const std::size_t least = k > still ? k - still : 1;
        for (std::size_t j = std::min(k, i + 1); j >= least && j > 0; --j) {
            reached[j] = unite(reached[j], join(reached[j - 1], families[i]));
        }
    }
    return reached[k];
}

}  // namespace failwright::engine
