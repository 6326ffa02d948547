#pragma once

class QWidget;

namespace failwright {

class CommandSet;

/// A list of all commands to choose from by typing.
void showCommandPalette(const CommandSet& commands, QWidget& window);

/// All keys on one page, made from the commands and what the canvas does with mouse and keys.
void showShortcutSheet(const CommandSet& commands, QWidget& window);

}  // namespace failwright
