#pragma once

#include "model/io/import/resource_graph.h"

namespace failwright::import {

/// That one server calls another, by their positions.
struct FlowLink {
    std::size_t from = 0;
    std::size_t to = 0;
    bool required = true;
    bool replication = false;
    bool supposed = false;  ///< read from who may call whom
};

/// The ways that requests take over cloud resources.
class ResourceFlow {
public:
    explicit ResourceFlow(std::vector<Resource> resources);

    [[nodiscard]] std::size_t size() const { return m_resources.size(); }
    [[nodiscard]] const Resource& resource(std::size_t i) const { return m_resources[i]; }
    [[nodiscard]] CloudRole role(std::size_t i) const { return m_known[i].role; }
    [[nodiscard]] NodeKind kind(std::size_t i) const { return m_known[i].kind; }
    [[nodiscard]] bool isNode(std::size_t i) const { return m_known[i].role == CloudRole::node || m_known[i].role == CloudRole::group; }
    [[nodiscard]] bool hasNodes() const;
    void makeNode(std::size_t i, NodeKind kind);

    /// Decides what alone serves: a template that no group uses, a cluster without instances, a record without a zone. Last call
    /// before the questions below.
    void settle();

    /// The subnets that it lies in.
    [[nodiscard]] std::vector<std::size_t> placesOf(std::size_t i) const;
    /// The cluster that a database instance is a member of.
    [[nodiscard]] std::optional<std::size_t> clusterOf(std::size_t i) const;
    /// Each once, in the order of the resources.
    [[nodiscard]] std::vector<FlowLink> links() const;

private:
    struct Edge {
        std::size_t to = 0;
        std::string path;
    };

    void resolveReferences();
    void takeOverTemplates();
    void orient();
    void orientOne(std::size_t from, const Edge& edge);
    void followFrom(std::size_t node, std::vector<FlowLink>& links, std::set<std::pair<std::size_t, std::size_t>>& met) const;
    void followSecurityGroups(std::vector<FlowLink>& links, std::set<std::pair<std::size_t, std::size_t>>& met) const;
    [[nodiscard]] std::vector<std::size_t> groupsOf(std::size_t node) const;
    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> allowances() const;

    std::vector<Resource> m_resources;
    std::vector<CloudResource> m_known;
    std::vector<std::vector<Edge>> m_references;
    std::vector<std::vector<std::pair<std::size_t, bool>>> m_next;  ///< where requests go from here, and whether they have to
    std::vector<std::pair<std::size_t, std::size_t>> m_replicas;    ///< source, copy
    mutable std::size_t m_steps = 0;
};

}  // namespace failwright::import
