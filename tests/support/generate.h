#pragma once

#include "model/topology/topology.h"

#include <cstdint>

/// Topologies for tests and benchmarks. Same arguments, same topology, on every platform.
namespace failwright::testing {

/// Regions of zones of tiers whose unavailability has a closed form.
struct LayeredShape {
    int regions = 2;
    int zones = 3;     ///< of each region
    int tiers = 10;    ///< of each region
    int members = 2;   ///< of each tier in each zone
    int needed = 3;    ///< of each tier in all zones of the region
    double member = 2e-3;    ///< these are unavailabilities
    double zone = 1e-4;
    double network = 5e-5;   ///< of a zone
    double region = 2e-5;
    double software = 1e-6;  ///< the common cause of a tier
    double dns = 1e-5;
};

/// Users ask one name service and then the perfect entry of any region; from there a chain of tiers spreads over the region's
/// zones, each member calling all members of the next tier. A zone's network is a rack that holds all that is in the zone.
[[nodiscard]] Topology layered(const LayeredShape& shape);

/// The unavailability of `layered(shape)`, from the closed form.
[[nodiscard]] double layeredUnavailability(const LayeredShape& shape);

/// A design of `services` services spread over regions and zones with a call graph as large sites have it: an edge, front ends,
/// layers of services that share a few platform services, a cache and a store under many of them.
struct MeshShape {
    int services = 100;
    int regions = 3;
    int zones = 3;   ///< of each region
    int nodes = 1000;
    std::uint64_t seed = 1;
};
[[nodiscard]] Topology mesh(const MeshShape& shape);

/// About 1,000 nodes: 100 services over 3 regions of 3 zones.
[[nodiscard]] Topology thousandNodes();
/// About 10,000 nodes: 1,000 services over 10 regions of 5 zones.
[[nodiscard]] Topology tenThousandNodes();

struct RandomShape {
    int services = 6;        ///< at most
    int members = 3;         ///< of each, at most
    int domains = 5;         ///< at most
    int clients = 3;         ///< at most; also none
    int elements = 18;       ///< domains, nodes, links and common causes that can fail, at most
};

/// A small topology with whatever the structure function knows: every redundancy, `needed`, quorums with witnesses, instances,
/// features, tiers, optional links, links with an availability, circles of services, calls within a service, several clients or
/// none, and nodes that nobody calls.
[[nodiscard]] Topology randomTopology(std::uint64_t seed, const RandomShape& shape = {});

}  // namespace failwright::testing
