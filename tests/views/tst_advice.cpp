#include "model/io/lesson_json.h"
#include "tests/support/strict_main.h"
#include "tests/views/panels_fixture.h"
#include "views/panels/advice/advice_panel.h"
#include "views/panels/advice/target_pane.h"
#include "views/panels/lessons/lesson_panel.h"
#include "views/panels/tables/record_table.h"
#include "views/text/improvements.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace failwright;
using failwright::testing::Bench;

class AdvicePanelTest : public QObject {
    Q_OBJECT

private slots:
    void isWorkedOutWhenSeenAndAppliedAsOneStep() {
        Bench bench;
        AdvicePanel panel(bench.document, bench.selection, bench.analysis, bench.theme);
        QTRY_VERIFY(bench.isAnalysed());
        QVERIFY(!panel.service().isRunning() && !panel.service().latest());
        panel.show();
        QTRY_VERIFY(panel.service().latest());
        const AdviceList list = *panel.service().latest();
        QVERIFY(!list.ranked.empty());
        QCOMPARE(panel.table().view().model()->rowCount(), int(list.ranked.size()));
        const Topology before = bench.document.topology();
        const double promised = *list.ranked.front().after.unavailability;
        panel.table().setCurrentRow(0);
        panel.applyButton().click();
        QVERIFY(bench.document.topology() != before);
        QVERIFY(qAbs(*outcomeOf(bench.document.topology())->unavailability - promised) < 1e-12);
        QVERIFY(!panel.service().latest());  // of another design
        QTRY_VERIFY(panel.service().latest());
        QCOMPARE(bench.document.undoStack().count(), 1);
        bench.document.undoStack().undo();
        QVERIFY(bench.document.topology() == before);
    }

    void theBestStandsFirstAndIsSeenBeforeItIsMade() {
        Bench bench;
        AdvicePanel panel(bench.document, bench.selection, bench.analysis, bench.theme);
        Edits previewed;
        connect(&panel, &AdvicePanel::previewWanted, this, [&](const Edits& edits) { previewed = edits; });
        panel.show();
        QTRY_VERIFY(panel.service().latest());
        const QAbstractItemModel& rows = *panel.table().view().model();
        QCOMPARE(rows.index(0, 0).data().toString(), text::sentence(panel.service().latest()->ranked.front().improvement, bench.document.topology()));
        QTest::mouseClick(panel.table().view().viewport(), Qt::LeftButton, {}, panel.table().view().visualRect(rows.index(0, 0)).center());
        QVERIFY(!previewed.empty());
        Topology future = bench.document.topology();
        QVERIFY(applyEdits(future, previewed));
        panel.hide();
        QVERIFY(previewed.empty());
    }

    void theSetForATargetIsMadeAsOneStep() {
        Bench bench;
        AdvicePanel panel(bench.document, bench.selection, bench.analysis, bench.theme);
        panel.show();
        QTRY_VERIFY(panel.service().latest());
        TargetPane& pane = panel.target();
        QVERIFY(!pane.target().text().isEmpty());  // the SLO, which is missed
        pane.target().setText(QStringLiteral("99.98 %"));
        pane.searchButton().click();
        QTRY_VERIFY(pane.plan());
        QVERIFY(pane.plan()->reached && pane.plan()->curve.size() > 1);
        const double promised = *pane.plan()->plan.after.unavailability;
        const Topology before = bench.document.topology();
        pane.applyButton().click();
        QCOMPARE(bench.document.undoStack().count(), 1);
        QVERIFY(qAbs(*outcomeOf(bench.document.topology())->unavailability - promised) < 1e-12);
        QVERIFY(promised <= 2e-4);
        bench.document.undoStack().undo();
        QVERIFY(bench.document.topology() == before);
    }

    void whatIsNoAvailabilityIsNotSearchedFor() {
        Bench bench;
        AdvicePanel panel(bench.document, bench.selection, bench.analysis, bench.theme);
        panel.show();
        QTRY_VERIFY(panel.service().latest());
        panel.target().target().setText(QStringLiteral("often"));
        panel.target().searchButton().click();
        QVERIFY(!panel.target().plan());
    }

    void aLessonIsMarkedAsOneDraws() {
        const auto lesson = loadLesson(FAILWRIGHT_SOURCE_DIR "/resources/lessons/01-in-series.json");
        QVERIFY(lesson);
        Bench bench;
        LessonPanel panel(bench.document, bench.analysis);
        bench.document.reset(lesson->start);
        panel.start(*lesson);
        QVERIFY(!panel.marks().empty() && !passes(panel.marks()));
        panel.hintButton().click();
        QCOMPARE(panel.hintsTold(), 1);
        QVERIFY(bench.document.perform(editsFor(lesson->start, {Remedy::addMember, "app"}), QStringLiteral("second")));
        QTRY_VERIFY(passes(panel.marks()));
        panel.end();
        QVERIFY(!panel.isUnderWay());
    }
};

FAILWRIGHT_WINDOW_TEST(AdvicePanelTest)
#include "tst_advice.moc"
