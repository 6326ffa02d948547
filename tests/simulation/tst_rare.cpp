#include "model/analysis/analyze.h"
#include "model/simulation/rare_mean.h"
#include "model/simulation/simulate.h"
#include "tests/simulation/designs.h"
#include "tests/support/generate.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <cmath>

using namespace failwright;
using namespace failwright::testing;

namespace {

/// In standard errors, of which an interval has 2 times 1.96.
double distance(const RareMean& mean, double truth) {
    return (mean.unavailability - truth) / ((mean.interval95.high - mean.interval95.low) / 3.92);
}

/// Two pairs in a row, of nodes with this unavailability: U = 1 - (1 - u²)².
Topology pairs(double unavailability) {
    Topology topology{.nodes = {users()}};
    for (const std::string tier : {"a", "b"})
        for (const std::string i : {"1", "2"}) {
            topology.nodes.push_back(node(tier + i, tier));
            topology.nodes.back().figures = {.availability = 1 - unavailability, .mttrHours = 3};
        }
    for (const auto& [from, to] : {std::pair{"users", "a1"}, {"users", "a2"}, {"a1", "b1"}, {"a1", "b2"}, {"a2", "b1"}, {"a2", "b2"}})
        topology.links.push_back(call(from, to));
    makeInstant(topology);
    return topology;
}

}  // namespace

class TestRare : public QObject {
    Q_OBJECT

private slots:
    /// However rare, and to a few per cent.
    void pairsByTheirClosedForm() {
        for (const double u : {1e-1, 1e-2, 1e-4, 1e-7}) {
            const Topology topology = pairs(u);
            const auto mean = rareMean(topology, simulatedSystem(topology), 1, 0, {});
            QVERIFY(mean.has_value());
            const double truth = u * u * (2 - u * u);
            QVERIFY2(std::abs(distance(*mean, truth)) < 4, qPrintable(QString::number(mean->unavailability / truth)));
            QVERIFY(mean->interval95.high - mean->interval95.low < 0.1 * truth);
        }
    }

    /// Unbiased: over many designs the distances from the exact result are those of a standard normal variable.
    void itHasNoBias() {
        int designs = 0;
        double sum = 0;
        double squares = 0;
        for (std::uint64_t seed = 1; designs < 150; ++seed) {
            Topology topology = randomTopology(seed);
            makeInstant(topology);
            if (hasCircle(topology)) continue;
            const auto exact = analyze(topology);
            if (!exact->unavailability || !(*exact->unavailability > 0) || *exact->unavailability > 0.1) continue;
            const auto mean = rareMean(topology, simulatedSystem(topology), seed, 0, {});
            QVERIFY(mean.has_value());
            const double d = distance(*mean, *exact->unavailability);
            QVERIFY2(std::abs(d) < 4.5, qPrintable(QString("seed %1: %2 for %3").arg(seed).arg(mean->unavailability).arg(*exact->unavailability)));
            sum += d;
            squares += d * d;
            ++designs;
        }
        QVERIFY2(std::abs(sum / designs) < 4 / std::sqrt(designs), qPrintable(QString::number(sum / designs)));
        QVERIFY2(squares / designs > 0.6 && squares / designs < 1.5, qPrintable(QString::number(squares / designs)));
    }

    /// Where failovers take time, it sees what the years see.
    void failoversAsInTheYears() {
        Failover failover = workedFailover();
        failover.success = 0.8;
        failover.manualSeconds = 900;
        Topology topology = databaseDesign(service("db", Redundancy::quorum, CheckDepth::shallow, 5, 3, failover), 3);
        for (Node& node : topology.nodes)
            if (node.kind != NodeKind::client) node.figures = {.availability = 0.99, .mttrHours = 5};
        const SimulatedYears years = *simulate(topology, {.years = 4'000, .seed = 2});
        QVERIFY(years.estimator == Estimator::years);
        const auto mean = rareMean(topology, simulatedSystem(topology), 1, 0, {});
        const double spread = std::hypot(mean->interval95.high - mean->interval95.low, years.interval95.high - years.interval95.low) / 3.92;
        QVERIFY(spread < 0.03 * *years.unavailability);
        QVERIFY(std::abs(mean->unavailability - *years.unavailability) < 4 * spread);
    }

    void yearsThatSawTooLittleAreHelped() {
        Topology topology = layered({.members = 3, .needed = 3, .zone = 1e-5, .network = 1e-5, .region = 1e-5, .software = 1e-6, .dns = 1e-7});
        makeInstant(topology);
        const double truth = layeredUnavailability({.members = 3, .needed = 3, .zone = 1e-5, .network = 1e-5, .region = 1e-5, .software = 1e-6, .dns = 1e-7});
        QVERIFY(truth < 2e-7);
        const SimulatedYears years = *simulate(topology, {.years = 50});
        QVERIFY(years.estimator == Estimator::importanceSampling);
        QVERIFY(std::abs(*years.unavailability / truth - 1) < 0.1);
        QVERIFY(years.interval95.high - years.interval95.low < 0.2 * truth);
        const SimulatedYears again = *simulate(topology, {.years = 50, .threads = 3});
        QCOMPARE(*again.unavailability, *years.unavailability);
        QCOMPARE(again.interval95.high, years.interval95.high);
    }

    void plannedOutagesComeOnTop() {
        Topology topology = pairs(1e-3);
        topology.operations = Operations{.maintenanceMinutesPerYear = 60};
        const auto mean = rareMean(topology, simulatedSystem(topology), 1, 0, {});
        QVERIFY(std::abs(mean->unavailability / (1 / 8766.0 + 2e-6) - 1) < 0.001);
    }

    void nothingWhereNothingFails() {
        const Topology topology = pairs(0);
        QVERIFY(!rareMean(topology, simulatedSystem(topology), 1, 0, {}));
    }
};

FAILWRIGHT_CORE_TEST(TestRare)
#include "tst_rare.moc"
