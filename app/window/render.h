#pragma once

#include "model/topology/topology.h"

#include <QString>
#include <optional>

namespace failwright {

class Theme;

/// The exit status for bad input.
inline constexpr int badInput = 2;

/// Says one thing on standard error; `badInput`.
int refuse(const QString& message);

/// The topology in the file; where there is none, standard error says what is wrong with it.
[[nodiscard]] std::optional<Topology> loadOrComplain(const QString& path);

/// Draws the topology file `input` to `output` (SVG, PNG or PDF by its ending). The exit status: 0 done, 2 bad input, with a
/// message on standard error.
[[nodiscard]] int render(const QString& input, const QString& output, const Theme& theme);

}  // namespace failwright
