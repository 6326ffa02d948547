#pragma once

#include "model/topology/resolved.h"

#include <algorithm>
#include <vector>

namespace failwright {

/// A side on which a service has members that do not serve: it is without the primary or the quorum.
struct Refusal {
    Index service = 0;
    Index member = 0;  ///< the first member there that is up
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// A network in parts (SEMANTICS, section 10). Whole while `side` is empty.
struct Parting {
    std::vector<std::uint8_t> side;       ///< of each node; 0: on none, it reaches all
    std::vector<Index> rivals;            ///< nodes that became primary on their side without leave of the other
    std::vector<std::uint8_t> divides;    ///< of each service: every side gets a primary after the phases
    std::vector<std::uint8_t> divided;    ///< of each service: the phases have passed
    std::vector<Index> apart;             ///< rivals that take writes beside another primary
    std::vector<Refusal> refusals;        ///< by service, then side
    std::vector<std::uint8_t> forgotten;  ///< of each service: its callers have dropped the members that they do not reach

    [[nodiscard]] bool parted() const { return !side.empty(); }
    [[nodiscard]] bool reaches(Index a, Index b) const {
        return side.empty() || side[a] == 0 || side[b] == 0 || side[a] == side[b];
    }
    [[nodiscard]] bool isRival(Index node) const { return std::find(rivals.begin(), rivals.end(), node) != rivals.end(); }
    void heal() {
        side.clear();
        rivals.clear();
        divides.clear();
        divided.clear();
        apart.clear();
        refusals.clear();
        forgotten.clear();
    }
};

struct CompiledTopology;
struct SystemState;

/// Whether enough members of a service that must agree are up among those that `node` reaches: a quorum, or more than half of an
/// active-active service with `consistency: cp`. True for other services.
[[nodiscard]] bool quorumAround(const CompiledTopology& topology, const SystemState& state, Index service, Index node);

/// An active-passive service of which nothing keeps the parts of the network from having a primary each: no fencing, no witness,
/// no promise of consistency.
[[nodiscard]] bool mayDivide(const CompiledTopology& topology, const SystemState& state, Index service);

/// The primary or rival that `caller` reaches for the endpoint of `service` in a parted network; noIndex where there is none.
[[nodiscard]] Index answeringMember(const CompiledTopology& topology, const SystemState& state, Index caller, Index service);

/// The rival is up, and so is the primary or an earlier rival: writes go to both.
[[nodiscard]] bool writesApart(const CompiledTopology& topology, const SystemState& state, Index rival);

/// Where services with members on several sides refuse; a side that still waits for its primary does not.
[[nodiscard]] std::vector<Refusal> refusals(const CompiledTopology& topology, const SystemState& state);

}  // namespace failwright
