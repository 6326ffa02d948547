#include "app/window/commands.h"
#include "app/window/language.h"
#include "model/io/topology_json.h"
#include "tests/app/program.h"
#include "tests/support/strict_main.h"
#include "views/panels/findings/findings_panel.h"
#include "views/panels/outline/outline.h"
#include "views/panels/palette/palette.h"
#include "views/panels/palette/part_button.h"

#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QWheelEvent>

using namespace failwright;
using namespace failwright::testing;

namespace {

QModelIndex rowNamed(const QAbstractItemModel& model, const QString& words, const QModelIndex& parent = {}) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data().toString() == words) return index;
        if (const QModelIndex inner = rowNamed(model, words, index); inner.isValid()) return inner;
    }
    return {};
}

void clickRow(QAbstractItemView& view, const QModelIndex& index) {
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
}

void wheel(const WindowFixture& w, const QPoint& turn, Qt::KeyboardModifiers modifiers) {
    QWidget* viewport = w.canvas().viewport();
    const QPointF at(300, 200);
    QWheelEvent event(at, viewport->mapToGlobal(at), {}, turn, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewport, &event);
}

/// The words of the menu that the right button opens here.
QStringList menuAt(WindowFixture& w, const QPoint& position) {
    QStringList words;
    QTimer::singleShot(0, &w.window, [&words] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu == nullptr) return;
        for (const QAction* action : menu->actions()) words << action->text().remove(QLatin1Char('&'));
        menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Mouse, position, w.canvas().viewport()->mapToGlobal(position));
    QApplication::sendEvent(w.canvas().viewport(), &event);
    return words;
}

Point placeOf(const WindowFixture& w, const char* id) { return *w.node(id)->position; }

}  // namespace

/// The habits of good editors, done in the whole window.
class HabitsTest : public QObject {
    Q_OBJECT

private slots:
    void theWindowFitsOnASmallScreen_data() {
        QTest::addColumn<Language>("language");
        QTest::newRow("English") << Language::english;
        QTest::newRow("German") << Language::german;
    }
    void theWindowFitsOnASmallScreen() {
        QFETCH(Language, language);
        LanguageSwitch words;
        words.use(language);
        const auto back = qScopeGuard([&words] {
            words.use(Language::english);
            QLocale::setDefault(QLocale::c());
        });
        WindowFixture w;
        const QSize least = w.window.minimumSizeHint();
        QVERIFY2(least.width() <= 1280 && least.height() <= 760, qPrintable(QStringLiteral("%1 × %2").arg(least.width()).arg(least.height())));
        w.window.resize(1280, 760);
        QCoreApplication::processEvents();
        for (const QDockWidget* dock : w.window.findChildren<QDockWidget*>()) {
            if (dock->isHidden()) continue;
            QVERIFY2(w.window.rect().contains(dock->geometry()), qPrintable(dock->objectName()));
        }
        QVERIFY(w.canvas().width() >= 600 && w.canvas().height() >= 300);
    }

    void everyTabIsInTheList() {
        WindowFixture w;
        auto* tabs = w.window.findChild<QTabWidget*>();
        auto* button = qobject_cast<QToolButton*>(tabs->cornerWidget());
        QVERIFY(button != nullptr);
        QTimer::singleShot(0, &w.window, [button, tabs] {
            QCOMPARE(button->menu()->actions().size(), tabs->count());
            button->menu()->actions().last()->trigger();
            button->menu()->close();
        });
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(tabs->currentIndex(), tabs->count() - 1);
    }

    void everythingAndNothingIsSelectedByKeys() {
        WindowFixture w;
        w.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(w.selection.ids(), w.scene().ids());
        w.key(Qt::Key_Escape);
        QVERIFY(w.selection.ids().isEmpty());
    }

    void theWheelScrollsAcross() {
        WindowFixture w;
        const QPointF before = w.canvas().mapToScene(0, 0);
        wheel(w, {0, -120}, Qt::ShiftModifier);
        QCOMPARE(w.canvas().mapToScene(0, 0) - before, QPointF(60, 0));
        wheel(w, {0, 120}, Qt::ControlModifier);
        QVERIFY(w.canvas().zoom() > 1);
    }

    void outlineFindingsAndCanvasSelectEachOther() {
        WindowFixture w;
        QTreeView& tree = w.window.findChild<Outline*>()->tree();
        w.click(w.at("db"));
        QCOMPARE(tree.currentIndex().data().toString(), QStringLiteral("db"));
        clickRow(tree, rowNamed(*tree.model(), QStringLiteral("web")));
        QCOMPARE(w.selection.current(), QStringLiteral("web"));
        QVERIFY(w.scene().node("web")->has(Mark::selected));
        QTRY_VERIFY(w.analysis.latest() && !w.analysis.isStale());
        auto* findings = w.window.findChild<FindingsPanel*>();
        int row = 0;
        while (row < int(findings->findings().size()) && findings->findings()[std::size_t(row)].elements != std::vector<std::string>{"db"}) ++row;
        QVERIFY(row < int(findings->findings().size()));
        clickRow(findings->list(), findings->list().model()->index(row, 0));
        QCOMPARE(w.selection.ids(), QSet<QString>{QStringLiteral("db")});
        QCOMPARE(tree.currentIndex().data().toString(), QStringLiteral("db"));
        QVERIFY(w.scene().node("db")->has(Mark::selected) && !w.scene().node("web")->has(Mark::selected));
    }

    void thePaletteInsertsByMouseAndByKey() {
        WindowFixture w;
        auto* palette = w.window.findChild<Palette*>();
        PartButton* queue = nullptr;
        for (PartButton* button : palette->findChildren<PartButton*>())
            if (button->part() == Part(NodeKind::queue)) queue = button;
        QVERIFY(queue != nullptr);
        w.selection.selectOnly(QStringLiteral("right"));
        QTest::mouseDClick(queue, Qt::LeftButton);
        QCOMPARE(w.topology().nodes.back().kind, NodeKind::queue);
        QCOMPARE(w.topology().nodes.back().domain, std::optional(DomainId{"right"}));
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&w.canvas()));
        w.key(Qt::Key_I, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("cache"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(w.topology().nodes.back().kind, NodeKind::cache);
        QCOMPARE(w.topology().nodes.back().domain, std::optional(DomainId{"right"}));
        QCOMPARE(w.document.undoStack().count(), 2);
    }

    void theRightButtonSelectsAndOpensAMenu() {
        WindowFixture w;
        w.key(Qt::Key_Escape);
        QVERIFY(menuAt(w, w.at("web")).contains(QStringLiteral("Link to")));
        QCOMPARE(w.selection.current(), QStringLiteral("web"));
        const Route route = w.scene().link("l2")->route();
        QVERIFY(menuAt(w, w.at((route[0] + route[1]) / 2)).contains(QStringLiteral("Lead to")));
        QCOMPARE(w.selection.current(), QStringLiteral("l2"));
        QVERIFY(menuAt(w, w.at(w.scene().domain("left")->tab().center())).contains(QStringLiteral("Insert")));
        QCOMPARE(w.selection.current(), QStringLiteral("left"));
        const QStringList canvas = menuAt(w, w.at(QPointF(-60, -60)));
        QVERIFY(canvas.contains(QStringLiteral("Paste here")) && canvas.contains(QStringLiteral("Tidy")));
    }

    void pastesWhereTheMenuWasOpened() {
        WindowFixture w;
        w.click(w.at("web"));
        w.key(Qt::Key_C, Qt::ControlModifier);
        w.whenAskedChoose(QStringLiteral("Paste here"));
        const QPoint at = w.at(QPointF(-160, 600));
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, w.canvas().viewport()->mapToGlobal(at));
        QApplication::sendEvent(w.canvas().viewport(), &event);
        QCOMPARE(w.topology().nodes.size(), std::size_t(4));
        QVERIFY(QLineF(cardOf(w.topology().nodes.back()).center(), QPointF(-160, 600)).length() < 120);
    }

    void alignsEveryEdgeByKeys_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("across");  // the x of both is the same afterwards, else the y
        QTest::newRow("left") << int(Qt::Key_Left) << true;
        QTest::newRow("centre") << int(Qt::Key_H) << true;
        QTest::newRow("right") << int(Qt::Key_Right) << true;
        QTest::newRow("top") << int(Qt::Key_Up) << false;
        QTest::newRow("middle") << int(Qt::Key_M) << false;
        QTest::newRow("bottom") << int(Qt::Key_Down) << false;
    }
    void alignsEveryEdgeByKeys() {
        QFETCH(int, key);
        QFETCH(bool, across);
        WindowFixture w;
        w.click(w.at("web"));
        w.click(w.at("users"), Qt::ShiftModifier);
        w.key(key, Qt::ControlModifier | Qt::ShiftModifier);
        const Point a = placeOf(w, "web"), b = placeOf(w, "users");
        QCOMPARE(across ? a.x : a.y, across ? b.x : b.y);
        QCOMPARE(w.document.undoStack().count(), 1);
    }

    void aZoneIsMovedByKeysWithWhatIsInIt() {
        WindowFixture w;
        w.selection.selectOnly(QStringLiteral("left"));
        const Point before = placeOf(w, "web");
        w.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(placeOf(w, "web").y, before.y + 20);
        QCOMPARE(w.node("web")->domain, std::optional(DomainId{"left"}));
        QCOMPARE(w.document.undoStack().count(), 1);
    }

    void recentFilesAreOffered() {
        WindowFixture w{Topology{}};
        const QString path = w.folder.filePath(QStringLiteral("shop.failwright"));
        QVERIFY(saveTopology(twoZones(), path.toStdString()));
        QVERIFY(w.window.files().open(path));
        w.window.files().startNew();
        QVERIFY(w.topology().nodes.empty());
        QAction* found = nullptr;
        for (QMenu* menu : w.window.findChildren<QMenu*>()) {
            emit menu->aboutToShow();
            for (QAction* action : menu->actions())
                if (action->text() == QStringLiteral("shop.failwright")) found = action;
        }
        QVERIFY(found != nullptr);
        found->trigger();
        QCOMPARE(w.topology().nodes.size(), std::size_t(3));
        QVERIFY(!w.window.isWindowModified());
    }

    void everyChangeNamesItselfInTheMenu() {
        WindowFixture w;
        w.click(w.at("web"));
        const std::tuple<int, Qt::KeyboardModifiers, const char*> changes[] = {
            {Qt::Key_D, Qt::ControlModifier, "Duplicate"}, {Qt::Key_Right, {}, "Nudge"}, {Qt::Key_Delete, {}, "Delete"}, {Qt::Key_L, Qt::ControlModifier, "Tidy"}};
        for (const auto& [key, modifiers, words] : changes) {
            w.key(key, modifiers);
            const QString undo = w.window.commands().action(CommandId::undo).text().remove(QLatin1Char('&'));
            QVERIFY2(undo.startsWith(QStringLiteral("Undo ")) && undo.contains(QLatin1String(words)), qPrintable(undo));
        }
        w.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(w.window.commands().action(CommandId::redo).text().contains(QStringLiteral("Tidy")));
    }

    void coloursChangeAtOnce() {
        WindowFixture w;
        w.window.commands().action(CommandId::themeLight).trigger();
        const QColor light = w.canvas().grab().toImage().pixelColor(5, 5);
        w.window.commands().action(CommandId::themeDark).trigger();
        const QColor dark = w.canvas().grab().toImage().pixelColor(5, 5);
        QVERIFY(light.lightness() > 200 && dark.lightness() < 60);
        QCOMPARE(w.settings.theme(), Theme::Mode::dark);
    }
};

FAILWRIGHT_WINDOW_TEST(HabitsTest)
#include "tst_habits.moc"
