#include "model/engine/diagram_race.h"

#include "model/engine/order.h"

#include <algorithm>
#include <array>
#include <functional>

namespace failwright::engine {
namespace {

/// A heat of the race: how many orders take part, and the nodes that each may have in all.
struct Heat {
    std::size_t orders;
    std::size_t nodes;
};

/// Every order may have so many nodes at first.
constexpr std::size_t firstNodes = 25'000;
constexpr std::array heats{Heat{6, 120'000}, Heat{2, 500'000}, Heat{2, 4'000'000}};

}  // namespace

DiagramBuilder::DiagramBuilder(const Module& module, std::vector<std::uint32_t> levels, std::stop_token stop)
    : m_module(&module), m_levels(std::move(levels)), m_bdd(2, std::move(stop)),
      m_values(m_levels.size() + module.gates.size(), Bdd::falsehood()) {}

Node DiagramBuilder::combine(const LocalGate& gate) {
    std::vector<Node> inputs;
    inputs.reserve(gate.inputs.size());
    for (const std::uint32_t input : gate.inputs) inputs.push_back(m_values[input]);
    switch (gate.op) {
        case Op::any: return m_bdd.disjunction(std::move(inputs));
        case Op::all: return m_bdd.conjunction(std::move(inputs));
        case Op::atLeast: return m_bdd.atLeast(gate.k, std::move(inputs));
        default: return m_bdd.negation(inputs.front());
    }
}

bool DiagramBuilder::advance(std::size_t budget) {
    m_bdd.setBudget(budget);
    for (std::size_t leaf = 0; leaf < m_levels.size(); ++leaf) m_values[leaf] = m_bdd.variable(m_levels[leaf]);
    if (std::ranges::find(m_values, Arena::failed) != m_values.end()) return false;
    for (;;) {
        for (; m_gate < m_module->gates.size(); ++m_gate) {
            const Node value = combine(m_module->gates[m_gate]);
            if (value == Arena::failed) return false;
            Node& old = m_values[m_levels.size() + m_gate];
            m_changed = m_changed || value != old;
            old = value;
        }
        if (!m_module->circular || !m_changed) return true;
        m_changed = false;
        m_gate = 0;
    }
}

namespace {

/// An order that takes part.
struct Runner {
    Order order;
    DiagramBuilder builder;

    [[nodiscard]] double progress() const { return builder.progress(); }
    [[nodiscard]] bool isForce() const { return order == Order::forceFromGiven || order == Order::forceFromSmallest; }
};

/// Keeps those that got farthest, and of the FORCE orders one: where one of them starts well and fails late, so does the other.
void qualify(std::vector<Runner>& runners, std::size_t count) {
    std::ranges::stable_sort(runners, std::greater{}, &Runner::progress);
    const auto firstForce = std::ranges::find_if(runners, &Runner::isForce);
    if (firstForce != runners.end()) runners.erase(std::remove_if(firstForce + 1, runners.end(), std::mem_fn(&Runner::isForce)), runners.end());
    if (runners.size() > count) runners.erase(runners.begin() + static_cast<std::ptrdiff_t>(count), runners.end());
}

}  // namespace

std::optional<DiagramBuilder> raceDiagrams(const Module& module, std::size_t budget, std::stop_token stop) {
    std::vector<Runner> runners;
    std::vector<std::vector<std::uint32_t>> seen;
    for (const Order order : allOrders) {
        std::vector<std::uint32_t> levels = levelsOf(module, order);
        if (std::ranges::find(seen, levels) != seen.end()) continue;
        seen.push_back(levels);
        DiagramBuilder& builder = runners.emplace_back(Runner{order, DiagramBuilder(module, std::move(levels), stop)}).builder;
        if (builder.advance(std::min(budget, firstNodes))) return std::move(builder);
    }
    for (const Heat& heat : heats) {
        if (stop.stop_requested()) return std::nullopt;
        qualify(runners, heat.orders);
        for (Runner& runner : runners) {
            if (runner.builder.advance(std::min(budget, heat.nodes))) return std::move(runner.builder);
        }
    }
    for (qualify(runners, runners.size()); !runners.empty() && !stop.stop_requested(); runners.erase(runners.begin())) {
        if (runners.front().builder.advance(budget)) return std::move(runners.front().builder);
    }
    return std::nullopt;
}

}  // namespace failwright::engine
