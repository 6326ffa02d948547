#pragma once

#include "model/simulation/incident.h"
#include "model/simulation/load.h"

namespace failwright {

/// A tier comes into force; `tier` is a position in the topology's tiers, or their number for "down".
struct TierStep {
    double at = 0;
    Index tier = 0;
    friend bool operator==(const TierStep&, const TierStep&) = default;
};

/// From a moment on, the clients send `requestsPerSecond`.
struct LoadChange {
    double at = 0;
    double requestsPerSecond = 0;
};

/// What the load meets from a moment on.
struct LoadStep {
    double at = 0;
    double requestsPerSecond = 0;
    LoadVerdict verdict;
    friend bool operator==(const LoadStep&, const LoadStep&) = default;
};

/// Watches what each tier's services carry, and says afterwards which tier was in force under a load.
class TierSteps final : public MomentObserver {
public:
    /// `model` must outlive this.
    explicit TierSteps(const LoadModel& model) : m_model(&model) {}

    void moment(const Simulation& simulation) override;
    /// `loads` by time; before the first, and without any, no requests come.
    [[nodiscard]] std::vector<LoadStep> under(std::span<const LoadChange> loads) const;

private:
    struct Moment {
        double at = 0;
        std::vector<TierCapacity> capacities;
    };

    const LoadModel* m_model;
    std::vector<Moment> m_moments;
};

/// The tiers alone, where they change.
[[nodiscard]] std::vector<TierStep> tiersOf(std::span<const LoadStep> steps);

}  // namespace failwright
