#pragma once

class QWidget;

namespace failwright {

/// Says what the program is, its version and its licence.
void showAbout(QWidget& parent);

}  // namespace failwright
