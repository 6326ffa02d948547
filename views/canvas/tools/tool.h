#pragma once

#include "views/canvas/tools/drag.h"

#include <functional>

namespace failwright {

/// What the left mouse button does on the canvas.
class Tool {
public:
    explicit Tool(const Workbench& bench) : m_bench(bench) {}
    virtual ~Tool() = default;

    virtual void press(const Pointer& pointer) = 0;
    void move(const Pointer& pointer);
    void release(const Pointer& pointer);
    /// The pointer moves with no button down.
    virtual void hover(const Pointer& pointer) = 0;
    /// Ends a gesture without a trace; false where there was none.
    bool cancel();
    [[nodiscard]] bool isDragging() const { return m_drag != nullptr; }

protected:
    /// A press may become a drag once the pointer has moved a little.
    using Start = std::function<std::unique_ptr<Drag>()>;
    void arm(const Pointer& pointer, Start start, std::function<void()> click = {});

    Workbench m_bench;

private:
    std::unique_ptr<Drag> m_drag;
    Start m_start;
    std::function<void()> m_click;
    QPoint m_pressed;
};

/// Selects, moves, resizes; links from ports.
[[nodiscard]] std::unique_ptr<Tool> makeSelectTool(const Workbench& bench);
/// Links from anywhere on a node.
[[nodiscard]] std::unique_ptr<Tool> makeConnectTool(const Workbench& bench);

}  // namespace failwright
