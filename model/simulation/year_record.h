#pragma once

#include "model/topology/resolved.h"

#include <map>
#include <vector>

namespace failwright {

/// What came of some simulated years, one after the other. Times in seconds.
struct YearRecord {
    std::vector<double> downtime;      ///< of each year: ∫ (1 - σ) dt
    std::vector<double> windowLosses;  ///< of the windows that lost anything
    std::size_t windows = 0;           ///< whole windows
    std::size_t outages = 0;           ///< stretches of σ < 1
    double outageSeconds = 0;          ///< in such stretches
    double longestOutage = 0;          ///< cut at the end of a year
    std::vector<double> tierSeconds;   ///< in each tier, then down; clients by weight
    std::map<std::vector<Index>, std::size_t> struck;  ///< minimal cut sets of elements of the process, with how often
    std::size_t events = 0;            ///< failures, repairs and steps of failovers
};

}  // namespace failwright
