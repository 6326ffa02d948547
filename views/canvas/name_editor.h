#pragma once

#include <QLineEdit>
#include <QRectF>
#include <functional>

class QGraphicsView;

namespace failwright {

/// A line edit over `place` (in the scene) of the view. Enter and leaving it accept, Esc gives up; then it deletes itself.
class NameEditor : public QLineEdit {
public:
    NameEditor(QGraphicsView& view, const QRectF& place, const QString& name, std::function<void(const QString&)> accept);

    /// Stays over its place where the view has been moved or zoomed.
    void follow();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void close(bool accepted);

    QGraphicsView& m_view;
    QRectF m_place;
    std::function<void(const QString&)> m_accept;
    bool m_closed = false;
};

}  // namespace failwright
