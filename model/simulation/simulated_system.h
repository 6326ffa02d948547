#pragma once

#include "model/simulation/failure_process.h"

#include <optional>

namespace failwright {

/// Releases and maintenance (SEMANTICS, section 6) as outages in time.
struct PlannedOutages {
    double failedReleasesPerYear = 0;
    double rollbackSeconds = 0;
    double releaseLoss = 0;  ///< share of the requests that a failed release takes down
    double maintenanceSecondsPerYear = 0;

    [[nodiscard]] bool any() const { return failedReleasesPerYear * rollbackSeconds * releaseLoss + maintenanceSecondsPerYear > 0; }
    /// The mean share of requests that they leave.
    [[nodiscard]] double meanSuccess() const;
};

/// How simulated time is cut into windows: each begins a year, or a group of years where it is longer than one.
struct WindowPlan {
    double seconds = 0;
    std::size_t perGroup = 1;       ///< windows in a group
    std::size_t yearsPerGroup = 1;
};

/// All that years are simulated from. Immutable; threads share it.
struct SimulatedSystem {
    CompiledTopology compiled;
    std::vector<Journey> journeys;  ///< of features that are different from the core journey and each other
    std::vector<Index> journeyOf;   ///< of each feature: in `journeys`, or noIndex for the core journey
    std::vector<double> weights;    ///< of each client, together 1; 0 without links
    FailureProcess process;
    PlannedOutages planned;
    WindowPlan window;
};

[[nodiscard]] SimulatedSystem simulatedSystem(const Topology& topology);

}  // namespace failwright
