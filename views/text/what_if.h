#pragma once

#include "model/advice/sensitivity.h"
#include "model/advice/supposition.h"

#include <QString>

namespace failwright::text {

/// What is supposed, in a few words: "Zones fail together".
[[nodiscard]] QString name(Supposition supposition);
/// What the number then means, in a sentence, and what it takes for granted else.
[[nodiscard]] QString explanation(Supposition supposition);

[[nodiscard]] QString name(Quantity quantity);
/// "Route 53: unavailability".
[[nodiscard]] QString title(const Knob& knob, const Topology& topology);
/// A value of the quantity with its unit.
[[nodiscard]] QString valueWords(Quantity quantity, double value);

}  // namespace failwright::text
