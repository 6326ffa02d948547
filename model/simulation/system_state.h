#pragma once

#include "model/simulation/compiled_topology.h"
#include "model/simulation/parting.h"

namespace failwright {

/// Where the endpoint of an active-passive or quorum service is.
enum class Endpoint : std::uint8_t {
    standing,  ///< on its primary
    moving,    ///< nowhere, until the phases have passed
    waiting,   ///< nowhere for the core journey, since no member can serve it; other journeys have whoever serves them
};

/// Why a link is down.
enum class LinkCause : std::uint8_t { failed = 1, parted = 2 };

/// What is up, in rotation and primary at a moment. Plain vectors: copying one over another of the same topology allocates
/// nothing.
struct SystemState {
    std::vector<std::uint16_t> downCauses;     ///< of each node: failed elements that take it down; 0 when up
    std::vector<std::uint8_t> outOfRotation;   ///< of each node
    std::vector<Index> primary;                ///< of each service; noIndex: whoever serves (always so in active-active)
    std::vector<Endpoint> endpoint;            ///< of each service
    std::vector<Index> membersUp;              ///< of each service, witnesses included
    std::vector<std::uint8_t> linkDown;        ///< of each link: a bit for each `LinkCause`
    std::vector<Index> brokenLinks;            ///< of each group
    std::vector<Index> brokenGroups;           ///< of each answer
    std::vector<Index> brokenCalls;            ///< of each node: groups of its own
    std::vector<Index> callersForThemselves;   ///< of each answer: its callers with broken groups
    Index broken = 0;                          ///< groups with broken links, in all
    Parting parting;

    [[nodiscard]] bool up(Index node) const { return downCauses[node] == 0; }
    /// A node that has not all its links sees of its answers what nobody else does.
    [[nodiscard]] bool looksForItself(Index node) const { return !linked() && (brokenCalls[node] != 0 || parting.parted()); }
    /// Every caller has all its links.
    [[nodiscard]] bool linked() const { return broken == 0 && !parting.parted(); }
    [[nodiscard]] bool hasQuorum(const CompiledTopology& topology, Index service) const {
        const ResolvedService& it = topology.resolved.services[service];
        return it.redundancy != Redundancy::quorum || membersUp[service] >= it.quorum;
    }
};

/// Every failover is through: rotations and endpoints are as the structure function has them, with the same elements down.
void passFailovers(SystemState& state);

/// Everything up, the first primaries in place.
[[nodiscard]] SystemState initialState(const CompiledTopology& topology);

}  // namespace failwright
