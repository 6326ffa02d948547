#include "tests/support/strict_main.h"
#include "tests/views/panels_fixture.h"
#include "views/panels/findings/findings_panel.h"

#include <QAbstractItemModel>
#include <QListView>
#include <QTest>

using namespace failwright;
using failwright::testing::Bench;

class FindingsPanelTest : public QObject {
    Q_OBJECT

    static QStringList linesOf(const FindingsPanel& panel) {
        QStringList lines;
        const QAbstractItemModel& model = *panel.list().model();
        for (int row = 0; row < model.rowCount(); ++row)
            lines << model.index(row, 0).data().toString() + u' ' +
                         model.index(row, 0).data(Qt::AccessibleDescriptionRole).toString();
        return lines;
    }

private slots:
    void namesFollowTheDocument() {
        Bench bench;
        FindingsPanel panel(bench.document, bench.selection, bench.analysis, bench.theme);
        QTRY_VERIFY(bench.isAnalysed());
        QCOMPARE(linesOf(panel).filter(QStringLiteral("The db is a single")).size(), 1);
        Node db = bench.node("db");
        db.name = "Ledger";
        QVERIFY(bench.document.perform({Replace<Node>{db}}, QStringLiteral("name")));
        QCOMPARE(linesOf(panel).filter(QStringLiteral("The db is a single")).size(), 0);
        QCOMPARE(linesOf(panel).filter(QStringLiteral("Ledger is a single")).size(), 1);
    }

    void acceptingIsOneUndoableStep() {
        Bench bench;
        FindingsPanel panel(bench.document, bench.selection, bench.analysis, bench.theme);
        QTRY_VERIFY(bench.isAnalysed());
        const int before = panel.standing();
        const Finding first = panel.findings().front();
        panel.accept(0, QStringLiteral("We know."));
        QCOMPARE(panel.standing(), before - 1);
        QCOMPARE(bench.document.topology().accepted.size(), 1u);
        QCOMPARE(panel.findings().back().rule, first.rule);
        QVERIFY(linesOf(panel).back().contains(QStringLiteral("We know.")));
        panel.withdraw(int(panel.findings().size()) - 1);
        QVERIFY(bench.document.topology().accepted.empty());
        bench.document.undoStack().undo();
        bench.document.undoStack().undo();
        QCOMPARE(panel.standing(), before);
    }

    void adviceFitsTheElement() {
        Bench bench;
        FindingsPanel panel(bench.document, bench.selection, bench.analysis, bench.theme);
        Domain region = bench.document.topology().domains.front();
        region.figures.availability = 0.9999;
        QVERIFY(bench.document.perform({Replace<Domain>{region}}, QStringLiteral("availability")));
        QTRY_VERIFY(bench.isAnalysed());
        const QStringList lines = linesOf(panel);
        QCOMPARE(lines.filter(QStringLiteral("holds in a second region")).size(), 1);
        QVERIFY(lines.filter(QStringLiteral("second of its kind in another zone")).size() >= 2);
    }
};

FAILWRIGHT_WINDOW_TEST(FindingsPanelTest)
#include "tst_findings.moc"
