#include "model/engine/diagrams/module_diagram.h"

#include <algorithm>

namespace failwright::engine {

std::optional<ModuleDiagram> ModuleDiagram::compile(const Module& module, std::size_t budget, std::stop_token stop) {
    const std::optional<DiagramBuilder> built = raceDiagrams(module, budget, std::move(stop));
    return built ? std::optional(ModuleDiagram(*built)) : std::nullopt;
}

ModuleDiagram::ModuleDiagram(const DiagramBuilder& built) : m_leafAt(built.levels().size()) {
    for (std::uint32_t leaf = 0; leaf < m_leafAt.size(); ++leaf) m_leafAt[built.levels()[leaf]] = leaf;
    const Node root = built.root();
    const std::vector<Node> nodes = built.bdd().arena().reachable(root);
    std::vector<std::uint32_t> place(root + std::size_t{2}, 0);
    place[Bdd::truth()] = 1;
    m_nodes.reserve(nodes.size());
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const Arena::Entry& entry = built.bdd().arena()[nodes[i]];
        place[nodes[i]] = i + 2;
        m_nodes.push_back({m_leafAt[entry.level], place[entry.high], place[entry.low]});
    }
    m_root = place[root];
}

double ModuleDiagram::evaluate(double falsehood, double truth, std::span<const double> leaves, std::span<const double> opposites) {
    m_values.resize(m_nodes.size() + 2);
    m_values[0] = falsehood;
    m_values[1] = truth;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const Branch& node = m_nodes[i];
        m_values[i + 2] = leaves[node.leaf] * m_values[node.high] + opposites[node.leaf] * m_values[node.low];
    }
    return m_values[m_root];
}

double ModuleDiagram::opposite(std::span<const double> leaves, std::span<const double> opposites) {
    const double opposite = evaluate(1, 0, leaves, opposites);
    (void)evaluate(0, 1, leaves, opposites);
    return opposite;
}

double ModuleDiagram::probability(std::span<const double> leaves, std::span<const double> opposites) {
    return evaluate(0, 1, leaves, opposites);
}

void ModuleDiagram::gradient(std::span<const double> leaves, std::span<const double> opposites, std::span<double> derivatives) {
    std::ranges::fill(derivatives, 0.0);
    m_reach.assign(m_nodes.size() + 2, 0.0);
    m_reach[m_root] = 1;
    for (std::size_t i = m_nodes.size(); i-- > 0;) {
        const Branch& node = m_nodes[i];
        const double reach = m_reach[i + 2];
        m_reach[node.high] += reach * leaves[node.leaf];
        m_reach[node.low] += reach * opposites[node.leaf];
        derivatives[node.leaf] += reach * (m_values[node.high] - m_values[node.low]);
    }
}

}  // namespace failwright::engine
