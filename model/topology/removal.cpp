#include "model/topology/edit.h"
#include "model/topology/lookup.h"
#include "model/topology/parts.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace failwright {
namespace {

/// Works out what goes along with the named parts, and the edits in an order in which nothing dangles on the way.
class Removal {
public:
    Removal(const Topology& topology, const std::vector<std::string>& ids);
    [[nodiscard]] Edits edits();

private:
    [[nodiscard]] bool goes(const std::string& id) const { return m_ids.contains(id); }
    [[nodiscard]] bool goes(const ServiceId& id) const { return m_services.contains(id); }
    [[nodiscard]] bool goesAsElement(const std::string& name) const;
    [[nodiscard]] std::optional<DomainId> survivor(std::optional<DomainId> domain) const;
    [[nodiscard]] std::size_t depthOf(const Domain& domain) const;
    /// The event without the parts that go; nothing where it then says nothing any more.
    [[nodiscard]] std::optional<ScenarioEvent> without(ScenarioEvent event) const;
    void findServices();
    void forget();
    void eraseLinks();
    void eraseNodes();
    void eraseDomains();

    const Topology& m_topology;
    Lookup m_index;
    std::unordered_set<std::string> m_ids;
    std::set<ServiceId> m_services;
    Edits m_edits;
};

Removal::Removal(const Topology& topology, const std::vector<std::string>& ids) : m_topology(topology), m_index(topology) {
    for (const std::string& id : ids)
        if (m_index.hasElement(id)) m_ids.insert(id);
    std::vector<std::string> links;
    for (const Link& link : topology.links)
        if (goes(link.from.value) || goes(link.to.value)) links.push_back(link.id.value);
    m_ids.insert(links.begin(), links.end());
    findServices();
}

void Removal::findServices() {
    std::set<ServiceId> kept;
    for (const Node& node : m_topology.nodes) (goes(node.id.value) ? m_services : kept).insert(serviceOf(node));
    for (const ServiceId& id : kept) m_services.erase(id);
}

bool Removal::goesAsElement(const std::string& name) const {
    return goes(name) || (name.starts_with(commonCausePrefix) && goes(ServiceId{name.substr(commonCausePrefix.size())}));
}

std::optional<DomainId> Removal::survivor(std::optional<DomainId> domain) const {
    while (domain && goes(domain->value)) domain = m_index.find<Domain>(*domain)->parent;
    return domain;
}

std::size_t Removal::depthOf(const Domain& domain) const {
    std::size_t depth = 0;
    for (auto up = domain.parent; up; up = m_index.find<Domain>(*up)->parent) ++depth;
    return depth;
}

std::optional<ScenarioEvent> Removal::without(ScenarioEvent event) const {
    bool nothing = false;
    std::size_t gone = 0;
    if (const auto* fail = std::get_if<FailEvent>(&event.what)) nothing = goesAsElement(fail->element);
    if (const auto* repair = std::get_if<RepairEvent>(&event.what)) nothing = goesAsElement(repair->element);
    if (auto* partition = std::get_if<PartitionEvent>(&event.what)) {
        for (auto& side : partition->sides) gone += std::erase_if(side, [&](const DomainId& id) { return goes(id.value); });
        if (gone > 0) std::erase_if(partition->sides, [](const auto& side) { return side.empty(); });
        nothing = gone > 0 && partition->sides.size() < 2;
    }
    if (nothing) return std::nullopt;
    return event;
}

void Removal::forget() {
    const auto goesToo = [&](const ServiceId& id) { return goes(id); };
    for (Feature feature : m_topology.features)
        if (std::erase_if(feature.requiredServices, goesToo) + std::erase_if(feature.toleratedServices, goesToo) > 0)
            m_edits.push_back(Replace<Feature>{std::move(feature)});
    for (const Scenario& scenario : m_topology.scenarios) {
        Scenario after = scenario;
        after.events.clear();
        for (const ScenarioEvent& event : scenario.events)
            if (auto kept = without(event)) after.events.push_back(std::move(*kept));
        if (after != scenario) m_edits.push_back(Replace<Scenario>{std::move(after)});
    }
}

void Removal::eraseLinks() {
    for (auto link = m_topology.links.rbegin(); link != m_topology.links.rend(); ++link)
        if (goes(link->id.value)) m_edits.push_back(Erase<Link>{link->id});
}

void Removal::eraseNodes() {
    for (auto node = m_topology.nodes.rbegin(); node != m_topology.nodes.rend(); ++node)
        if (goes(node->id.value)) m_edits.push_back(Erase<Node>{node->id});
    for (auto service = m_topology.services.rbegin(); service != m_topology.services.rend(); ++service)
        if (goes(service->id)) m_edits.push_back(Erase<Service>{service->id});
    for (Node node : m_topology.nodes)
        if (node.domain && goes(node.domain->value) && !goes(node.id.value)) {
            node.domain = survivor(node.domain);
            m_edits.push_back(Replace<Node>{std::move(node)});
        }
}

void Removal::eraseDomains() {
    std::vector<const Domain*> going;
    for (const Domain& domain : m_topology.domains) {
        if (goes(domain.id.value)) going.push_back(&domain);
        else if (domain.parent && goes(domain.parent->value)) {
            Domain after = domain;
            after.parent = survivor(domain.parent);
            m_edits.push_back(Replace<Domain>{std::move(after)});
        }
    }
    std::reverse(going.begin(), going.end());
    std::stable_sort(going.begin(), going.end(), [&](const Domain* a, const Domain* b) { return depthOf(*a) > depthOf(*b); });
    for (const Domain* domain : going) m_edits.push_back(Erase<Domain>{domain->id});
}

Edits Removal::edits() {
    forget();
    eraseLinks();
    eraseNodes();
    eraseDomains();
    return std::move(m_edits);
}

}  // namespace

Edits editsToRemove(const Topology& topology, const std::vector<std::string>& ids) { return Removal(topology, ids).edits(); }

}  // namespace failwright
