#pragma once

class QWidget;

namespace failwright {

class CanvasView;
class Theme;

/// A list of all elements to choose from by typing; the chosen one is selected and brought into view.
void showFinder(CanvasView& canvas, const Theme& theme, QWidget& window);
/// The same of all nodes, to link the current node to or to let the current link lead to; those that cannot be say why.
void showTargets(CanvasView& canvas, const Theme& theme, QWidget& window);

}  // namespace failwright
