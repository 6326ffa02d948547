#pragma once

#include "views/text/interview.h"

#include <vector>

namespace failwright {

/// The interview on one page, as HTML: the design and its figures, and for each step what the design says and what was decided.
/// `picture` names an image of the design, or is empty.
[[nodiscard]] QString interviewSummary(const text::InterviewSource& source, const std::vector<Decision>& decisions, double elapsedSeconds,
                                       const QString& picture);

}  // namespace failwright
