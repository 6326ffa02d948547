#pragma once

#include "views/theme/icons.h"

#include <QColor>
#include <QFont>
#include <algorithm>

namespace failwright {

class Theme;

/// Colours, fonts and icons of the canvas for one theme, worked out once, and how the present frame is drawn.
struct CanvasLook {
    CanvasLook() = default;
    explicit CanvasLook(const Theme& theme);

    const Theme* theme = nullptr;
    QColor canvas, grid, panel, border, text, muted, faint, accent, onAccent, bad, onBad, warning;
    QColor zoneFill, zoneLine, regionFill, regionLine, targetFill, regionTab, zoneTab, link, shadow, track, related, note;
    QFont name, longName, meta, strong, tagFont, badge;  ///< in pixels

    bool quick = false;  ///< while panning and with very much in view: no antialiased links
    bool stale = false;  ///< the numbers describe an older state: drawn dimmed

    [[nodiscard]] QColor number(const QColor& color) const;

    mutable IconCache icons;
};

/// Below this scale the small words would be smaller than anybody reads: names and one figure stay, in larger letters.
inline constexpr double compactBelow = 0.75;
/// Below this scale links are drawn plainly and without arrows.
inline constexpr double plainBelow = 0.3;

/// Size of the letters, in scene units, that are well read at `scale` (below `compactBelow`).
[[nodiscard]] constexpr int compactLetters(double scale) {
    return std::clamp(int(10.5 / scale), 13, 25);
}
/// How much larger badges and arrows are drawn at `scale`, so that they are seen; 1 from `compactBelow` on.
[[nodiscard]] constexpr double enlargement(double scale) {
    return std::clamp(compactBelow / scale, 1.0, 2.1);
}

}  // namespace failwright
