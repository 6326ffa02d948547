#include "model/review/objectives.h"

#include "model/simulation/expected_downtime.h"

#include <algorithm>

namespace failwright {
namespace {

Verdict against(Goal goal, double limit, const FailureRow* row, const std::optional<double>& actual) {
    return {goal, limit, actual, row != nullptr && actual.value_or(0) > 0 ? row->id : std::string{}};
}

Verdict against(Goal goal, double availability, const std::optional<Range>& unavailability) {
    Verdict verdict{goal, 1 - availability, std::nullopt, {}};
    if (!unavailability) return verdict;
    verdict.actual = unavailability->upper;
    if (unavailability->lower < unavailability->upper) verdict.atBest = unavailability->lower;
    return verdict;
}

}  // namespace

std::optional<Range> structuralUnavailability(const Analysis& analysis) {
    if (analysis.bounds) return analysis.bounds;
    if (analysis.unavailability) return Range{*analysis.unavailability, *analysis.unavailability};
    return std::nullopt;
}

std::optional<Range> expectedUnavailability(const Topology& topology, const Analysis& analysis, const FailureTable& failures) {
    const std::optional<Range> structural = structuralUnavailability(analysis);
    if (!structural) return std::nullopt;
    const auto expected = [&](double unavailability) { return expectedDowntime(topology, failures, unavailability).unavailability(); };
    const double best = expected(structural->lower);
    return Range{best, structural->upper > structural->lower ? expected(structural->upper) : best};
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

std::vector<Verdict> judge(const Topology& topology, const std::optional<Range>& unavailability, const FailureTable& failures) {
    std::vector<Verdict> verdicts;
    if (!topology.objectives) return verdicts;
    const Objectives& given = *topology.objectives;
    if (given.slo) verdicts.push_back(against(Goal::slo, *given.slo, unavailability));
    if (given.sla) verdicts.push_back(against(Goal::sla, *given.sla, unavailability));
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
