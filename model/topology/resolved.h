#pragma once

#include "model/topology/topology.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace failwright {

/// Position in one of the vectors of `Resolved`; for domains, nodes, links, features and tiers also in the topology's.
using Index = std::uint32_t;
inline constexpr Index noIndex = std::numeric_limits<Index>::max();

/// Lists of varying length in one piece of memory.
template <class T>
struct Rows {
    std::vector<Index> starts{0};
    std::vector<T> items;

    [[nodiscard]] std::size_t size() const { return starts.size() - 1; }
    [[nodiscard]] std::span<const T> operator[](std::size_t row) const {
        return std::span<const T>(items).subspan(starts[row], starts[row + 1] - starts[row]);
    }
    /// Ends the row that the items pushed since the last call make up.
    void close() { starts.push_back(static_cast<Index>(items.size())); }
};

struct ResolvedDomain {
    Index parent = noIndex;
};

struct ResolvedNode {
    Index service = noIndex;  ///< noIndex for a client
    Index domain = noIndex;   ///< noIndex where global; for a client too
    bool client = false;
    bool witness = false;   ///< by role or by kind
    bool reached = false;   ///< some request path from a client meets it
};

struct ResolvedService {
    ServiceId id;
    Index entry = noIndex;  ///< in the topology's services; noIndex where no entry describes it
    NodeKind kind = NodeKind::app;
    Redundancy redundancy = Redundancy::activeActive;
    Index needed = 1;          ///< k
    Index quorum = 1;          ///< q, a majority where none is given
    Index firstPrimary = noIndex;  ///< role `primary`, else the first that is no witness
};

/// What node n needs of service G: T(n,G). A link within a service makes a group of its own with that one target.
struct Group {
    Index node = noIndex;
    Index service = noIndex;
    Index targets = noIndex;     ///< row of `Resolved::targetSets`
    bool required = false;       ///< some link of it is required
    bool sameService = false;    ///< a dependency on the one target alone, answered as in active-active
};

struct ResolvedClient {
    Index node = noIndex;
    double weight = 1;    ///< relative to that of the others; their sum is finite
    bool linked = false;  ///< has at least one request link; without one it has no availability
};

struct ResolvedReplication {
    Index link = noIndex;
    Index from = noIndex;
    Index to = noIndex;
    ReplicationMode mode = ReplicationMode::async;
    double lagSeconds = 0;
};

struct ResolvedFeature {
    std::vector<Index> required;   ///< services, ascending
    std::vector<Index> tolerated;  ///< services, ascending
};

/// The topology with indices for ids: services made for nodes that name none, targets grouped by service, the virtual client
/// where no client is drawn, and what is reached. Order is the document's throughout.
struct Resolved {
    std::vector<ResolvedDomain> domains;
    std::vector<ResolvedNode> nodes;        ///< the topology's, then the virtual client where there is one
    std::vector<ResolvedService> services;  ///< the topology's entries, then those without one by first member
    std::vector<ResolvedClient> clients;
    std::vector<ResolvedReplication> replications;
    std::vector<ResolvedFeature> features;
    std::vector<std::vector<Index>> tiers;  ///< features of each
    Rows<Index> members;                    ///< nodes of each service, witnesses included
    std::vector<Group> groups;              ///< by node, then service (same-service ones by target)
    std::vector<Index> firstGroup;          ///< of each node, and one past the last
    Rows<Index> targetSets;                 ///< different sets of nodes, each ascending; groups share them
    Rows<Index> groupLinks;                 ///< request links of each group, by target; noIndex for those of the virtual client
    Rows<Index> groupLinkTargets;           ///< the target of each of `groupLinks`
    bool virtualClient = false;

    [[nodiscard]] std::span<const Group> groupsOf(Index node) const {
        return std::span<const Group>(groups).subspan(firstGroup[node], firstGroup[node + 1] - firstGroup[node]);
    }
    [[nodiscard]] std::span<const Index> targetsOf(const Group& group) const { return targetSets[group.targets]; }
    /// required(n,G) for the core journey.
    [[nodiscard]] static bool requiredInCore(const Group& group) { return group.required; }
    /// required(n,G) for a feature's journey.
    [[nodiscard]] bool requiredIn(const ResolvedFeature& feature, const Group& group) const;
};

/// Linear in the size of the topology but for the sorting of links. References to nothing are passed over.
[[nodiscard]] Resolved resolve(const Topology& topology);

}  // namespace failwright
