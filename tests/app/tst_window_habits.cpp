#include "app/window/fuzzy.h"
#include "app/window/notice_bar.h"
#include "app/window/quick_list.h"
#include "app/window/recovery.h"
#include "model/document/autosave.h"
#include "model/document/file_watch.h"
#include "tests/app/program.h"
#include "tests/support/strict_main.h"
#include "views/canvas/accessible.h"
#include "views/canvas/laser.h"
#include "views/panels/scoreboard/scoreboard.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>

using namespace failwright;
using namespace failwright::testing;

namespace {

const QByteArray sample = R"({ "format": "failwright", "version": 1, "name": "Shop", "nodes": [ { "id": "a", "kind": "app", "x": 0, "y": 0 } ] })";

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qWarning("cannot write the sample");
}

/// Presses the button with these words in the next modal dialog.
void whenAskedPress(const QString& words) {
    QTimer::singleShot(0, qApp, [words] {
        QWidget* dialog = QApplication::activeModalWidget();
        if (dialog == nullptr) return whenAskedPress(words);
        for (QAbstractButton* button : dialog->findChildren<QAbstractButton*>())
            if (button->text().remove(QLatin1Char('&')) == words) return button->click();
        qWarning("no button %s", qPrintable(words));
    });
}

QAccessibleInterface* childNamed(QAccessibleInterface& list, const QString& name) {
    for (int i = 0; i < list.childCount(); ++i)
        if (list.child(i)->text(QAccessible::Name).startsWith(name)) return list.child(i);
    return nullptr;
}

}  // namespace

/// Finding, helping, presenting, watching: the window around the canvas.
class WindowHabitsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { exposeCanvasElements(); }

    void fuzzyPrefersWordsAndRuns() {
        QVERIFY(!fuzzyScore(u"xyz", u"Duplicate"));
        QVERIFY(fuzzyScore(u"", u"Duplicate"));
        QVERIFY(fuzzyScore(u"dup", u"Duplicate") > fuzzyScore(u"dup", u"Send up"));
        QVERIFY(fuzzyScore(u"soz", u"Spread over zones"));
        QVERIFY(fuzzyScore(u"FIT", u"Fit all") > fuzzyScore(u"FIT", u"Profit margin"));
    }

    void theCommandPaletteRunsWhatIsTyped() {
        WindowFixture w;
        w.click(w.at("web"));
        w.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto* list = w.window.findChild<QuickList*>();
        QVERIFY(list != nullptr && list->isVisible());
        QVERIFY(list->shown().size() > 30);
        QTest::keyClicks(&list->field(), QStringLiteral("dupl"));
        QCOMPARE(list->shown().first(), QStringLiteral("Duplicate"));
        QTest::keyClick(&list->field(), Qt::Key_Return);
        QCOMPARE(w.topology().nodes.size(), std::size_t(4));
    }

    void thePaletteClosesWithoutATrace() {
        WindowFixture w;
        w.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto* list = w.window.findChild<QuickList*>();
        QTest::keyClick(&list->field(), Qt::Key_Escape);
        QVERIFY(!list->isVisible());
        QVERIFY(w.topology() == twoZones());
    }

    void theShortcutSheetNamesEveryShortcut() {
        WindowFixture w;
        w.key(Qt::Key_F1);
        auto* sheet = w.window.findChild<QDialog*>(QStringLiteral("shortcuts"));
        QVERIFY(sheet != nullptr && sheet->isVisible());
        QStringList words;
        for (const QLabel* label : sheet->findChildren<QLabel*>()) words << label->text();
        for (const Command& command : allCommands()) {
            const QKeySequence keys = w.window.commands().action(command.id).shortcut();
            if (keys.isEmpty()) continue;
            QVERIFY2(words.contains(command.name()), qPrintable(command.name()));
            QVERIFY2(words.join(QLatin1Char('\n')).contains(keys.toString(QKeySequence::NativeText)), qPrintable(keys.toString()));
        }
    }

    void findSelectsAnElement() {
        WindowFixture w;
        w.key(Qt::Key_F, Qt::ControlModifier);
        auto* list = w.window.findChild<QuickList*>();
        QVERIFY(list != nullptr);
        QCOMPARE(list->shown().size(), 8);
        QTest::keyClicks(&list->field(), QStringLiteral("db"));
        QTest::keyClick(&list->field(), Qt::Key_Return);
        QCOMPARE(w.selection.current(), QStringLiteral("db"));
    }

    void aQuickListIsAPartOfItsWindow() {
        WindowFixture w;
        w.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        w.canvas().setFocus();
        const auto open = [&] {
            w.key(Qt::Key_F, Qt::ControlModifier);
            QPointer<QuickList> list = w.window.findChild<QuickList*>();
            [&] { QVERIFY(list->field().hasFocus()); }();
            return list;
        };
        const auto isGone = [&](const QPointer<QuickList>& list) {
            const bool shut = !list->isVisible() && w.canvas().hasFocus();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return shut && list.isNull();
        };
        QPointer<QuickList> list = open();
        QVERIFY(!list->isWindow());  // a popup loses what is typed right after it
        w.window.resize(w.window.size() - QSize(100, 100));
        QCOMPARE(list->geometry().center().x(), w.window.rect().center().x());
        QTest::mouseClick(list.data(), Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(list->isVisible());
        QTest::keyClick(&list->field(), Qt::Key_Escape);
        QVERIFY(isGone(list));
        list = open();
        w.click(QPoint(5, w.canvas().viewport()->height() - 5));
        QVERIFY(isGone(list));
        list = open();
        QTest::keyClick(&list->field(), Qt::Key_Tab);
        QVERIFY(!list->isVisible());
    }

    void anOpenMenuHasTheLettersForItself() {
        WindowFixture w;
        w.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        w.canvas().setFocus();
        QMenu menu(&w.window);
        menu.addAction(QStringLiteral("&Colours"));
        menu.popup(w.window.mapToGlobal(QPoint(50, 50)));
        QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_C, Qt::NoModifier, QStringLiteral("c"));
        override.ignore();
        QApplication::sendEvent(&w.canvas(), &override);
        QVERIFY(override.isAccepted());  // so no shortcut is looked for
        menu.close();
        override.ignore();
        QApplication::sendEvent(&w.canvas(), &override);
        QVERIFY(!override.isAccepted());
    }

    void presentingHidesAllButCanvasAndScoreboard() {
        WindowFixture w;
        const QByteArray before = w.window.saveState();
        w.key(Qt::Key_F11);
        for (const QDockWidget* dock : w.window.findChildren<QDockWidget*>()) QVERIFY(!dock->isVisible());
        QVERIFY(!w.window.menuWidget()->isVisible());
        QVERIFY(!w.window.statusBar()->isVisible());
        QVERIFY(w.canvas().isVisible() && w.window.scoreboard().isVisible());
        const int large = w.window.scoreboard().tiles().front()->sizeHint().height();
        QVERIFY(w.canvas().mapToScene(w.canvas().viewport()->rect()).boundingRect().contains(w.scene().contents()));
        w.move(QPoint(200, 150), Qt::NoButton);
        QCOMPARE(w.canvas().findChild<Laser*>()->spot(), QPointF(200, 150));
        w.key(Qt::Key_Escape);
        QVERIFY(w.canvas().findChild<Laser*>() == nullptr);
        QVERIFY(w.window.menuWidget()->isVisible());
        QCOMPARE(w.window.saveState(), before);
        QVERIFY(w.window.scoreboard().tiles().front()->sizeHint().height() < large);
    }

    void keysWorkWhilePresenting() {
        WindowFixture w;
        w.key(Qt::Key_F11);
        w.click(w.at("web"));
        w.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(w.topology().nodes.size(), std::size_t(4));
        w.key(Qt::Key_F11);
        QVERIFY(w.window.menuWidget()->isVisible());
    }

    void whatWasLeftBehindIsOffered() {
        WindowFixture w;
        write(w.folder.filePath("shop.failwright"), sample);
        const QString folder = w.folder.filePath("recovery");
        QDir().mkpath(folder);
        write(folder + QStringLiteral("/left.failwright"),
              QByteArray(sample).replace("\"nodes\"", "\"recovered_from\": { \"path\": \"/tmp/shop.failwright\", \"title\": \"shop\" }, \"nodes\""));
        whenAskedPress(QStringLiteral("Ask again later"));
        QVERIFY(!offerRecovery(folder, w.file, w.window));
        whenAskedPress(QStringLiteral("Recover"));
        QVERIFY(offerRecovery(folder, w.file, w.window));
        QCOMPARE(w.topology().name, std::string("Shop"));
        QVERIFY(w.window.isWindowModified());
        QVERIFY2(w.window.windowTitle().startsWith(QStringLiteral("shop.failwright")), qPrintable(w.window.windowTitle()));
        QVERIFY(!w.window.showsStartPage());
        QCOMPARE(w.file.path(), QStringLiteral("/tmp/shop.failwright"));
        QVERIFY(!offerRecovery(folder, w.file, w.window));
    }

    void discardingForgets() {
        WindowFixture w;
        const QString folder = w.folder.filePath("recovery");
        QDir().mkpath(folder);
        write(folder + QStringLiteral("/left.failwright"), sample);
        whenAskedPress(QStringLiteral("Discard"));
        QVERIFY(!offerRecovery(folder, w.file, w.window));
        QVERIFY(Autosave::leftBehind(folder).empty());
        QVERIFY(w.topology() == twoZones());
    }

    void aChangedFileIsNoticed() {
        WindowFixture w;
        const QString path = w.folder.filePath("shop.failwright");
        write(path, sample);
        Autosave autosave(w.document, w.file, w.folder.filePath("recovery"));
        FileWatch watch(w.file);
        watchOver(w.window, w.file, watch, autosave);
        QVERIFY(w.window.files().open(path));
        QVERIFY(!w.window.notice().isVisible());
        write(path, QByteArray(sample).replace("Shop", "Theirs"));
        QTRY_VERIFY(w.window.notice().isVisible());
        QVERIFY(w.window.notice().words().contains(QStringLiteral("shop.failwright")));
        QPushButton* load = nullptr;
        for (QPushButton* button : w.window.notice().findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Load it")) load = button;
        QVERIFY(load != nullptr);
        QTest::mouseClick(load, Qt::LeftButton);
        QCOMPARE(w.topology().name, std::string("Theirs"));
        QVERIFY(!w.window.notice().isVisible());
    }

    void savingOverAnothersChangesAsks() {
        WindowFixture w;
        const QString path = w.folder.filePath("shop.failwright");
        write(path, sample);
        QVERIFY(w.window.files().open(path));
        QVERIFY(w.document.perform({SetTitle{"Mine", {}}}, QStringLiteral("Title")));
        write(path, QByteArray(sample).replace("Shop", "Theirs"));
        whenAskedPress(QStringLiteral("Cancel"));
        QVERIFY(!w.window.files().save());
        QVERIFY(w.document.isModified());
        whenAskedPress(QStringLiteral("Replace it"));
        QVERIFY(w.window.files().save());
        QVERIFY(!w.document.isModified());
    }

    void foreignJsonOffersToImport() {
        WindowFixture w;
        QGuiApplication::clipboard()->setText(QStringLiteral(
            R"({ "type": "excalidraw", "elements": [
                { "id": "r1", "type": "rectangle", "x": 0, "y": 0 }, { "id": "r2", "type": "ellipse", "x": 0, "y": 200 },
                { "id": "t1", "type": "text", "containerId": "r1", "text": "Users" }, { "id": "t2", "type": "text", "containerId": "r2", "text": "Orders DB" },
                { "id": "a", "type": "arrow", "startBinding": { "elementId": "r1" }, "endBinding": { "elementId": "r2" } } ] })"));
        w.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(w.topology() == twoZones());
        QVERIFY(w.window.notice().isVisible());
        QTest::mouseClick(w.window.notice().findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(w.topology().nodes.size(), std::size_t(5));
        QCOMPARE(w.topology().nodes[3].kind, NodeKind::client);
        QCOMPARE(w.topology().nodes[4].kind, NodeKind::database);
        QCOMPARE(w.topology().links.size(), std::size_t(3));
        QCOMPARE(w.document.undoStack().undoText(), QStringLiteral("Import"));
        QGuiApplication::clipboard()->setText(QStringLiteral("{ \"answer\": 42 }"));
        w.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(w.window.notice().isVisible());
        QCOMPARE(w.topology().nodes.size(), std::size_t(5));
    }

    void screenReadersReadTheElements() {
        Topology topology = twoZones();
        topology.nodes[1].name = "Shop app";
        topology.nodes[2].name = "Orders";
        topology.nodes[2].figures.availability = 0.99;
        WindowFixture w(topology);
        QTRY_VERIFY(w.analysis.latest() && !w.analysis.isStale());
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&w.canvas());
        QVERIFY(canvas != nullptr);
        QCOMPARE(canvas->role(), QAccessible::List);
        QCOMPARE(canvas->childCount(), 8);
        QAccessibleInterface* app = childNamed(*canvas, QStringLiteral("Shop app"));
        QVERIFY(app != nullptr && app->isValid());
        QCOMPARE(app->role(), QAccessible::ListItem);
        QCOMPARE(app->text(QAccessible::Name), QStringLiteral("Shop app, App server"));
        const QString words = app->text(QAccessible::Description);
        QVERIFY2(words.contains(QStringLiteral("In Zone left, Region region.")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("Calls Orders.")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("Called by users.")), qPrintable(words));
        QAccessibleInterface* db = childNamed(*canvas, QStringLiteral("Orders"));
        QVERIFY2(db->text(QAccessible::Description).contains(QStringLiteral("Single point of failure.")),
                 qPrintable(db->text(QAccessible::Description)));
        QVERIFY(db->rect().contains(w.canvas().viewport()->mapToGlobal(w.at("db"))));
        QCOMPARE(canvas->childAt(db->rect().center().x(), db->rect().center().y()), db);
        db->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(w.selection.current(), QStringLiteral("db"));
        QVERIFY(db->state().selected && !app->state().selected);
        QCOMPARE(canvas->indexOfChild(db) >= 0, true);
        w.key(Qt::Key_Delete);
        QVERIFY(!db->isValid());
        QCOMPARE(canvas->childCount(), 6);
    }
};

FAILWRIGHT_WINDOW_TEST(WindowHabitsTest)
#include "tst_window_habits.moc"
