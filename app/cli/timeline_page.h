#pragma once

#include "app/cli/terminal.h"
#include "model/simulation/game_day.h"

#include <string>

namespace failwright::cli {

/// What `timeline`, which is of `topology`, says, to be read in a terminal: the outcome, the phases of every failover as bars
/// over time with σ(t) below them, and the event log. `title` says what was played.
[[nodiscard]] std::string timelinePage(const Topology& topology, const Timeline& timeline, const std::string& title,
                                       const Terminal& terminal);

/// What a game day cost.
[[nodiscard]] std::string gameDayPage(const GameDayScore& score, const Terminal& terminal);

}  // namespace failwright::cli
