#include "app/window/failover_desk.h"
#include "model/document/playback.h"
#include "model/layout/layout.h"
#include "tests/app/program.h"
#include "tests/simulation/designs.h"
#include "tests/support/strict_main.h"
#include "views/canvas/playback/cut_stroke.h"
#include "views/canvas/playback/load_layer.h"
#include "views/panels/form/form.h"
#include "views/panels/parts/feature_picker.h"
#include "views/panels/scenarios/game_day_dialog.h"
#include "views/panels/tables/record_table.h"
#include "views/panels/tiers/tier_panel.h"
#include "views/panels/timeline/story_bar.h"
#include "views/panels/timeline/timeline_panel.h"
#include "views/panels/timeline/timeline_plot.h"

#include <QListWidget>
#include <QScrollArea>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSlider>
#include <QStatusBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace failwright;
using namespace failwright::testing;

namespace {

/// Users call web1 in zone za and web2 in zone zb, both of which call a database with a member in each.
Topology design() {
    Topology topology{.objectives = Objectives{.requestsPerSecond = 100},
                      .services = {service("web", Redundancy::activeActive, CheckDepth::deep, 5, 3, {}),
                                   service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover())},
                      .nodes = {users()}};
    for (const char* id : {"za", "zb"}) topology.domains.push_back({.id = DomainId{id}, .kind = DomainKind::zone});
    for (const std::string i : {"1", "2"}) {
        topology.nodes.push_back(node("web" + i, "web"));
        topology.nodes.back().capacityRps = 80;
        topology.nodes.back().domain = DomainId{i == "1" ? "za" : "zb"};
        topology.nodes.push_back(node("db" + i, "db", NodeKind::database));
        topology.nodes.back().domain = DomainId{i == "1" ? "za" : "zb"};
        topology.links.push_back(call("users", "web" + i));
        topology.links.push_back(call("web" + i, "db1"));
    }
    return placed(std::move(topology));
}

struct Desk : WindowFixture {
    Desk() : WindowFixture(design()) {}
    [[nodiscard]] Playback& playback() const { return window.playback(); }
    [[nodiscard]] FailoverDesk& desk() const { return window.failover(); }
    [[nodiscard]] TierPanel& tiers() const { return desk().tiers(); }
    void showTab(QWidget& page) const { window.findChild<QTabWidget*>()->setCurrentWidget(&page); }
};

QString cell(const RecordTable& table, int row, int column) { return table.view().model()->index(row, column).data().toString(); }

}  // namespace

/// Degradation, load and partitions on the real window.
class DegradationTest : public QObject {
    Q_OBJECT

private slots:
    void aStrokePartsTheNetwork() {
        Desk w;
        Domain hall = w.topology().domains.front();
        hall.name = "Left hall";
        QVERIFY(w.document.perform({Replace<Domain>{hall}}, QStringLiteral("name")));
        const QPointF left = w.at(QStringLiteral("web1")), right = w.at(QStringLiteral("web2"));
        const double middle = (left.x() + right.x()) / 2;
        w.key(Qt::Key_F8);
        CutStroke& stroke = w.desk().stroke();
        QTRY_VERIFY(stroke.isVisible());
        const int x = qRound(middle);
        QTest::mousePress(&stroke, Qt::LeftButton, {}, {x, 4});
        QTest::mouseMove(&stroke, {x, 200});
        QTest::mouseRelease(&stroke, Qt::LeftButton, {}, {x, stroke.height() - 4});
        QVERIFY(!stroke.isVisible());
        QVERIFY(w.selection.ids().isEmpty());
        QVERIFY(w.window.statusBar()->currentMessage().isEmpty());
        QVERIFY(w.playback().isParted());
        QCOMPARE(w.playback().events().size(), 1u);
        const auto& sides = std::get<PartitionEvent>(w.playback().events().front().what).sides;
        QCOMPARE(sides.size(), 2u);
        QCOMPARE(sides[0].size() + sides[1].size(), 2u);
        w.playback().pause();
        w.playback().seek(0);
        QVERIFY(w.desk().story().story().contains(QStringLiteral("Left hall")));
        w.playback().seek(100);
        QCOMPARE(w.playback().timeline().partitions.front().effects.front().kind, PartitionKind::splitBrain);
        w.key(Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(!w.playback().isParted());
        QCOMPARE(w.playback().events().size(), 2u);
    }

    void escGivesTheStrokeUp() {
        Desk w;
        w.key(Qt::Key_F8);
        QTRY_VERIFY(w.desk().stroke().isVisible());
        QTest::keyClick(&w.desk().stroke(), Qt::Key_Escape);
        QVERIFY(!w.desk().stroke().isVisible());
        QVERIFY(w.selection.ids().isEmpty());
        QVERIFY(!w.playback().isActive());
    }

    void theSelectionIsSplitOff() {
        Desk w;
        w.selection.selectOnly(QStringLiteral("zb"));
        w.key(Qt::Key_F8, Qt::ControlModifier);
        QVERIFY(w.playback().isParted());
        const auto& sides = std::get<PartitionEvent>(w.playback().events().front().what).sides;
        QCOMPARE(sides, (std::vector<std::vector<DomainId>>{{DomainId{"zb"}}, {DomainId{"za"}}}));
    }

    void nodesShowHowFullTheyAre() {
        Desk w;
        QVERIFY(w.desk().loadLayer().picture().loads.empty());
        w.showTab(w.tiers());
        QCOMPARE(w.desk().loadLayer().picture().loads.size(), 2u);
        QCOMPARE(w.desk().loadLayer().picture().loads.front().utilisation, 100.0 / 160);
        QVERIFY(!w.desk().loadLayer().picture().loads.front().carriesLoss);
        QVERIFY(w.desk().loadLayer().isVisible());
        w.playback().startFailing({QStringLiteral("web1")});
        w.playback().pause();
        w.showTab(w.tiers());
        w.playback().seek(1);
        QCOMPARE(w.desk().loadLayer().picture().loads.size(), 1u);
        QCOMPARE(w.desk().loadLayer().picture().loads.front().utilisation, 1.25);
        w.showTab(w.desk().timeline());
        QVERIFY(w.desk().loadLayer().picture().loads.empty());
    }

    void theLadderIsEdited() {
        Desk w;
        w.showTab(w.tiers());
        w.tiers().addUsualFour();
        QCOMPARE(w.topology().tiers.size(), 4u);
        w.tiers().ladder().setCurrentRow(1);
        w.tiers().moveTier(1);
        QCOMPARE(w.topology().tiers[2].name, std::string("Reduced"));
        w.tiers().removeTier();
        QCOMPARE(w.topology().tiers.size(), 3u);
        w.tiers().addTier();
        QCOMPARE(w.topology().tiers.size(), 4u);
        emit w.tiers().pointedAtTier(0);
        QVERIFY(w.desk().loadLayer().picture().needed);
        QVERIFY(w.desk().loadLayer().picture().needed->contains(QStringLiteral("web1")));
        emit w.tiers().pointedAtTier(-1);
        QVERIFY(!w.desk().loadLayer().picture().needed);
    }

    /// Cards and links; those that share a way with others keep it.
    void aTierDimsWhatItDoesNotNeed() {
        Desk w;
        CanvasView& canvas = w.window.canvas();
        const auto inkOf = [&canvas](const char* link) {
            const QImage picture = canvas.viewport()->grab().toImage();
            const QPainterPath way = roundedPath(canvas.canvasScene().link(QString::fromUtf8(link))->route(), 0);
            int ink = 0;
            for (int i = 5; i <= 90; ++i) {
                const QPointF at = canvas.viewportTransform().map(way.pointAtPercent(i / 100.0)) * picture.devicePixelRatio();
                ink += 255 - qGray(picture.pixel(at.toPoint()));
            }
            return ink;
        };
        const int needed = inkOf("users>web1");
        const int other = inkOf("web1>db1");
        w.desk().loadLayer().show({{}, QSet<QString>{QStringLiteral("users"), QStringLiteral("web1")}});
        QVERIFY(inkOf("users>web1") > needed * 9 / 10);
        QVERIFY(inkOf("web1>db1") < other / 2);
    }

    void theLadderSaysWhatTookATierAway() {
        Desk w;
        w.showTab(w.tiers());
        w.tiers().addUsualFour();
        w.playback().startFailing({QStringLiteral("db1")});
        w.playback().pause();
        w.showTab(w.tiers());
        w.playback().seek(1);
        QVERIFY2(cell(w.tiers().ladder(), 0, 3).contains(QStringLiteral("db1 is down")), qPrintable(cell(w.tiers().ladder(), 0, 3)));
        w.playback().seek(60);
        QVERIFY2(cell(w.tiers().ladder(), 0, 3).contains(QStringLiteral("in force")), qPrintable(cell(w.tiers().ladder(), 0, 3)));
    }

    /// In the room of a small screen.
    void theWholeReasonIsReadable() {
        Desk w;
        w.window.resize(1280, 778);
        w.showTab(w.tiers());
        w.tiers().addUsualFour();
        Service web = w.topology().services.front();
        web.name = "The front end of the whole shop";
        QVERIFY(w.document.perform({Replace<Service>{web}}, QStringLiteral("name")));
        w.tiers().slider().setValue(w.tiers().slider().maximum());
        QTreeView& ladder = w.tiers().ladder().view();
        const auto why = [&ladder](int row) { return ladder.model()->index(row, 3); };  // every delivery resets the model
        QVERIFY(why(0).data().toString().contains(QStringLiteral("carries")));
        QTRY_COMPARE(ladder.horizontalScrollBar()->maximum(), 0);
        const auto isWhole = [&] {
            const QRect area = ladder.visualRect(why(0));
            const QRect words = ladder.fontMetrics().boundingRect(area, Qt::TextWordWrap, why(0).data().toString());
            return words.width() <= area.width() && words.height() <= area.height();
        };
        QTRY_VERIFY(isWhole());
    }

    void theTierInForceIsOneRowOfTheTimeline() {
        Desk w;
        w.tiers().addUsualFour();
        w.playback().startFailing({QStringLiteral("db1")});
        w.playback().pause();
        const TimelinePlot& plot = w.desk().timeline().plot();
        QTRY_COMPARE(plot.axisRectCount(), 3);
        QTRY_VERIFY2(3 * plot.axisRect(1)->outerRect().height() < plot.axisRect(0)->outerRect().height() * 2,
                     qPrintable(QString::number(plot.axisRect(1)->outerRect().height())));
    }

    void aLoadIsPlayed() {
        Desk w;
        w.showTab(w.tiers());
        w.tiers().slider().setValue(w.tiers().slider().maximum() / 2);
        w.tiers().playLoad();
        QVERIFY(w.playback().isActive());
        w.playback().pause();
        QCOMPARE(std::get<LoadEvent>(w.playback().events().front().what).factor, 5.0);
        QCOMPARE(w.playback().timeline().load.back().verdict.served, 0.32);
    }

    /// Boxes stand as far apart from the start as they do after a change, and nothing is cut at the right.
    void theFormOfAFeatureIsWhole() {
        Desk w;
        w.theme.applyToApplication();
        const auto plain = qScopeGuard([] { qApp->setStyleSheet({}); });
        w.window.resize(1280, 778);
        QVERIFY(w.document.perform({Insert<Feature>{0, Feature{.id = FeatureId{"pay"}}}}, QStringLiteral("feature")));
        auto* picker = w.window.findChild<FeaturePicker*>();
        w.showTab(*picker->parentWidget());
        const auto* form = picker->parentWidget()->findChild<Form*>();
        const auto* scroll = form->findChild<QScrollArea*>();
        const QListWidget* boxes = form->findChild<QListWidget*>();
        QTRY_VERIFY(boxes->visualItemRect(boxes->item(1)).top() > 0);
        const int apart = boxes->visualItemRect(boxes->item(1)).top() - boxes->visualItemRect(boxes->item(0)).top();
        QVERIFY2(apart >= 26, qPrintable(QString::number(apart)));
        QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
    }

    void servicesArePickedOnTheCanvas() {
        Desk w;
        QVERIFY(w.document.perform({Insert<Feature>{0, Feature{.id = FeatureId{"pay"}}}}, QStringLiteral("feature")));
        auto* picker = w.window.findChild<FeaturePicker*>();
        QVERIFY(picker != nullptr);
        w.selection.set({QStringLiteral("db1"), QStringLiteral("web2")});
        picker->apply(FeaturePicker::Need::required);
        QCOMPARE(w.topology().features.front().requiredServices, (std::vector<ServiceId>{ServiceId{"db"}, ServiceId{"web"}}));
        w.selection.selectOnly(QStringLiteral("web1"));
        picker->apply(FeaturePicker::Need::tolerated);
        QCOMPARE(w.topology().features.front().requiredServices, (std::vector<ServiceId>{ServiceId{"db"}}));
        QCOMPARE(w.topology().features.front().toleratedServices, (std::vector<ServiceId>{ServiceId{"web"}}));
        picker->showRequired();
        QCOMPARE(w.selection.ids(), (QSet<QString>{QStringLiteral("db1"), QStringLiteral("db2")}));
    }

    void aGameDayIsKeptAndPlayed() {
        Desk w;
        GameDayDialog dialog(w.topology());
        dialog.setOptions({.seed = 4, .hours = 1, .failuresPerHour = 20, .repairMinutes = 2});
        QVERIFY2(dialog.words().contains(QStringLiteral("served")), qPrintable(dialog.words()));
        w.desk().timeline().playGameDay(dialog.title(), dialog.events());
        QCOMPARE(w.topology().scenarios.size(), 1u);
        QCOMPARE(w.topology().scenarios.front().events, dialog.events());
        QVERIFY(w.playback().isActive());
        QCOMPARE(w.playback().scenario(), w.topology().scenarios.front().id);
    }

    /// The window of a small screen has room for every list.
    void everyListFitsASmallScreen() {
        Desk w;
        QVERIFY2(w.window.minimumSizeHint().width() <= 1280, qPrintable(QString::number(w.window.minimumSizeHint().width())));
    }
};

FAILWRIGHT_WINDOW_TEST(DegradationTest)
#include "tst_degradation.moc"
