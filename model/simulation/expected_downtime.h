#pragma once

#include "model/simulation/failure_table.h"
#include "model/topology/topology.h"

namespace failwright {

/// Seconds a year by cause (SEMANTICS, section 6), to first order.
struct ExpectedDowntime {
    double structural = 0;
    double failover = 0;
    double failedFailover = 0;
    double undetected = 0;
    double operations = 0;

    [[nodiscard]] double total() const { return structural + failover + failedFailover + undetected + operations; }
    /// 1 - A_e, at most 1.
    [[nodiscard]] double unavailability() const;
};

/// `structuralUnavailability` is 1 - A_s; `table` is of the same topology.
[[nodiscard]] ExpectedDowntime expectedDowntime(const Topology& topology, const FailureTable& table, double structuralUnavailability);

}  // namespace failwright
