#pragma once

#include "model/simulation/incident.h"

#include <optional>

namespace failwright {

/// What a partition does to a service.
enum class PartitionKind : std::uint8_t {
    refused,     ///< a side without the primary or the quorum does not serve
    splitBrain,  ///< a side promoted a primary of its own beside the other's: writes there are at risk
    diverges,    ///< all sides go on; what they write differs
};

struct PartitionEffect {
    PartitionKind kind = PartitionKind::refused;
    Index service = 0;
    Index side = 0;  ///< where; for `diverges` the first side with members
    double from = 0;
    double to = 0;

    [[nodiscard]] double seconds() const { return to - from; }
    friend bool operator==(const PartitionEffect&, const PartitionEffect&) = default;
};

/// What clients see that reach one side only; nodes outside of all sides are on each.
struct SideView {
    std::vector<SuccessStep> success;
    double lostSeconds = 0;  ///< of full traffic, to the last step
};

/// One partition from its beginning to its end.
struct PartitionRun {
    double from = 0;
    double to = 0;
    std::vector<std::vector<DomainId>> sides;
    std::vector<SideView> views;           ///< of each side
    std::vector<PartitionEffect> effects;  ///< by service, then side
};

/// The partitions of a scenario (SEMANTICS, section 10), each until it is healed or replaced by another; one that nothing
/// ends is followed for an hour after the last event. What else fails and is repaired meanwhile counts on all sides.
[[nodiscard]] std::vector<PartitionRun> playPartitions(const Topology& topology, const std::vector<ScenarioEvent>& events);

}  // namespace failwright
