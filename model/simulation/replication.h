#pragma once

#include "model/simulation/compiled_topology.h"

namespace failwright {

/// The copy that `to` keeps of what `from` writes; nullptr where it keeps none. Once the endpoint has moved off the first
/// primary, the others copy from the new one as they did from the first, and the first as the new one did.
[[nodiscard]] const ResolvedReplication* copyOf(const CompiledTopology& topology, Index service, Index from, Index to);

/// Sync before semi-sync before async before no copy.
[[nodiscard]] int copyRank(const ResolvedReplication* copy);

}  // namespace failwright
