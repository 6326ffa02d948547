#pragma once

#include "model/lessons/lesson.h"

#include <QString>

namespace failwright::text {

/// What is asked: "Availability of at least 99.95 %".
[[nodiscard]] QString demand(const MarkedDemand& mark);
/// What the answer comes to, in a few words.
[[nodiscard]] QString actual(const MarkedDemand& mark, const Topology& answer);

}  // namespace failwright::text
