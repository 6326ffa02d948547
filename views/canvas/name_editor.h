#pragma once

#include <QRectF>
#include <functional>

class QLineEdit;
class QGraphicsView;

namespace failwright {

/// A line edit over `place` (in the scene) of the view. Enter and leaving it accept, Esc gives up; then it deletes itself.
QLineEdit* editName(QGraphicsView& view, const QRectF& place, const QString& name, std::function<void(const QString&)> accept);

}  // namespace failwright
