#pragma once

#include "views/panels/tiers/tier_standing.h"

#include <QString>

namespace failwright {

class RecordTable;
class Theme;

using SharedStanding = std::shared_ptr<const TierStanding>;

/// "1,200": whole requests, with the locale's groups.
[[nodiscard]] QString rateWords(double requestsPerSecond);
/// The tier in force, and how close to its limit it is; rich text.
[[nodiscard]] QString verdictWords(const TierStanding& standing);

/// The tiers, best first, and down: whether each is in force and why not, how likely it is, minutes a year.
void showLadder(RecordTable& table, const SharedStanding& standing, const Theme& theme);
/// What is served and shed of each feature.
void showFeatures(RecordTable& table, const SharedStanding& standing, const Theme& theme);
/// How full each service is, and whether it can lose a member.
void showServices(RecordTable& table, const SharedStanding& standing, const Theme& theme);

}  // namespace failwright
