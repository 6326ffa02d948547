#pragma once

#include <QList>

class QWidget;

namespace failwright {

/// Gives the keys to the next of `panels` that is visible, or to the one before: to what had them there last, else to its first
/// control.
void walkPanels(const QList<QWidget*>& panels, bool forward);

}  // namespace failwright
