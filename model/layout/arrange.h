#pragma once

#include "model/topology/topology.h"

#include <vector>

namespace failwright {

/// Which edges or middles are brought into one line.
enum class Alignment { left, centre, right, top, middle, bottom };

enum class Axis { horizontal, vertical };

/// For each of `boxes` how far it moves so that all of them line up on the outermost edge, or on the middle of what encloses them
/// all. Boxes that are `held` stay, and are what the others line up with. Empty where there are fewer than two.
[[nodiscard]] std::vector<Point> offsetsToAlign(const std::vector<Rect>& boxes, const std::vector<bool>& held, Alignment alignment);

/// For each of `boxes` how far it moves so that the gaps between neighbours along `axis` are equal; the outermost two stay.
/// Empty where there are fewer than three.
[[nodiscard]] std::vector<Point> offsetsToDistribute(const std::vector<Rect>& boxes, Axis axis);

/// A line that shows what something has lined up with.
struct Guide {
    Axis axis = Axis::vertical;  ///< how the line runs
    double at = 0;               ///< its x where it runs vertically, else its y
    double from = 0;
    double to = 0;
    friend bool operator==(const Guide&, const Guide&) = default;
};

/// What lining up needs.
struct Snap {
    Point offset;  ///< to add
    std::vector<Guide> guides;
    bool horizontally = false;  ///< x has lined up
    bool vertically = false;
};

/// The smallest way, at most `reach` in each direction, that brings an edge or the middle of `moving` into line with the same of
/// one of `others`.
[[nodiscard]] Snap snapTo(const Rect& moving, const std::vector<Rect>& others, double reach);

}  // namespace failwright
