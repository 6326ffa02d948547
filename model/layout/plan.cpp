#include "model/layout/plan.h"

#include <algorithm>
#include <unordered_map>

namespace failwright::layout {
namespace {

template <class T>
std::unordered_map<std::string_view, int> indexById(const std::vector<T>& all) {
    std::unordered_map<std::string_view, int> index;
    index.reserve(all.size());
    for (const T& one : all) index.emplace(one.id.value, static_cast<int>(index.size()));
    return index;
}

void planContainers(const Topology& topology, Plan& plan) {
    const auto domains = indexById(topology.domains);
    const auto containerOf = [&](const std::optional<DomainId>& id) {
        const auto found = id ? domains.find(id->value) : domains.end();
        return found == domains.end() ? 0 : found->second + 1;
    };
    plan.parent.assign(topology.domains.size() + 1, -1);
    plan.children.resize(topology.domains.size() + 1);
    for (std::size_t d = 0; d < topology.domains.size(); ++d) {
        plan.parent[d + 1] = containerOf(topology.domains[d].parent);
        plan.children[static_cast<std::size_t>(plan.parent[d + 1])].push_back(static_cast<int>(d + 1));
    }
    plan.outsideIn.push_back(0);
    for (std::size_t i = 0; i < plan.outsideIn.size(); ++i) {
        const auto& inside = plan.children[static_cast<std::size_t>(plan.outsideIn[i])];
        plan.outsideIn.insert(plan.outsideIn.end(), inside.begin(), inside.end());
    }
    for (const Node& node : topology.nodes) plan.container.push_back(containerOf(node.domain));
}

}  // namespace

Plan planOf(const Topology& topology) {
    Plan plan;
    planContainers(topology, plan);
    std::unordered_map<std::string, int> services;
    for (const Node& node : topology.nodes) {
        plan.service.push_back(services.try_emplace(serviceOf(node).value, static_cast<int>(services.size())).first->second);
        plan.hasClients = plan.hasClients || node.kind == NodeKind::client;
    }
    const auto nodes = indexById(topology.nodes);
    for (const Link& link : topology.links) {
        const auto from = nodes.find(link.from.value), to = nodes.find(link.to.value);
        if (isRequest(link) && from != nodes.end() && to != nodes.end() && from != to)
            plan.links.emplace_back(from->second, to->second);
    }
    plan.row = rowsOf(topology, plan.service, static_cast<int>(services.size()), plan.links);
    plan.rows = plan.row.empty() ? 0 : *std::max_element(plan.row.begin(), plan.row.end()) + 1;
    return plan;
}

}  // namespace failwright::layout
