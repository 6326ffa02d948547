#pragma once

#include "model/analysis/analysis.h"
#include "model/review/findings.h"

#include <string>

/// What things are called in a terminal, in English.
namespace failwright::cli {

/// "zone", "load-balancer", "link", "common cause".
[[nodiscard]] std::string kindOf(const Element& element, const Topology& topology);
/// The name that the design gives to the element; empty where it gives none beside the id.
[[nodiscard]] std::string nameOf(const Element& element, const Topology& topology);
/// What the finding says, without the names of its elements.
[[nodiscard]] std::string sentence(const Finding& finding);

}  // namespace failwright::cli
