#pragma once

class QWidget;

namespace failwright {

class CanvasView;
class Theme;

/// A list of all elements to choose from by typing; the chosen one is selected and brought into view.
void showFinder(CanvasView& canvas, const Theme& theme, QWidget& window);

}  // namespace failwright
