#pragma once

#include "model/topology/edit.h"

namespace failwright {

/// The ids of all domains and nodes that are grouped with one of `ids`, and `ids` themselves.
[[nodiscard]] std::vector<std::string> withGroups(const Topology& topology, const std::vector<std::string>& ids);

/// The edits that make the named domains and nodes one group, taking them out of those they were in.
[[nodiscard]] Edits editsToGroup(const Topology& topology, const std::vector<std::string>& ids);
/// The edits that dissolve every group that one of `ids` is in.
[[nodiscard]] Edits editsToUngroup(const Topology& topology, const std::vector<std::string>& ids);

/// The edits that fasten the named domains and nodes where they are, or let them go.
[[nodiscard]] Edits editsToLock(const Topology& topology, const std::vector<std::string>& ids, bool locked);
/// False for what is neither domain nor node.
[[nodiscard]] bool isLocked(const Topology& topology, const std::string& id);

/// The edits that draw the named nodes above all others, or below, and keep the order among them.
[[nodiscard]] Edits editsToRaise(const Topology& topology, const std::vector<std::string>& ids);
[[nodiscard]] Edits editsToLower(const Topology& topology, const std::vector<std::string>& ids);

}  // namespace failwright
