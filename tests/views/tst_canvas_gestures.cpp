#include "tests/support/strict_main.h"
#include "tests/views/canvas_fixture.h"
#include "views/canvas/part.h"

#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace failwright;
using namespace failwright::testing;

class TestCanvasGestures : public QObject {
    Q_OBJECT

private slots:
    void draggingANodeIntoAZoneMakesItAMember();
    void draggingANodeOutOfAllDomainsMakesItGlobal();
    void escapeEndsADragWithoutATrace();
    void movingAZoneMovesWhatIsInIt();
    void resizingNeverThrowsMembersOut();
    void aZoneThatGrowsTakesItsRegionAlong();
    void aDroppedPartBecomesAMember();
    void aPartGoesIntoTheSelectedZoneHoweverFull();
    void aDroppedPartCoversNoCard();
    void aDroppedZoneTakesItsPlaceInTheRegion();
    void foreignDataIsNotTaken();
    void aPortStartsALink();
    void anIllegalTargetSaysWhy();
    void theConnectToolLinksFromAnywhere();
    void clicksSelect();
    void aRubberBandSelectsWhatItMeets();
    void deleteTakesLinksAlong();
    void arrowsNudge();
    void tabFollowsTheReadingOrder();
    void aNameIsEditedInPlace();
    void theWheelZoomsAboutThePointer();
    void zoomStaysWithinItsLimits();
    void spaceAndMiddleButtonPan();
    void aFittedPictureStaysFittedUntilSomebodyPansOrZooms();
};

namespace {

void drop(CanvasFixture& canvas, const Part& part, const QPointF& at) {
    const auto mime = toMime(part);
    const QPoint local = canvas.view.mapFromScene(at);
    QDragEnterEvent enter(local, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(canvas.view.viewport(), &enter);
    QDragMoveEvent move(local, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(canvas.view.viewport(), &move);
    QDropEvent event(local, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(canvas.view.viewport(), &event);
}

void wheel(CanvasView& view, const QPoint& at, int angle, Qt::KeyboardModifiers modifiers) {
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &event);
}

}  // namespace

void TestCanvasGestures::draggingANodeIntoAZoneMakesItAMember() {
    CanvasFixture canvas(twoZones());
    const Topology before = canvas.topology();
    canvas.drag(canvas.centreOf("web"), QPointF(480, 260));
    QCOMPARE(canvas.node("web").domain, DomainId{"right"});
    QCOMPARE(canvas.document.undoStack().count(), 1);
    QCOMPARE(canvas.scene().node("web")->pos(), QPointF(canvas.node("web").position->x, canvas.node("web").position->y));
    QCOMPARE(std::fmod(canvas.node("web").position->x, 4.0), 0.0);
    QVERIFY(!canvas.scene().domain("right")->has(Mark::target));
    canvas.document.undoStack().undo();
    QVERIFY(canvas.topology() == before);
    QCOMPARE(canvas.scene().node("web")->pos(), QPointF(60, 220));
}

void TestCanvasGestures::draggingANodeOutOfAllDomainsMakesItGlobal() {
    CanvasFixture canvas(twoZones());
    canvas.drag(canvas.centreOf("web"), QPointF(120, 32));
    QVERIFY(!canvas.node("web").domain);
}

void TestCanvasGestures::escapeEndsADragWithoutATrace() {
    CanvasFixture canvas(twoZones());
    const Topology before = canvas.topology();
    const QPointF from = canvas.centreOf("web");
    canvas.press(from);
    canvas.moveHeld(from + QPointF(200, 40));
    QVERIFY(canvas.scene().node("web")->pos() != QPointF(60, 220));
    QVERIFY(canvas.topology() == before);
    QTest::keyClick(&canvas.view, Qt::Key_Escape);
    QCOMPARE(canvas.scene().node("web")->pos(), QPointF(60, 220));
    canvas.release(from + QPointF(200, 40));
    QVERIFY(canvas.topology() == before);
    QCOMPARE(canvas.document.undoStack().count(), 0);
}

void TestCanvasGestures::movingAZoneMovesWhatIsInIt() {
    CanvasFixture canvas(twoZones());
    canvas.drag(canvas.scene().domain("left")->tab().center(), canvas.scene().domain("left")->tab().center() + QPointF(0, 40));
    QCOMPARE(canvas.domain("left").rect->y, 200.0);
    QCOMPARE(canvas.node("web").position->y, 260.0);
    QCOMPARE(canvas.node("web").domain, DomainId{"left"});
    QCOMPARE(canvas.domain("left").parent, DomainId{"region"});
    QCOMPARE(canvas.node("db").position->y, 340.0);
    QVERIFY(canvas.scene().domain("region")->field().contains(canvas.scene().domain("left")->field()));
    QCOMPARE(canvas.document.undoStack().count(), 1);
}

void TestCanvasGestures::resizingNeverThrowsMembersOut() {
    CanvasFixture canvas(twoZones());
    canvas.selection.selectOnly("left");
    const QRectF field = canvas.scene().domain("left")->field();
    canvas.drag(field.bottomRight(), field.topLeft());
    const QRectF after = canvas.scene().domain("left")->field();
    QVERIFY(after.width() < field.width());
    QVERIFY(after.contains(canvas.scene().node("web")->card()));
    QCOMPARE(canvas.node("web").domain, DomainId{"left"});
    QCOMPARE(canvas.document.undoStack().count(), 1);
    canvas.document.undoStack().undo();
    QCOMPARE(canvas.scene().domain("left")->field(), field);
}

void TestCanvasGestures::aZoneThatGrowsTakesItsRegionAlong() {
    CanvasFixture canvas(twoZones());
    canvas.selection.selectOnly("right");
    const QPointF corner = canvas.scene().domain("right")->field().bottomRight();
    canvas.drag(corner, corner + QPointF(80, 60));
    const QRectF zone = canvas.scene().domain("right")->field();
    QCOMPARE(zone.bottomRight(), corner + QPointF(80, 60));
    QVERIFY(canvas.scene().domain("region")->field().contains(zone));
    QCOMPARE(canvas.document.undoStack().count(), 1);
}

void TestCanvasGestures::aDroppedPartBecomesAMember() {
    CanvasFixture canvas(twoZones());
    drop(canvas, NodeKind::cache, QPointF(480, 230));
    QCOMPARE(canvas.topology().nodes.size(), std::size_t(4));
    const Node& node = canvas.topology().nodes.back();
    QCOMPARE(node.kind, NodeKind::cache);
    QCOMPARE(node.domain, DomainId{"right"});
    QVERIFY(canvas.selection.contains(QString::fromStdString(node.id.value)));
    QVERIFY(!canvas.scene().domain("right")->has(Mark::target));
    canvas.document.undoStack().undo();
    QCOMPARE(canvas.topology().nodes.size(), std::size_t(3));
}

void TestCanvasGestures::aPartGoesIntoTheSelectedZoneHoweverFull() {
    CanvasFixture canvas(twoZones());
    for (int i = 0; i < 8; ++i) {
        canvas.selection.selectOnly("right");
        canvas.view.insertNode(NodeKind::app);
        const Node& node = canvas.topology().nodes.back();
        QCOMPARE(node.domain, DomainId{"right"});
        const QRectF card = canvas.scene().node(QString::fromStdString(node.id.value))->card();
        QVERIFY(canvas.scene().domain("right")->field().contains(card));
        QVERIFY(canvas.scene().domain("region")->field().contains(canvas.scene().domain("right")->field()));
        for (const Node& other : canvas.topology().nodes)
            if (other.id != node.id)
                QVERIFY(!canvas.scene().node(QString::fromStdString(other.id.value))->card().intersects(card));
        QCOMPARE(canvas.document.undoStack().count(), i + 1);
    }
}

void TestCanvasGestures::aDroppedPartCoversNoCard() {
    CanvasFixture canvas(twoZones());
    drop(canvas, NodeKind::cache, canvas.centreOf("web") + QPointF(12, 8));
    const QString id = QString::fromStdString(canvas.topology().nodes.back().id.value);
    QVERIFY(!canvas.scene().node(id)->card().intersects(canvas.scene().node("web")->card()));
    QCOMPARE(canvas.topology().nodes.back().domain, DomainId{"left"});
    QVERIFY(canvas.scene().domain("left")->field().contains(canvas.scene().node(id)->card()));
}

void TestCanvasGestures::aDroppedZoneTakesItsPlaceInTheRegion() {
    CanvasFixture canvas(twoZones());
    drop(canvas, DomainKind::zone, QPointF(320, 440));
    QCOMPARE(canvas.topology().domains.size(), std::size_t(4));
    const Domain zone = canvas.topology().domains.back();
    QCOMPARE(zone.parent, DomainId{"region"});
    const Rect region = *canvas.domain("region").rect;
    QVERIFY(QRectF(region.x, region.y, region.width, region.height)
                .contains(canvas.scene().domain(QString::fromStdString(zone.id.value))->field()));
    QCOMPARE(canvas.document.undoStack().count(), 1);
}

void TestCanvasGestures::foreignDataIsNotTaken() {
    CanvasFixture canvas(twoZones());
    QMimeData mime;
    mime.setData(partMimeType, "node:teapot");
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(canvas.view.viewport(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestCanvasGestures::aPortStartsALink() {
    CanvasFixture canvas(twoZones());
    const QPointF port = canvas.scene().node("users")->ports()[1];
    canvas.hover(canvas.centreOf("users"));
    QVERIFY(canvas.scene().node("users")->has(Mark::ports));
    canvas.drag(port, canvas.centreOf("db"));
    QCOMPARE(canvas.topology().links.size(), std::size_t(3));
    QCOMPARE(canvas.topology().links.back().from, NodeId{"users"});
    QCOMPARE(canvas.topology().links.back().to, NodeId{"db"});
    QVERIFY(canvas.scene().link(QString::fromStdString(canvas.topology().links.back().id.value)) != nullptr);
    QCOMPARE(canvas.document.undoStack().count(), 1);
}

void TestCanvasGestures::anIllegalTargetSaysWhy() {
    CanvasFixture canvas(twoZones());
    QSignalSpy refused(&canvas.view, &CanvasView::refused);
    canvas.drag(canvas.scene().node("db")->ports()[0], canvas.centreOf("users"));
    QCOMPARE(canvas.topology().links.size(), std::size_t(2));
    QCOMPARE(refused.size(), 1);
    canvas.drag(canvas.scene().node("users")->ports()[2], canvas.centreOf("web"));
    QCOMPARE(canvas.topology().links.size(), std::size_t(2));
    QCOMPARE(refused.size(), 2);
}

void TestCanvasGestures::theConnectToolLinksFromAnywhere() {
    CanvasFixture canvas(twoZones());
    canvas.view.setTool(ToolKind::connect);
    canvas.drag(canvas.centreOf("users"), canvas.centreOf("db"));
    QCOMPARE(canvas.topology().links.size(), std::size_t(3));
    QCOMPARE(canvas.node("users").position->x, 240.0);
}

void TestCanvasGestures::clicksSelect() {
    CanvasFixture canvas(twoZones());
    canvas.click(canvas.centreOf("web"));
    QCOMPARE(canvas.selection.ids(), QSet<QString>{"web"});
    QVERIFY(canvas.scene().node("web")->has(Mark::selected));
    canvas.click(canvas.centreOf("db"), Qt::ShiftModifier);
    QCOMPARE(canvas.selection.ids(), (QSet<QString>{"web", "db"}));
    canvas.click(canvas.centreOf("web"), Qt::ControlModifier);
    QCOMPARE(canvas.selection.ids(), QSet<QString>{"db"});
    canvas.click(QPointF(160, 400));
    QCOMPARE(canvas.selection.ids(), QSet<QString>{"left"});
    canvas.click(QPointF(-100, 20));
    QVERIFY(canvas.selection.ids().isEmpty());
    QTest::keyClick(&canvas.view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(canvas.selection.ids().size(), 8);
    QTest::keyClick(&canvas.view, Qt::Key_Escape);
    QVERIFY(canvas.selection.ids().isEmpty());
}

void TestCanvasGestures::aRubberBandSelectsWhatItMeets() {
    CanvasFixture canvas(twoZones());
    canvas.drag(QPointF(100, -20), QPointF(300, 40));
    QCOMPARE(canvas.selection.ids(), QSet<QString>{"users"});
    canvas.drag(QPointF(30, 410), QPointF(200, 240));
    QCOMPARE(canvas.selection.ids(), QSet<QString>{"web"});
    QCOMPARE(canvas.document.undoStack().count(), 0);
}

void TestCanvasGestures::deleteTakesLinksAlong() {
    CanvasFixture canvas(twoZones());
    const Topology before = canvas.topology();
    canvas.selection.selectOnly("web");
    QTest::keyClick(&canvas.view, Qt::Key_Delete);
    QCOMPARE(canvas.topology().links.size(), std::size_t(0));
    QVERIFY(canvas.scene().node("web") == nullptr);
    QVERIFY(canvas.scene().link("l1") == nullptr);
    canvas.document.undoStack().undo();
    QVERIFY(canvas.topology() == before);
    QVERIFY(canvas.scene().link("l1") != nullptr);
}

void TestCanvasGestures::arrowsNudge() {
    CanvasFixture canvas(twoZones());
    canvas.selection.selectOnly("web");
    QTest::keyClick(&canvas.view, Qt::Key_Right);
    QCOMPARE(canvas.node("web").position->x, 61.0);
    QTest::keyClick(&canvas.view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(canvas.node("web").position->y, 240.0);
    QCOMPARE(canvas.node("web").domain, DomainId{"left"});
    QCOMPARE(canvas.document.undoStack().count(), 2);
}

void TestCanvasGestures::tabFollowsTheReadingOrder() {
    CanvasFixture canvas(twoZones());
    QStringList visited;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(&canvas.view, Qt::Key_Tab);
        visited << canvas.selection.current();
    }
    QCOMPARE(visited, (QStringList{"users", "region", "left", "right", "web", "db"}));
    QTest::keyClick(&canvas.view, Qt::Key_Backtab);
    QCOMPARE(canvas.selection.current(), QString("web"));
    QVERIFY(canvas.scene().node("web")->has(Mark::selected));
}

void TestCanvasGestures::aNameIsEditedInPlace() {
    CanvasFixture canvas(twoZones());
    canvas.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&canvas.view));
    canvas.selection.selectOnly("web");
    QTest::keyClick(&canvas.view, Qt::Key_F2);
    auto* editor = canvas.view.viewport()->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, "Shop");
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(canvas.selection.ids(), QSet<QString>{"web"});
    QVERIFY(canvas.view.hasFocus());
    QCOMPARE(canvas.node("web").name, std::string("Shop"));
    QCOMPARE(canvas.scene().node("web")->face().title, QString("Shop"));
    QCOMPARE(canvas.document.undoStack().count(), 1);
}

void TestCanvasGestures::theWheelZoomsAboutThePointer() {
    CanvasFixture canvas(twoZones());
    const QPoint at(137, 503);
    for (const int angle : {120, 120, 240, -120, 480, -960, 120}) {
        const double before = canvas.view.zoom();
        const QPointF held = canvas.view.viewportTransform().inverted().map(QPointF(at));
        wheel(canvas.view, at, angle, Qt::ControlModifier);
        QVERIFY((canvas.view.zoom() > before) == (angle > 0));
        const QPointF now = canvas.view.viewportTransform().map(held);
        QVERIFY2(QLineF(now, at).length() < 1, qPrintable(QString::number(QLineF(now, at).length())));
    }
}

void TestCanvasGestures::zoomStaysWithinItsLimits() {
    CanvasFixture canvas(twoZones());
    for (int i = 0; i < 60; ++i) canvas.view.zoomIn();
    QCOMPARE(canvas.view.zoom(), 8.0);
    for (int i = 0; i < 80; ++i) canvas.view.zoomOut();
    QCOMPARE(canvas.view.zoom(), 0.05);
    canvas.view.zoomTo100();
    QCOMPARE(canvas.view.zoom(), 1.0);
    canvas.view.fitAll();
    const QRectF visible = canvas.view.mapToScene(canvas.view.viewport()->rect()).boundingRect();
    QVERIFY(visible.contains(canvas.scene().contents()));
}

void TestCanvasGestures::spaceAndMiddleButtonPan() {
    CanvasFixture canvas(twoZones());
    const QPoint before = canvas.view.mapFromScene(0, 0);
    const QPointF start = canvas.centreOf("web");
    canvas.send(QEvent::MouseButtonPress, start, Qt::MiddleButton, Qt::MiddleButton);
    canvas.send(QEvent::MouseMove, start + QPointF(30, 20), Qt::NoButton, Qt::MiddleButton);
    QCOMPARE(canvas.view.mapFromScene(0, 0) - before, QPoint(30, 20));
    canvas.send(QEvent::MouseButtonRelease, start, Qt::MiddleButton, Qt::NoButton);
    QTest::keyPress(&canvas.view, Qt::Key_Space);
    const QPointF again = canvas.centreOf("web");
    canvas.press(again);
    canvas.moveHeld(again + QPointF(-10, -10));
    canvas.release(again);
    QTest::keyRelease(&canvas.view, Qt::Key_Space);
    QCOMPARE(canvas.view.mapFromScene(0, 0) - before, QPoint(20, 10));
    QCOMPARE(canvas.document.undoStack().count(), 0);
}

void TestCanvasGestures::aFittedPictureStaysFittedUntilSomebodyPansOrZooms() {
    CanvasFixture canvas(twoZones());
    canvas.view.fitAll();
    const double before = canvas.view.zoom();
    canvas.view.resize(500, 360);
    QVERIFY(canvas.view.zoom() < before);
    QVERIFY(canvas.view.mapToScene(canvas.view.viewport()->rect()).boundingRect().contains(canvas.scene().contents()));
    wheel(canvas.view, QPoint(50, 50), 120, {});
    const double kept = canvas.view.zoom();
    canvas.view.resize(900, 600);
    QCOMPARE(canvas.view.zoom(), kept);
}

FAILWRIGHT_WINDOW_TEST(TestCanvasGestures)
#include "tst_canvas_gestures.moc"
