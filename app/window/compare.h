#pragma once

class QWidget;

namespace failwright {

struct Side;
class Theme;

/// A window over `window` with two designs side by side, laid out where they have no positions.
void showComparison(Side a, Side b, const Theme& theme, QWidget& window);

}  // namespace failwright
