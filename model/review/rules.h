#pragma once

#include "model/review/design.h"
#include "model/review/findings.h"

/// The rules by subject. Each appends what it finds.
namespace failwright::rules {

using Findings = std::vector<Finding>;

/// Error where this downtime alone uses up the error budget of the SLO, else a warning.
[[nodiscard]] Severity severityOf(const Design& design, double secondsPerYear);

void judgeObjectives(const Design& design, Findings& out);
void judgeSpofs(const Design& design, Findings& out);
/// Zones, regions, providers: where things stand.
void judgePlacement(const Design& design, Findings& out);
void judgeFailover(const Design& design, Findings& out);
/// Replication, quorums, backups.
void judgeData(const Design& design, Findings& out);
/// Capacity, sessions, caches.
void judgeLoad(const Design& design, Findings& out);
/// What is missing or means nothing.
void judgeCompleteness(const Design& design, Findings& out);

}  // namespace failwright::rules
