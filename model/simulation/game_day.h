#pragma once

#include "model/simulation/playback.h"

#include <optional>

namespace failwright {

/// How a game day goes: failures at random, to see what they do.
struct GameDayOptions {
    std::uint64_t seed = 1;
    double hours = 8;
    double failuresPerHour = 2;   ///< on the average
    double repairMinutes = 20;    ///< until something is repaired, on the average
    bool belowNeeded = false;     ///< services may go below the members that they need
};

/// Failures at exponential times, each of something that is up, drawn with equal chances, and their repairs: the same for the same
/// seed. Unless told so, nothing fails that would leave a service fewer members than it needs, or no quorum.
[[nodiscard]] std::vector<ScenarioEvent> gameDay(const Topology& topology, const GameDayOptions& options);

/// What a game day cost.
struct GameDayScore {
    std::size_t failures = 0;
    double seconds = 0;      ///< from the start to the end of the day, or to the last thing that happened where that is later
    double lostSeconds = 0;  ///< of full traffic
    double worstSuccess = 1; ///< the lowest σ
    std::optional<double> lostRequests;  ///< absent where the design says nothing of its requests

    /// The share of the requests that succeeded.
    [[nodiscard]] double served() const { return seconds > 0 ? 1 - lostSeconds / seconds : 1; }
};

/// `timeline` is of `topology` with the events of a game day of `options`.
[[nodiscard]] GameDayScore scoreOf(const Topology& topology, const GameDayOptions& options, const Timeline& timeline);

}  // namespace failwright
