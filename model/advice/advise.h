#pragma once

#include "model/advice/improvement.h"
#include "model/advice/outcome.h"

#include <functional>

namespace failwright {

/// An improvement that the numbers bear out.
struct Advice {
    Improvement improvement;
    Outcome after;                    ///< of the changed design
    double savedSecondsPerYear = 0;   ///< of expected downtime; negative where something else gets better
    std::optional<double> addedCost;  ///< a month; absent where a new node has no cost
};

struct AdviceOptions {
    std::size_t most = 150;  ///< improvements to try; those that promise least are left out
    std::function<void(std::size_t done, std::size_t of)> progress = {};  ///< called from any thread, one at a time
};

struct AdviceList {
    Outcome before;
    std::vector<Advice> ranked;  ///< what saves most first, then what costs least
    std::vector<Improvement> tried;  ///< what promises most first
    std::size_t leftOut = 0;     ///< improvements that were not tried
};

/// Tries what might help: each improvement is made and the changed design computed. Kept is what saves downtime, or shortens a
/// recovery or a loss of data that misses its objective. Errors: `tooLarge`, `cancelled`.
[[nodiscard]] Result<AdviceList> advise(const Topology& topology, const AdviceOptions& options = {}, std::stop_token stop = {});

/// What the nodes that `after` has and `before` has not cost a month; nothing where one of them has no cost.
[[nodiscard]] std::optional<double> addedCost(const Topology& before, const Topology& after);

}  // namespace failwright
