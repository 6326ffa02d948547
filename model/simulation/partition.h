#pragma once

#include "model/simulation/incident.h"

namespace failwright {

/// What a partition does to a service (SEMANTICS, section 10).
enum class PartitionKind : std::uint8_t {
    refused,     ///< a side without the primary or the quorum does not serve
    splitBrain,  ///< a side has a primary of its own beside the other's: writes there are at risk
    diverges,    ///< all sides go on (`consistency: ap`); what they write differs
};

struct PartitionEffect {
    PartitionKind kind = PartitionKind::refused;
    ServiceId service;
    Index side = 0;  ///< where; for `diverges` the first
    double from = 0;
    double to = 0;  ///< infinite where it lasts

    [[nodiscard]] double seconds() const { return to - from; }
    friend bool operator==(const PartitionEffect&, const PartitionEffect&) = default;
};

/// What clients see that are on one side only; nodes outside of all sides are on each.
struct SideView {
    std::vector<SuccessStep> success;
    double lostSeconds = 0;  ///< of full traffic, to the last step
};

/// One partition from its beginning to its end.
struct PartitionRun {
    double from = 0;
    double to = 0;  ///< infinite where nothing heals it
    std::vector<std::vector<DomainId>> sides;
    std::vector<SideView> views;           ///< of each side
    std::vector<PartitionEffect> effects;  ///< by service, then side, then time
};

/// The partitions among `changes`, each until it is healed or replaced by another. `trace` is what came of the changes.
[[nodiscard]] std::vector<PartitionRun> partitionRuns(const CompiledTopology& compiled, const std::vector<StateChange>& changes,
                                                      const std::vector<TraceEntry>& trace);

}  // namespace failwright
