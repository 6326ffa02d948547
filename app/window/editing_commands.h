#pragma once

namespace failwright {

class CanvasView;
class CommandSet;

/// Lets the commands for the selection work on the canvas.
void wireEditing(const CommandSet& commands, CanvasView& canvas);

}  // namespace failwright
