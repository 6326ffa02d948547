#include "app/window/editing_commands.h"

#include "app/window/commands.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/editing/editing.h"

namespace failwright {

void wireEditing(const CommandSet& commands, CanvasView& canvas) {
    using enum CommandId;
    Editing& editing = canvas.editing();
    commands.on(cut, [&editing] { editing.cut(); });
    commands.on(copy, [&editing] { editing.copy(); });
    commands.on(paste, [&editing] { editing.paste(); });
    commands.on(duplicate, [&editing] { editing.duplicate(); });
    commands.on(spread, [&editing] { editing.spread(); });
    commands.on(group, [&editing] { editing.group(); });
    commands.on(ungroup, [&editing] { editing.ungroup(); });
    commands.on(lock, [&editing] { editing.toggleLock(); });
    commands.on(raise, [&editing] { editing.raise(); });
    commands.on(lower, [&editing] { editing.lower(); });
    commands.on(distributeAcross, [&editing] { editing.distribute(Axis::horizontal); });
    commands.on(distributeDown, [&editing] { editing.distribute(Axis::vertical); });
    const std::pair<CommandId, Alignment> alignments[] = {{alignLeft, Alignment::left},     {alignCentre, Alignment::centre},
                                                          {alignRight, Alignment::right},   {alignTop, Alignment::top},
                                                          {alignMiddle, Alignment::middle}, {alignBottom, Alignment::bottom}};
    for (const auto& [id, alignment] : alignments)
        commands.on(id, [&editing, alignment = alignment] { editing.align(alignment); });
}

}  // namespace failwright
