#include "model/engine/bounds/bounds.h"

#include "model/engine/bounds/association.h"
#include "model/engine/bounds/conditioning.h"
#include "model/engine/bounds/cost_bounds.h"
#include "model/engine/bounds/hull_bounds.h"
#include "model/engine/bounds/state_bounds.h"

#include <algorithm>
#include <utility>

namespace failwright::engine {
namespace {

/// Where the leaves that tie a module together are set instead, the work that a node stands for, and more for each leaf.
constexpr double workPerNode = 1e4;
constexpr double workPerLeaf = 0.5;
/// With less for each input of a gate, to choose those leaves would take longer than what comes of it is worth.
constexpr double leastPerInput = 200;

/// Inputs that are looked at to find the cheapest causes, for each node.
constexpr double costWork = 2e3;

/// States are looked at too: so many for each node, and in all; fewer where a gate has many inputs to look at in each.
constexpr std::size_t statesPerNode = 20;
constexpr std::size_t mostStates = 2'000'000;
constexpr std::size_t lookupsPerNode = 600'000;

/// What rounding may have cost, as a share.
constexpr double rounding = 1e-12;

/// Parts of so many leaves and gates are exact where what is made of them is held by their association.
constexpr std::size_t largestPart = 3'000;

/// The states that were gone through have the most of it: other ways are not better.
constexpr double seenShare = 0.5;

}  // namespace

/// Exact for exact leaves; else, for a module that rises with them, what it comes to at both ends.
std::optional<ClosingBounds::Known> ClosingBounds::exactly(const Module& module, std::span<const Known> leaves, const Limits& limits,
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
    if (exact) return Known({lower, lower}, opposite);
    return Known({lower * (1 - rounding), std::min(1.0, at(1).first * (1 + rounding))});
}

/// One way after the other, until they meet.
std::optional<Bounds> ClosingBounds::bound(Part& part, std::span<const Bounds> leaves, std::size_t nodes, const Limits& limits,
                                           const std::stop_token& stop) {
    const Module& module = part.module;
    Bounds best = part.known.bounds;
    const auto isEnough = [&](const std::optional<Bounds>& found) {
        if (found) best = narrowed(best, *found);
        return areClose(best);
    };
    if (limits.method != Method::diagram) {
        if (isEnough(boundByCost(module, leaves, costWork * double(nodes), stop))) return best;
        if (!std::ranges::equal(part.associated, leaves)) {
            const bool enough = isEnough(boundByAssociation(module, leaves, largestPart, stop));
            if (!stop.stop_requested()) part.associated.assign(leaves.begin(), leaves.end());
            if (enough) return best;
        }
        const double work = double(nodes) * (workPerNode + workPerLeaf * double(leaves.size()));
        if (work > leastPerInput * double(module.inputCount())) {
            const auto found = boundByConditioning(module, leaves, work, best, stop);
            if (isEnough(found) || (found && best.lower > best.upper * seenShare)) return best;
        }
    }
    const std::size_t states = std::min({statesPerNode * nodes, mostStates, lookupsPerNode * nodes / module.inputCount()});
    if (isEnough(boundByStates(module, leaves, states, best.upper, stop))) return best;
    if (stop.stop_requested()) return std::nullopt;
    return boundByHulls(module, leaves, nodes, best, stop);
}

ClosingBounds::ClosingBounds(const Formula& formula, Ref root, std::span<const double> events) : m_events(events.begin(), events.end()) {
    Plan plan = makePlan(formula, root);
    m_constant = plan.constant;
    for (Module& module : plan.modules) m_parts.push_back({std::move(module), {}, {}});
}

std::optional<Bounds> ClosingBounds::narrow(std::size_t nodes, const Limits& limits, std::stop_token stop, const ModuleStore& store) {
    if (m_parts.empty()) return m_constant ? Bounds{1, 1} : Bounds{0, 0};
    for (Part& part : m_parts) {
        if (part.known.isExact()) continue;
        std::vector<Known> leaves;
        std::vector<Bounds> ranges;
        for (const Leaf& leaf : part.module.leaves) {
            const double chance = leaf.isModule ? 0 : m_events[leaf.index];
            leaves.push_back(leaf.isModule ? m_parts[leaf.index].known : Known({chance, chance}));
            ranges.push_back(leaves.back().bounds);
        }
        if (part.module.isLeaf()) {
            part.known = leaves[part.module.root];
            continue;
        }
        if (const auto exact = exactly(part.module, leaves, limits, stop, store)) {
            part.known = exact->isExact() ? *exact : Known(narrowed(part.known.bounds, exact->bounds));
            continue;
        }
        const auto bounds = bound(part, ranges, nodes, limits, stop);
        if (!bounds || stop.stop_requested()) return std::nullopt;
        part.known = Known(*bounds);
    }
    return m_parts.back().known.bounds;
}

std::optional<Bounds> boundProbability(const Formula& formula, Ref root, std::span<const double> events, std::size_t nodes,
                                       const Limits& limits, std::stop_token stop, const ModuleStore& store) {
    return ClosingBounds(formula, root, events).narrow(nodes, limits, std::move(stop), store);
}

}  // namespace failwright::engine
