#pragma once

#include "model/topology/topology.h"

#include <QString>
#include <optional>
#include <vector>

/// The events of a scenario as lines that people read and write: "0 s fail use1a", "10 min repair use1a", "0 s load 5",
/// "0 s partition use1a, use1b | use1c", "2 min heal".
namespace failwright::scenario {

[[nodiscard]] QString toText(const std::vector<ScenarioEvent>& events);
/// Nothing where a line is none of these. Keys that an earlier version of an event at the same line had stay with it.
[[nodiscard]] std::optional<std::vector<ScenarioEvent>> fromText(const QString& text, const std::vector<ScenarioEvent>& before);

}  // namespace failwright::scenario
