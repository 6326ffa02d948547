#include "model/engine/diagrams/order.h"

#include <algorithm>
#include <numeric>

namespace failwright::engine {
namespace {

constexpr int forceRounds = 60;

/// What orders go by, for each leaf and gate of a module.
struct Traits {
    explicit Traits(const Module& module);

    std::vector<double> size;  ///< leaves under it, with repetitions
    std::vector<std::uint32_t> depth;
    std::vector<std::uint32_t> uses;
    std::vector<std::uint32_t> rank;  ///< the earliest event under it
    std::uint32_t leaves;
};

Traits::Traits(const Module& module) : rank(module.ranks), leaves(static_cast<std::uint32_t>(module.leaves.size())) {
    const std::size_t count = leaves + module.gates.size();
    size.assign(count, 1);
    depth.assign(count, 0);
    uses.assign(count, 0);
    rank.resize(count, none);
    for (std::size_t g = 0; g < module.gates.size(); ++g) {
        for (const std::uint32_t input : module.gates[g].inputs) {
            ++uses[input];
            if (module.circular) continue;
            size[leaves + g] += size[input];
            depth[leaves + g] = std::max(depth[leaves + g], depth[input] + 1);
            rank[leaves + g] = std::min(rank[leaves + g], rank[input]);
        }
    }
}

/// Whether a walk takes input `a` before `b`.
bool goesFirst(Order order, const Traits& of, std::uint32_t a, std::uint32_t b) {
    switch (order) {
        case Order::mostUsed:
        case Order::sharedFirst: return of.uses[a] > of.uses[b];
        case Order::smallest:
        case Order::forceFromSmallest: return of.size[a] < of.size[b];
        case Order::largest: return of.size[a] > of.size[b];
        case Order::mostUsedSmallest: return of.uses[a] != of.uses[b] ? of.uses[a] > of.uses[b] : of.size[a] < of.size[b];
        case Order::mostUsedLargest: return of.uses[a] != of.uses[b] ? of.uses[a] > of.uses[b] : of.size[a] > of.size[b];
        case Order::shallowest: return of.depth[a] < of.depth[b];
        case Order::deepest: return of.depth[a] > of.depth[b];
        case Order::leavesFirst: return a < of.leaves && b >= of.leaves;
        case Order::asGiven:
        case Order::forceFromGiven: return false;
    }
    return false;
}

/// Leaves in the order in which a walk from the root meets them.
std::vector<std::uint32_t> walk(const Module& module, const Traits& traits, Order order) {
    std::vector<bool> seen(traits.uses.size(), false);
    std::vector<std::uint32_t> met;
    std::vector<std::uint32_t> pending{module.root};
    std::vector<std::uint32_t> inputs;
    while (!pending.empty()) {
        const std::uint32_t at = pending.back();
        pending.pop_back();
        if (seen[at]) continue;
        seen[at] = true;
        if (at < traits.leaves) {
            met.push_back(at);
            continue;
        }
        inputs = module.gates[at - traits.leaves].inputs;
        std::ranges::sort(inputs, [&](std::uint32_t a, std::uint32_t b) {
            if (goesFirst(order, traits, a, b) != goesFirst(order, traits, b, a)) return goesFirst(order, traits, a, b);
            return traits.rank[a] != traits.rank[b] ? traits.rank[a] < traits.rank[b] : a < b;
        });
        pending.insert(pending.end(), inputs.rbegin(), inputs.rend());
    }
    return met;
}

/// Moves leaves and gates to the middle of the gates that they belong to, again and again, and keeps the leaves' order in
/// which the gates span least.
class Force {
public:
    explicit Force(const Module& module) : m_module(module), m_leaves(module.leaves.size()), m_users(m_leaves + module.gates.size()) {
        for (std::size_t g = 0; g < module.gates.size(); ++g) {
            m_users[m_leaves + g].push_back(g);
            for (const std::uint32_t input : module.gates[g].inputs) m_users[input].push_back(g);
        }
    }

    std::vector<std::uint32_t> improve(std::vector<std::uint32_t> met) {
        place(met);
        std::vector<std::uint32_t> best = met;
        double least = span(best);
        for (int round = 0; round < forceRounds; ++round) {
            met = move();
            if (const double now = span(met); now < least) least = now, best = met;
        }
        return best;
    }

private:
    void place(const std::vector<std::uint32_t>& met) {
        m_position.assign(m_users.size(), 0);
        for (std::size_t i = 0; i < met.size(); ++i) m_position[met[i]] = static_cast<double>(i);
        for (std::size_t g = 0; g < m_module.gates.size(); ++g) {
            double sum = 0;
            for (const std::uint32_t input : m_module.gates[g].inputs) sum += m_position[input];
            m_position[m_leaves + g] = sum / static_cast<double>(m_module.gates[g].inputs.size());
        }
    }

    std::vector<std::uint32_t> move() {
        std::vector<double> centre(m_module.gates.size());
        for (std::size_t g = 0; g < centre.size(); ++g) {
            centre[g] = m_position[m_leaves + g];
            for (const std::uint32_t input : m_module.gates[g].inputs) centre[g] += m_position[input];
            centre[g] /= static_cast<double>(m_module.gates[g].inputs.size() + 1);
        }
        std::vector<double> wanted(m_users.size());
        for (std::size_t v = 0; v < wanted.size(); ++v) {
            for (const std::size_t g : m_users[v]) wanted[v] += centre[g];
            wanted[v] /= static_cast<double>(std::max<std::size_t>(m_users[v].size(), 1));
        }
        std::vector<std::uint32_t> sorted(wanted.size());
        std::iota(sorted.begin(), sorted.end(), 0U);
        std::ranges::stable_sort(sorted, [&](std::uint32_t a, std::uint32_t b) { return wanted[a] < wanted[b]; });
        std::vector<std::uint32_t> met;
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            m_position[sorted[i]] = static_cast<double>(i);
            if (sorted[i] < m_leaves) met.push_back(sorted[i]);
        }
        return met;
    }

    /// How far the leaves under a gate lie apart, over all gates.
    [[nodiscard]] double span(const std::vector<std::uint32_t>& met) const {
        std::vector<std::pair<std::size_t, std::size_t>> range(m_users.size(), {met.size(), 0});
        for (std::size_t i = 0; i < met.size(); ++i) range[met[i]] = {i, i};
        double sum = 0;
        for (std::size_t g = 0; g < m_module.gates.size(); ++g) {
            auto& [first, last] = range[m_leaves + g];
            for (const std::uint32_t input : m_module.gates[g].inputs) {
                first = std::min(first, range[input].first);
                last = std::max(last, range[input].second);
            }
            if (last > first) sum += static_cast<double>(last - first);
        }
        return sum;
    }

    const Module& m_module;
    std::size_t m_leaves;
    std::vector<std::vector<std::size_t>> m_users;  ///< the gates that each leaf and gate belongs to; a gate to itself, too
    std::vector<double> m_position;
};

}  // namespace

std::vector<std::uint32_t> levelsOf(const Module& module, Order order) {
    const Traits traits(module);
    std::vector<std::uint32_t> met = walk(module, traits, order);
    if (order == Order::sharedFirst) {
        std::ranges::stable_sort(met, [&](std::uint32_t a, std::uint32_t b) {
            return traits.uses[a] > 1 && traits.uses[a] > traits.uses[b];
        });
    }
    if (order == Order::forceFromGiven || order == Order::forceFromSmallest) met = Force(module).improve(std::move(met));
    std::vector<std::uint32_t> levels(module.leaves.size(), 0);
    for (std::uint32_t i = 0; i < met.size(); ++i) levels[met[i]] = i;
    return levels;
}

}  // namespace failwright::engine
