#include "model/analysis/ranking.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace failwright {

std::vector<ElementIndex> dearestElements(const Analysis& analysis) {
    std::vector<ElementIndex> order(analysis.importance.size());
    std::iota(order.begin(), order.end(), ElementIndex{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](ElementIndex e) { return rankOf(analysis.importance[e].downtimeSecondsPerYear); });
    return order;
}

std::vector<SinglePointOfFailure> dearestSpofs(const Analysis& analysis) {
    std::vector<SinglePointOfFailure> order = analysis.spofs;
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](const SinglePointOfFailure& spof) {
        return rankOf(analysis.importance[spof.element].downtimeSecondsPerYear);
    });
    return order;
}

}  // namespace failwright
