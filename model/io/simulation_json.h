#pragma once

#include "model/simulation/simulate.h"

#include <string>

namespace failwright {

/// The object that `simulate --json` prints: numbers at full precision, null for what is absent. `simulated` is of `topology`.
[[nodiscard]] std::string writeSimulation(const Topology& topology, const SimulatedYears& simulated);

}  // namespace failwright
