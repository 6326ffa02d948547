#pragma once

#include "model/simulation/alias_table.h"
#include "model/simulation/compiled_topology.h"

namespace failwright {

/// An element that fails and is repaired at exponential times.
struct Failing {
    ElementRef element;
    double unavailability = 0;  ///< in (0, 1]
    double upSeconds = 0;       ///< the mean time up; 0 for what is never up
    double downSeconds = 0;     ///< the mean time to repair
};

/// What random failures come from: the elements that fail and on which some journey of the topology rests.
struct FailureProcess {
    std::vector<Failing> elements;  ///< domains, nodes, links, common causes
    double failuresPerSecond = 0;   ///< while everything is up; of those that are ever up
    AliasTable next{{}};            ///< which of `elements` fails next while everything is up
};

/// `journeys` are those of the features; the core journey counts always.
[[nodiscard]] FailureProcess failureProcess(const Topology& topology, const CompiledTopology& compiled, std::span<const Journey> journeys);

}  // namespace failwright
