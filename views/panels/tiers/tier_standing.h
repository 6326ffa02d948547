#pragma once

#include "model/simulation/load.h"

#include <memory>
#include <optional>

namespace failwright {

class Playback;
struct Analysis;

/// A design made ready for questions about its tiers.
struct TierModel {
    explicit TierModel(const Topology& given) : topology(given), compiled(compile(topology)), load(topology, compiled) {}
    TierModel(const TierModel&) = delete;
    TierModel& operator=(const TierModel&) = delete;

    Topology topology;
    CompiledTopology compiled;
    LoadModel load;
};

/// How the tiers stand in one state under one load.
struct TierStanding {
    std::shared_ptr<const TierModel> model;
    double requestsPerSecond = 0;
    SystemState state;
    std::vector<TierCapacity> capacities;
    LoadVerdict verdict;
    std::vector<std::optional<double>> probabilities;  ///< of the tiers, then down
    std::vector<Index> unanswered;                     ///< features
    std::vector<FeatureServed> features;
    std::vector<ServiceLoad> services;
    std::vector<std::string> down;                     ///< elements that have failed
    std::vector<std::vector<std::string>> culprits;    ///< of each tier that is not possible: those of `down` that alone take it away

    [[nodiscard]] std::size_t tierCount() const { return model->topology.tiers.size(); }
};

/// In the state of `playback` where it is active, else with everything up. `analysis` may be missing.
[[nodiscard]] TierStanding tierStanding(std::shared_ptr<const TierModel> model, const Playback& playback, const Analysis* analysis,
                                        double requestsPerSecond);

}  // namespace failwright
