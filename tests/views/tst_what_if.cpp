#include "model/topology/reliability.h"
#include "tests/support/strict_main.h"
#include "tests/views/panels_fixture.h"
#include "views/panels/whatif/assumptions_pane.h"
#include "views/panels/whatif/sensitivity_plot.h"
#include "views/panels/whatif/tornado_plot.h"
#include "views/panels/whatif/what_if_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTest>
#include <algorithm>

using namespace failwright;
using failwright::testing::Bench;

class WhatIfPanelTest : public QObject {
    Q_OBJECT

private slots:
    void aSwitchTellsTheNumberWithoutTheAssumption() {
        Bench bench;
        WhatIfPanel panel(bench.document, bench.selection, bench.analysis, bench.theme);
        panel.show();
        const AssumptionsPane& pane = panel.assumptions();
        QTRY_VERIFY(pane.numbers());
        const double drawn = *outcomeOf(bench.document.topology())->unavailability;
        QCOMPARE(*pane.numbers()->asDrawn.unavailability, drawn);
        QCheckBox& slower = *pane.switches()[std::size_t(Supposition::repairTwiceAsLong)];
        QVERIFY(slower.isEnabled());
        QVERIFY(!pane.switches()[std::size_t(Supposition::noOperations)]->isEnabled());
        slower.click();
        QTRY_VERIFY(pane.together());
        QCOMPARE(*pane.together()->unavailability, *outcomeOf(supposing(bench.document.topology(), {Supposition::repairTwiceAsLong}))->unavailability);
        QVERIFY(*pane.together()->unavailability > drawn);
        slower.click();
        QVERIFY(!pane.together());
    }

    void nothingIsWorkedOutUnseen() {
        Bench bench;
        WhatIfPanel panel(bench.document, bench.selection, bench.analysis, bench.theme);
        QTRY_VERIFY(bench.isAnalysed());
        QVERIFY(!panel.assumptions().numbers());
        QCOMPARE(panel.tornado().bars(), 0);
    }

    void aBarSelectsItsElementAndShowsItsCurve() {
        Bench bench;
        WhatIfPanel panel(bench.document, bench.selection, bench.analysis, bench.theme);
        panel.show();
        QTRY_VERIFY(panel.tornado().bars() > 2);
        QTRY_VERIFY(!panel.curve().curve().empty());
        panel.tornado().choose(0);
        QVERIFY(bench.selection.contains(QStringLiteral("db")));  // 99.9 % and alone
        QTRY_VERIFY(!panel.curve().curve().empty());
        QVERIFY(panel.knobs().currentText().contains(QStringLiteral("The db")));
        QTest::keyClick(&panel.tornado(), Qt::Key_Down);
        QVERIFY(!bench.selection.contains(QStringLiteral("db")));
    }

    void aChangeOfTheDesignIsFollowed() {
        Bench bench;
        WhatIfPanel panel(bench.document, bench.selection, bench.analysis, bench.theme);
        panel.show();
        QTRY_VERIFY(panel.assumptions().numbers());
        Node db = bench.node("db");
        db.figures.availability = 0.99;
        QVERIFY(bench.document.perform({Replace<Node>{db}}, QStringLiteral("worse")));
        QTRY_VERIFY(panel.assumptions().numbers() &&
                    *panel.assumptions().numbers()->asDrawn.unavailability == *outcomeOf(bench.document.topology())->unavailability);
    }
};

FAILWRIGHT_WINDOW_TEST(WhatIfPanelTest)
#include "tst_what_if.moc"
