#pragma once

#include "views/theme/icons.h"

#include <QColor>
#include <QFont>

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

/// Below this scale words would be smaller than anybody reads: cards become plain.
inline constexpr double plainBelow = 0.4;

}  // namespace failwright
