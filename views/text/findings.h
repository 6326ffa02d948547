#pragma once

#include "model/review/findings.h"

#include <QString>

namespace failwright::text {

/// The severity in a word.
[[nodiscard]] QString name(Severity severity);
/// What is wrong, in a sentence with this design's names and numbers.
[[nodiscard]] QString sentence(const Finding& finding, const Topology& topology);
/// What could be done about it, in a sentence.
[[nodiscard]] QString advice(const Finding& finding, const Topology& topology);

}  // namespace failwright::text
