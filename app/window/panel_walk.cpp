#include "app/window/panel_walk.h"

#include <QApplication>
#include <QWidget>
#include <algorithm>

namespace failwright {
namespace {

bool takesTab(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

/// The control of the panel that gets the keys; null where none does.
QWidget* entranceOf(QWidget& panel) {
    QWidget* last = panel.focusWidget();
    if (last != nullptr && takesTab(*last)) return last;
    if (takesTab(panel)) return &panel;
    for (QWidget* at = panel.nextInFocusChain(); at != &panel; at = at->nextInFocusChain())
        if (panel.isAncestorOf(at) && takesTab(*at)) return at;
    return nullptr;
}

}  // namespace

void walkPanels(const QList<QWidget*>& panels, bool forward) {
    const QWidget* focus = QApplication::focusWidget();
    const auto holdsFocus = [focus](const QWidget* panel) { return panel == focus || panel->isAncestorOf(focus); };
    const auto here = std::find_if(panels.begin(), panels.end(), holdsFocus);
    const qsizetype count = panels.size();
    qsizetype at = here != panels.end() ? here - panels.begin() : forward ? count - 1 : 0;
    for (qsizetype tries = 0; tries < count; ++tries) {
        at = (at + (forward ? 1 : count - 1)) % count;
        QWidget* entrance = panels[at]->isVisible() ? entranceOf(*panels[at]) : nullptr;
        if (entrance != nullptr) return entrance->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    }
}

}  // namespace failwright
