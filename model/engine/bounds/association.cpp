#include "model/engine/bounds/association.h"

#include "model/engine/solution.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace failwright::engine {
namespace {

/// No more parts are tried once so many failed, or so much was looked at in all.
constexpr std::size_t mostFailures = 3;
constexpr std::size_t mostInAll = 1'000'000;
/// What a part may take.
constexpr Limits partLimits{0, 200'000, Method::contraction};
/// What rounding may have cost, as a share.
constexpr double rounding = 1e-11;

class Association {
public:
    Association(const Module& module, std::span<const Bounds> leaves, std::size_t largestPart, const std::stop_token& stop)
        : m_module(module), m_leaves(leaves), m_largestPart(largestPart), m_stop(stop), m_place(leaves.size() + module.gates.size(), none) {}

    std::optional<Bounds> bounds() {
        const auto leaves = static_cast<std::uint32_t>(m_leaves.size());
        std::vector<std::optional<Bounds>> known(m_place.size());
        for (std::uint32_t leaf = 0; leaf < leaves; ++leaf) known[leaf] = m_leaves[leaf];
        std::vector<bool> wanted(m_place.size(), false);
        wanted[m_module.root] = true;
        for (auto node = static_cast<std::uint32_t>(m_place.size()); node-- > leaves;) {
            if (!wanted[node]) continue;
            if (m_stop.stop_requested()) return std::nullopt;
            if (node != m_module.root) known[node] = solve(node);
            if (known[node]) continue;
            for (const std::uint32_t input : m_module.gates[node - leaves].inputs) wanted[input] = true;
        }
        for (std::uint32_t node = leaves; node < m_place.size(); ++node)
            if (wanted[node] && !known[node]) known[node] = associated(m_module.gates[node - leaves], known);
        return known[m_module.root];
    }

private:
    /// What is under `node`, inputs first; empty where that is too much.
    std::vector<std::uint32_t> under(std::uint32_t node) {
        std::vector<std::uint32_t> found{node};
        m_place[node] = 0;
        for (std::size_t i = 0; i < found.size() && found.size() <= m_largestPart; ++i) {
            if (found[i] < m_leaves.size()) continue;
            for (const std::uint32_t input : m_module.gates[found[i] - m_leaves.size()].inputs) {
                if (m_place[input] != none) continue;
                m_place[input] = 0;
                found.push_back(input);
            }
        }
        for (const std::uint32_t at : found) m_place[at] = none;
        m_looked += found.size();
        if (found.size() > m_largestPart) return {};
        std::ranges::sort(found);
        return found;
    }

    /// The exact probability for both ends of the leaves.
    std::optional<Bounds> solve(std::uint32_t node) {
        if (m_failures >= mostFailures || m_looked > mostInAll) return std::nullopt;
        const std::vector<std::uint32_t> part = under(node);
        if (part.empty()) return std::nullopt;
        Module alone;
        std::vector<double> ends[2];
        for (std::uint32_t i = 0; i < part.size(); ++i) {
            m_place[part[i]] = i;
            if (part[i] < m_leaves.size()) {
                alone.leaves.push_back({});
                ends[0].push_back(m_leaves[part[i]].lower);
                ends[1].push_back(m_leaves[part[i]].upper);
                continue;
            }
            LocalGate gate = m_module.gates[part[i] - m_leaves.size()];
            for (std::uint32_t& input : gate.inputs) input = m_place[input];
            alone.gates.push_back(std::move(gate));
        }
        alone.root = static_cast<std::uint32_t>(part.size() - 1);
        for (const std::uint32_t at : part) m_place[at] = none;
        Formula formula(Factoring::asWritten);
        const Ref root = formulaOf(alone, formula);
        const auto at = [&](const std::vector<double>& events) -> std::optional<double> {
            const auto solution = Solution::compile(formula, root, partLimits, m_stop, events);
            return solution ? std::optional(solution->value()) : std::nullopt;
        };
        const auto lower = at(ends[0]);
        const auto upper = ends[0] == ends[1] ? lower : at(ends[1]);
        if (lower && upper) return Bounds{*lower, *upper};
        ++m_failures;
        return std::nullopt;
    }

    static Bounds associated(const LocalGate& gate, const std::vector<std::optional<Bounds>>& known) {
        std::vector<double> lower, upper;
        for (const std::uint32_t input : gate.inputs) {
            lower.push_back(known[input]->lower);
            upper.push_back(known[input]->upper);
        }
        const std::size_t k = gate.op == Op::any ? 1 : gate.op == Op::all ? lower.size() : gate.k;
        if (k == 0) return {1, 1};
        if (k > lower.size()) return {0, 0};
        std::ranges::sort(lower, std::greater());
        std::ranges::sort(upper);
        // Where k are true, one of the others and the least likely of these is; and k times the chance of k is at most the mean number.
        double noneOfThem = 0;
        for (std::size_t i = 0; i + k <= upper.size(); ++i) noneOfThem += std::log1p(-std::min(upper[i], 1.0));
        const double mean = std::accumulate(upper.begin(), upper.end(), 0.0) / static_cast<double>(k);
        const double together = std::accumulate(lower.begin(), lower.begin() + static_cast<std::ptrdiff_t>(k), 1.0, std::multiplies());
        return {together, std::min({1.0, mean, -std::expm1(noneOfThem)})};
    }

    const Module& m_module;
    std::span<const Bounds> m_leaves;
    std::size_t m_largestPart;
    const std::stop_token& m_stop;
    std::vector<std::uint32_t> m_place;  ///< in the part at hand; `none` elsewhere
    std::size_t m_failures = 0;
    std::size_t m_looked = 0;
};

}  // namespace

std::optional<Bounds> boundByAssociation(const Module& module, std::span<const Bounds> leaves, std::size_t largestPart, std::stop_token stop) {
    if (module.circular || module.isLeaf() || !module.isCoherent()) return std::nullopt;
    const auto bounds = Association(module, leaves, largestPart, stop).bounds();
    if (!bounds || stop.stop_requested()) return std::nullopt;
    return Bounds{bounds->lower * (1 - rounding), std::min(1.0, bounds->upper * (1 + rounding))};
}

}  // namespace failwright::engine
