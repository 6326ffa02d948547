#pragma once

#include "model/simulation/random_stream.h"

#include <cstddef>
#include <span>
#include <vector>

namespace failwright {

/// Draws positions with chances in proportion to weights, each in constant time (Walker's alias method).
class AliasTable {
public:
    /// `weights` are at least 0; without a positive one there is nothing to draw.
    explicit AliasTable(std::span<const double> weights);

    [[nodiscard]] bool empty() const { return m_kept.empty(); }
    [[nodiscard]] std::size_t draw(RandomStream& random) const {
        const double at = random.unit() * static_cast<double>(m_kept.size());
        const auto slot = static_cast<std::size_t>(at);
        return at - static_cast<double>(slot) < m_kept[slot] ? slot : m_other[slot];
    }

private:
    std::vector<double> m_kept;
    std::vector<std::size_t> m_other;
};

}  // namespace failwright
