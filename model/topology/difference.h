#pragma once

#include "model/topology/edit.h"

namespace failwright {

/// Exactly the aspects in which two states of the same part differ; 0 where they are equal.
[[nodiscard]] Aspects difference(const Domain& before, const Domain& after);
[[nodiscard]] Aspects difference(const Service& before, const Service& after);
[[nodiscard]] Aspects difference(const Node& before, const Node& after);
[[nodiscard]] Aspects difference(const Link& before, const Link& after);
[[nodiscard]] Aspects difference(const Feature& before, const Feature& after);
[[nodiscard]] Aspects difference(const Tier& before, const Tier& after);
[[nodiscard]] Aspects difference(const Scenario& before, const Scenario& after);
[[nodiscard]] Aspects difference(const std::vector<Note>& before, const std::vector<Note>& after);

}  // namespace failwright
