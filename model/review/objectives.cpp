#include "model/review/objectives.h"

#include "model/simulation/expected_downtime.h"

#include <algorithm>

namespace failwright {
namespace {

Verdict against(Goal goal, double limit, const FailureRow* row, const std::optional<double>& actual) {
    return {goal, limit, actual, row != nullptr && actual.value_or(0) > 0 ? row->id : std::string{}};
}

}  // namespace

std::optional<double> expectedAtWorst(const Topology& topology, const Analysis& analysis, const FailureTable& failures) {
    if (!analysis.unavailability && !analysis.bounds) return std::nullopt;
    const double structural = analysis.bounds ? analysis.bounds->upper : *analysis.unavailability;
    return expectedDowntime(topology, failures, structural).unavailability();
}

const FailureRow* longestRecovery(const FailureTable& failures) {
    const auto shorter = [](const FailureRow& a, const FailureRow& b) { return a.recoverySeconds < b.recoverySeconds; };
    const auto longest = std::ranges::max_element(failures, shorter);
    return longest != failures.end() && longest->recovers() ? &*longest : nullptr;
}

const FailureRow* largestLoss(const FailureTable& failures) {
    const auto largest = std::ranges::max_element(failures, {}, &FailureRow::dataLossSeconds);
    return largest != failures.end() ? &*largest : nullptr;
}

std::size_t lastingFailures(const FailureTable& failures) {
    return static_cast<std::size_t>(std::ranges::count_if(failures, [](const FailureRow& row) { return !row.recovers(); }));
}

std::vector<Verdict> judge(const Topology& topology, std::optional<double> unavailability, const FailureTable& failures) {
    std::vector<Verdict> verdicts;
    if (!topology.objectives) return verdicts;
    const Objectives& given = *topology.objectives;
    if (given.slo) verdicts.push_back({Goal::slo, 1 - *given.slo, unavailability, {}});
    if (given.sla) verdicts.push_back({Goal::sla, 1 - *given.sla, unavailability, {}});
    if (given.rtoSeconds) {
        const FailureRow* row = longestRecovery(failures);
        verdicts.push_back(against(Goal::rto, *given.rtoSeconds, row, row != nullptr ? row->recoverySeconds : std::nullopt));
    }
    if (given.rpoSeconds) {
        const FailureRow* row = largestLoss(failures);
        verdicts.push_back(against(Goal::rpo, *given.rpoSeconds, row, row != nullptr ? std::optional(row->dataLossSeconds) : std::nullopt));
    }
    return verdicts;
}

}  // namespace failwright
