#pragma once

#include "model/analysis/analysis.h"
#include "model/simulation/failure_table.h"
#include "model/topology/topology.h"

#include <optional>
#include <string>
#include <vector>

namespace failwright {

enum class Goal : std::uint8_t { slo, sla, rto, rpo };

/// Whether a figure is over its limit by more than rounding: the complement of an availability is not exact.
[[nodiscard]] constexpr bool exceeds(double actual, double limit) { return actual > limit * (1 + 1e-12) + 2.5e-16; }

/// An objective held against what the design does. The less, the better.
struct Verdict {
    Goal goal = Goal::slo;
    double limit = 0;              ///< SLO, SLA: unavailability; RTO, RPO: seconds
    std::optional<double> actual;  ///< in the unit of `limit`; absent where there is nothing to judge
    std::string element;           ///< RTO, RPO: whose failure it is; empty where no failure costs anything
    std::optional<double> atBest = std::nullopt;  ///< SLO, SLA: where bounds are all that is known, of which `actual` is the worse

    /// What is not surely met counts as missed.
    [[nodiscard]] bool missed() const { return actual && exceeds(*actual, limit); }
    /// Missed at worst and met at best.
    [[nodiscard]] bool open() const { return missed() && atBest && !exceeds(*atBest, limit); }
};

/// What 1 - A_s lies within: both ends are the same where it is exact. Absent where no client calls anything.
[[nodiscard]] std::optional<Range> structuralUnavailability(const Analysis& analysis);
/// What 1 - A_e lies within, which SLO and SLA are held against; absent and exact where the structural figure is.
[[nodiscard]] std::optional<Range> expectedUnavailability(const Topology& topology, const Analysis& analysis,
                                                          const FailureTable& failures);

/// The failure that takes longest to recover by failover; nullptr where none recovers.
[[nodiscard]] const FailureRow* longestRecovery(const FailureTable& failures);
/// The failure that loses most data; nullptr for an empty table.
[[nodiscard]] const FailureRow* largestLoss(const FailureTable& failures);
/// How many failures last until repair.
[[nodiscard]] std::size_t lastingFailures(const FailureTable& failures);

/// The objectives that `topology` has, in the order of `Goal`. SLO and SLA are held against `unavailability`, the RTO
/// against the longest recovery by failover from a single failure (those that last until repair have none), the RPO against the
/// largest loss of data by one.
[[nodiscard]] std::vector<Verdict> judge(const Topology& topology, const std::optional<Range>& unavailability,
                                         const FailureTable& failures);

}  // namespace failwright
