#pragma once

#include "model/topology/edit.h"

namespace failwright {

/// How many elements of `imported` are in `current` already, from an import of the same source before.
[[nodiscard]] std::size_t knownElements(const Topology& current, const Topology& imported);

/// The id in `current` of what `imported` calls `id`: of the element from the same source; empty where there is none.
[[nodiscard]] std::string elementOf(const Topology& current, const Topology& imported, const std::string& id);

/// The edits that bring `current` up to date with `imported`: what came from the source before is what it is there now and keeps
/// its id, place, figures and whatever else was set by hand; what is there no more goes; what was drawn by hand stays. New elements
/// are laid out beside the others. All of `imported` where `current` is empty.
[[nodiscard]] Edits editsToImport(const Topology& current, Topology imported);

}  // namespace failwright
