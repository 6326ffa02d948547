#pragma once

#include <QString>

namespace failwright {

class Theme;

/// The one style sheet of the program, in the theme's colours; made for the Fusion style.
/// Widgets ask for variants by properties: `QPushButton[primary="true"]`, `QLabel[role="heading"|"meta"|"figure"|"hint"]`,
/// `QFrame[role="tile"]`.
[[nodiscard]] QString styleSheet(const Theme& theme);

}  // namespace failwright
