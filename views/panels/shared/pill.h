#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace failwright {

/// A small mark with a word at the right end of `line`, in the middle of its height: `colour` on a faint ground of itself.
void paintPill(QPainter& painter, const QRect& line, const QString& word, const QColor& colour, const QFont& font);

}  // namespace failwright
