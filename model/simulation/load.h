#pragma once

#include "model/simulation/system_state.h"

#include <span>
#include <vector>

namespace failwright {

/// What the clients' requests meet (SEMANTICS, section 9).
struct LoadVerdict {
    Index tier = 0;       ///< in force: a position in the topology's tiers, or their number for "down"
    double load = 0;      ///< requests/s that the tier costs: those of the clients times its load factor, retries included
    double capacity = 0;  ///< requests/s that the tier's services carry; infinite where nothing limits them
    double served = 1;    ///< share of the requests; 0 when down
    bool down = false;    ///< no tier is possible

    [[nodiscard]] double utilisation() const { return load > 0 ? load / capacity : 0; }
    /// The share of the requests that the tier in force turns away; none when down, where nothing is in force.
    [[nodiscard]] double shed() const { return down ? 0 : 1 - served; }
    friend bool operator==(const LoadVerdict&, const LoadVerdict&) = default;
};

/// What a service can take, and what its callers do when it cannot.
struct ServiceLimit {
    Index service = 0;
    double capacity = 0;  ///< of its members that are up, in requests/s
    int retries = 0;      ///< the most that a caller without a circuit breaker makes

    /// The requests/s that come of `load`. While the service is overloaded, the share 1 - capacity/demand of them fails, and each
    /// failure is asked again: the least demand with demand = load · (1 + f + f² + … + f^retries).
    [[nodiscard]] double demand(double load) const;
    friend bool operator==(const ServiceLimit&, const ServiceLimit&) = default;
};

/// What stands behind a tier in a state.
struct TierCapacity {
    bool possible = false;  ///< for every client
    std::vector<ServiceLimit> limits;  ///< of the services that it requires and that have one, ascending

    /// The least of the limits; infinite without any.
    [[nodiscard]] double least() const;
};

/// A service that has a limit, under a load.
struct ServiceLoad {
    Index service = 0;
    double load = 0;               ///< requests/s, retries included
    double capacity = 0;           ///< of its members that are up, in requests/s
    double withoutLargest = 0;     ///< and when it loses the largest of them
    double utilisation = 0;
    double utilisationWithoutLargest = 0;  ///< infinite where it was the last

    [[nodiscard]] bool carriesOneLoss() const { return utilisationWithoutLargest <= 1; }
};

/// A feature and the share of its requests that are answered.
struct FeatureServed {
    Index feature = 0;
    double served = 1;
};

/// Tiers, what they need and what that carries. Without tiers, the core journey is the only one.
class LoadModel {
public:
    /// `topology` and `compiled` must outlive this.
    LoadModel(const Topology& topology, const CompiledTopology& compiled);

    /// What each tier's services carry: of the active-active services that its features require, the sum of the capacities of their
    /// members that are up.
    [[nodiscard]] std::vector<TierCapacity> capacities(const SystemState& state) const;
    /// The features that some client does not get.
    [[nodiscard]] std::vector<Index> unanswered(const SystemState& state) const;
    /// The best possible tier that carries `requestsPerSecond` of the clients; if none does, the last possible one, which
    /// serves what it can.
    [[nodiscard]] LoadVerdict judge(std::span<const TierCapacity> capacities, double requestsPerSecond) const;
    /// Of each node, whether requests of a feature of `tier` may come to it; all that the core journey needs without tiers.
    [[nodiscard]] std::vector<std::uint8_t> neededNodes(Index tier) const;
    /// The services of a tier that have a limit, in document order.
    [[nodiscard]] std::vector<ServiceLoad> services(const SystemState& state, const LoadVerdict& verdict, double requestsPerSecond) const;
    /// What is answered of each feature of the tier in force, in the tier's order: features have equal shares of the requests,
    /// and those of the highest priority are served first.
    [[nodiscard]] std::vector<FeatureServed> features(const LoadVerdict& verdict) const;

private:
    struct Needs {
        std::vector<Index> journeys;  ///< in `m_journeys`
        std::vector<Index> services;  ///< active-active, ascending
        std::vector<std::uint8_t> nodes;  ///< of each node: requests may come to it
        double loadFactor = 1;
    };

    [[nodiscard]] double capacityOf(const SystemState& state, Index service) const;
    [[nodiscard]] bool answered(const Journey& journey, const SystemState& state) const;

    const Topology* m_topology;
    const CompiledTopology* m_compiled;
    std::vector<Journey> m_journeys;
    std::vector<Needs> m_tiers;
    std::vector<int> m_retries;  ///< of each service: the most that a caller makes
};

}  // namespace failwright
