#include "model/simulation/burn_down.h"
#include "model/simulation/simulate.h"
#include "tests/simulation/designs.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace failwright;
using namespace failwright::testing;

namespace {

Topology design() {
    Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()));
    for (Node& node : topology.nodes)
        if (node.kind != NodeKind::client) node.figures = {.availability = 0.99, .mttrHours = 2};
    topology.objectives = Objectives{.slo = 0.999, .windowDays = 30};
    return topology;
}

}  // namespace

class TestBurnDown : public QObject {
    Q_OBJECT

private slots:
    /// The windows picked are those at the same quantiles of the simulated years.
    void theWindowsAreThoseOfTheYears() {
        const auto burnt = burnDowns(design(), 7, 400, 0.95);
        const auto years = simulate(design(), {.years = 400, .seed = 7});
        QVERIFY(burnt && years);
        QCOMPARE(burnt->windowSeconds, 30 * 86'400.0);
        const auto isNear = [](double a, double b) { return std::abs(a - b) < 1e-6 * std::max(a, b); };
        const double step = 1.0 / double(years->windows.count());
        const auto within = [&](double lost, double quantile) {
            return lost >= years->windows.quantile(quantile - step) - 1e-6 && (lost <= years->windows.quantile(quantile + 2 * step) + 1e-6 || isNear(lost, years->windows.quantile(quantile)));
        };
        QVERIFY(within(burnt->usual.lost(), 0.5));
        QVERIFY(within(burnt->bad.lost(), 0.95));
        QVERIFY(burnt->bad.lost() > burnt->usual.lost());
    }

    void theLineOnlyFalls() {
        const auto burnt = burnDowns(design(), 3);
        QVERIFY(burnt);
        for (const BurnDown& one : {burnt->usual, burnt->bad}) {
            QCOMPARE(one.points.front(), (BurnDown::Point{0, 0}));
            QCOMPARE(one.points.back().at, burnt->windowSeconds);
            QVERIFY(std::ranges::is_sorted(one.points, {}, &BurnDown::Point::at));
            QVERIFY(std::ranges::is_sorted(one.points, {}, &BurnDown::Point::lost));
        }
    }

    void nothingForWindowsOfYears() {
        Topology topology = design();
        topology.objectives->windowDays = 1'000;
        QVERIFY(!burnDowns(topology, 1));
    }
};

FAILWRIGHT_CORE_TEST(TestBurnDown)
#include "tst_burn_down.moc"
