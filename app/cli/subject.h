#pragma once

#include "model/analysis/analysis.h"
#include "model/review/findings.h"
#include "model/review/objectives.h"
#include "model/simulation/expected_downtime.h"

#include <optional>
#include <vector>

namespace failwright::cli {

/// A design and all that is known of it.
struct Subject {
    const Topology& topology;
    const Analysis& analysis;
    const FailureTable& failures;
    std::optional<ExpectedDowntime> causes;  ///< absent where there is no availability
    std::vector<Verdict> verdicts;
    std::vector<Finding> findings;

    /// 1 - A_e; absent where there is no availability.
    [[nodiscard]] std::optional<double> expected() const {
        return causes ? std::optional(causes->unavailability()) : std::nullopt;
    }
};

/// What is known of a design without a judgement.
struct Results {
    Analysis analysis;
    FailureTable failures;
};

/// Both found side by side; nothing where the design is too large for an analysis.
[[nodiscard]] std::optional<Results> resultsOf(const Topology& topology, const AnalysisOptions& options);

/// `analysis` and `failures` are of `topology`; all three must outlive the subject.
[[nodiscard]] Subject subjectOf(const Topology& topology, const Analysis& analysis, const FailureTable& failures);

/// "SLO", "RTO".
[[nodiscard]] const char* nameOf(Goal goal);

}  // namespace failwright::cli
