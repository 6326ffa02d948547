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
        QCOMPARE(linesOf(panel).filter(QStringLiteral("The db ")).size(), 1);
        Node db = bench.node("db");
        db.name = "Ledger";
        QVERIFY(bench.document.perform({Replace<Node>{db}}, QStringLiteral("name")));
        QCOMPARE(linesOf(panel).filter(QStringLiteral("The db ")).size(), 0);
        QCOMPARE(linesOf(panel).filter(QStringLiteral("Ledger ")).size(), 1);
    }

    void adviceFitsTheElement() {
        Bench bench;
        FindingsPanel panel(bench.document, bench.selection, bench.analysis, bench.theme);
        Domain region = bench.document.topology().domains.front();
        region.figures.availability = 0.9999;
        QVERIFY(bench.document.perform({Replace<Domain>{region}}, QStringLiteral("availability")));
        QTRY_VERIFY(bench.isAnalysed());
        const QStringList lines = linesOf(panel);
        QCOMPARE(lines.filter(QStringLiteral("second region")).size(), 1);
        QCOMPARE(lines.filter(QStringLiteral("second of its kind in another zone")).size(), 2);
    }
};

FAILWRIGHT_WINDOW_TEST(FindingsPanelTest)
#include "tst_findings.moc"
