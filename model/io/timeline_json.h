#pragma once

#include "model/simulation/game_day.h"

#include <string>

namespace failwright {

/// The object that `timeline --json` prints: numbers at full precision, null for what is absent or infinite. RTO and lost
/// requests are null where the failure does not recover. `timeline` is of `topology`. With the `score` of a game day where it is one.
[[nodiscard]] std::string writeTimeline(const Topology& topology, const Timeline& timeline, const GameDayScore* score = nullptr);

}  // namespace failwright
