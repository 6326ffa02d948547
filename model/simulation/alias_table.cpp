#include "model/simulation/alias_table.h"

#include <numeric>

namespace failwright {

AliasTable::AliasTable(std::span<const double> weights) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (!(sum > 0)) return;
    std::vector<std::size_t> poor;
    std::vector<std::size_t> rich;
    m_other.resize(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        m_kept.push_back(weights[i] / sum * static_cast<double>(weights.size()));
        m_other[i] = i;
        (m_kept[i] < 1 ? poor : rich).push_back(i);
    }
    while (!poor.empty() && !rich.empty()) {
        const std::size_t giver = rich.back();
        m_other[poor.back()] = giver;
        m_kept[giver] -= 1 - m_kept[poor.back()];
        poor.pop_back();
        if (m_kept[giver] >= 1) continue;
        rich.pop_back();
        poor.push_back(giver);
    }
    // Rounding may leave slots over in either list: they are as good as full, unless they have no weight at all.
    for (const std::size_t slot : rich) m_kept[slot] = 1;
    for (const std::size_t slot : poor) m_kept[slot] = weights[slot] > 0 ? 1 : m_kept[slot];
}

}  // namespace failwright
