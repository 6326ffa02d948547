#pragma once

#include "model/lessons/lesson.h"

#include <string>

namespace failwright::english {

/// What is asked: "availability at least 99.95 %", "survives any zone".
[[nodiscard]] std::string demand(const MarkedDemand& mark);
/// What the answer comes to: "99.97 %", "2 zones cannot be lost".
[[nodiscard]] std::string actual(const MarkedDemand& mark);

}  // namespace failwright::english
