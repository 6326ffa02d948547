#include "model/simulation/expected_downtime.h"

#include "model/topology/reliability.h"

#include <algorithm>

namespace failwright {
namespace {

double operationsSeconds(const Operations& operations) {
    const double releases = operations.releasesPerYear.value_or(0) * operations.releaseFailureRate.value_or(0) *
                            operations.rollbackMinutes.value_or(0) * operations.blastRadius.value_or(1);
    return 60 * (releases + operations.maintenanceMinutesPerYear.value_or(0));
}

}  // namespace

/// The causes are first-order sums, each of its own: where much is down much of the time they come to more than a year together.
double ExpectedDowntime::unavailability() const { return std::min(1.0, total() / secondsPerYear); }

ExpectedDowntime expectedDowntime(const Topology& topology, const FailureTable& table, double structuralUnavailability) {
    ExpectedDowntime downtime;
    downtime.structural = structuralUnavailability * secondsPerYear;
    for (const FailureRow& row : table) {
        downtime.failover += row.failuresPerYear * row.lostRequestSeconds.value_or(0);
        downtime.failedFailover += row.failuresPerYear * row.failedFailoverSeconds;
        downtime.undetected += row.failuresPerYear * row.mttrSeconds * row.undetectedShare;
    }
    if (topology.operations) downtime.operations = operationsSeconds(*topology.operations);
    return downtime;
}

}  // namespace failwright
