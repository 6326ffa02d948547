#pragma once

#include "model/advice/outcome.h"
#include "model/topology/topology.h"

#include <cstdint>
#include <vector>

namespace failwright {

/// Something that the numbers take for granted, or leave out, turned round.
enum class Supposition : std::uint8_t {
    zonesFailTogether,       ///< `sharedPart` of what takes a zone takes all zones beside it, too
    commonCausesEverywhere,  ///< `sharedPart` of what takes a member takes all members of its service; where no common cause is given
    noCommonCauses,          ///< those that are given never strike
    repairTwiceAsLong,       ///< everything fails as often as before and takes twice as long to repair
    failoverPerfect,         ///< failover works each time and takes no time, and checks see all failures
    failoverByHand,          ///< no failover works by itself
    noOperations,            ///< releases and maintenance cost nothing
};

template <> constexpr auto wordsOf<Supposition>() {
    return std::to_array<std::string_view>({"zones-fail-together", "common-causes-everywhere", "no-common-causes",
                                            "repair-twice-as-long", "failover-perfect", "failover-by-hand", "no-operations"});
}

/// The generic share of failures that redundant parts have in common (beta-factor model, NUREG/CR-4780).
inline constexpr double sharedPart = 0.1;

/// `topology` as it would be under all of `suppositions`.
[[nodiscard]] Topology supposing(Topology topology, const std::vector<Supposition>& suppositions);

struct Supposed {
    Supposition what = Supposition::zonesFailTogether;
    Outcome outcome;
};

struct Suppositions {
    Outcome asDrawn;
    std::vector<Supposed> each;  ///< one at a time; those that change something in the design
};

/// What each supposition does by itself. Errors: `tooLarge`, `cancelled`.
[[nodiscard]] Result<Suppositions> supposeEach(const Topology& topology, std::stop_token stop = {});

}  // namespace failwright
