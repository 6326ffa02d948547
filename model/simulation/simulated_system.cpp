#include "model/simulation/simulated_system.h"

#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

constexpr double defaultWindowDays = 30;
constexpr double secondsPerDay = 86'400;

bool sameNeeds(const Journey& a, const Journey& b) { return a.groups.items == b.groups.items && a.groups.starts == b.groups.starts; }

void compileFeatures(SimulatedSystem& system) {
    if (system.compiled.resolved.tiers.empty()) return;
    for (const ResolvedFeature& feature : system.compiled.resolved.features) {
        Journey journey = compileJourney(system.compiled.resolved, &feature);
        const auto same = std::ranges::find_if(system.journeys, [&](const Journey& known) { return sameNeeds(known, journey); });
        if (sameNeeds(system.compiled.core, journey)) {
            system.journeyOf.push_back(noIndex);
            continue;
        }
        system.journeyOf.push_back(static_cast<Index>(same - system.journeys.begin()));
        if (same == system.journeys.end()) system.journeys.push_back(std::move(journey));
    }
}

std::vector<double> clientWeights(const Resolved& resolved) {
    std::vector<double> weights;
    double sum = 0;
    for (const ResolvedClient& client : resolved.clients) sum += weights.emplace_back(client.linked ? client.weight : 0);
    if (sum > 0)
        for (double& weight : weights) weight /= sum;
    return weights;
}

PlannedOutages plannedOutages(const Operations& operations) {
    PlannedOutages out;
    out.failedReleasesPerYear = operations.releasesPerYear.value_or(0) * operations.releaseFailureRate.value_or(0);
    out.rollbackSeconds = 60 * operations.rollbackMinutes.value_or(0);
    out.releaseLoss = operations.blastRadius.value_or(1);
    out.maintenanceSecondsPerYear = std::min(secondsPerYear, 60 * operations.maintenanceMinutesPerYear.value_or(0));
    return out;
}

WindowPlan windowPlan(const Objectives& objectives) {
    constexpr double shortest = 1;  // a second, so that a year does not fall into pieces beyond counting
    WindowPlan plan{.seconds = std::max(shortest, objectives.windowDays.value_or(defaultWindowDays) * secondsPerDay)};
    if (plan.seconds <= secondsPerYear) plan.perGroup = static_cast<std::size_t>(secondsPerYear / plan.seconds);
    else plan.yearsPerGroup = static_cast<std::size_t>(std::ceil(std::min(1e6, plan.seconds / secondsPerYear)));
    return plan;
}

}  // namespace

// Failed releases come as a Poisson process; how many run at a moment is Poisson, and each takes its share.
double PlannedOutages::meanSuccess() const {
    const double running = failedReleasesPerYear * rollbackSeconds / secondsPerYear;
    return std::exp(-running * releaseLoss) * (1 - maintenanceSecondsPerYear / secondsPerYear);
}

SimulatedSystem simulatedSystem(const Topology& topology) {
    SimulatedSystem system{.compiled = compile(topology)};
    compileFeatures(system);
    system.weights = clientWeights(system.compiled.resolved);
    system.process = failureProcess(topology, system.compiled, system.journeys);
    system.planned = plannedOutages(topology.operations.value_or(Operations{}));
    system.window = windowPlan(topology.objectives.value_or(Objectives{}));
    return system;
}

}  // namespace failwright
