#pragma once

#include "model/topology/edit.h"

namespace failwright {

/// Both lists one after the other as one list. Where edits only give parts new contents and either touch a single part or no
/// structure, what a later one overwrites is left out: the list stays short however often a slider moves.
/// `topology` is the one that `first` applies to.
[[nodiscard]] Edits folded(const Topology& topology, Edits first, const Edits& second);

/// True where the edits together leave the topology as it is.
[[nodiscard]] bool changesNothing(const Topology& topology, const Edits& edits);

}  // namespace failwright
