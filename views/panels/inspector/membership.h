#pragma once

#include "model/topology/edit.h"

#include <vector>

namespace failwright {

/// The edits that put the nodes into the domain (an empty id: none), with positions inside it where they had one.
[[nodiscard]] Edits editsToPlace(const Topology& topology, const std::vector<NodeId>& ids, const DomainId& domain);

/// The edits that make the nodes members of the service (an empty id: each stands alone). Founds the service where nothing
/// describes it; one that is left without members and references goes.
[[nodiscard]] Edits editsToJoin(const Topology& topology, const std::vector<NodeId>& ids, const ServiceId& service);

}  // namespace failwright
