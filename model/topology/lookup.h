#pragma once

#include "model/topology/topology.h"

#include <unordered_map>
#include <unordered_set>

namespace failwright {

/// Answers what an id names.
class Lookup {
public:
    virtual ~Lookup() = default;
    [[nodiscard]] virtual const Domain* domain(const DomainId& id) const = 0;
    [[nodiscard]] virtual const Node* node(const NodeId& id) const = 0;
    [[nodiscard]] virtual bool hasLink(const LinkId& id) const = 0;
    [[nodiscard]] virtual bool hasServiceEntry(const ServiceId& id) const = 0;
    [[nodiscard]] virtual bool hasFeature(const FeatureId& id) const = 0;

    /// True for a service with an entry and for that of a node which names none.
    [[nodiscard]] bool hasService(const ServiceId& id) const;
    /// True for the id of a domain, node or link and for `service:ID` of a service.
    [[nodiscard]] bool hasElement(const std::string& name) const;
};

/// Looks through the topology: nothing to build, linear in its size.
class Scan : public Lookup {
public:
    explicit Scan(const Topology& topology) : m_topology(topology) {}
    [[nodiscard]] const Domain* domain(const DomainId& id) const override { return find(m_topology.domains, id); }
    [[nodiscard]] const Node* node(const NodeId& id) const override { return find(m_topology.nodes, id); }
    [[nodiscard]] bool hasLink(const LinkId& id) const override { return find(m_topology.links, id) != nullptr; }
    [[nodiscard]] bool hasServiceEntry(const ServiceId& id) const override { return find(m_topology.services, id) != nullptr; }
    [[nodiscard]] bool hasFeature(const FeatureId& id) const override { return find(m_topology.features, id) != nullptr; }

private:
    const Topology& m_topology;
};

/// Built once for many questions about a topology that stays as it is.
class IndexedLookup : public Lookup {
public:
    explicit IndexedLookup(const Topology& topology);
    [[nodiscard]] const Domain* domain(const DomainId& id) const override;
    [[nodiscard]] const Node* node(const NodeId& id) const override;
    [[nodiscard]] bool hasLink(const LinkId& id) const override { return m_links.contains(id); }
    [[nodiscard]] bool hasServiceEntry(const ServiceId& id) const override { return m_services.contains(id); }
    [[nodiscard]] bool hasFeature(const FeatureId& id) const override { return m_features.contains(id); }

private:
    std::unordered_map<DomainId, const Domain*> m_domains;
    std::unordered_map<NodeId, const Node*> m_nodes;
    std::unordered_set<LinkId> m_links;
    std::unordered_set<ServiceId> m_services;
    std::unordered_set<FeatureId> m_features;
};

}  // namespace failwright
