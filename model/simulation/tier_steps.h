#pragma once

#include "model/simulation/incident.h"

namespace failwright {

/// A tier comes into force; `tier` is a position in the topology's tiers, or their number for "down".
struct TierStep {
    double at = 0;
    Index tier = 0;
    friend bool operator==(const TierStep&, const TierStep&) = default;
};

/// Watches which tier is the best possible one: every feature in it is answered, if in part, for every client.
class TierSteps final : public MomentObserver {
public:
    explicit TierSteps(const CompiledTopology& topology);

    void moment(const Simulation& simulation) override;
    /// Empty where the topology has no tiers.
    [[nodiscard]] const std::vector<TierStep>& steps() const { return m_steps; }

private:
    [[nodiscard]] Index bestTier(const SystemState& state) const;
    [[nodiscard]] bool answered(const Journey& journey, const SystemState& state) const;

    const CompiledTopology* m_topology;
    std::vector<Journey> m_journeys;  ///< of each feature
    std::vector<TierStep> m_steps;
};

}  // namespace failwright
