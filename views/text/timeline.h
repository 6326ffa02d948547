#pragma once

#include "model/simulation/playback.h"

#include <QString>

namespace failwright::text {

[[nodiscard]] QString name(PhaseKind kind);

/// What a line of the event log means, in one short sentence with the names of things.
[[nodiscard]] QString sentence(const LogEntry& entry, const Topology& topology);

/// The name of an element of a failure: a node, domain, link or `service:ID`.
[[nodiscard]] QString titleOfElement(const std::string& id, const Topology& topology);
/// The name of the service with this id, made from nodes too.
[[nodiscard]] QString titleOfService(const std::string& id, const Topology& topology);
/// The tier of a step; the word for "down" past the last.
[[nodiscard]] QString titleOfTier(Index tier, const Topology& topology);

/// A moment of a timeline: "12.5 s", "2:05", "1:00:05".
[[nodiscard]] QString moment(double seconds);

}  // namespace failwright::text
