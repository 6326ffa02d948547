#pragma once

#include "model/analysis/analysis.h"
#include "model/topology/topology.h"

#include <QString>

namespace failwright {

class Theme;

enum class DrawingFormat { svg, png, pdf };

/// Draws a placed topology, with the numbers and marks of `analysis` where there is one, to a file: SVG with text as text,
/// PNG at double size, both with the design in them so that they open again; PDF as vectors on a page of its size. On the
/// theme's canvas colour. False where the file cannot be
/// written.
[[nodiscard]] bool drawTo(const Topology& topology, const Analysis* analysis, const Theme& theme, const QString& path,
                          DrawingFormat format);

}  // namespace failwright
