#pragma once

#include "model/io/export/export.h"

#include <QString>

namespace failwright::text {

/// "Mermaid flowchart", "Fault tree (Open-PSA)".
[[nodiscard]] QString name(ExportFormat format);
/// What a format has no words for: "features".
[[nodiscard]] QString name(Loss loss);

}  // namespace failwright::text
