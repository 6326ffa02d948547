#pragma once

#include "app/window/main_window.h"
#include "app/window/settings.h"
#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/file.h"
#include "model/document/selection.h"
#include "tests/views/canvas_fixture.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/placing.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace failwright::testing {

/// The whole window on settings of its own, driven by real events.
struct WindowFixture {
    explicit WindowFixture(Topology topology = twoZones()) {
        window.setWindowState(Qt::WindowNoState);  // on a small screen it begins as large as that
        window.resize(1400, 900);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window)) qFatal("no window");
        document.reset(std::move(topology));
        canvas().setReducedMotion(true);
        canvas().zoomTo100();
        canvas().centerOn(scene().contents().center());
        canvas().setFocus();
    }

    [[nodiscard]] CanvasView& canvas() const { return window.canvas(); }
    [[nodiscard]] CanvasScene& scene() const { return canvas().canvasScene(); }
    [[nodiscard]] const Topology& topology() const { return document.topology(); }
    [[nodiscard]] const Node* node(const std::string& id) const { return find(topology().nodes, NodeId{id}); }
    [[nodiscard]] QPoint at(const QPointF& scenePosition) const { return canvas().mapFromScene(scenePosition); }
    [[nodiscard]] QPoint at(const QString& id) const { return at(scene().element(id)->extent().center()); }

    /// A key for the canvas, of which the window has to be the active one.
    void key(int key, Qt::KeyboardModifiers modifiers = {}) {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) qFatal("the window does not become active");
        QTest::keyClick(&canvas(), Qt::Key(key), modifiers);
    }
    void click(const QPoint& position, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(canvas().viewport(), Qt::LeftButton, modifiers, position);
    }
    void move(const QPoint& to, Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers = {}) {
        QMouseEvent event(QEvent::MouseMove, to, canvas().viewport()->mapToGlobal(to), Qt::NoButton, buttons, modifiers);
        QApplication::sendEvent(canvas().viewport(), &event);
    }
    void press(const QPoint& from, Qt::KeyboardModifiers modifiers = {}) {
        move(from, Qt::NoButton, modifiers);
        QTest::mousePress(canvas().viewport(), Qt::LeftButton, modifiers, from);
    }
    void release(const QPoint& to, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, modifiers, to);
    }
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {}) {
        press(from, modifiers);
        move((from + to) / 2, Qt::LeftButton, modifiers);
        move(to, Qt::LeftButton, modifiers);
        release(to, modifiers);
    }

    /// Chooses an entry in the next menu that opens, by its words.
    void whenAskedChoose(const QString& words) {
        QTimer::singleShot(0, &window, [this, words] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (menu == nullptr) return whenAskedChoose(words);
            QAction* found = nullptr;
            for (QAction* action : menu->actions())
                if (action->text().remove(QLatin1Char('&')) == words) found = action;
            offered = menu->actions().size();
            menu->close();
            if (found != nullptr) found->trigger();
        });
    }

    void undoAll() { while (document.undoStack().canUndo()) document.undoStack().undo(); }

    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    Theme theme;
    Document document;
    DocumentFile file{document};
    Selection selection{document};
    AnalysisService analysis{document};
    MainWindow window{document, file, selection, analysis, theme, settings};
    qsizetype offered = 0;  ///< entries of the last menu
};

}  // namespace failwright::testing
