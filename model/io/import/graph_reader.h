#pragma once

#include "model/io/import/design_builder.h"
#include "model/io/import/json_source.h"

namespace failwright::import {

/// A node of some graph, with whatever fields its format gives it.
struct GraphNode {
    std::string key;
    std::string label;
    std::string parent;    ///< key; may be empty
    bool container = false;  ///< drawn around others, even if there are none
    bool caption = false;  ///< may be words about the picture
    bool words = false;    ///< is, unless something leads to it
    std::string shape;     ///< words of stencil, icon or shape; may be empty
    Json fields = Json::object();
    std::optional<Point> position = std::nullopt;  ///< top left corner, in the units of the source
};

struct GraphEdge {
    std::string from;
    std::string to;
    std::string label;
    bool dashed = false;
    bool directed = true;  ///< else it leads from what usually calls to what is usually called
    Json fields = Json::object();
};

struct Graph {
    std::string title;
    std::string description;
    bool directed = true;
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
};

/// Kinds, domains, members and links of a graph, from the words and fields of its nodes: what a node is (`kind`, `type`, …, the
/// label, the shape), where it is (`zone`, `region`, `provider`, the container around it), how many it is (`replicas`, …) and its
/// figures under the names of the topology file. Nodes that data is copied between stand in for one another.
void buildFromGraph(const Graph& graph, DesignBuilder& builder);

/// `buildFromGraph`, all of it.
[[nodiscard]] tl::expected<ImportedDesign, Errors> designFrom(const Graph& graph, ImportFormat format);

/// Gives the nodes of `topology` the places of `places` (keys are ids) on a larger scale, with nothing overlapping; leaves all as it
/// was where that cannot be.
void usePlaces(Topology& topology, const std::unordered_map<std::string, Point>& places);

}  // namespace failwright::import
