#pragma once

#include "model/topology/topology.h"
#include "views/canvas/results.h"

#include <QString>

namespace failwright {

/// An element's name and kind, as a screen reader says them.
[[nodiscard]] QString spokenName(const std::string& id, const Topology& topology);

/// Where it is, what state it is in, what it causes, whom it calls and who calls it, in sentences.
[[nodiscard]] QString spokenDescription(const std::string& id, const Topology& topology, const Results& results);

}  // namespace failwright
