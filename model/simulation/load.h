#pragma once

#include "model/simulation/system_state.h"

#include <span>
#include <vector>

namespace failwright {

/// What the clients' requests meet (SEMANTICS, section 9).
struct LoadVerdict {
    Index tier = 0;       ///< in force: a position in the topology's tiers, or their number for "down"
    double load = 0;      ///< requests/s that the tier costs: those of the clients times its load factor
    double capacity = 0;  ///< requests/s that the tier's services carry; infinite where nothing limits them
    double served = 1;    ///< share of the requests; 0 when down

    [[nodiscard]] double utilisation() const { return load / capacity; }
    friend bool operator==(const LoadVerdict&, const LoadVerdict&) = default;
};

/// A service that has a limit, under a load.
struct ServiceLoad {
    Index service = 0;
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

    /// What each tier's services carry, in requests/s: the least sum over the active-active services that its features require
    /// of the capacities of their members that are up. Negative for a tier that is not possible for every client.
    [[nodiscard]] std::vector<double> capacities(const SystemState& state) const;
    /// The features that some client does not get.
    [[nodiscard]] std::vector<Index> unanswered(const SystemState& state) const;
    /// The best possible tier that carries `requestsPerSecond` of the clients; if none does, the last possible one, which
    /// serves what it can.
    [[nodiscard]] LoadVerdict judge(std::span<const double> capacities, double requestsPerSecond) const;
    /// The services of a tier that have a limit, in document order.
    [[nodiscard]] std::vector<ServiceLoad> services(const SystemState& state, const LoadVerdict& verdict) const;
    /// What is answered of each feature of the tier in force, in the tier's order: features have equal shares of the requests,
    /// and those of the highest priority are served first.
    [[nodiscard]] std::vector<FeatureServed> features(const LoadVerdict& verdict) const;

private:
    struct Needs {
        std::vector<Index> journeys;  ///< in `m_journeys`
        std::vector<Index> services;  ///< active-active, ascending
        double loadFactor = 1;
    };

    [[nodiscard]] double capacityOf(const SystemState& state, Index service) const;
    [[nodiscard]] bool answered(const Journey& journey, const SystemState& state) const;

    const Topology* m_topology;
    const CompiledTopology* m_compiled;
    std::vector<Journey> m_journeys;
    std::vector<Needs> m_tiers;
};

}  // namespace failwright
