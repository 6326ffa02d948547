#include "model/engine/diagrams/diagram_race.h"

#include "model/engine/diagrams/order.h"
#include "model/engine/support/deep_stack.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <functional>
#include <memory>
#include <thread>

namespace failwright::engine {
namespace {

/// A heat of the race: how many orders take part, and the nodes that each may have in all.
struct Heat {
    std::size_t orders;
    std::size_t nodes;
};

/// Every order may have so many nodes at first.
constexpr std::size_t firstNodes = 12'000;
constexpr std::array heats{Heat{8, 36'000}, Heat{5, 150'000}};
/// Fewer orders take part where their gates have more inputs than this together: to put them in order would take longer than to run.
constexpr std::size_t mostInputs = 3'000'000;
constexpr std::size_t fewestOrders = 2;
/// Then so many go on side by side, each time with half as many nodes more.
constexpr std::size_t finalists = 2;
constexpr std::size_t finalNodes = 4'000'000;

/// How far an order gets grows with the logarithm of its nodes, in leaps. From so many nodes on the race is given up where the orders,
/// going on as since they had an eighth of them, would come out at so many times the doublings that are left; where they only have to do
/// the last part, which comes slowly and then all at once, from this share of the budget on.
constexpr std::size_t foreseenFrom = 150'000;
constexpr std::size_t lastPartForeseenFrom = 8;
constexpr std::size_t foreseenSince = 8;
constexpr double mostDoublings = 3;
/// On circles, nothing tells how far an order is, so that none gets more than this.
constexpr std::size_t nodesOnCircles = 500'000;
constexpr double lastPart = 0.05;

}  // namespace

DiagramBuilder::DiagramBuilder(const Module& module, std::vector<std::uint32_t> levels, std::stop_token stop)
    : m_module(&module),
      m_levels(std::move(levels)),
      m_bdd(2, std::move(stop)),
      m_values(m_levels.size() + module.gates.size(), Bdd::falsehood()),
      m_made(m_values.size(), 1) {}

Node DiagramBuilder::merge(const LocalGate& gate) {
    if (m_unmerged.empty()) {
        for (const std::uint32_t input : gate.inputs) m_unmerged.push_back({m_values[input], m_made[input]});
    }
    const Node merged = gate.op == Op::any ? m_bdd.disjunction(m_unmerged) : m_bdd.conjunction(m_unmerged);
    if (merged != Arena::failed) m_unmerged.clear();
    return merged;
}

Node DiagramBuilder::combine(const LocalGate& gate) {
    if (gate.op == Op::any || gate.op == Op::all) return merge(gate);
    if (gate.op == Op::negation) return m_bdd.negation(m_values[gate.inputs.front()]);
    std::vector<Node> inputs;
    for (const std::uint32_t input : gate.inputs) inputs.push_back(m_values[input]);
    return m_bdd.atLeast(gate.k, std::move(inputs));
}

bool DiagramBuilder::advance(std::size_t budget) {
    m_bdd.setBudget(budget);
    for (std::size_t leaf = 0; leaf < m_levels.size(); ++leaf) m_values[leaf] = m_bdd.variable(m_levels[leaf]);
    if (std::ranges::find(m_values, Arena::failed) != m_values.end()) return false;
    for (;;) {
        for (; m_gate < m_module->gates.size(); ++m_gate) {
            const std::size_t before = m_bdd.arena().size();
            const Node value = combine(m_module->gates[m_gate]);
            m_made[m_levels.size() + m_gate] += m_bdd.arena().size() - before;
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

double DiagramBuilder::progress() const {
    const double gates = static_cast<double>(m_gate);
    if (m_unmerged.size() < 2) return gates + m_bdd.shareDone();
    const std::size_t merges = m_module->gates[m_gate].inputs.size() - 1;
    const std::size_t left = m_unmerged.size() - 1;
    return gates + (static_cast<double>(merges - left) + m_bdd.shareDone()) / static_cast<double>(merges);
}

namespace {

/// An order that takes part.
struct Runner {
    Order order;
    std::stop_source stop;
    std::unique_ptr<DiagramBuilder> builder;

    bool advance(const Module& module, std::size_t nodes) {
        if (!builder) builder = std::make_unique<DiagramBuilder>(module, levelsOf(module, order), stop.get_token());
        return builder->advance(nodes);
    }
    [[nodiscard]] double progress() const { return builder->progress(); }
    [[nodiscard]] bool isForce() const { return order == Order::forceFromGiven || order == Order::forceFromSmallest; }
};

/// How far the first of all came, as a share of the gates, with so many nodes.
struct Stage {
    std::size_t nodes;
    double done;
};

class Race {
public:
    Race(const Module& module, std::size_t budget, std::stop_token stop)
        : m_module(module), m_budget(module.circular ? std::min(budget, nodesOnCircles) : budget), m_stop(std::move(stop)) {}

    std::optional<DiagramBuilder> run() {
        m_runners.push_back({allOrders.front(), {}, {}});
        if (auto made = hold(firstNodes)) return made;
        const std::size_t orders = std::clamp(mostInputs / m_module.inputCount(), fewestOrders, allOrders.size());
        for (std::size_t i = 1; i < orders; ++i) m_runners.push_back({allOrders[i], {}, {}});
        if (auto made = hold(firstNodes)) return made;
        for (const Heat& heat : heats) {
            if (isOver()) return std::nullopt;
            if (auto made = hold(heat)) return made;
        }
        while (m_nodes < finalNodes && !isOver()) {
            if (auto made = hold({finalists, m_nodes + m_nodes / 2})) return made;
        }
        if (isOver()) return std::nullopt;
        for (qualify(m_runners.size()); !m_runners.empty() && !m_stop.stop_requested(); m_runners.erase(m_runners.begin())) {
            Runner& runner = m_runners.front();
            const std::stop_callback passOn(m_stop, [&runner] { runner.stop.request_stop(); });
            if (runner.advance(m_module, m_budget)) return std::move(*runner.builder);
        }
        return std::nullopt;
    }

private:
    /// No order comes out any more.
    [[nodiscard]] bool isOver() const { return m_nodes >= m_budget || m_stop.stop_requested() || isHopeless(); }

    /// None would come out within the budget, as it looks.
    [[nodiscard]] bool isHopeless() const {
        if (m_module.circular || m_nodes < foreseenFrom) return false;
        const double doublings = mostDoublings * std::log2(static_cast<double>(m_budget) / static_cast<double>(m_nodes));
        const Stage& now = m_stages.back();
        const auto since = std::ranges::find_if(m_stages.rbegin(), m_stages.rend(), [&](const Stage& s) { return foreseenSince * s.nodes <= now.nodes; });
        if (since == m_stages.rend() || (now.done > 1 - lastPart && m_nodes < m_budget / lastPartForeseenFrom)) return false;
        const double perDoubling = (now.done - since->done) / std::log2(static_cast<double>(now.nodes) / static_cast<double>(since->nodes));
        return 1 - now.done > doublings * perDoubling;
    }

    /// All go on at once. The first of them, not the fastest, that comes out is the winner, however many threads there are.
    std::optional<DiagramBuilder> hold(std::size_t nodes) {
        m_nodes = std::min(nodes, m_budget);
        std::atomic<std::size_t> next = 0, winner = m_runners.size();
        const auto stopFrom = [this](std::size_t first) {
            for (std::size_t i = first; i < m_runners.size(); ++i) m_runners[i].stop.request_stop();
        };
        const std::stop_callback stopAll(m_stop, [&] { stopFrom(0); });
        const auto run = [&] {
            for (std::size_t i = next++; i < winner; i = next++) {
                if (!m_runners[i].advance(m_module, m_nodes)) continue;
                for (std::size_t known = winner; i < known && !winner.compare_exchange_weak(known, i);) {
                }
                stopFrom(i + 1);
            }
        };
        const std::size_t threads = std::min<std::size_t>(m_runners.size(), std::max(1U, std::thread::hardware_concurrency()));
        threads == 1 ? run() : runOnDeepStacks(threads, run);
        if (winner != m_runners.size()) return std::move(*m_runners[winner].builder);
        double most = 0;
        for (const Runner& runner : m_runners) most = std::max(most, runner.progress());
        m_stages.push_back({m_nodes, most / static_cast<double>(m_module.gates.size())});
        return std::nullopt;
    }

    std::optional<DiagramBuilder> hold(const Heat& heat) {
        qualify(heat.orders);
        return hold(heat.nodes);
    }

    /// Keeps those that got farthest, and of the FORCE orders one: where one of them starts well and fails late, so does the
    /// other.
    void qualify(std::size_t count) {
        std::ranges::stable_sort(m_runners, std::greater{}, &Runner::progress);
        const auto firstForce = std::ranges::find_if(m_runners, &Runner::isForce);
        if (firstForce != m_runners.end()) {
            m_runners.erase(std::remove_if(firstForce + 1, m_runners.end(), std::mem_fn(&Runner::isForce)), m_runners.end());
        }
        std::vector<Runner> different;
        for (Runner& runner : m_runners) {
            const auto isSame = [&runner](const Runner& other) { return other.builder->levels() == runner.builder->levels(); };
            if (std::ranges::none_of(different, isSame)) different.push_back(std::move(runner));
        }
        m_runners = std::move(different);
        if (m_runners.size() > count) m_runners.erase(m_runners.begin() + static_cast<std::ptrdiff_t>(count), m_runners.end());
    }

    const Module& m_module;
    std::size_t m_budget;
    std::size_t m_nodes = 0;  ///< that each runner could have so far
    std::vector<Stage> m_stages;
    std::stop_token m_stop;
    std::vector<Runner> m_runners;
};

}  // namespace

std::optional<DiagramBuilder> raceDiagrams(const Module& module, std::size_t budget, std::stop_token stop) {
    return Race(module, budget, std::move(stop)).run();
}

}  // namespace failwright::engine
