#pragma once

#include "model/advice/outcome.h"

#include <nlohmann/json.hpp>

/// For sources alone: no other header may include this one.
namespace failwright::json {

/// An outcome as an object; what is absent, or infinite, is null.
[[nodiscard]] nlohmann::ordered_json outcome(const Outcome& outcome);

}  // namespace failwright::json
