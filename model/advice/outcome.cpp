#include "model/advice/outcome.h"

#include "model/analysis/analyze.h"
#include "model/review/objectives.h"
#include "model/simulation/expected_downtime.h"
#include "model/topology/reliability.h"

namespace failwright {

double Outcome::downtimeSecondsPerYear() const {
    return unavailability.value_or(0) * secondsPerYear;
}

Result<Outcome> outcomeOf(const Topology& topology, std::stop_token stop) {
    Topology core = topology;  // features and tiers change nothing of the core journey
    core.features.clear();
    core.tiers.clear();
    core.scenarios.clear();
    const auto analysis = analyze(core, {.maxOrder = 1, .listedCutSets = 0}, stop);
    if (!analysis) return tl::unexpected(analysis.error());
    const auto failures = failureTable(core, stop);
    if (!failures) return tl::unexpected(failures.error());
    Outcome outcome;
    if (analysis->unavailability)
        outcome.unavailability = expectedDowntime(core, *failures, *analysis->unavailability).unavailability();
    if (const FailureRow* longest = longestRecovery(*failures)) outcome.recoverySeconds = longest->recoverySeconds;
    if (const FailureRow* largest = largestLoss(*failures)) outcome.dataLossSeconds = largest->dataLossSeconds;
    outcome.spofs = analysis->spofs.size();
    for (const Node& node : core.nodes) outcome.costPerMonth += node.costPerMonth.value_or(0);
    return outcome;
}

}  // namespace failwright
