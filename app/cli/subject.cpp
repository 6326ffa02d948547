#include "app/cli/subject.h"

#include "model/analysis/analyze.h"

#include <future>

namespace failwright::cli {

std::optional<Results> resultsOf(const Topology& topology, const AnalysisOptions& options) {
    auto failures = std::async(std::launch::async, [&topology] { return failureTable(topology); });
    auto analysis = analyze(topology, options);
    if (!analysis) return std::nullopt;
    return Results{std::move(*analysis), *failures.get()};  // nothing asks the table to stop
}

Subject subjectOf(const Topology& topology, const Analysis& analysis, const FailureTable& failures) {
    Subject subject{topology, analysis, failures, {}, {}, {}};
    if (analysis.unavailability) subject.causes = expectedDowntime(topology, failures, *analysis.unavailability);
    const std::optional<Range> expected = expectedUnavailability(topology, analysis, failures);
    subject.verdicts = judge(topology, expected, failures);
    subject.findings = findings(topology, analysis, expected, failures);
    return subject;
}

const char* nameOf(Goal goal) {
    switch (goal) {
        case Goal::slo:
            return "SLO";
        case Goal::sla:
            return "SLA";
        case Goal::rto:
            return "RTO";
        case Goal::rpo:
            return "RPO";
    }
    return "";
}

}  // namespace failwright::cli
