#pragma once

#include "model/simulation/playback.h"

namespace failwright {

/// The failovers in a trace, by start.
[[nodiscard]] std::vector<FailoverRun> failoverRuns(const Topology& topology, const CompiledTopology& compiled,
                                                    const std::vector<TraceEntry>& trace);

/// The event log of changes and of what the simulation did about them.
[[nodiscard]] std::vector<LogEntry> eventLog(const Topology& topology, const CompiledTopology& compiled,
                                             std::span<const StateChange> changes, const std::vector<TraceEntry>& trace,
                                             const std::vector<FailoverRun>& runs);

}  // namespace failwright
