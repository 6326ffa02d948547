#pragma once

#include "model/simulation/interval.h"
#include "model/simulation/simulated_system.h"

#include <optional>
#include <stop_token>

namespace failwright {

struct RareMean {
    double unavailability = 0;  ///< mean of 1 - σ, planned outages included
    Interval interval95;
    std::size_t samples = 0;
};

/// The mean of 1 - σ by importance sampling (`RareLosses`), to a few per cent where that takes no more than some hundred
/// thousand samples; the same for any number of threads. Nothing where nothing fails, or soon after `stop` is requested.
[[nodiscard]] std::optional<RareMean> rareMean(const Topology& topology, const SimulatedSystem& system, std::uint64_t seed, std::size_t threads,
                                               const std::stop_token& stop);

}  // namespace failwright
