#pragma once

#include "model/io/import/import.h"

#include <QString>

namespace failwright::text {

/// "Became", "Guessed", "Left out".
[[nodiscard]] QString name(Fate fate);

/// What the remark says of the things under it; `detail` is the note's.
[[nodiscard]] QString sentence(Remark remark, const std::string& detail);

}  // namespace failwright::text
