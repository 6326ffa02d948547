#include "views/canvas/tools/tool.h"

#include <QGuiApplication>
#include <QStyleHints>

namespace failwright {

void Tool::arm(const Pointer& pointer, Start start, std::function<void()> click) {
    m_start = std::move(start);
    m_click = std::move(click);
    m_pressed = pointer.view;
}

void Tool::move(const Pointer& pointer) {
    if (m_start && (pointer.view - m_pressed).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance() / 2) {
        m_drag = m_start();
        m_start = {};
    }
    if (m_drag) m_drag->move(pointer);
}

void Tool::release(const Pointer& pointer) {
    const auto drag = std::move(m_drag);
    if (drag) drag->finish(pointer);
    else if (m_start && m_click) m_click();
    m_start = {};
    m_click = {};
}

bool Tool::cancel() {
    const bool active = m_drag != nullptr || m_start;
    m_drag.reset();
    m_start = {};
    m_click = {};
    return active;
}

}  // namespace failwright
