#include "app/window/failover_desk.h"
#include "model/document/playback.h"
#include "model/layout/layout.h"
#include "tests/app/program.h"
#include "tests/simulation/designs.h"
#include "tests/support/strict_main.h"
#include "views/canvas/playback/playback_layer.h"
#include "views/panels/failures/failures_panel.h"
#include "views/panels/scenarios/scenario_model.h"
#include "views/panels/scenarios/scenario_table.h"
#include "views/panels/tables/record_table.h"
#include "views/panels/timeline/event_log.h"
#include "views/panels/timeline/story_bar.h"
#include "views/panels/timeline/timeline_panel.h"
#include "views/panels/timeline/timeline_plot.h"
#include "views/text/text.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QWheelEvent>

using namespace failwright;
using namespace failwright::testing;

namespace {

/// A database that moves in 15 + 1 + 28 + 5 + 6 seconds from db1 to db2, each in a zone of its own.
Topology design() {
    Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()));
    for (const char* id : {"za", "zb"}) topology.domains.push_back({.id = DomainId{id}});
    topology.nodes[1].domain = DomainId{"za"};
    topology.nodes[2].domain = DomainId{"zb"};
    return placed(std::move(topology));
}

struct Desk : WindowFixture {
    explicit Desk(Topology topology = design()) : WindowFixture(std::move(topology)) {}
    [[nodiscard]] Playback& playback() const { return window.playback(); }
    [[nodiscard]] FailoverDesk& desk() const { return window.failover(); }
    [[nodiscard]] TimelinePlot& plot() const { return desk().timeline().plot(); }
    [[nodiscard]] QTabWidget& tabs() const { return *window.findChild<QTabWidget*>(); }

    void failByKey(const QString& id) {
        click(at(id));
        key(Qt::Key_F5);
    }
    void wheel(QWidget& widget, const QPointF& at, int notches) const {
        QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&widget, &event);
    }
    [[nodiscard]] QPoint onPlot(double seconds) const { return {qRound(plot().xOf(seconds)), 40}; }
    [[nodiscard]] QStringList logLines() const {
        QStringList lines;
        const QAbstractItemModel& model = *desk().timeline().log().view().model();
        for (int row = 0; row < model.rowCount(); ++row) lines << model.index(row, 1).data().toString();
        return lines;
    }
};

}  // namespace

/// Failures played on the real window by mouse and keys.
class FailoverDeskTest : public QObject {
    Q_OBJECT

private slots:
    void f5FailsTheSelectionAndEscEndsIt() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        QVERIFY(w.playback().isActive());
        QVERIFY(w.playback().isPlaying());
        QCOMPARE(w.playback().timeline().recoverySeconds, 55.0);
        QCOMPARE(w.tabs().currentWidget(), static_cast<QWidget*>(&w.desk().timeline()));
        QVERIFY(w.desk().story().isVisible());
        QVERIFY(w.desk().layer().isVisible());
        w.key(Qt::Key_Escape);
        QVERIFY(!w.playback().isActive());
        QVERIFY(!w.desk().story().isVisible());
        QVERIFY(!w.desk().layer().isVisible());
        QCOMPARE(w.selection.current(), QStringLiteral("db1"));
        QCOMPARE(w.document.undoStack().count(), 0);
    }

    void theContextMenuFails() {
        Desk w;
        w.click(w.at(QStringLiteral("db1")));
        w.whenAskedChoose(QStringLiteral("Fail the selection"));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(&w.canvas(), &event);
        QTRY_VERIFY(w.playback().isActive());
        QVERIFY(w.playback().isDown(QStringLiteral("db1")));
    }

    void aClientNeverFails() {
        Desk w;
        w.failByKey(QStringLiteral("users"));
        QVERIFY(!w.playback().isActive());
    }

    void theStateFollowsTheMoment() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        w.playback().seek(12);
        w.desk().layer().grab();
        QCOMPARE(w.desk().layer().underWay().size(), 1U);
        QCOMPARE(w.desk().layer().underWay().front().unanswered(12), 2);
        QVERIFY(w.desk().layer().state().cards[1].failed);
        QVERIFY(!w.desk().layer().state().cards[2].primary);
        QCOMPARE(w.desk().layer().state().cards[0].share, 0.0);
        w.playback().seek(30);
        w.desk().layer().grab();
        QCOMPARE(w.desk().layer().underWay().front().phase, PhaseKind::promote);
        w.playback().seek(60);
        w.desk().layer().grab();
        QVERIFY(w.desk().layer().underWay().empty());
        QVERIFY(w.desk().layer().state().cards[2].primary);
        QCOMPARE(w.desk().layer().state().cards[0].share, 1.0);
        w.playback().seek(12);  // back again: worked out, not remembered
        w.desk().layer().grab();
        QCOMPARE(w.desk().layer().underWay().front().unanswered(12), 2);
        QVERIFY(!w.desk().layer().state().cards[2].primary);
    }

    void aFrameTakesNoNewPicture() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        w.playback().seek(1);
        w.desk().layer().grab();
        const int taken = w.desk().layer().picturesTaken();
        for (const double at : {1.2, 1.4, 2.0, 3.5}) {
            w.playback().seek(at);
            w.desk().layer().grab();
        }
        QCOMPARE(w.desk().layer().picturesTaken(), taken);
        w.playback().seek(6);  // the first probe has failed
        w.desk().layer().grab();
        QCOMPARE(w.desk().layer().picturesTaken(), taken + 1);
    }

    void steppingGoesFromEventToEvent() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        w.playback().seek(0);
        std::vector<double> at;
        for (int i = 0; i < 4; ++i) {
            w.key(Qt::Key_F7);
            at.push_back(w.playback().now());
        }
        QCOMPARE(at, (std::vector<double>{5, 10, 15, 16}));
        w.key(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(w.playback().now(), 15.0);
        QVERIFY(!w.playback().isPlaying());
    }

    void moreFailuresAndRepairsWhileItPlays() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        w.playback().seek(70);
        QVERIFY(w.playback().now() < 70);  // it ends before
        w.playback().seek(58);
        w.failByKey(QStringLiteral("db2"));
        QCOMPARE(w.playback().events().size(), 2U);
        QCOMPARE(w.playback().now(), 58.0);
        QCOMPARE(w.playback().state().success(), 0.0);
        QVERIFY(!w.playback().timeline().recovers);
        w.playback().seek(80);
        w.key(Qt::Key_F5, Qt::ShiftModifier);
        QCOMPARE(w.playback().events().size(), 3U);
        QVERIFY(w.playback().timeline().recovers);
    }

    void anEditPlaysTheSameFailureAnew() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        w.playback().seek(40);
        Service faster = w.topology().services.front();
        faster.failover->promoteSeconds = 8;
        QVERIFY(w.document.perform({Replace<Service>{faster}}, QStringLiteral("faster")));
        QCOMPARE(w.playback().now(), 0.0);
        QCOMPARE(w.playback().timeline().recoverySeconds, 35.0);
        w.document.undoStack().undo();
        QCOMPARE(w.playback().timeline().recoverySeconds, 55.0);
        w.playback().seek(40);
        Node named = *w.node("db2");
        named.name = "Second";
        QVERIFY(w.document.perform({Replace<Node>{named}}, QStringLiteral("name")));
        QCOMPARE(w.playback().now(), 40.0);  // names do not count in time
    }

    void theSameKeyPlaysItAgain() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        w.playback().seek(20);
        w.key(Qt::Key_F5);
        QCOMPARE(w.playback().events().size(), 1U);
        QVERIFY(w.playback().isPlaying());
        QVERIFY(w.playback().now() < 5);
    }

    void clickAndDragOnTheTimelineScrub() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        QTRY_VERIFY(w.plot().isVisible() && w.plot().width() > 200);
        QTest::mouseClick(&w.plot(), Qt::LeftButton, {}, w.onPlot(20));
        QVERIFY(std::abs(w.playback().now() - 20) < 0.3);
        QTest::mousePress(&w.plot(), Qt::LeftButton, {}, w.onPlot(20));
        QTest::mouseMove(&w.plot(), w.onPlot(50));
        QVERIFY(std::abs(w.playback().now() - 50) < 0.3);
        QTest::mouseRelease(&w.plot(), Qt::LeftButton, {}, w.onPlot(50));
        QTest::keyClick(&w.plot(), Qt::Key_Home);
        QCOMPARE(w.playback().now(), 0.0);
        QTest::keyClick(&w.plot(), Qt::Key_Right);
        QCOMPARE(w.playback().now(), 5.0);
        QTest::keyClick(&w.plot(), Qt::Key_Space);
        QVERIFY(w.playback().isPlaying());
    }

    void theWheelZoomsTimeAboutThePointer() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        QTRY_VERIFY(w.plot().isVisible() && w.plot().width() > 200);
        const QPoint at = w.onPlot(30);
        const double whole = w.plot().xOf(40) - w.plot().xOf(20);
        const double held = w.plot().secondsAt(at.x());
        w.wheel(w.plot(), at, 3);
        QVERIFY(w.plot().xOf(40) - w.plot().xOf(20) > 1.9 * whole);
        QVERIFY(std::abs(w.plot().secondsAt(at.x()) - held) < 0.01);
        QTest::mouseDClick(&w.plot(), Qt::LeftButton, {}, at);
        QVERIFY(std::abs(w.plot().xOf(40) - w.plot().xOf(20) - whole) < 0.01);
    }

    void thePointerReadsValues() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        const QString words = w.plot().describe(20);
        QVERIFY2(words.contains(QStringLiteral("0\u2009%")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("promote")), qPrintable(words));
        QCOMPARE(w.plot().rows().size(), 1U);
        QCOMPARE(w.plot().rows().front().phases.size(), 5U);
    }

    void theLogSpeaksFiltersAndJumps() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        EventLog& log = w.desk().timeline().log();
        QVERIFY(w.logLines().contains(QStringLiteral("db probe query timeout instance=db1 attempt=2/3")));
        QTest::keyClicks(&log.filter(), QStringLiteral("PROMOTED"));
        QCOMPARE(w.logLines().size(), 1);
        QCOMPARE(log.linesToCopy(), QStringLiteral("44\u2009s\tdb successor promoted instance=db1\n"));
        QTRY_VERIFY(log.view().isVisible());
        const QRect line = log.view().visualRect(log.view().model()->index(0, 1));
        QTest::mouseClick(log.view().viewport(), Qt::LeftButton, {}, line.center());
        QCOMPARE(w.playback().now(), 44.0);
        QTest::keyClick(&log.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), log.linesToCopy());
    }

    void theStoryIsTold() {
        Desk w;
        w.selection.selectOnly(QStringLiteral("za"));
        w.key(Qt::Key_F5);
        w.playback().pause();
        w.playback().seek(0);
        QCOMPARE(w.desk().story().story(), QStringLiteral("za fails"));
        w.playback().seek(10);
        QCOMPARE(w.desk().story().story(), QStringLiteral("db1 does not answer its health check, 2 of 3"));
        w.playback().seek(56);
        QCOMPARE(w.desk().story().story(), QStringLiteral("db now answers from db2"));
        QCOMPARE(w.desk().layer().state().failedDomains.size(), 0U);  // not looked at yet
        w.desk().layer().grab();
        QCOMPARE(w.desk().layer().state().failedDomains.size(), 1U);
    }

    /// Without one of two servers for 60 requests/s each, 40 of 100 are turned away.
    void whatIsShedIsTold() {
        Topology topology = pairsDesign(CheckDepth::deep);
        topology.objectives = Objectives{.requestsPerSecond = 100};
        for (Node& one : topology.nodes)
            if (one.service == ServiceId{"web"}) one.capacityRps = 60;
        Desk w(placed(std::move(topology)));
        w.failByKey(QStringLiteral("web1"));
        w.playback().pause();
        const auto says = [](const QWidget& widget, const QString& words) {
            const auto labels = widget.findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(words) || label->toolTip().contains(words); });
        };
        w.playback().seek(0);
        QVERIFY(says(w.desk().story(), QStringLiteral("%1 of the requests succeed · %2 shed").arg(text::share(0.5), text::share(0.4))));
        w.playback().seek(w.playback().duration());
        QVERIFY(says(w.desk().story(), QStringLiteral("%1 of the requests are shed").arg(text::share(0.4))));
        QVERIFY(says(w.desk().timeline(), QStringLiteral("Overloaded: up to %1 shed").arg(text::share(0.4))));
    }

    void theFailureTableSelectsAndPlays() {
        Desk w;
        QTRY_VERIFY(w.analysis.latest() && w.analysis.latest()->failures && !w.analysis.isStale());
        w.tabs().setCurrentWidget(&w.desk().failures());
        RecordTable& table = w.desk().failures().table();
        QAbstractItemModel& model = *table.view().model();
        QCOMPARE(model.rowCount(), 4);  // two zones and two nodes
        int row = 0;
        while (model.index(row, 0).data().toString() != QStringLiteral("db1")) ++row;
        QCOMPARE(model.index(row, 1).data().toString(), QStringLiteral("55\u2009s"));
        const QRect cell = table.view().visualRect(model.index(row, 0));
        QTest::mouseClick(table.view().viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(w.selection.current(), QStringLiteral("db1"));
        QVERIFY(!w.playback().isActive());
        QTest::mouseClick(&w.desk().failures().playButton(), Qt::LeftButton);
        QVERIFY(w.playback().isDown(QStringLiteral("db1")));
    }

    void whatIsPlayedFromTheTableHasTheKeyboard() {
        Desk w;
        w.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        w.tabs().setCurrentWidget(&w.desk().failures());
        QTRY_VERIFY(w.desk().failures().table().view().model()->rowCount() > 0);
        w.desk().failures().table().view().setCurrentIndex(w.desk().failures().table().view().model()->index(0, 0));
        w.desk().failures().playButton().setFocus();
        QTest::keyClick(&w.desk().failures().playButton(), Qt::Key_Space);
        QVERIFY(w.playback().isActive());
        QVERIFY(w.plot().hasFocus());
    }

    void whatIsPlayedBecomesAScenario() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        w.playback().seek(30);
        w.click(w.at(QStringLiteral("db1")));
        w.key(Qt::Key_F5, Qt::ShiftModifier);
        w.desk().timeline().saveScenario(QStringLiteral("Short loss"));
        QCOMPARE(w.topology().scenarios.size(), 1U);
        const Scenario& kept = w.topology().scenarios.front();
        QCOMPARE(kept.name, std::string("Short loss"));
        QCOMPARE(kept.events, (std::vector<ScenarioEvent>{failAt(0, "db1"), repairAt(30, "db1")}));
        QCOMPARE(w.playback().now(), 30.0);  // keeping it changes nothing in what is played
        w.document.undoStack().undo();
        QVERIFY(w.topology().scenarios.empty());
    }

    void theTimelineIsSavedInEveryFormat() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        TimelinePanel& panel = w.desk().timeline();
        const QString stem = w.folder.filePath(QStringLiteral("timeline."));
        for (const char* ending : {"png", "pdf", "svg", "csv"}) QVERIFY(panel.saveAs(stem + QLatin1String(ending)));
        QFile table(stem + QStringLiteral("csv"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QByteArray lines = table.readAll();
        QVERIFY(lines.startsWith("at_s,event,source,text,success\n0,failed,\"db1\",\"db1 down\",0\n"));
        QVERIFY(lines.contains("55,endpoint-moved,\"db\",\"db endpoint moved from=db1 to=db2\",1\n"));
        QVERIFY(!QImage(stem + QStringLiteral("png")).isNull());
        QFile drawing(stem + QStringLiteral("svg"));
        QVERIFY(drawing.open(QIODevice::ReadOnly) && drawing.readAll().contains("</svg>"));
        QVERIFY(!panel.saveAs(w.folder.filePath(QStringLiteral("no/such/folder/timeline.csv"))));
        panel.copyPicture();
        QVERIFY(!QApplication::clipboard()->pixmap().isNull());
    }

    void theTimesOfTheLogStayInView() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        QTreeView& view = w.desk().timeline().log().view();
        view.setFixedWidth(150);
        QCoreApplication::processEvents();
        QVERIFY(view.horizontalScrollBar()->maximum() > 0);
        view.setCurrentIndex(view.model()->index(2, 1));
        QCOMPARE(view.columnViewportPosition(0), 0);
    }

    void anotherFailureIsShownWhole() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        w.wheel(w.plot(), w.onPlot(30), 4);
        const double from = w.plot().secondsAt(w.plot().xOf(0) + 200);
        w.playback().seek(20);
        w.playback().failNow({QStringLiteral("db2")});
        QCOMPARE(w.plot().secondsAt(w.plot().xOf(0) + 200), from);  // more of the same
        w.playback().startFailing({QStringLiteral("db2")});
        QVERIFY(w.plot().secondsAt(w.plot().xOf(0) + 200) > from);
    }

    /// Drawings that cannot clip end where the view does.
    void whatIsOutOfViewIsNotDrawn() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        TimelinePlot& plot = w.desk().timeline().plot();
        w.wheel(plot, w.onPlot(30), 4);
        QVERIFY(plot.xOf(0) < 0);
        const QString path = w.folder.filePath(QStringLiteral("zoomed.svg"));
        QVERIFY(w.desk().timeline().saveAs(path));
        const QImage image(path);
        QVERIFY(!image.isNull());
        const QRgb detect = w.theme.color(Token::detect).rgb(), promote = w.theme.color(Token::promote).rgb();
        int beside = 0, within = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const bool phase = image.pixel(x, y) == detect || image.pixel(x, y) == promote;
                (x < 100 || x >= image.width() - 12 ? beside : within) += phase ? 1 : 0;
            }
        QCOMPARE(beside, 0);
        QVERIFY(within > 500);
    }

    void withoutMotionItGoesFromStepToStep() {
        Desk w;
        w.window.commands().action(CommandId::reduceMotion).trigger();
        QVERIFY(w.settings.reducedMotion());
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        w.playback().seek(0);
        w.playback().advance(1);
        QCOMPARE(w.playback().now(), 0.0);
        w.playback().advance(1);
        QCOMPARE(w.playback().now(), 5.0);
        w.window.commands().action(CommandId::reduceMotion).trigger();
    }

    void theClockRunsAtItsSpeedAndLoops() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.playback().pause();
        w.playback().seek(0);
        w.playback().setSpeed(20);
        w.playback().advance(0.5);
        QCOMPARE(w.playback().now(), 10.0);
        w.playback().advance(60);
        QCOMPARE(w.playback().now(), w.playback().duration());
        w.playback().setLooping(true);
        w.playback().advance(0.1);
        QCOMPARE(w.playback().now(), 0.0);
        w.playback().setSpeed(5000);
        QCOMPARE(w.playback().speed(), 100.0);
    }

    /// A design that is opened shows the events of its first scenario at once.
    void scenariosOfAnOpenedDesignAreThere() {
        Desk w;
        Topology opened = w.topology();
        opened.scenarios = {{.id = ScenarioId{"s"}, .name = "Loss", .events = {failAt(0, "db1")}}};
        w.document.reset(opened);
        QVERIFY(!w.desk().scenarios().isHidden());
        QCOMPARE(w.desk().scenarios().model().rowCount(), 1);
    }

    void scenariosAreEditedAsATable() {
        Desk w;
        const Scenario loss{.id = ScenarioId{"s"}, .name = "Loss", .events = {failAt(0, "db1")}};
        QVERIFY(w.document.perform({Insert<Scenario>{0, loss}}, QStringLiteral("scenario")));
        const auto events = [&]() -> const std::vector<ScenarioEvent>& { return w.topology().scenarios.front().events; };
        for (int tab = 0; tab < w.tabs().count(); ++tab)
            if (w.tabs().tabText(tab) == QStringLiteral("Scenarios")) w.tabs().setCurrentIndex(tab);
        ScenarioTable& table = w.desk().scenarios();
        QTRY_VERIFY(table.isVisible() && table.view().viewport()->width() > 100);
        w.selection.selectOnly(QStringLiteral("db2"));
        QTest::mouseClick(&table.addButton(), Qt::LeftButton);
        QCOMPARE(events(), (std::vector<ScenarioEvent>{failAt(0, "db1"), failAt(60, "db2")}));

        QTableView& view = table.view();
        const QPoint cell = view.visualRect(table.model().index(1, ScenarioModel::when)).center();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, cell);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, cell);
        auto* editor = view.findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("30 s"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(events()[1].atSeconds, 30.0);

        const auto set = [&](int row, int column, const QVariant& value) {
            return table.model().setData(table.model().index(row, column), value, Qt::EditRole);
        };
        QVERIFY(set(1, ScenarioModel::about, QStringLiteral("za")));
        QVERIFY(set(1, ScenarioModel::what, 1));
        QCOMPARE(events()[1], repairAt(30, "za"));
        QVERIFY(set(1, ScenarioModel::what, 3));
        const auto* parts = std::get_if<PartitionEvent>(&events()[1].what);
        QVERIFY(parts != nullptr && parts->sides == (std::vector<std::vector<DomainId>>{{DomainId{"za"}}, {DomainId{"zb"}}}));
        QVERIFY(!set(1, ScenarioModel::when, QStringLiteral("soon")));
        QVERIFY(set(1, ScenarioModel::what, 4));
        QVERIFY(std::holds_alternative<HealEvent>(events()[1].what));
        QVERIFY(!(table.model().flags(table.model().index(1, ScenarioModel::about)) & Qt::ItemIsEditable));

        QTest::mouseClick(&table.playButton(), Qt::LeftButton);
        QVERIFY(w.playback().isActive());
        QCOMPARE(w.playback().scenario(), ScenarioId{"s"});
        view.selectRow(1);
        QTest::mouseClick(&table.removeButton(), Qt::LeftButton);
        QCOMPARE(events().size(), 1U);
        w.undoAll();
        QVERIFY(w.topology().scenarios.empty());
    }

    void aSplitBrainWearsTwoCrowns() {
        Desk w;
        w.playback().start({{0, PartitionEvent{{{DomainId{"za"}}, {DomainId{"zb"}}}}, {}}, {100, HealEvent{}, {}}});
        w.playback().pause();
        const auto crowns = [&](double at) {
            w.playback().seek(at);
            w.desk().layer().grab();
            return std::ranges::count_if(w.desk().layer().state().cards, &SceneState::Card::primary);
        };
        QCOMPARE(crowns(10), 1);
        QCOMPARE(crowns(60), 2);
        QVERIFY(w.desk().layer().state().cards[2].rival);
        QCOMPARE(w.desk().story().story(), QStringLiteral("Split brain: db2 is primary of db beside db1"));
        QCOMPARE(crowns(101), 1);
    }

    void anotherDesignEndsIt() {
        Desk w;
        w.failByKey(QStringLiteral("db1"));
        w.document.reset(twoZones());
        QVERIFY(!w.playback().isActive());
        QCOMPARE(w.playback().now(), 0.0);
    }
};

FAILWRIGHT_WINDOW_TEST(FailoverDeskTest)
#include "tst_failover_desk.moc"
