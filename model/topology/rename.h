#pragma once

#include "model/topology/edit.h"

namespace failwright {

/// What `applyEdit` does with a `Rename`: the part and all that refers to it. A node keeps its service, by naming it where its
/// own id named it until now.
[[nodiscard]] Result<Applied> renamePart(Topology& topology, const Rename<Domain>& rename);
[[nodiscard]] Result<Applied> renamePart(Topology& topology, const Rename<Service>& rename);
[[nodiscard]] Result<Applied> renamePart(Topology& topology, const Rename<Node>& rename);
[[nodiscard]] Result<Applied> renamePart(Topology& topology, const Rename<Link>& rename);
[[nodiscard]] Result<Applied> renamePart(Topology& topology, const Rename<Feature>& rename);
[[nodiscard]] Result<Applied> renamePart(Topology& topology, const Rename<Tier>& rename);
[[nodiscard]] Result<Applied> renamePart(Topology& topology, const Rename<Scenario>& rename);

}  // namespace failwright
