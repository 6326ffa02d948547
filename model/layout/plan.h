#pragma once

#include "model/topology/topology.h"

#include <utility>
#include <vector>

namespace failwright::layout {

/// The topology by indices, as far as the layout needs it. Container 0 is the picture, container d + 1 the domain d.
struct Plan {
    std::vector<int> row;                    ///< of each node, from 0; no row is empty
    std::vector<int> service;                ///< of each node, numbered by first appearance
    std::vector<int> container;              ///< of each node
    std::vector<int> parent;                 ///< of each container; -1 for the picture
    std::vector<std::vector<int>> children;  ///< of each container, in document order
    std::vector<int> outsideIn;              ///< all containers, parents before children
    std::vector<std::pair<int, int>> links;  ///< request links between nodes, as drawn
    int rows = 0;
    bool hasClients = false;
};

[[nodiscard]] Plan planOf(const Topology& topology);

/// The row of each node: clients in row 0; below them the longest path of the node's service over request links, which
/// members of one service share; services without links stand with their kind. Links that close a circle do not count.
[[nodiscard]] std::vector<int> rowsOf(const Topology& topology, const std::vector<int>& service, int services,
                                      const std::vector<std::pair<int, int>>& links);

}  // namespace failwright::layout
