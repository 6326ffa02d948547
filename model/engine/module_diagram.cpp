#include "model/engine/module_diagram.h"

#include <algorithm>
#include <unordered_map>

namespace failwright::engine {
namespace {

/// Orders are tried with this many nodes first; all of them up to the second number, the likeliest two beyond.
constexpr std::size_t firstTrial = 100'000;
constexpr std::size_t lastTrialOfAll = 2'000'000;

Node combine(Bdd& bdd, const LocalGate& gate, const std::vector<Node>& values) {
    std::vector<Node> inputs;
    inputs.reserve(gate.inputs.size());
    for (const std::uint32_t input : gate.inputs) inputs.push_back(values[input]);
    switch (gate.op) {
        case Op::any: return bdd.disjunction(std::move(inputs));
        case Op::all: return bdd.conjunction(std::move(inputs));
        case Op::atLeast: return bdd.atLeast(gate.k, std::move(inputs));
        default: return bdd.negation(inputs.front());
    }
}

}  // namespace

Node buildDiagram(Bdd& bdd, const Module& module, const std::vector<std::uint32_t>& levels) {
    const std::size_t leaves = module.leaves.size();
    std::vector<Node> values(leaves + module.gates.size(), Bdd::falsehood());
    for (std::size_t leaf = 0; leaf < leaves; ++leaf) values[leaf] = bdd.variable(levels[leaf]);
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t g = 0; g < module.gates.size(); ++g) {
            const Node value = combine(bdd, module.gates[g], values);
            if (value == Arena::failed) return value;
            changed = changed || (module.circular && value != values[leaves + g]);
            values[leaves + g] = value;
        }
    }
    return values[module.root];
}

std::optional<ModuleDiagram> ModuleDiagram::compile(const Module& module, std::size_t budget, std::stop_token stop) {
    for (std::size_t trial = std::min(budget, firstTrial);; trial = std::min(budget, trial * 16)) {
        for (const Order order : {Order::depthFirst, Order::smallestFirst, Order::sharedFirst, Order::asGiven}) {
            if (trial > lastTrialOfAll && order > Order::smallestFirst) break;
            const std::vector<std::uint32_t> levels = levelsOf(module, order);
            Bdd bdd(trial, stop);
            const Node root = buildDiagram(bdd, module, levels);
            if (root != Arena::failed) return ModuleDiagram(bdd, root, levels);
            if (stop.stop_requested()) return std::nullopt;
        }
        if (trial == budget) return std::nullopt;
    }
}

ModuleDiagram::ModuleDiagram(const Bdd& bdd, Node root, const std::vector<std::uint32_t>& levels) {
    std::vector<std::uint32_t> leafAt(levels.size());
    for (std::uint32_t leaf = 0; leaf < levels.size(); ++leaf) leafAt[levels[leaf]] = leaf;
    const std::vector<Node> nodes = bdd.reachable(root);
    std::vector<std::uint32_t> place(root + std::size_t{1}, 0);
    if (root >= Bdd::truth()) place[Bdd::truth()] = 1;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const Arena::Entry& entry = bdd.arena()[nodes[i]];
        place[nodes[i]] = i + 2;
        m_nodes.push_back({leafAt[entry.level], place[entry.high], place[entry.low]});
    }
    m_root = place[root];
}

double ModuleDiagram::probability(std::span<const double> leaves) {
    m_values.resize(m_nodes.size() + 2);
    m_values[0] = 0;
    m_values[1] = 1;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const Branch& node = m_nodes[i];
        const double p = leaves[node.leaf];
        m_values[i + 2] = p * m_values[node.high] + (1 - p) * m_values[node.low];
    }
    return m_values[m_root];
}

void ModuleDiagram::gradient(std::span<const double> leaves, std::span<double> derivatives) {
    std::ranges::fill(derivatives, 0.0);
    m_reach.assign(m_nodes.size() + 2, 0.0);
    m_reach[m_root] = 1;
    for (std::size_t i = m_nodes.size(); i-- > 0;) {
        const Branch& node = m_nodes[i];
        const double p = leaves[node.leaf];
        const double reach = m_reach[i + 2];
        m_reach[node.high] += reach * p;
        m_reach[node.low] += reach * (1 - p);
        derivatives[node.leaf] += reach * (m_values[node.high] - m_values[node.low]);
    }
}

}  // namespace failwright::engine
