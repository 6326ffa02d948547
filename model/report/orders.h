#pragma once

#include <cstddef>
#include <map>
#include <vector>

namespace failwright {

/// How many minimal cut sets have an order from `least` to `most`.
struct OrderCount {
    int least = 0;
    int most = 0;
    double sets = 0;
};

/// One for each order, the lowest first; where there are more than `rows`, at least 1, the last is of all the others.
[[nodiscard]] std::vector<OrderCount> inBrief(const std::map<int, double>& countByOrder, std::size_t rows);

}  // namespace failwright
