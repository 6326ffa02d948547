#include "model/io/import/box_index.h"

#include <algorithm>
#include <cmath>

namespace failwright::import {
namespace {

double sizeOf(int level) { return std::ldexp(BoxIndex::mostReach, level); }

std::int64_t squareAt(double coordinate, int level) {
    constexpr double most = 1e15;
    return static_cast<std::int64_t>(std::floor(std::clamp(coordinate / sizeOf(level), -most, most)));
}

/// Squares far apart may share a key: that finds more boxes than there are.
std::uint64_t keyOf(int level, std::int64_t column, std::int64_t row) {
    constexpr std::uint64_t mask = (1u << 29) - 1;
    return static_cast<std::uint64_t>(level) << 58 | (static_cast<std::uint64_t>(column) & mask) << 29 | (static_cast<std::uint64_t>(row) & mask);
}

}  // namespace

void BoxIndex::add(const Rect& box) {
    const std::size_t number = m_count++;
    const double size = std::max(box.width, box.height);
    if (std::isnan(box.x) || std::isnan(box.y)) return;
    if (!(size < sizeOf(levels - 1))) return m_huge.push_back(number);
    int level = 0;
    while (sizeOf(level) < size) ++level;
    m_used |= 1u << level;
    m_squares[keyOf(level, squareAt(box.x, level), squareAt(box.y, level))].push_back(number);
}

std::vector<std::size_t> BoxIndex::near(Point point, double reach) {
    if (m_left == 0 || std::isnan(point.x) || std::isnan(point.y)) return {};
    std::vector<std::size_t> found = m_huge;
    for (int level = 0; level < levels; ++level) {
        if ((m_used >> level & 1u) == 0) continue;
        const std::int64_t right = squareAt(point.x + reach, level), bottom = squareAt(point.y + reach, level);
        for (std::int64_t column = squareAt(point.x - reach, level) - 1; column <= right; ++column)
            for (std::int64_t row = squareAt(point.y - reach, level) - 1; row <= bottom; ++row)
                if (const auto square = m_squares.find(keyOf(level, column, row)); square != m_squares.end())
                    found.insert(found.end(), square->second.begin(), square->second.end());
    }
    std::sort(found.begin(), found.end());
    m_left -= std::min(m_left, found.size() + 1);
    return found;
}

}  // namespace failwright::import
