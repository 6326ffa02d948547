#pragma once

#include "model/engine/formula/formula.h"

namespace failwright::engine {

/// A function that is equal to `root` and free of circles where that takes at most `maxGates` more gates; else one with circles.
/// Gates that need any of each other are all true as soon as one of them is; the others are opened one by one, by what a gate on
/// a circle comes to while it is taken for false (Bekić, "Definable operations in general algebras", 1969).
[[nodiscard]] Ref withoutCircles(Formula& formula, Ref root, std::size_t maxGates = 2'000);

}  // namespace failwright::engine
