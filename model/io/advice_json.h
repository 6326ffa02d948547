#pragma once

#include "model/advice/target.h"

#include <optional>
#include <string>

namespace failwright {

/// An availability to reach and how it is reached.
struct Target {
    double unavailability = 0;
    TargetPlan plan;
};

/// What `failwright advise --json` prints.
[[nodiscard]] std::string writeAdvice(const Topology& topology, const AdviceList& list, const std::optional<Target>& target);

}  // namespace failwright
