#include "model/topology/references.h"

#include "model/topology/lookup.h"
#include "model/topology/parts.h"

#include <algorithm>

namespace failwright {
namespace {

std::optional<std::string> scenarioWith(const Topology& topology, const std::string& element) {
    for (const Scenario& scenario : topology.scenarios)
        for (const ScenarioEvent& event : scenario.events) {
            bool found = false;
            forEachName(event, [&](const std::string& name) { found |= name == element; },
                        [&](const DomainId& id) { found |= id.value == element; });
            if (found) return scenario.id.value;
        }
    return std::nullopt;
}

bool contains(const std::vector<ServiceId>& services, const ServiceId& id) {
    return std::find(services.begin(), services.end(), id) != services.end();
}

}  // namespace

std::optional<std::string> mentionOf(const Topology& topology, const ServiceId& id) {
    for (const Feature& feature : topology.features)
        if (contains(feature.requiredServices, id) || contains(feature.toleratedServices, id)) return feature.id.value;
    return scenarioWith(topology, commonCauseName(id));
}

std::optional<std::string> referrer(const Topology& topology, const DomainId& id) {
    for (const Domain& domain : topology.domains)
        if (domain.parent == id) return domain.id.value;
    for (const Node& node : topology.nodes)
        if (node.domain == id) return node.id.value;
    return scenarioWith(topology, id.value);
}

std::optional<std::string> referrer(const Topology& topology, const ServiceId& id) {
    for (const Node& node : topology.nodes)
        if (node.service == id) return node.id.value;
    const Node* alone = find(topology.nodes, NodeId{id.value});
    if (alone != nullptr && !alone->service) return std::nullopt;
    return mentionOf(topology, id);
}

std::optional<std::string> referrer(const Topology& topology, const NodeId& id) {
    for (const Link& link : topology.links)
        if (link.from == id || link.to == id) return link.id.value;
    const Node* node = find(topology.nodes, id);
    if (node != nullptr && !node->service && find(topology.services, serviceOf(*node)) == nullptr)
        if (auto mention = mentionOf(topology, serviceOf(*node))) return mention;
    return scenarioWith(topology, id.value);
}

std::optional<std::string> referrer(const Topology& topology, const LinkId& id) { return scenarioWith(topology, id.value); }

std::optional<std::string> referrer(const Topology& topology, const FeatureId& id) {
    for (const Tier& tier : topology.tiers)
        if (std::find(tier.features.begin(), tier.features.end(), id) != tier.features.end()) return tier.id.value;
    return std::nullopt;
}

std::optional<std::string> referrer(const Topology&, const TierId&) { return std::nullopt; }
std::optional<std::string> referrer(const Topology&, const ScenarioId&) { return std::nullopt; }

}  // namespace failwright
