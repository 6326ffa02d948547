#include "model/analysis/analyze.h"
#include "model/analysis/ranking.h"
#include "model/analysis/solve.h"
#include "model/io/topology_json.h"
#include "tests/support/strict_main.h"

#include <QDir>
#include <QTest>
#include <cmath>

using namespace failwright;

namespace {

bool isAsMuch(double a, double b) { return std::abs(a - b) <= 1e-13 * std::abs(a); }

}  // namespace

class TestRanking : public QObject {
    Q_OBJECT

private slots:
    /// The most downtime first; whatever causes as much as another comes in the order of the elements, however its figure was summed.
    void examples_data() {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(FAILWRIGHT_SOURCE_DIR "/resources/examples"));
        for (const QString& name : folder.entryList({QStringLiteral("*.failwright")}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void examples() {
        QFETCH(QString, path);
        const auto topology = loadTopology(path.toStdString());
        QVERIFY(topology.has_value());
        const auto analysis = analyze(*topology);
        QVERIFY(analysis.has_value());
        const auto downtime = [&](ElementIndex e) { return analysis->importance[e].downtimeSecondsPerYear; };
        const std::vector<ElementIndex> order = dearestElements(*analysis);
        QCOMPARE(order.size(), analysis->elements.size());
        for (std::size_t i = 1; i < order.size(); ++i) {
            if (isAsMuch(downtime(order[i - 1]), downtime(order[i]))) QVERIFY(order[i - 1] < order[i]);
            else QVERIFY(downtime(order[i - 1]) > downtime(order[i]));
        }
        const std::vector<SinglePointOfFailure> spofs = dearestSpofs(*analysis);
        QCOMPARE(spofs.size(), analysis->spofs.size());
        for (std::size_t i = 1; i < spofs.size(); ++i) {
            const ElementIndex a = spofs[i - 1].element, b = spofs[i].element;
            QVERIFY(isAsMuch(downtime(a), downtime(b)) ? a < b : downtime(a) > downtime(b));
        }
    }

    void eventsAlike() {
        TreeSolution solution;
        for (const double downtime : {0.3, 0.1 + 0.2, 7.0, 0.3, 0.0}) solution.importance.push_back({.downtimeSecondsPerYear = downtime});
        QCOMPARE(mostCriticalFirst(solution), (std::vector<std::size_t>{2, 0, 1, 3, 4}));
    }

    void ranks() {
        QCOMPARE(rankOf(0), 0.0);
        QCOMPARE(rankOf(0.1 + 0.2), rankOf(0.3));
        QCOMPARE(rankOf(3e-300 * (1 + 1e-15)), rankOf(3e-300));
        QVERIFY(rankOf(1 + 1e-9) > rankOf(1));
        QVERIFY(rankOf(-1) < 0);
        QVERIFY(std::isinf(rankOf(INFINITY)));
    }
};

FAILWRIGHT_CORE_TEST(TestRanking)
#include "tst_ranking.moc"
