#pragma once

#include "model/analysis/analysis.h"
#include "model/simulation/failure_table.h"
#include "model/simulation/timing.h"
#include "model/topology/resolved.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace failwright {

/// A redundancy group as a reviewer sees it.
struct ReviewedService {
    Index index = 0;
    Service entry;  ///< empty but for the id where no entry describes it
    NodeKind kind = NodeKind::app;
    Redundancy redundancy = Redundancy::activeActive;
    std::size_t needed = 1;
    std::size_t quorum = 1;
    std::vector<Index> members;    ///< that requests reach, witnesses aside; in document order
    std::vector<Index> voters;     ///< all members, witnesses included
    FailoverTiming timing;
    bool required = false;         ///< some request link to it is required
    [[nodiscard]] bool endpoint() const { return redundancy != Redundancy::activeActive; }
    /// What it holds is the truth: its loss cannot be made good by reading it anew.
    [[nodiscard]] bool keepsData() const { return kind == NodeKind::database || kind == NodeKind::storage || kind == NodeKind::queue; }
    [[nodiscard]] std::string name() const { return "service:" + entry.id.value; }
};

/// A design and what is known of it, with the questions that rules ask. What it is made of must outlive it.
class Design {
public:
    Design(const Topology& topology, const Analysis& analysis, const std::optional<Range>& expectedUnavailability,
           const FailureTable& failures);

    const Topology& topology;
    const Analysis& analysis;
    const FailureTable& failures;
    std::optional<Range> unavailability;  ///< what the expected one lies within where that is known, else the structural one
    Resolved resolved;
    std::vector<ReviewedService> services;  ///< those that requests reach, in the order of `Resolved::services`
    Objectives objectives;                  ///< empty where the design has none

    /// Seconds a year that the SLO allows.
    [[nodiscard]] std::optional<double> budgetPerYear() const;
    /// Seconds that the SLO allows in its window.
    [[nodiscard]] std::optional<double> budgetOfWindow() const;
    /// Seconds of downtime a year that the element causes; 0 for what is none.
    [[nodiscard]] double downtimeOf(const std::string& element) const;
    [[nodiscard]] double failuresOf(const std::string& element) const;
    [[nodiscard]] bool isSpof(const std::string& element) const;

    /// What the element's failure costs; nullptr where the table has no such row.
    [[nodiscard]] const FailureRow* failureOf(const std::string& element) const;

    /// The innermost domain of `kind` that holds the node, or noIndex.
    [[nodiscard]] Index domainOf(Index node, DomainKind kind) const;
    /// The different domains of `kind` that hold these nodes, ascending; nodes in none are passed over.
    [[nodiscard]] std::vector<Index> domainsOf(const std::vector<Index>& nodes, DomainKind kind) const;
    /// Nodes but clients that requests reach, witnesses included.
    [[nodiscard]] const std::vector<Index>& nodesInUse() const { return m_inUse; }
    [[nodiscard]] const ReviewedService* serviceAt(Index service) const;
    [[nodiscard]] const Node& node(Index index) const { return topology.nodes[index]; }
    [[nodiscard]] const std::string& idOf(Index index) const { return topology.nodes[index].id.value; }

private:
    [[nodiscard]] ReviewedService reviewed(Index service) const;

    std::vector<Index> m_inUse;
    std::unordered_map<std::string_view, ElementIndex> m_elements;
    std::unordered_set<std::string_view> m_spofs;
    std::unordered_map<std::string_view, const FailureRow*> m_rows;
};

}  // namespace failwright
