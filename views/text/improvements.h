#pragma once

#include "model/advice/improvement.h"

#include <QString>

namespace failwright::text {

/// What to do, in a sentence with the name of the subject.
[[nodiscard]] QString sentence(const Improvement& improvement, const Topology& topology);

}  // namespace failwright::text
