#include "views/canvas/name_editor.h"

#include <QCoreApplication>
#include <QGraphicsView>
#include <QKeyEvent>
#include <QLineEdit>

namespace failwright {
namespace {

class NameEditor : public QLineEdit {
public:
    NameEditor(QGraphicsView& view, const QString& name, std::function<void(const QString&)> accept)
        : QLineEdit(name, view.viewport()), m_view(view), m_accept(std::move(accept)) {
        setAccessibleName(QCoreApplication::translate("Canvas", "Name"));
        selectAll();
    }

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Escape) return close(false);
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return close(true);
        QLineEdit::keyPressEvent(event);
    }

    void focusOutEvent(QFocusEvent* event) override {
        QLineEdit::focusOutEvent(event);
        if (event->reason() != Qt::PopupFocusReason) close(true);
    }

private:
    void close(bool accepted) {
        if (m_closed) return;
        m_closed = true;
        if (accepted && isModified()) m_accept(text().trimmed());
        m_view.setFocus();  // before hiding, which would hand the focus on to the next element
        hide();
        deleteLater();
    }

    QGraphicsView& m_view;
    std::function<void(const QString&)> m_accept;
    bool m_closed = false;
};

}  // namespace

QLineEdit* editName(QGraphicsView& view, const QRectF& place, const QString& name, std::function<void(const QString&)> accept) {
    auto* editor = new NameEditor(view, name, std::move(accept));
    const QRect at = view.mapFromScene(place).boundingRect();
    editor->setGeometry(at.left() - 8, at.center().y() - 15, std::max(at.width() + 24, 160), 30);
    editor->show();
    editor->setFocus();
    return editor;
}

}  // namespace failwright
