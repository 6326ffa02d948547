#pragma once

#include "model/advice/advise.h"
#include "model/analysis/analysis.h"
#include "model/review/error_budget.h"
#include "model/review/findings.h"
#include "model/review/objectives.h"
#include "model/simulation/expected_downtime.h"
#include "model/simulation/playback.h"
#include "model/simulation/simulate.h"

#include <set>

namespace failwright {

/// A part of the report, in the order in which they stand.
enum class ReportSection : std::uint8_t { summary, assumptions, downtime, weakPoints, failures, tiers, errorBudget, simulation, findings, advice, elements };

template <> constexpr auto wordsOf<ReportSection>() {
    return std::to_array<std::string_view>({"summary", "assumptions", "downtime", "weak-points", "failures", "tiers", "error-budget",
                                            "simulation", "findings", "advice", "elements"});
}

using ReportSections = std::set<ReportSection>;

[[nodiscard]] ReportSections allReportSections();
/// The sections that comma-separated words name; nothing where one names none.
[[nodiscard]] std::optional<ReportSections> reportSectionsOf(std::string_view words);

/// The dearest failure of its kind, played through.
struct WorstFailure {
    FailureRow row;
    std::optional<DomainKind> domain;  ///< absent for a node
    bool byFailover = false;           ///< the dearest of those that recover, where another one that does not is dearer
    Timeline timeline;
};

struct ReportOptions {
    ReportSections sections = allReportSections();
    std::size_t years = 0;      ///< to simulate; 0: none
    std::uint64_t seed = 1;
    std::size_t advice = 40;    ///< improvements to try
};

/// All that a report says, without its words. A value.
struct Report {
    ReportSections sections;
    Topology topology;                      ///< with positions
    Analysis analysis;
    FailureTable failures;
    std::optional<ExpectedDowntime> causes; ///< absent where there is no availability
    std::vector<Verdict> verdicts;
    std::vector<Finding> findings;
    std::optional<ErrorBudget> budget;      ///< absent without an SLO
    std::vector<IncidentSpending> spendings;
    std::vector<WorstFailure> worst;        ///< of a node, a zone, a region, as far as there are any that cost something
    std::optional<AdviceList> advice;       ///< absent where it is not wanted
    std::optional<SimulatedYears> simulated;

    [[nodiscard]] bool has(ReportSection section) const { return sections.contains(section); }
    /// 1 - A_e; absent where there is no availability.
    [[nodiscard]] std::optional<double> unavailability() const;
};

/// Works out what the sections need. Errors: `tooLarge`, `cancelled`.
[[nodiscard]] Result<Report> makeReport(const Topology& topology, const ReportOptions& options = {}, std::stop_token stop = {});

/// Positions of `failures`: what costs most in a year first, then what takes longest; those that nobody feels are left out.
[[nodiscard]] std::vector<std::size_t> worstFirst(const FailureTable& failures);

}  // namespace failwright
