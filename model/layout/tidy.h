#pragma once

#include "model/topology/edit.h"

namespace failwright {

/// The edits that lay the design out anew (`layOut`). What is locked stays where it is, a locked domain with what is in it;
/// the rest is laid out around it, covering none of it.
[[nodiscard]] Edits editsToTidy(const Topology& topology);

}  // namespace failwright
