#pragma once

#include "model/topology/topology.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace failwright::import {

/// Finds boxes of a drawing by place: squares of many sizes, each box in one that is about as large as it is.
class BoxIndex {
public:
    /// The number of a box is how many were added before it.
    void add(const Rect& box);

    /// Numbers, ascending, of boxes that may lie within `reach` of `point`, at most `mostReach`: all that do are among them. None
    /// once too many were looked at.
    [[nodiscard]] std::vector<std::size_t> near(Point point, double reach);

    static constexpr double mostReach = 32;

private:
    static constexpr int levels = 32;

    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_squares;
    std::vector<std::size_t> m_huge;
    std::uint32_t m_used = 0;  ///< a bit for each level on which there is a box
    std::size_t m_count = 0;
    std::size_t m_left = 20'000'000;  ///< boxes that may still be looked at
};

}  // namespace failwright::import
