#pragma once

#include "model/topology/topology.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace failwright {

/// How the error budget of one simulated window was spent.
struct BurnDown {
    struct Point {
        double at = 0;    ///< seconds into the window
        double lost = 0;  ///< seconds of full traffic up to then
        friend bool operator==(const Point&, const Point&) = default;
    };
    std::vector<Point> points;  ///< corners of a line from (0, 0) to the end of the window

    [[nodiscard]] double lost() const { return points.empty() ? 0 : points.back().lost; }
};

/// A usual window and a bad one.
struct BurnDowns {
    double windowSeconds = 0;
    double badQuantile = 0;  ///< the share of the windows that lose no more than the bad one
    BurnDown usual;          ///< the median
    BurnDown bad;
};

/// Simulates `years` years of `seed`, the first of those that `simulate` plays, and picks the window in the middle and the one at
/// `badQuantile` by what they lose. Nothing where a window is longer than a year, or when `stop` is requested.
[[nodiscard]] std::optional<BurnDowns> burnDowns(const Topology& topology, std::uint64_t seed, std::size_t years = 400, double badQuantile = 0.95,
                                                 const std::stop_token& stop = {});

}  // namespace failwright
