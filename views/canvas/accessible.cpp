#include "views/canvas/accessible.h"

#include "model/document/document.h"
#include "model/document/selection.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/spoken.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <QWindow>
#include <map>

namespace failwright {
namespace {

class AccessibleElement : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleElement(CanvasView& view, QString id) : m_view(&view), m_id(std::move(id)) {}

    [[nodiscard]] bool isValid() const override { return m_view != nullptr && item() != nullptr; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_view->window()->windowHandle(); }
    [[nodiscard]] QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        const std::string id = m_id.toStdString();
        if (kind == QAccessible::Name) return spokenName(id, m_view->topology());
        if (kind == QAccessible::Description) return spokenDescription(id, m_view->topology(), m_view->canvasScene().results());
        return {};
    }

    [[nodiscard]] QRect rect() const override {
        if (!isValid()) return {};
        const QRect local = m_view->mapFromScene(item()->extent()).boundingRect();
        return {m_view->viewport()->mapToGlobal(local.topLeft()), local.size()};
    }

    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.selectable = state.focusable = state.multiSelectable = true;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selected = item()->has(Mark::selected);
        state.focused = m_view->hasFocus() && m_view->selection().current() == m_id;
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->mapFromScene(item()->extent()).boundingRect());
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& name) override {
        if (!isValid()) return;
        if (name == setFocusAction()) m_view->setFocus();
        m_view->selection().selectOnly(m_id);
        m_view->reveal(m_id);
    }

private:
    [[nodiscard]] const ElementItem* item() const { return m_view->canvasScene().element(m_id); }

    QPointer<CanvasView> m_view;
    QString m_id;
};

/// Gives out one interface an element, and keeps it as long as the canvas has one itself.
class AccessibleCanvas : public QAccessibleWidget {
public:
    explicit AccessibleCanvas(CanvasView& view) : QAccessibleWidget(&view, QAccessible::List), m_view(view) {}
    ~AccessibleCanvas() override {
        for (const auto& [id, handle] : m_given) QAccessible::deleteAccessibleInterface(handle);
    }

    [[nodiscard]] int childCount() const override { return int(order().size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        const QStringList ids = order();
        return index >= 0 && index < ids.size() ? interfaceOf(ids[index]) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        const QStringList ids = order();
        for (int i = 0; i < ids.size(); ++i)
            if (interfaceOf(ids[i]) == child) return i;
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        const QPointF at = m_view.mapToScene(m_view.viewport()->mapFromGlobal(QPoint(x, y)));
        const ElementItem* item = m_view.canvasScene().elementAt(at, 4);
        return item != nullptr ? interfaceOf(item->id()) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        const QString& current = m_view.selection().current();
        return m_view.hasFocus() && !current.isEmpty() ? interfaceOf(current) : nullptr;
    }

private:
    [[nodiscard]] QStringList order() const { return m_view.canvasScene().readingOrder() + m_view.canvasScene().linkOrder(); }

    [[nodiscard]] QAccessibleInterface* interfaceOf(const QString& id) const {
        const auto given = m_given.find(id);
        if (given != m_given.end()) return QAccessible::accessibleInterface(given->second);
        auto* made = new AccessibleElement(m_view, id);
        m_given.emplace(id, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    CanvasView& m_view;
    mutable std::map<QString, QAccessible::Id> m_given;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* view = qobject_cast<CanvasView*>(object);
    return view != nullptr ? new AccessibleCanvas(*view) : nullptr;
}

}  // namespace

void exposeCanvasElements() {
    QAccessible::installFactory(makeInterface);
}

}  // namespace failwright
