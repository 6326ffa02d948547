#include "model/topology/lookup.h"

#include "model/topology/parts.h"

namespace failwright {

bool Lookup::hasService(const ServiceId& id) const {
    if (hasServiceEntry(id)) return true;
    const Node* alone = node(NodeId{id.value});
    return alone != nullptr && !alone->service;
}

bool Lookup::hasElement(const std::string& name) const {
    if (name.starts_with(commonCausePrefix) && hasService(ServiceId{name.substr(commonCausePrefix.size())})) return true;
    return domain(DomainId{name}) != nullptr || node(NodeId{name}) != nullptr || hasLink(LinkId{name});
}

IndexedLookup::IndexedLookup(const Topology& topology) {
    for (const Domain& domain : topology.domains) m_domains.emplace(domain.id, &domain);
    for (const Node& node : topology.nodes) m_nodes.emplace(node.id, &node);
    for (const Link& link : topology.links) m_links.insert(link.id);
    for (const Service& service : topology.services) m_services.insert(service.id);
    for (const Feature& feature : topology.features) m_features.insert(feature.id);
}

const Domain* IndexedLookup::domain(const DomainId& id) const {
    const auto found = m_domains.find(id);
    return found == m_domains.end() ? nullptr : found->second;
}

const Node* IndexedLookup::node(const NodeId& id) const {
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : found->second;
}

}  // namespace failwright
