#pragma once

class QWidget;

namespace failwright {

struct Catalogue;
class CanvasView;
class Document;
struct Preset;
class Selection;
class Theme;

/// The catalogue that ships, with the user's own presets beside it: `presets.json` in the folder of the settings.
[[nodiscard]] Catalogue loadPresets();

/// A list of presets to choose from by typing, those of the selected nodes' kinds first; the chosen one fills the fields of the
/// selected nodes, in one step.
void showPresets(Document& document, const Selection& selection, const Theme& theme, QWidget& window);

/// Inserts a component of the preset's kind, where one from the palette would go, and gives it the preset's figures.
void insertPreset(CanvasView& canvas, Document& document, const Selection& selection, const Preset& preset);

}  // namespace failwright
