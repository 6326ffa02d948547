#pragma once

#include "model/analysis/analysis.h"
#include "model/simulation/journey.h"
#include "model/simulation/timing.h"
#include "model/topology/reliability.h"

#include <optional>
#include <string_view>

namespace failwright {

/// Something that fails, by position in the vector of its kind: of `Resolved::services` for a common cause, else the
/// topology's.
struct ElementRef {
    ElementKind kind = ElementKind::node;
    Index index = 0;
    friend bool operator==(const ElementRef&, const ElementRef&) = default;
};

/// What a service stands to lose with its nodes.
struct DataPolicy {
    bool keepsData = false;  ///< a database, queue or storage, or one with replication links or a backup
    double backupInterval = std::numeric_limits<double>::infinity();  ///< seconds
    double restore = 0;                                               ///< seconds from backup; 0 where not given
};

/// What a service does when the network parts.
struct PartitionPolicy {
    bool everywhere = false;  ///< `consistency: ap`: every side serves
    bool refuses = false;     ///< `consistency: cp`: the side without the primary or the quorum does not
    bool fenced = false;      ///< nothing but one primary can be, by fencing
};

/// Everything about a topology that a simulation reads, without a text. Immutable; threads may share it.
struct CompiledTopology {
    Resolved resolved;
    std::vector<FailoverTiming> timing;  ///< of each service
    std::vector<DataPolicy> data;        ///< of each service
    std::vector<PartitionPolicy> partition;  ///< of each service
    std::vector<std::uint8_t> rotates;   ///< of each service: active-active, with several members that requests reach
    std::vector<std::uint8_t> rank;      ///< of each node as a candidate: standby 0, replica 1, others 2
    Rows<Index> nodesIn;                 ///< of each domain: nodes in it and below it, clients excepted
    Rows<Index> replicationsOf;          ///< of each service: positions in `Resolved::replications`
    std::vector<Index> groupOf;          ///< of each link: its group; noIndex for replication
    Rows<Index> groupsOnAnswer;          ///< groups that ask each answer
    Journey core;

    [[nodiscard]] bool endpoint(Index service) const { return resolved.services[service].redundancy != Redundancy::activeActive; }
};

[[nodiscard]] CompiledTopology compile(const Topology& topology);

/// The element with this id as a file or a command line names it: a domain, node, link or `service:ID`. A client is none.
[[nodiscard]] std::optional<ElementRef> findElement(const Topology& topology, const Resolved& resolved, std::string_view id);

/// The id of `element`, the inverse of `findElement`.
[[nodiscard]] std::string idOf(const Topology& topology, const Resolved& resolved, ElementRef element);

/// The figures of `element` as a basic event.
[[nodiscard]] EventFigures figuresOf(const Topology& topology, const Resolved& resolved, ElementRef element);

/// All that has a row in the failure table: domains, nodes that requests reach, links and common causes with an
/// availability; each kind in document order.
[[nodiscard]] std::vector<ElementRef> failingElements(const Topology& topology, const Resolved& resolved);

}  // namespace failwright
