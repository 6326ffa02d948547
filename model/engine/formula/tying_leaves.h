#pragma once

#include "model/engine/formula/plan.h"

#include <cstdint>
#include <vector>

namespace failwright::engine {

/// The leaves that tie a module without circles together, such as the hosts under many tiers: in groups of a few that shared gates hang
/// on, those of the most shared first. A leaf may be in several.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> tyingLeaves(const Module& module);

}  // namespace failwright::engine
