#pragma once

#include "model/review/findings.h"

#include <QString>

namespace failwright::text {

/// The severity in a word.
[[nodiscard]] QString name(Severity severity);
/// What is wrong, in a sentence with this design's names and numbers.
[[nodiscard]] QString sentence(const Finding& finding, const Topology& topology);
/// What could be done about findings of this kind, in a sentence.
[[nodiscard]] QString advice(Rule rule);

}  // namespace failwright::text
