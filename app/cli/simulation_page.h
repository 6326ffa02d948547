#pragma once

#include "app/cli/terminal.h"
#include "model/simulation/simulate.h"

#include <string>

namespace failwright::cli {

/// What `simulate` prints for people. `simulated` is of `topology`.
[[nodiscard]] std::string simulationPage(const Topology& topology, const SimulatedYears& simulated, const Terminal& terminal);

}  // namespace failwright::cli
