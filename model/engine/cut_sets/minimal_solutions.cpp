#include "model/engine/cut_sets/minimal_solutions.h"

#include "model/engine/cut_sets/zbdd.h"

#include <algorithm>
#include <limits>

namespace failwright::engine {
namespace {

/// What a module is when none of its events happens, and its minimal solutions; where it is true then, those of its negation.
struct ModuleSets {
    bool trueAtRest = false;
    CountByOrder count;
};

std::uint32_t smallestOrder(const CountByOrder& count) {
    const auto first = std::ranges::find_if(count, [](double number) { return number > 0; });
    return static_cast<std::uint32_t>(first - count.begin());
}

/// a + x b, without the orders above `maxOrder` (0: none).
void addProduct(CountByOrder& to, const CountByOrder& a, const CountByOrder& b, std::uint32_t maxOrder) {
    if (a.empty() || b.empty()) return;
    const std::size_t room = maxOrder == 0 ? to.max_size() : maxOrder + std::size_t{1};
    to.resize(std::max(to.size(), std::min(room, a.size() + b.size() - 1)), 0.0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == 0) continue;
        for (std::size_t j = 0; j < b.size() && i + j < to.size(); ++j) {
            if (b[j] != 0) to[i + j] = std::min(to[i + j] + a[i] * b[j], std::numeric_limits<double>::max());
        }
    }
}

class Counter {
public:
    Counter(const Solution& function, std::uint32_t maxOrder, std::size_t budget, std::stop_token stop)
        : m_parts(function.parts()), m_maxOrder(maxOrder), m_budget(budget), m_stop(std::move(stop)) {}

    std::optional<CountByOrder> count() {
        for (const Solution::Part& part : m_parts) {
            if (part.module.isLeaf()) {
                m_sets.push_back(setsOf(part.module.leaves[part.module.root]));
            } else if (const auto* diagram = std::get_if<ModuleDiagram>(&part.function)) {
                if (!add(part, *diagram)) return std::nullopt;
            } else {
                return std::nullopt;
            }
        }
        // True with no event at all: the empty set is the one minimal solution.
        return m_sets.back().trueAtRest ? CountByOrder{1} : m_sets.back().count;
    }

private:
    [[nodiscard]] ModuleSets setsOf(const Leaf& leaf) const {
        return leaf.isModule ? m_sets[leaf.index] : ModuleSets{false, {0, 1}};
    }

    bool add(const Solution::Part& part, const ModuleDiagram& diagram) {
        std::vector<ModuleSets> leaves;
        for (const Leaf& leaf : part.module.leaves) leaves.push_back(setsOf(leaf));
        std::vector<std::uint32_t> levels(leaves.size(), 0);
        std::vector<std::uint32_t> weights(leaves.size(), 1);
        for (std::uint32_t level = 0; level < leaves.size(); ++level) {
            levels[diagram.leavesInOrder()[level]] = level;
            weights[level] = std::max(1U, smallestOrder(leaves[diagram.leavesInOrder()[level]].count));
        }
        const auto branches = diagram.branches();
        std::uint32_t rest = diagram.root();
        while (rest > 1) rest = leaves[branches[rest - 2].leaf].trueAtRest ? branches[rest - 2].high : branches[rest - 2].low;
        Zbdd zbdd(weights, m_maxOrder == 0 ? Zbdd::unlimited : m_maxOrder, m_budget, m_stop);
        std::vector<Node> families(branches.size() + 2, Zbdd::nothing());
        families[rest == 1 ? 0 : 1] = Zbdd::emptySet();
        for (std::size_t i = 0; i < branches.size(); ++i) {
            const ModuleDiagram::Branch& branch = branches[i];
            const bool turned = leaves[branch.leaf].trueAtRest;
            families[i + 2] = zbdd.minimal(levels[branch.leaf], families[turned ? branch.low : branch.high],
                                           families[turned ? branch.high : branch.low]);
            if (families[i + 2] == Arena::failed) return false;
        }
        auto counted = countOf(zbdd, families[diagram.root()], diagram, leaves);
        if (!counted) return false;
        m_sets.push_back({rest == 1, std::move(*counted)});
        return true;
    }

    /// Numbers are forgotten as soon as all nodes above have theirs. Nothing where too many are at hand at one time.
    [[nodiscard]] std::optional<CountByOrder> countOf(const Zbdd& zbdd, Node root, const ModuleDiagram& diagram,
                                                      const std::vector<ModuleSets>& leaves) const {
        if (root <= Zbdd::emptySet()) return root == Zbdd::emptySet() ? CountByOrder{1} : CountByOrder{};
        std::vector<std::uint32_t> uses(root + std::size_t{1}, 0);
        uses[root] = 1;
        for (Node node = root; node > Zbdd::emptySet(); --node) {
            if (uses[node] > 0) ++uses[zbdd.arena()[node].high], ++uses[zbdd.arena()[node].low];
        }
        std::vector<CountByOrder> counts(root + std::size_t{1});
        counts[Zbdd::emptySet()] = {1};
        std::size_t atHand = 0;
        for (Node node = Zbdd::emptySet() + 1; node <= root; ++node) {
            if (uses[node] == 0) continue;
            const Arena::Entry& entry = zbdd.arena()[node];
            counts[node] = counts[entry.low];
            addProduct(counts[node], counts[entry.high], leaves[diagram.leavesInOrder()[entry.level]].count, m_maxOrder);
            atHand += counts[node].size();
            if (atHand > numbersPerNode * m_budget || m_stop.stop_requested()) return std::nullopt;
            for (const Node below : {entry.high, entry.low}) {
                if (--uses[below] > 0 || below <= Zbdd::emptySet()) continue;
                atHand -= counts[below].size();
                counts[below] = CountByOrder();
            }
        }
        return std::move(counts[root]);
    }

    std::span<const Solution::Part> m_parts;
    std::uint32_t m_maxOrder;
    std::size_t m_budget;
    std::stop_token m_stop;
    std::vector<ModuleSets> m_sets;
};

}  // namespace

tl::expected<CountByOrder, Failure> countMinimalSolutions(const Solution& function, std::uint32_t maxOrder, std::size_t budget,
                                                          std::stop_token stop) {
    if (function.parts().empty()) return function.constant() ? CountByOrder{1} : CountByOrder{};
    auto counted = Counter(function, maxOrder, budget, stop).count();
    if (!counted) return tl::unexpected(stop.stop_requested() ? Failure::stopped : Failure::tooLarge);
    return std::move(*counted);
}

}  // namespace failwright::engine
