#include "model/engine/solution.h"

#include "model/engine/support/deep_stack.h"

#include <algorithm>
#include <latch>

namespace failwright::engine {

namespace {

/// For so few leaves, tables of so few numbers come first, and then a diagram of so few nodes.
constexpr std::size_t fewCells = 10'000;
constexpr std::size_t fewNodes = 10'000;
constexpr std::size_t fewLeaves = 64;

/// What a diagram beside tables may take, in nodes: a small module that needs more would be waited for longer than it is worth.
constexpr std::size_t leastNodes = 800'000;
constexpr std::size_t nodesPerInput = 250;

/// Where an evaluation of tables takes more multiplications than this, a diagram is looked for, of a node for each so many of them.
constexpr double slowWork = 5e6;
constexpr double workPerNode = 1'000;

/// The tables, or where they are slow a diagram that is small beside that.
ModuleFunction quicker(Contraction tables, const Module& module, const Limits& limits, const std::stop_token& stop) {
    if (tables.work() > slowWork) {
        const auto nodes = static_cast<std::size_t>(std::min(tables.work() / workPerNode, double(limits.nodes)));
        if (auto diagram = ModuleDiagram::compile(module, nodes, stop)) return std::move(*diagram);
    }
    return tables;
}

/// Tables where they can be made, else a diagram, which does not wait for that once it looks hard.
ModuleFunction compileSideBySide(const Module& module, const Limits& limits, std::span<const double> leaves, const std::stop_token& stop) {
    std::optional<Contraction> tables;
    std::optional<ModuleDiagram> diagram;
    std::stop_source enough;
    std::latch hard(1);
    const std::stop_callback passOn(stop, [&enough] { enough.request_stop(); });
    runAllOnDeepStacks(2, [&](std::size_t work) {
        if (work == 1) {
            hard.wait();
            if (!enough.stop_requested()) diagram = ModuleDiagram::compile(module, limits.nodes, enough.get_token());
            return;
        }
        bool isHard = false;
        tables = Contraction::compile(module, limits.cells, leaves, [&] { isHard = true, hard.count_down(); });
        if (tables) enough.request_stop();
        if (!isHard) hard.count_down();
    });
    if (tables) return quicker(std::move(*tables), module, limits, stop);
    if (diagram) return std::move(*diagram);
    return {};
}

}  // namespace

ModuleFunction compileModule(const Module& module, const Limits& given, std::span<const double> leaves, const std::stop_token& stop) {
    const bool tables = given.method != Method::diagram;
    const bool diagrams = given.method != Method::contraction;
    Limits limits = given;
    if (tables && diagrams) limits.nodes = std::min(given.nodes, leastNodes + nodesPerInput * module.inputCount());
    if (tables && diagrams && module.leaves.size() <= fewLeaves) {
        if (auto made = Contraction::compile(module, std::min(fewCells, limits.cells))) return std::move(*made);
        if (auto made = ModuleDiagram::compile(module, std::min(fewNodes, limits.nodes), stop)) return std::move(*made);
    }
    if (tables && diagrams && module.isWorthThreads()) return compileSideBySide(module, limits, leaves, stop);
    if (tables) {
        if (auto made = Contraction::compile(module, limits.cells, leaves)) {
            if (diagrams) return quicker(std::move(*made), module, limits, stop);
            return std::move(*made);
        }
    }
    if (diagrams) {
        if (auto made = ModuleDiagram::compile(module, limits.nodes, stop)) return std::move(*made);
    }
    return {};
}

tl::expected<Solution, Failure> Solution::compile(const Formula& formula, Ref root, const Limits& limits, std::stop_token stop,
                                                  std::span<const double> events, ModuleStore* store) {
    Plan plan = makePlan(formula, root);
    Solution solution;
    solution.m_constant = plan.constant;
    const auto giveUp = [&](Failure failure) {
        if (store != nullptr) std::move(solution).leaveTo(*store);
        return tl::unexpected(failure);
    };
    for (Module& module : plan.modules) {
        if (stop.stop_requested()) return giveUp(Failure::stopped);
        Part& part = solution.m_parts.emplace_back();
        part.module = std::move(module);
        part.inputs.resize(part.module.leaves.size());
        part.opposites.resize(part.module.leaves.size());
        if (!events.empty()) solution.fill(part, events);
        if (!part.module.isLeaf()) {
            const std::span<const double> leaves = events.empty() ? std::span<const double>() : part.inputs;
            if (store != nullptr && !events.empty()) {
                if (store->isTooLarge(part.module, leaves)) return giveUp(Failure::tooLarge);
                part.function = store->take(part.module, leaves);
            }
            if (part.function.index() == 0) part.function = compileModule(part.module, limits, leaves, stop);
            if (part.function.index() == 0) {
                if (stop.stop_requested()) return giveUp(Failure::stopped);
                if (store != nullptr) store->putTooLarge(std::move(part.module), std::move(part.inputs));
                solution.m_parts.pop_back();
                return giveUp(Failure::tooLarge);
            }
        }
        if (!events.empty()) evaluate(part);
    }
    return solution;
}

void Solution::fill(Part& part, std::span<const double> events) const {
    for (std::size_t i = 0; i < part.module.leaves.size(); ++i) {
        const Leaf& leaf = part.module.leaves[i];
        part.inputs[i] = leaf.isModule ? m_parts[leaf.index].value : events[leaf.index];
        part.opposites[i] = leaf.isModule ? m_parts[leaf.index].opposite : 1 - events[leaf.index];
    }
}

bool Solution::evaluate(Part& part) {
    if (part.module.isLeaf()) {
        part.value = part.inputs[part.module.root];
        part.opposite = part.opposites[part.module.root];
    } else if (auto* tables = std::get_if<Contraction>(&part.function)) {
        if (!tables->fits(part.inputs)) return false;
        part.value = tables->probability(part.inputs, part.opposites);
        part.opposite = tables->opposite();
    } else {
        auto* diagram = std::get_if<ModuleDiagram>(&part.function);
        part.value = diagram->probability(part.inputs, part.opposites);
        part.opposite = part.value < 0.5 ? 1 - part.value : diagram->opposite(part.inputs, part.opposites);
    }
    return true;
}

std::optional<double> Solution::probability(std::span<const double> events) {
    for (Part& part : m_parts) {
        fill(part, events);
        if (!evaluate(part)) return {};
    }
    return value();
}

void Solution::gradient(std::span<double> derivatives, Slopes slopes) {
    std::ranges::fill(derivatives, 0.0);
    std::vector<double> adjoint(m_parts.size(), 0.0);
    if (!adjoint.empty()) adjoint.back() = 1;
    std::vector<double> local;
    for (std::size_t p = m_parts.size(); p-- > 0;) {
        Part& part = m_parts[p];
        if (adjoint[p] == 0) continue;
        local.assign(part.module.leaves.size(), 0.0);
        if (part.module.isLeaf()) {
            local[part.module.root] = 1;
        } else if (auto* tables = std::get_if<Contraction>(&part.function)) {
            tables->gradient(part.inputs, part.opposites, local, slopes);
        } else {
            std::get_if<ModuleDiagram>(&part.function)->gradient(part.inputs, part.opposites, local);
        }
        if (part.module.isCoherent()) {
            for (double& slope : local) slope = std::max(slope, 0.0);
        }
        for (std::size_t i = 0; i < local.size(); ++i) {
            const Leaf& leaf = part.module.leaves[i];
            (leaf.isModule ? adjoint[leaf.index] : derivatives[leaf.index]) += adjoint[p] * local[i];
        }
    }
}

std::size_t Solution::size() const {
    std::size_t size = 0;
    for (const Part& part : m_parts) {
        if (const auto* tables = std::get_if<Contraction>(&part.function)) size += tables->cellCount();
        if (const auto* diagram = std::get_if<ModuleDiagram>(&part.function)) size += diagram->branches().size();
    }
    return size;
}

void Solution::leaveTo(ModuleStore& store) && {
    for (Part& part : m_parts) {
        if (part.function.index() != 0) store.put(std::move(part.module), std::move(part.function));
    }
    m_parts.clear();
}

}  // namespace failwright::engine
