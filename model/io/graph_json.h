#pragma once

#include "model/topology/topology.h"

#include <optional>
#include <string_view>

namespace failwright {

/// The design that a drawing or graph of another program suggests: boxes become nodes, arrows between them links. Reads
/// Excalidraw, React Flow, Cytoscape, the JSON Graph Format and lists of nodes with edges or links as D3 and NetworkX write them. Kinds
/// are guessed from the words on the boxes, an app server where they tell nothing. Nothing where `json` holds no such thing.
[[nodiscard]] std::optional<Topology> readGraph(std::string_view json);

}  // namespace failwright
