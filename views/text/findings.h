#pragma once

#include "model/review/findings.h"

#include <QString>

namespace failwright::text {

/// The severity in a word.
[[nodiscard]] QString name(Severity severity);
/// What the rule looks for, in a few words: "Untested standby".
[[nodiscard]] QString name(Rule rule);
/// What is wrong, in a sentence with this design's names and numbers.
[[nodiscard]] QString sentence(const Finding& finding, const Topology& topology);
/// Why it matters, in a sentence.
[[nodiscard]] QString reason(Rule rule);
/// What could be done about it, in a sentence.
[[nodiscard]] QString advice(const Finding& finding, const Topology& topology);
/// The name of what a finding is about: a node, domain, link, service (`service:ID`) or feature.
[[nodiscard]] QString subjectTitle(const Topology& topology, const std::string& id);

}  // namespace failwright::text
