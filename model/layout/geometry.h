#pragma once

/// Sizes that the layout and the canvas share, in scene units (pixels at 100 %).
namespace failwright::geometry {

inline constexpr double grid = 4;
inline constexpr double gridStep = 20;  ///< what Shift+arrows moves and new things snap to
inline constexpr double nodeWidth = 184;
inline constexpr double nodeHeight = 64;
inline constexpr double domainPadding = 24;  ///< between a domain's outline and what is in it
inline constexpr double domainTitle = 32;    ///< height of the title strip on top of a domain

}  // namespace failwright::geometry
