#pragma once

#include "model/topology/error.h"
#include "model/topology/topology.h"

#include <cstddef>
#include <optional>
#include <stop_token>

namespace failwright {

/// What a design comes to.
struct Outcome {
    std::optional<double> unavailability;    ///< 1 - A_e; absent where no client has links
    std::optional<double> recoverySeconds;   ///< the longest RTO of a single failure that recovers
    double dataLossSeconds = 0;              ///< the largest RPO of a single failure; infinite: all data
    std::size_t spofs = 0;
    double costPerMonth = 0;                 ///< of what has a cost

    [[nodiscard]] double downtimeSecondsPerYear() const;  ///< 0 where there is no availability
};

/// The outcome of `topology`: `analyze`, the failure table and the expected downtime. Errors: `tooLarge`, `cancelled`.
[[nodiscard]] Result<Outcome> outcomeOf(const Topology& topology, std::stop_token stop = {});

}  // namespace failwright
