#pragma once

#include "model/simulation/failure_table.h"
#include "model/topology/topology.h"

#include <QStringList>
#include <functional>

namespace failwright {

/// "Worst zone: eu-west-1a, 1.57 min", for each kind of element that has rows: nodes, each kind of domain from the innermost
/// outwards, links, common causes. `figure` is what is compared, `words` says it.
[[nodiscard]] QStringList worstByKind(const Topology& topology, const FailureTable& failures,
                                      const std::function<double(const FailureRow&)>& figure,
                                      const std::function<QString(const FailureRow&)>& words);

}  // namespace failwright
