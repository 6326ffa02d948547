#include "app/window/quick_list.h"
#include "model/io/topology_json.h"
#include "tests/app/program.h"
#include "tests/support/strict_main.h"
#include "views/panels/inspector/inspector.h"
#include "views/panels/scoreboard/scoreboard.h"

#include <QAccessible>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QLineEdit>

using namespace failwright;
using namespace failwright::testing;

/// All that the program does, without a mouse.
class KeyboardTest : public QObject {
    Q_OBJECT

    static QWidget* target() {
        QWidget* popup = QApplication::activePopupWidget();
        return popup != nullptr && popup->focusWidget() != nullptr ? popup->focusWidget() : QApplication::focusWidget();
    }
    static void press(int key, Qt::KeyboardModifiers modifiers = {}, int times = 1) {
        for (; times > 0; --times) QTest::keyClick(target(), Qt::Key(key), modifiers);
    }
    static void type(const char* words) { QTest::keyClicks(target(), QString::fromLatin1(words)); }
    static void insert(const char* part) {
        press(Qt::Key_I, Qt::ControlModifier);
        type(part);
        press(Qt::Key_Return);
    }
    static void nextPanel() { press(Qt::Key_F6, Qt::ControlModifier); }

    static void activate(WindowFixture& w) {
        w.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        w.canvas().setFocus();
    }

    /// The words of the context menu that the menu key opens on what is selected.
    static QStringList menuOf(WindowFixture& w, const QString& id) {
        w.selection.set(id.isEmpty() ? QSet<QString>{} : QSet<QString>{id}, id);
        QStringList words;
        QTimer::singleShot(0, &w.window, [&words] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (menu == nullptr) return;
            for (const QAction* action : menu->actions()) words << action->text().remove(QLatin1Char('&'));
            menu->close();
        });
        QContextMenuEvent event(QContextMenuEvent::Keyboard, w.canvas().rect().center(), w.canvas().mapToGlobal(w.canvas().rect().center()));
        QApplication::sendEvent(&w.canvas(), &event);
        return words;
    }

private slots:
    void theMainJob() {
        WindowFixture w;
        activate(w);
        const QString path = w.folder.filePath(QStringLiteral("job.failwright"));
        QVERIFY(saveTopology(Topology{}, path.toStdString()));
        QVERIFY(w.window.files().open(path));
        insert("client");
        insert("region");
        insert("zone");
        insert("load bal");
        press(Qt::Key_Down, Qt::ControlModifier);  // an app server that it calls
        press(Qt::Key_F2);
        type("Shop");
        press(Qt::Key_Return);
        QCOMPARE(w.topology().nodes.size(), std::size_t(3));
        QCOMPARE(w.topology().nodes[1].domain, std::optional(w.topology().domains[1].id));
        QCOMPARE(w.topology().domains[1].parent, std::optional(w.topology().domains[0].id));
        QCOMPARE(w.topology().nodes[2].name, std::string("Shop"));
        press(Qt::Key_F, Qt::ControlModifier);
        type("client");
        press(Qt::Key_Return);
        QCOMPARE(w.selection.current(), QStringLiteral("client"));
        press(Qt::Key_L);
        type("load");
        press(Qt::Key_Return);
        QCOMPARE(w.topology().links.size(), std::size_t(2));
        w.canvas().setFocus();
        press(Qt::Key_F, Qt::ControlModifier);
        type("Shop");
        press(Qt::Key_Return);
        nextPanel();
        press(Qt::Key_Tab, {}, 6);  // kind, place, group, role, the section's head, availability
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Availability"));
        type("99");
        press(Qt::Key_Return);
        QCOMPARE(w.topology().nodes[2].figures.availability, std::optional(0.99));
        QTRY_VERIFY(w.analysis.latest() && !w.analysis.isStale());
        const QString figure = w.window.scoreboard().tiles().front()->score().figure;
        QVERIFY2(figure.startsWith(QStringLiteral("98.")), qPrintable(figure));
        w.window.activateWindow();  // without a window manager nobody does after a list has closed
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!w.window.isWindowModified());
        const auto saved = loadTopology(path.toStdString());
        QVERIFY(saved && *saved == w.topology());
    }

    void keysGoFromPanelToPanel() {
        WindowFixture w;
        activate(w);
        QList<QWidget*> visited;
        for (int i = 0; i < 6; ++i) {
            nextPanel();
            QVERIFY(!visited.contains(QApplication::focusWidget()));
            visited << QApplication::focusWidget();
        }
        QVERIFY(w.window.inspector().isAncestorOf(visited[0]));
        QVERIFY(w.window.scoreboard().isAncestorOf(visited[2]));
        QCOMPARE(visited[5], static_cast<QWidget*>(&w.canvas()));
        press(Qt::Key_F6, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), visited[4]);
    }

    void everyControlHasAName() {
        WindowFixture w;
        for (const QString& id : {QString(), QStringLiteral("web"), QStringLiteral("left"), QStringLiteral("l1"), QStringLiteral("users")}) {
            w.selection.set(id.isEmpty() ? QSet<QString>{} : QSet<QString>{id}, id);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            for (QWidget* widget : w.window.findChildren<QWidget*>()) {
                if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0) continue;
                QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
                const QString what = QStringLiteral("%1 in %2").arg(QString::fromLatin1(widget->metaObject()->className()),
                                                                    QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
                QVERIFY2(spoken != nullptr && !spoken->text(QAccessible::Name).isEmpty(), qPrintable(what));
            }
        }
    }

    void lettersAreTypedIntoLists() {
        WindowFixture w;
        activate(w);
        w.selection.selectOnly(QStringLiteral("web"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto* kind = w.window.inspector().findChild<QComboBox*>(QStringLiteral("Kind"));
        QVERIFY(kind != nullptr);
        kind->setFocus();
        type("queue");
        QCOMPARE(w.node("web")->kind, NodeKind::queue);
        type("h");
        QCOMPARE(w.canvas().tool(), ToolKind::select);
        w.canvas().setFocus();
        press(Qt::Key_H);
        QCOMPARE(w.canvas().tool(), ToolKind::pan);
    }

    void contextMenus() {
        WindowFixture w;
        QVERIFY(menuOf(w, QStringLiteral("web")).contains(QStringLiteral("Link to")));
        QVERIFY(menuOf(w, QStringLiteral("l1")).contains(QStringLiteral("Lead to")));
        const QStringList domain = menuOf(w, QStringLiteral("left"));
        QVERIFY(domain.contains(QStringLiteral("Insert")) && domain.contains(QStringLiteral("Rename")));
        QVERIFY(menuOf(w, {}).contains(QStringLiteral("Paste here")));
    }

    void linksByName() {
        WindowFixture w;
        activate(w);
        w.selection.selectOnly(QStringLiteral("users"));
        press(Qt::Key_L);
        auto* list = w.window.findChild<QuickList*>();
        QVERIFY(list != nullptr);
        QCOMPARE(list->shown().size(), 2);
        type("web");  // there is that link already
        press(Qt::Key_Return);
        QCOMPARE(w.topology().links.size(), std::size_t(2));
        press(Qt::Key_Backspace, {}, 3);
        type("db");
        press(Qt::Key_Return);
        QCOMPARE(w.topology().links.size(), std::size_t(3));
        QCOMPARE(w.topology().links.back().to, NodeId{"db"});
        w.canvas().setFocus();
        w.selection.selectOnly(QStringLiteral("l2"));
        press(Qt::Key_L);
        QCOMPARE(w.window.findChild<QuickList*>() != nullptr, true);
    }

    void whatIsInsertedCoversNothing_data() {
        QTest::addColumn<QString>("selected");
        for (const char* id : {"", "users", "left", "web", "region"}) QTest::newRow(*id == '\0' ? "nothing" : id) << QString::fromLatin1(id);
    }
    void whatIsInsertedCoversNothing() {
        QFETCH(QString, selected);
        for (const DomainKind kind : {DomainKind::region, DomainKind::zone, DomainKind::rack}) {
            WindowFixture w;
            w.selection.set(selected.isEmpty() ? QSet<QString>{} : QSet<QString>{selected}, selected);
            w.canvas().insertDomain(kind);
            const Domain& added = w.topology().domains.back();
            for (const Node& node : w.topology().nodes) QVERIFY(!fieldOf(added).intersects(cardOf(node)));
            for (const Domain& other : w.topology().domains)
                if (other.id != added.id && other.parent == added.parent) QVERIFY(!fieldOf(added).intersects(fieldOf(other)));
            if (added.parent) QVERIFY(fieldOf(*find(w.topology().domains, *added.parent)).contains(fieldOf(added)));
        }
        WindowFixture w;
        w.selection.set(selected.isEmpty() ? QSet<QString>{} : QSet<QString>{selected}, selected);
        w.canvas().insertNode(NodeKind::client);
        for (const Domain& domain : w.topology().domains) QVERIFY(!fieldOf(domain).intersects(cardOf(w.topology().nodes.back())));
    }
};

FAILWRIGHT_WINDOW_TEST(KeyboardTest)
#include "tst_keyboard.moc"
