#pragma once

#include "model/layout/plan.h"

#include <vector>

namespace failwright::layout {

/// Counts how often straight request links between the same two rows cross.
class Crossings {
public:
    explicit Crossings(const Plan& plan);

    [[nodiscard]] long long count(const std::vector<Point>& points);

private:
    /// The links of one upper node to the nodes of one lower row.
    struct Fan {
        int upper = 0;
        std::vector<int> lower;
    };

    long long countBetween(std::vector<Fan>& fans);
    long long beyond(std::size_t place) const;
    void enter(std::size_t place);

    std::vector<int> m_row;  ///< of each node
    std::vector<std::vector<int>> m_nodesOfRow;
    std::vector<std::vector<Fan>> m_fans;  ///< for each pair of rows with links
    std::vector<double> m_x;               ///< of each node
    std::vector<std::size_t> m_place;      ///< of each node in its row: nodes of the same x have the same
    std::vector<int> m_tree;               ///< Fenwick tree over the places of a row: lines that end there
    long long m_entered = 0;
};

}  // namespace failwright::layout
