#pragma once

#include "views/text/interview.h"

#include <vector>

namespace failwright {

/// Of the picture, in pixels that do not depend on the screen.
inline constexpr int summaryPictureWidth = 560;

/// The interview on one page, as HTML: the design and its figures, and for each step what the design says and what was decided.
/// `picture` names an image of the design, or is empty.
[[nodiscard]] QString interviewSummary(const text::InterviewSource& source, const std::vector<Decision>& decisions, double elapsedSeconds,
                                       const QString& picture);

}  // namespace failwright
