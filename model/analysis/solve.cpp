#include "model/analysis/solve.h"

#include "model/analysis/importance.h"
#include "model/analysis/ranking.h"
#include "model/engine/cut_sets/cut_sets.h"
#include "model/engine/cut_sets/minimal_solutions.h"
#include "model/engine/formula/components.h"
#include "model/engine/solution.h"
#include "model/engine/support/deep_stack.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace failwright {
namespace {

using engine::Failure;

/// Orders to fall back to where the cut sets of all orders are too many for the budget.
constexpr std::uint32_t fallbackOrders[] = {4, 3, 2, 1};

/// Cut sets without the function's diagram may take this part of the budget.
constexpr std::size_t fallbackShare = 4;

Error errorFrom(Failure failure, std::size_t budget) {
    if (failure == Failure::stopped) return {ErrorCode::cancelled, {}, {}, {}, 0, 0};
    return {ErrorCode::tooLarge, {}, "a tree that needs more than " + std::to_string(budget) + " nodes", {}, 0, 0};
}

/// Of the sets up to `maxOrder`; 0: of all.
CutSetCount countOf(const engine::CountByOrder& counts, std::uint32_t maxOrder) {
    CutSetCount made{maxOrder == 0, static_cast<int>(maxOrder), {}};
    for (std::size_t order = 0; order < counts.size(); ++order) {
        if (counts[order] > 0) made.byOrder[static_cast<int>(order)] = counts[order];
    }
    return made;
}

Result<CutSetCount> countCutSets(const engine::Solution& function, const SolveOptions& options, const std::stop_token& stop) {
    std::vector<std::uint32_t> orders{options.maxOrder};
    for (const std::uint32_t order : fallbackOrders) {
        if (options.maxOrder == 0 || order < options.maxOrder) orders.push_back(order);
    }
    for (const std::uint32_t order : orders) {
        const auto counts = countMinimalSolutions(function, order, options.nodeBudget, stop);
        if (counts) return countOf(*counts, order);
        if (counts.error() == Failure::stopped) return tl::unexpected(errorFrom(counts.error(), options.nodeBudget));
    }
    return CutSetCount{.complete = false};
}

bool isCoherent(const engine::Formula& formula, engine::Ref root) {
    const engine::Components components = componentsOf(formula, root);
    return std::ranges::none_of(components.members, [&](engine::Ref ref) { return formula.gate(ref).op == engine::Op::negation; });
}

/// The minimal cut sets of low orders, found without the function's diagram.
Result<CutSetCount> countLowOrders(const engine::Formula& formula, engine::Ref root, const SolveOptions& options,
                                   const std::stop_token& stop) {
    if (!isCoherent(formula, root)) return CutSetCount{.complete = false};
    const std::vector<std::uint32_t> weights(formula.eventCount(), 1);
    for (const std::uint32_t order : fallbackOrders) {
        if (options.maxOrder != 0 && order > options.maxOrder) continue;
        const auto sets = engine::CutSetDiagram::compile(formula, root, weights, order, options.nodeBudget / fallbackShare, stop);
        if (!sets && sets.error() == Failure::stopped) return tl::unexpected(errorFrom(sets.error(), options.nodeBudget));
        if (!sets) continue;
        CutSetCount count{false, static_cast<int>(order), {}};
        for (const auto& [found, number] : sets->countByOrder()) count.byOrder[static_cast<int>(found)] = number;
        return count;
    }
    return CutSetCount{.complete = false};
}

/// What can be said of a function whose diagram is too large.
Result<TreeSolution> solveWithin(const engine::Formula& formula, engine::Ref root, std::span<const double> chances,
                                 const SolveOptions& options, const std::stop_token& stop, const engine::ModuleStore& store) {
    const engine::Limits few{options.nodeBudget / 40, 0, engine::Method::diagram};
    const auto bounds = boundProbability(formula, root, chances, options.boundNodes, few, stop, store);
    if (!bounds) return tl::unexpected(errorFrom(stop.stop_requested() ? Failure::stopped : Failure::tooLarge, options.nodeBudget));
    auto cutSets = countLowOrders(formula, root, options, stop);
    if (!cutSets) return tl::unexpected(cutSets.error());
    return TreeSolution{*bounds, false, std::move(*cutSets), {}};
}

Result<TreeSolution> solveHere(const engine::Formula& formula, engine::Ref root, std::span<const double> chances,
                               const SolveOptions& options, const std::stop_token& stop) {
    const engine::Limits limits{options.nodeBudget, 0, engine::Method::diagram};
    engine::ModuleStore store;
    auto function = engine::Solution::compile(formula, root, limits, stop, chances, &store);
    if (!function && function.error() == Failure::tooLarge) return solveWithin(formula, root, chances, options, stop, store);
    if (!function) return tl::unexpected(errorFrom(function.error(), options.nodeBudget));
    TreeSolution solution;
    const double probability = function->value();
    solution.probability = {probability, probability};
    std::vector<double> birnbaum(chances.size(), 0.0);
    function->gradient(birnbaum);
    std::vector<double> changed(chances.begin(), chances.end());
    solution.importance = importanceOf(probability, chances, birnbaum, [&](std::size_t e, bool failed) {
        changed[e] = failed ? 1 : 0;
        const double changedTo = *function->probability(changed);
        changed[e] = chances[e];
        return changedTo;
    });
    auto cutSets = countCutSets(*function, options, stop);
    if (!cutSets) return tl::unexpected(cutSets.error());
    solution.cutSets = std::move(*cutSets);
    return solution;
}

}  // namespace

double CutSetCount::total() const {
    const double sum = std::accumulate(byOrder.begin(), byOrder.end(), 0.0, [](double before, const auto& entry) { return before + entry.second; });
    return std::min(sum, std::numeric_limits<double>::max());
}

std::vector<std::size_t> mostCriticalFirst(const TreeSolution& solution) {
    std::vector<std::size_t> order(solution.importance.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t e) { return rankOf(solution.importance[e].downtimeSecondsPerYear); });
    return order;
}

Result<TreeSolution> solve(const engine::Formula& formula, engine::Ref root, std::span<const double> chances,
                           const SolveOptions& options, std::stop_token stop) {
    Result<TreeSolution> solution;
    engine::runOnDeepStack([&] { solution = solveHere(formula, root, chances, options, stop); });
    return solution;
}

}  // namespace failwright
