#include "model/report/orders.h"

#include <algorithm>
#include <limits>

namespace failwright {

std::vector<OrderCount> inBrief(const std::map<int, double>& countByOrder, std::size_t rows) {
    std::vector<OrderCount> counts;
    for (const auto& [order, sets] : countByOrder) {
        if (counts.size() < rows) {
            counts.push_back({order, order, sets});
        } else {
            counts.back().most = order;
            counts.back().sets = std::min(counts.back().sets + sets, std::numeric_limits<double>::max());
        }
    }
    return counts;
}

}  // namespace failwright
