#pragma once

#include "model/advice/advise.h"

namespace failwright {

/// Several improvements together.
struct Plan {
    std::vector<Improvement> improvements;
    Outcome after;
    double price = 0;  ///< what they cost a month together, or how many they are, as `TargetPlan::byCost` says
};

struct TargetOptions {
    std::size_t designs = 1'500;  ///< changed designs to compute at most
};

/// How a design reaches an availability.
struct TargetPlan {
    bool reached = false;
    bool exact = false;   ///< no cheaper set of the improvements that were tried reaches it; where it is not reached, none at all
    bool byCost = false;  ///< the price is money: all improvements have a known cost; else their number
    Plan plan;            ///< the cheapest set that was found; where it is not reached, the best
    std::vector<Plan> curve;   ///< nothing, one, two, … improvements: at each step what saves most after those before (of many, those
                               ///< that saved most so far are looked at first, and the others not at all)
    std::size_t computed = 0;  ///< changed designs
};

/// Searches for the cheapest set of the improvements that `list` tried which brings the unavailability of `topology` down to
/// `unavailability`: first greedily, then all together, then through all sets that would be cheaper, as long as `options` allow. The
/// price of a set is the sum of its improvements' prices; of two sets of one price the smaller counts as cheaper. Errors:
/// `tooLarge`, `cancelled`.
[[nodiscard]] Result<TargetPlan> planFor(const Topology& topology, const AdviceList& list, double unavailability,
                                         const TargetOptions& options = {}, std::stop_token stop = {});

}  // namespace failwright
