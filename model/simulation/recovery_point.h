#pragma once

#include "model/simulation/system_state.h"

namespace failwright {

/// Seconds of writes that `service` loses when `from` goes down and `to` takes over (noIndex: nobody does). Infinite: all data.
[[nodiscard]] double lossAtMove(const CompiledTopology& topology, const SystemState& state, Index service, Index from, Index to);

/// Seconds of writes lost with the members of an active-active service that are down: nothing while others keep the
/// data, unless drawn replication says how old their copies are.
[[nodiscard]] double lossOfMembers(const CompiledTopology& topology, const SystemState& state, Index service);

}  // namespace failwright
