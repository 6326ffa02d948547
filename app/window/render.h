#pragma once

#include <QString>

namespace failwright {

class Theme;

/// Draws the topology file `input` to `output` (SVG, PNG or PDF by its ending). The exit status: 0 done, 2 bad input, with a
/// message on standard error.
[[nodiscard]] int render(const QString& input, const QString& output, const Theme& theme);

}  // namespace failwright
