#include "model/layout/spread.h"
#include "model/topology/groups.h"
#include "tests/app/program.h"
#include "tests/support/strict_main.h"
#include "views/canvas/editing/clipboard.h"
#include "views/canvas/minimap.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace failwright;
using namespace failwright::testing;

/// Editing on the real window by mouse and keys.
class CanvasEditingTest : public QObject {
    Q_OBJECT

    static QString last(const WindowFixture& w) { return QString::fromStdString(w.topology().nodes.back().id.value); }
    static int members(const WindowFixture& w, const std::string& service) {
        int count = 0;
        for (const Node& node : w.topology().nodes) count += serviceOf(node).value == service ? 1 : 0;
        return count;
    }

private slots:
    void aLinkDroppedOnNothingOffersCreateHere() {
        WindowFixture w;
        w.click(w.at("web"));
        w.move(w.at("web"), Qt::NoButton);
        w.whenAskedChoose(QStringLiteral("Cache"));
        w.drag(w.at(w.scene().node("web")->ports()[1]), w.at(QPointF(330, 480)));
        QCOMPARE(w.topology().nodes.size(), std::size_t(4));
        QCOMPARE(w.topology().nodes.back().kind, NodeKind::cache);
        QCOMPARE(w.topology().links.back().from, NodeId{"web"});
        QCOMPARE(w.topology().links.back().to, w.topology().nodes.back().id);
        QCOMPARE(w.document.undoStack().count(), 1);
        QCOMPARE(w.selection.current(), last(w));
        QVERIFY(w.scene().node(last(w)) != nullptr);
    }

    void movesAbout() {
        WindowFixture w;
        const QPointF before = w.canvas().mapToScene(0, 0);
        QWheelEvent down(QPointF(50, 50), w.canvas().viewport()->mapToGlobal(QPointF(50, 50)), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(w.canvas().viewport(), &down);
        QCOMPARE(w.canvas().mapToScene(0, 0) - before, QPointF(0, 60));
        w.key(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(w.canvas().zoom(), 1.2);
        w.key(Qt::Key_Minus, Qt::ControlModifier);
        w.key(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(w.canvas().zoom() < 0.9);
        w.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(w.canvas().zoom(), 1.0);
        w.click(w.at("db"));
        w.key(Qt::Key_At, Qt::ShiftModifier);  // Shift+2
        QVERIFY(QLineF(w.canvas().mapToScene(w.canvas().viewport()->rect().center()), w.scene().node("db")->card().center()).length() < 3);
        w.key(Qt::Key_Exclam, Qt::ShiftModifier);  // Shift+1
        QVERIFY(w.canvas().mapToScene(w.canvas().viewport()->rect()).boundingRect().contains(w.scene().contents()));
    }

    void enterAndDoubleClickRename() {
        WindowFixture w;
        w.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        w.click(w.at("web"));
        w.key(Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Shop"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(w.node("web")->name, std::string("Shop"));
        QTest::mouseDClick(w.canvas().viewport(), Qt::LeftButton, {}, w.at("db"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Orders"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(w.node("db")->name, std::string("Orders"));
        QCOMPARE(w.document.undoStack().undoText(), QStringLiteral("Rename"));
    }

    void aNameBeingEditedStaysOverItsCard() {
        WindowFixture w;
        w.click(w.at("web"));
        w.key(Qt::Key_F2);
        auto* editor = w.canvas().viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        const auto isOverItsCard = [&] { return editor->geometry().contains(w.canvas().mapFromScene(w.scene().node("web")->nameRect().center())); };
        QVERIFY(isOverItsCard());
        w.canvas().zoomIn();
        w.canvas().zoomIn();
        QVERIFY(isOverItsCard());
        w.canvas().centreAt(w.scene().node("web")->card().topLeft());
        QVERIFY(isOverItsCard());
        w.window.resize(w.window.size() + QSize(200, 100));
        w.canvas().fitAll();
        QVERIFY(isOverItsCard());
    }

    void ctrlArrowMakesALinkedNode() {
        WindowFixture w;
        w.click(w.at("web"));
        w.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(w.topology().nodes.size(), std::size_t(4));
        const Node& below = w.topology().nodes.back();
        QCOMPARE(below.kind, NodeKind::database);
        QCOMPARE(below.domain, std::optional(DomainId{"left"}));
        QVERIFY(below.position->y > w.node("web")->position->y);
        QCOMPARE(w.topology().links.back().from, NodeId{"web"});
        QCOMPARE(w.selection.current(), last(w));
        w.click(w.at("web"));
        w.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(w.topology().nodes.back().kind, NodeKind::loadBalancer);
        QCOMPARE(w.topology().links.back().to, NodeId{"web"});
        QCOMPARE(w.document.undoStack().count(), 2);
        w.undoAll();
        QVERIFY(w.topology() == twoZones());
    }

    void nothingCallsAClient() {
        WindowFixture w;
        QSignalSpy refused(&w.canvas(), &CanvasView::refused);
        w.click(w.at("users"));
        w.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(refused.size(), 1);
        QVERIFY(w.topology() == twoZones());
    }

    void altArrowsWalkAlongTheLinks() {
        WindowFixture w;
        w.click(w.at("users"));
        w.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(w.selection.current(), QStringLiteral("web"));
        w.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(w.selection.current(), QStringLiteral("db"));
        w.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(w.selection.current(), QStringLiteral("web"));
        w.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(w.selection.current(), QStringLiteral("web"));
        QVERIFY(w.topology() == twoZones());
    }

    void draggingAnEndReconnects() {
        WindowFixture w;
        w.selection.selectOnly(QStringLiteral("l1"));
        const Route route = w.scene().link("l1")->route();
        w.drag(w.at(route.back()), w.at("db"));
        QCOMPARE(w.topology().links[0].to, NodeId{"db"});
        QCOMPARE(w.topology().links[0].id, LinkId{"l1"});
        QCOMPARE(w.document.undoStack().undoText(), QStringLiteral("Reconnect"));
        w.document.undoStack().undo();
        QSignalSpy refused(&w.canvas(), &CanvasView::refused);
        w.selection.selectOnly(QStringLiteral("l2"));
        w.drag(w.at(w.scene().link("l2")->route().back()), w.at("users"));
        QCOMPARE(refused.size(), 1);
        w.drag(w.at(w.scene().link("l2")->route().front()), w.at("users"));
        QCOMPARE(w.topology().links[1].from, NodeId{"users"});
    }

    void aLinkLeadsElsewhereByTheContextMenu() {
        WindowFixture w;
        w.selection.selectOnly(QStringLiteral("l1"));
        QMenu* lead = nullptr;
        QTimer::singleShot(0, &w.window, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            lead = menu->actions().first()->menu();
            QAction* target = lead->actions().first();
            menu->close();
            target->trigger();
        });
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(&w.canvas(), &event);
        QCOMPARE(w.topology().links[0].to, NodeId{"db"});
    }

    void duplicateAddsAMember() {
        WindowFixture w;
        w.click(w.at("web"));
        w.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(members(w, "web"), 2);
        const Node& copy = *w.node("web-2");
        QCOMPARE(copy.domain, std::optional(DomainId{"left"}));
        QVERIFY(fieldOf(*find(w.topology().domains, DomainId{"left"})).contains(cardOf(copy)));
        QVERIFY(!cardOf(copy).intersects(cardOf(*w.node("web"))));
        QCOMPARE(w.topology().links.size(), std::size_t(4));
        QCOMPARE(w.selection.ids(), QSet<QString>{QStringLiteral("web-2")});
        QCOMPARE(w.document.undoStack().count(), 1);
        w.undoAll();
        QVERIFY(w.topology() == twoZones());
    }

    void altDragDuplicates() {
        WindowFixture w;
        const QPointF before = w.scene().node("web")->card().topLeft();
        w.drag(w.at("web"), w.at(QPointF(480, 260)), Qt::AltModifier);
        QCOMPARE(members(w, "web"), 2);
        QCOMPARE(w.node("web-2")->domain, std::optional(DomainId{"right"}));
        QCOMPARE(w.scene().node("web")->card().topLeft(), before);
        QCOMPARE(w.document.undoStack().count(), 1);
    }

    void duplicatingAZoneAddsAMemberOfEveryService() {
        WindowFixture w;
        w.selection.selectOnly(QStringLiteral("left"));
        w.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(w.topology().domains.size(), std::size_t(4));
        const Domain& copy = w.topology().domains.back();
        QCOMPARE(copy.parent, std::optional(DomainId{"region"}));
        QVERIFY(!fieldOf(copy).intersects(fieldOf(*find(w.topology().domains, DomainId{"right"}))));
        QVERIFY(fieldOf(*find(w.topology().domains, DomainId{"region"})).contains(fieldOf(copy)));
        QCOMPARE(w.node("web-2")->domain, std::optional(copy.id));
        QCOMPARE(members(w, "web"), 2);
    }

    void spreadingPutsOneInEachZone() {
        WindowFixture w;
        w.click(w.at("db"));
        w.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(members(w, "db"), 2);
        QCOMPARE(w.topology().nodes.back().domain, std::optional(DomainId{"left"}));
        QCOMPARE(w.selection.ids().size(), 2);
        QSignalSpy refused(&w.canvas(), &CanvasView::refused);
        w.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(w.document.undoStack().count(), 1);
    }

    void copyAndPasteKeepTheLinksAmongTheCopied() {
        WindowFixture w;
        w.click(w.at("web"));
        w.click(w.at("db"), Qt::ShiftModifier);
        QCOMPARE(w.selection.ids().size(), 2);
        w.key(Qt::Key_C, Qt::ControlModifier);
        w.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(w.topology().nodes.size(), std::size_t(5));
        QCOMPARE(w.topology().links.size(), std::size_t(3));
        QCOMPARE(w.topology().links.back().from, NodeId{"web-2"});
        QCOMPARE(w.selection.ids(), (QSet<QString>{QStringLiteral("web-2"), QStringLiteral("db-2")}));
        w.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(w.node("web-3")->position != w.node("web-2")->position);
        w.undoAll();
        QVERIFY(w.topology() == twoZones());
    }

    void cutTakesAwayAndPasteBringsBack() {
        WindowFixture w;
        w.selection.selectOnly(QStringLiteral("right"));
        w.key(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(w.topology().domains.size(), std::size_t(2));
        QVERIFY(w.node("db") == nullptr);
        w.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(w.node("db")->domain, std::optional(DomainId{"right"}));
        QCOMPARE(find(w.topology().domains, DomainId{"right"})->parent, std::optional(DomainId{"region"}));
    }

    void pastesInAnotherWindowAfterTheSourceHasClosed() {
        {
            WindowFixture source;
            source.selection.selectOnly(QStringLiteral("left"));
            source.key(Qt::Key_C, Qt::ControlModifier);
        }
        WindowFixture target{Topology{}};
        target.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(target.topology().domains.size(), std::size_t(1));
        QCOMPARE(target.node("web")->domain, std::optional(DomainId{"left"}));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(elementsMimeType));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"failwright\"")));
    }

    void twoWindowsShareTheClipboard() {
        WindowFixture source;
        WindowFixture target{Topology{}};
        source.click(source.at("web"));
        source.click(source.at("db"), Qt::ShiftModifier);
        source.key(Qt::Key_X, Qt::ControlModifier);
        target.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(source.topology().nodes.size(), std::size_t(1));
        QCOMPARE(target.topology().nodes.size(), std::size_t(2));
        QCOMPARE(target.topology().links.size(), std::size_t(1));
        source.undoAll();
        QVERIFY(source.topology() == twoZones());
    }

    void undoAllTheWayGivesTheFileBack() {
        WindowFixture w;
        const QString path = w.folder.filePath("shop.failwright");
        QVERIFY(w.file.saveAs(path));
        const auto bytes = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = bytes();
        w.drag(w.at("web"), w.at(QPointF(480, 260)));
        w.key(Qt::Key_D, Qt::ControlModifier);
        w.key(Qt::Key_L, Qt::ControlModifier);
        w.selection.selectOnly(QStringLiteral("left"));
        w.key(Qt::Key_Delete);
        QCOMPARE(w.document.undoStack().count(), 4);
        for (int i = 0; i < 4; ++i) QVERIFY(!w.document.undoStack().text(i).isEmpty());
        QVERIFY(w.window.isWindowModified());
        QVERIFY(w.file.save());
        QVERIFY(bytes() != before);
        for (int i = 0; i < 4; ++i) w.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(w.window.isWindowModified());  // the file holds the later state
        QVERIFY(w.file.save());
        QCOMPARE(bytes(), before);
    }

    void withoutMotionTidyJumps() {
        WindowFixture w;
        w.key(Qt::Key_L, Qt::ControlModifier);
        for (const Node& node : w.topology().nodes)
            QCOMPARE(w.scene().node(QString::fromStdString(node.id.value))->pos(), cardOf(node).topLeft());
        QCOMPARE(w.document.undoStack().count(), 1);
    }

    void textOfADesignIsPastedToo() {
        WindowFixture w{Topology{}};
        QGuiApplication::clipboard()->setText(
            QStringLiteral("{ \"format\": \"failwright\", \"version\": 1, \"nodes\": [ { \"id\": \"a\", \"kind\": \"app\" } ] }"));
        w.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(w.node("a") != nullptr && w.node("a")->position);
        QSignalSpy foreign(&w.canvas(), &CanvasView::foreignPasted);
        QSignalSpy refused(&w.canvas(), &CanvasView::refused);
        QGuiApplication::clipboard()->setText(QStringLiteral("just words"));
        w.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(refused.size(), 1);
        QVERIFY(foreign.isEmpty());
    }

    void alignsAndDistributes() {
        WindowFixture w;
        w.click(w.at("web"));
        w.click(w.at("users"), Qt::ControlModifier);
        w.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(w.node("users")->position->x, w.node("web")->position->x);
        QCOMPARE(w.document.undoStack().undoText(), QStringLiteral("Align"));
        w.click(w.at("db"), Qt::ShiftModifier);
        w.key(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        const double a = w.node("users")->position->y, b = w.node("web")->position->y, c = w.node("db")->position->y;
        QCOMPARE(b - a, c - b);
        QCOMPARE(w.node("web")->domain, std::optional(DomainId{"left"}));
    }

    void guidesSnapWhatIsDragged() {
        WindowFixture w;
        const QPoint from = w.at("db");
        const double wanted = w.node("web")->position->y;
        const QPoint to = from + QPoint(0, int(wanted - w.node("db")->position->y) + 3);
        w.drag(from, to);
        QCOMPARE(w.node("db")->position->y, wanted);
    }

    void shiftKeepsADragToOneDirection() {
        WindowFixture w;
        const double y = w.node("users")->position->y;
        w.press(w.at("users"));
        const QPoint to = w.at("users") + QPoint(163, 9);
        w.move(to, Qt::LeftButton, Qt::ShiftModifier);
        w.move(to, Qt::LeftButton, Qt::ShiftModifier);
        w.release(to, Qt::ShiftModifier);
        QCOMPARE(w.node("users")->position->y, y);
        QVERIFY(w.node("users")->position->x > 300);
    }

    void aGroupIsSelectedAndMovedAsOne() {
        WindowFixture w;
        w.click(w.at("web"));
        w.click(w.at("users"), Qt::ShiftModifier);
        w.key(Qt::Key_G, Qt::ControlModifier);
        w.key(Qt::Key_Escape);
        const Point before = *w.node("users")->position;
        w.drag(w.at("web"), w.at("web") + QPoint(0, 40));
        QCOMPARE(w.selection.ids().size(), 2);
        QCOMPARE(w.node("users")->position->y, before.y + 40);
        w.click(w.at("web"));
        QCOMPARE(w.selection.ids(), QSet<QString>{QStringLiteral("web")});
        w.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(withGroups(w.topology(), {"web"}).size(), std::size_t(1));
    }

    void whatIsLockedStays() {
        WindowFixture w;
        QSignalSpy refused(&w.canvas(), &CanvasView::refused);
        w.click(w.at("web"));
        w.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        const Point before = *w.node("web")->position;
        w.drag(w.at("web"), w.at("web") + QPoint(60, 60));
        QCOMPARE(refused.size(), 1);
        w.key(Qt::Key_Right);
        w.key(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(*w.node("web")->position, before);
        QCOMPARE(w.document.undoStack().undoText(), QStringLiteral("Tidy"));
        QVERIFY(w.scene().node("web")->face().locked);
        w.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        w.key(Qt::Key_Right);
        QCOMPARE(w.node("web")->position->x, before.x + 1);
    }

    void frontAndBackChangeWhatIsOnTop() {
        WindowFixture w;
        w.click(w.at("users"));
        w.key(Qt::Key_BracketRight, Qt::ControlModifier);
        w.key(Qt::Key_Escape);
        QVERIFY(w.scene().node("users")->zValue() > w.scene().node("web")->zValue());
        w.click(w.at("users"));
        w.key(Qt::Key_BracketLeft, Qt::ControlModifier);
        w.key(Qt::Key_Escape);
        QVERIFY(w.scene().node("users")->zValue() < w.scene().node("web")->zValue());
    }

    void tidyIsOneStepAndMovesOverTime() {
        WindowFixture w;
        w.canvas().setReducedMotion(false);
        w.key(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(w.document.undoStack().count(), 1);
        const QPointF goal = cardOf(*w.node("web")).topLeft();
        QVERIFY(w.scene().node("web")->pos() != goal || w.scene().node("db")->pos() != cardOf(*w.node("db")).topLeft());
        QTRY_COMPARE(w.scene().node("web")->pos(), goal);
        w.undoAll();
        QVERIFY(w.topology() == twoZones());
        QCOMPARE(w.scene().node("web")->pos(), QPointF(60, 220));
    }

    void theMinimapMovesTheView() {
        WindowFixture w;
        w.key(Qt::Key_1, Qt::ShiftModifier);
        QVERIFY(!w.canvas().minimap().isVisible());
        for (int i = 0; i < 8; ++i) w.key(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(w.canvas().minimap().isVisible());
        const QPointF before = w.canvas().mapToScene(w.canvas().viewport()->rect().center());
        const QPoint grip = w.canvas().minimap().frame().center().toPoint();
        QTest::mousePress(&w.canvas().minimap(), Qt::LeftButton, {}, grip);
        QMouseEvent event(QEvent::MouseMove, grip + QPoint(20, 10), w.canvas().minimap().mapToGlobal(grip + QPoint(20, 10)), Qt::NoButton,
                          Qt::LeftButton, {});
        QApplication::sendEvent(&w.canvas().minimap(), &event);
        const QPointF now = w.canvas().mapToScene(w.canvas().viewport()->rect().center());
        QVERIFY(now.x() > before.x() + 20 && now.y() > before.y() + 10);
    }

    void doubleClickInAZoneOffersInsertHere() {
        WindowFixture w;
        w.whenAskedChoose(QStringLiteral("Queue"));
        QTest::mouseDClick(w.canvas().viewport(), Qt::LeftButton, {}, w.at(QPointF(150, 400)));
        QCOMPARE(w.topology().nodes.back().kind, NodeKind::queue);
        QCOMPARE(w.topology().nodes.back().domain, std::optional(DomainId{"left"}));
    }
};

FAILWRIGHT_WINDOW_TEST(CanvasEditingTest)
#include "tst_canvas_editing.moc"
