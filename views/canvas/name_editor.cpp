#include "views/canvas/name_editor.h"

#include <QCoreApplication>
#include <QGraphicsView>
#include <QKeyEvent>

namespace failwright {

NameEditor::NameEditor(QGraphicsView& view, const QRectF& place, const QString& name, std::function<void(const QString&)> accept)
    : QLineEdit(name, view.viewport()), m_view(view), m_place(place), m_accept(std::move(accept)) {
    setAccessibleName(QCoreApplication::translate("Canvas", "Name"));
    selectAll();
    follow();
    show();
    setFocus();
}

void NameEditor::follow() {
    const QRect at = m_view.mapFromScene(m_place).boundingRect();
    setGeometry(at.left() - 8, at.center().y() - 15, std::max(at.width() + 24, 160), 30);
}

void NameEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return close(false);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return close(true);
    QLineEdit::keyPressEvent(event);
}

void NameEditor::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) close(true);
}

void NameEditor::close(bool accepted) {
    if (m_closed) return;
    m_closed = true;
    if (accepted && isModified()) m_accept(text().trimmed());
    m_view.setFocus();  // before hiding, which would hand the focus on to the next element
    hide();
    deleteLater();
}

}  // namespace failwright
