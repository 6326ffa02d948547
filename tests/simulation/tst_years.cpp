#include "model/analysis/analyze.h"
#include "model/simulation/expected_downtime.h"
#include "model/simulation/simulate.h"
#include "model/topology/reliability.h"
#include "tests/simulation/designs.h"
#include "tests/support/generate.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <chrono>
#include <cmath>
#include <set>
#include <thread>

using namespace failwright;
using namespace failwright::testing;

namespace {

bool covers(const Interval& interval, double value) { return interval.low <= value && value <= interval.high; }

/// Users call one node; the tests set its figures.
Topology single(const Figures& figures) {
    Topology topology{.nodes = {users(), node("app", "app")}, .links = {call("users", "app")}};
    topology.nodes[1].figures = figures;
    makeInstant(topology);
    return topology;
}

Topology rotationDesign(int members, const Failover& failover) {
    Topology topology{.services = {service("web", Redundancy::activeActive, CheckDepth::deep, 5, 3, failover)}, .nodes = {users()}};
    for (int i = 1; i <= members; ++i) {
        topology.nodes.push_back(node("web" + std::to_string(i), "web"));
        topology.links.push_back(call("users", topology.nodes.back().id.value));
    }
    return topology;
}

/// Designs in which only what `fails` does; the others never.
Topology besideOthers(int design, const Failover& failover) {
    const auto alone = [](Topology topology, const std::set<std::string>& fails) {
        for (Node& each : topology.nodes)
            if (!fails.contains(each.id.value)) each.figures = {};
        return topology;
    };
    const auto zoned = [](Topology topology, const std::set<std::string>& inside) {
        topology.domains = {{.id = DomainId{"za"}, .figures = {.availability = 0.999, .mttrHours = 1}}};
        for (Node& each : topology.nodes)
            if (inside.contains(each.id.value)) each.domain = DomainId{"za"};
        return topology;
    };
    const Service database = service("db", Redundancy::activePassive, CheckDepth::shallow, 5, 3, design < 2 ? workedFailover() : failover);
    if (design < 2) {  // the tier above is a rotation, or an endpoint
        Topology topology = databaseDesign(database);
        topology.services.push_back(service("web", design == 0 ? Redundancy::activeActive : Redundancy::activePassive, CheckDepth::deep, 5, 3, failover));
        topology.links.pop_back();
        for (const std::string web : {"web1", "web2"}) {
            topology.nodes.push_back(node(web, "web"));
            topology.links.push_back(call("users", web));
            topology.links.push_back(call(web, "db1"));
        }
        return alone(zoned(topology, {"db1", "web1"}), {});
    }
    if (design == 2) {
        Topology topology = sharedZoneDesign(database);
        topology.nodes.push_back({.id = NodeId{"staff"}, .kind = NodeKind::client});
        topology.nodes.push_back(node("own", "own"));
        topology.links.push_back(call("staff", "own"));
        return alone(topology, {});
    }
    if (design == 3) {
        Topology topology = rotationDesign(2, failover);
        topology.nodes.push_back({.id = NodeId{"staff"}, .kind = NodeKind::client});
        topology.links.back().from = NodeId{"staff"};
        return alone(topology, {"web1"});
    }
    if (design == 4) {
        Topology topology = pairsDesign(CheckDepth::shallow);
        topology.services.push_back(service("cache", Redundancy::activeActive, CheckDepth::deep, 5, 3, failover));
        for (Node& each : topology.nodes)
            if (each.kind == NodeKind::cache) each.service = ServiceId{"cache"};
        return alone(topology, {"cache1"});
    }
    if (design == 5) {  // members that are up and lack what they need
        Topology topology = rotationDesign(2, failover);
        for (const std::string i : {"1", "2"}) {
            topology.nodes.push_back(node("disk" + i, "disk" + i));
            topology.links.push_back(call("web" + i, "disk" + i));
        }
        return alone(topology, {"disk1"});
    }
    // The zone takes two of three members by one failure: one attempt.
    return alone(zoned(rotationDesign(3, failover), {"web1", "web2"}), {});
}

double expectedUnavailability(const Topology& topology) {
    const auto analysis = analyze(topology);
    return expectedDowntime(topology, *failureTable(topology), analysis->unavailability.value_or(0)).unavailability();
}

}  // namespace

class TestYears : public QObject {
    Q_OBJECT

private slots:
    void aSingleNodeByItsClosedForms() {
        const SimulatedYears years = *simulate(single({.availability = 0.998, .mttrHours = 2}), {.years = 4'000, .seed = 7});
        QVERIFY(std::abs(*years.unavailability / 0.002 - 1) < 0.03);
        const double failures = 0.002 * hoursPerYear / 2;
        QVERIFY(std::abs(years.outagesPerYear - failures) < 4 * std::sqrt(failures / 4'000));
        // Of n exponential times, the longest is about their mean times ln n.
        QVERIFY(std::abs(years.longestOutageSeconds / 7'200 - std::log(4'000 * failures)) < 5);
        QCOMPARE(years.struck.size(), 1u);
        QCOMPARE(years.struck[0].elements, std::vector<std::string>{"app"});
        // Compound Poisson: the variance of a year's downtime is 2 f m^2.
        double variance = 0;
        for (const double seconds : years.downtime.positive()) variance += std::pow(seconds / 3600 - 0.002 * hoursPerYear, 2);
        QVERIFY(std::abs(variance / 4'000 / (2 * failures * 4) - 1) < 0.1);
    }

    void whatIsNeverUpAndWhatNeverFails() {
        QCOMPARE(*simulate(single({.availability = 0.0}), {.years = 3})->unavailability, 1.0);
        const SimulatedYears perfect = *simulate(single({}), {.years = 3});
        QCOMPARE(*perfect.unavailability, 0.0);
        QCOMPARE(perfect.events, 0u);
        QCOMPARE(perfect.downtime.count(), 3u);
        QVERIFY(!simulate(Topology{.nodes = {users()}}, {.years = 3})->unavailability);
    }

    /// The interval covers the exact structural availability at about its nominal rate.
    void instantFailoverIsTheStructure() {
        int designs = 0;
        int covered = 0;
        for (std::uint64_t seed = 1; designs < 120; ++seed) {
            Topology topology = randomTopology(seed);
            makeInstant(topology);
            if (hasCircle(topology)) continue;
            const auto exact = analyze(topology);
            if (!exact->unavailability || *exact->unavailability < 1e-4) continue;
            const SimulatedYears years = *simulate(topology, {.years = 12, .seed = seed});
            ++designs;
            covered += covers(years.interval95, *exact->unavailability) || std::abs(*years.unavailability - *exact->unavailability) < 1e-12 ? 1 : 0;
        }
        QVERIFY2(covered >= 105, qPrintable(QString::number(covered)));
    }

    void tiersAreTheExactOnes() {
        int compared = 0;
        for (std::uint64_t seed = 1; compared < 60; ++seed) {
            Topology topology = randomTopology(seed);
            makeInstant(topology);
            if (topology.tiers.empty() || hasCircle(topology)) continue;
            const auto exact = analyze(topology);
            const SimulatedYears years = *simulate(topology, {.years = 60, .seed = seed});
            QCOMPARE(years.tierShares.size(), exact->tiers.size());
            for (std::size_t t = 0; t < exact->tiers.size(); ++t) {
                if (!exact->tiers[t].probability) continue;
                const double p = *exact->tiers[t].probability;
                QVERIFY2(std::abs(years.tierShares[t] - p) < 0.01 + 0.15 * p * (1 - p), qPrintable(QString("seed %1 tier %2: %3 for %4").arg(seed).arg(t).arg(years.tierShares[t]).arg(p)));
                ++compared;
            }
        }
    }

    /// Rare failures that are repaired slowly: section 6 is right to first order.
    void failoverIsThatOfTheFirstOrder() {
        Failover failover = workedFailover();
        failover.success = 0.9;
        failover.manualSeconds = 600;
        Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, failover));
        topology.nodes[1].figures = {.availability = 0.99, .mttrHours = 40};
        topology.nodes[2].figures = {.availability = 0.99999, .mttrHours = 40};
        const SimulatedYears years = *simulate(topology, {.years = 20'000, .seed = 3});
        const double expected = expectedUnavailability(topology);
        QVERIFY(std::abs(*years.unavailability / expected - 1) < 0.1);
        QVERIFY(covers({years.interval95.low * 0.98, years.interval95.high * 1.02}, expected));
    }

    /// People take half as long as the repair: what is given up stays so until it has moved.
    void repairSavesNoFailoverThatIsUnderWay() {
        Failover failover = workedFailover();
        failover.success = 0.5;
        failover.manualSeconds = 1'800;
        const Topology database = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, failover));
        for (const Topology& topology : {database, rotationDesign(3, failover)}) {
            const SimulatedYears years = *simulate(topology, {.years = 10'000, .seed = 5});
            QVERIFY(std::abs(*years.unavailability / expectedUnavailability(topology) - 1) < 0.015);
        }
    }

    /// What takes the journey down together with a primary lasts until its repair, however long people need for the failover.
    void noFailoverOutlastsTheRepairOfEverything() {
        Failover failover = workedFailover();
        failover.success = 0.5;
        failover.manualSeconds = 1'800;
        for (const Redundancy redundancy : {Redundancy::activePassive, Redundancy::activeActive}) {
            Topology topology = sharedZoneDesign(service("db", redundancy, CheckDepth::shallow, 5, 3, failover));
            topology.links.push_back(call("proxy", "db2"));
            const SimulatedYears years = *simulate(topology, {.years = 10'000, .seed = 5});
            QVERIFY(std::abs(*years.unavailability / expectedUnavailability(topology) - 1) < 0.015);
        }
    }

    /// People need no time: the members of the rotation are held for none.
    void byHandInNoTime() {
        Failover failover;
        failover.success = 0.5;
        failover.manualSeconds = 0;
        const SimulatedYears years = *simulate(rotationDesign(2, failover), {.years = 10'000, .seed = 5});
        QVERIFY(std::abs(*years.unavailability / expectedUnavailability(rotationDesign(2, failover)) - 1) < 0.05);
    }

    /// A zone takes a database and members of the tier above, which have no reason to wait for the database's failover; a client
    /// that feels nothing, members that only one client calls, and caches that only one member calls, keep nothing from coming back.
    void failoversByHandBesideOthers_data() {
        QTest::addColumn<int>("design");
        for (int design = 0; design < 7; ++design) QTest::newRow(qPrintable(QString::number(design))) << design;
    }

    void failoversByHandBesideOthers() {
        QFETCH(int, design);
        Failover failover;
        failover.success = 0.5;
        failover.manualSeconds = 3'600;
        Topology topology = besideOthers(design, failover);
        const SimulatedYears years = *simulate(topology, {.years = 10'000, .seed = 5});
        const double ratio = *years.unavailability / expectedUnavailability(topology);
        QVERIFY2(std::abs(ratio - 1) < 0.03, qPrintable(QString::number(ratio)));
    }

    void operationsAreSimulatedToo() {
        Topology topology = single({});
        topology.operations = Operations{.releasesPerYear = 100, .releaseFailureRate = 0.1, .rollbackMinutes = 20, .blastRadius = 0.5, .maintenanceMinutesPerYear = 30};
        const SimulatedYears years = *simulate(topology, {.years = 2'000});
        QVERIFY(covers(years.interval95, (10 * 20 * 0.5 + 30) / (60 * hoursPerYear)));
        QVERIFY(std::abs(years.outagesPerYear - 11) < 0.5);
    }

    /// Each takes everything; where they overlap, the end of one is not the end of the other.
    void totalOutagesMayOverlap() {
        Topology topology = single({});
        topology.operations = Operations{.releasesPerYear = 400, .releaseFailureRate = 0.5, .rollbackMinutes = 60, .blastRadius = 1, .maintenanceMinutesPerYear = 60};
        const SimulatedYears years = *simulate(topology, {.years = 500});
        const double share = 200 / hoursPerYear;  // in the long run; of what is left, maintenance takes an hour
        QVERIFY(std::abs(*years.unavailability / (1 - std::exp(-share) * (1 - 1 / hoursPerYear)) - 1) < 0.02);
        QVERIFY(years.longestOutageSeconds < 10 * 3600);
    }

    void aFewYearsKnowLittleOfTheirScatter() {
        const Topology topology = single({.availability = 0.99, .mttrHours = 10});
        for (const std::size_t count : {1, 2, 3, 5}) {
            int covered = 0;
            for (std::uint64_t seed = 0; seed < 200; ++seed) covered += covers(simulate(topology, {.years = count, .seed = seed})->interval95, 0.01) ? 1 : 0;
            QVERIFY2(covered > 180, qPrintable(QStringLiteral("%1 years: %2 of 200").arg(count).arg(covered)));
        }
    }

    void theThreadsDoNotShow() {
        Topology topology = randomTopology(17);
        topology.objectives = Objectives{.slo = 0.99, .windowDays = 800};
        const SimulatedYears one = *simulate(topology, {.years = 100, .seed = 5, .threads = 1});
        for (const std::size_t threads : {2, 3, 8}) {
            const SimulatedYears many = *simulate(topology, {.years = 100, .seed = 5, .threads = threads});
            QCOMPARE(*many.unavailability, *one.unavailability);
            QVERIFY(many.interval95.low == one.interval95.low && many.downtime.positive() == one.downtime.positive());
            QVERIFY(many.windows.positive() == one.windows.positive() && many.tierShares == one.tierShares);
            QVERIFY(many.events == one.events && many.longestOutageSeconds == one.longestOutageSeconds);
        }
        QVERIFY(*simulate(topology, {.years = 100, .seed = 6})->unavailability != *one.unavailability);
    }

    void windowsHoldWhatTheYearsLose() {
        Topology topology = single({.availability = 0.99, .mttrHours = 10});
        topology.objectives = Objectives{.slo = 0.99, .windowDays = 365.25};
        const SimulatedYears yearly = *simulate(topology, {.years = 300});
        QVERIFY(yearly.windows.positive().size() == yearly.downtime.positive().size());
        QCOMPARE(yearly.windows.mean(), yearly.downtime.mean());
        QCOMPARE(*yearly.sloKept, yearly.downtime.shareUpTo(0.01 * secondsPerYear));
        topology.objectives->windowDays = 365.25 * 3;
        const SimulatedYears longer = *simulate(topology, {.years = 300});
        QCOMPARE(longer.windows.count(), 100u);
        QVERIFY(std::abs(longer.windows.mean() / yearly.downtime.mean() / 3 - 1) < 1e-9);
        topology.objectives->windowDays = 30;
        const SimulatedYears monthly = *simulate(topology, {.years = 300});
        QCOMPARE(monthly.windows.count(), 3'600u);
        QVERIFY(std::abs(monthly.windows.mean() / yearly.downtime.mean() * 365.25 / 30 - 1) < 0.03);
    }

    void distributionsRankTheirNumbers() {
        const Distribution some({5, 1, 3}, 1);
        QCOMPARE(some.count(), 4u);
        QCOMPARE(some.quantile(0.25), 0.0);
        QCOMPARE(some.quantile(0.5), 1.0);
        QCOMPARE(some.quantile(1), 5.0);
        QCOMPARE(some.shareUpTo(3), 0.75);
        QCOMPARE(some.shareUpTo(0), 0.25);
        QCOMPARE(some.mean(), 2.25);
        QCOMPARE(Distribution().quantile(0.5), 0.0);
    }

    void momentsComeTogether() {
        Moments all;
        Moments left;
        Moments right;
        for (int i = 0; i < 10; ++i) {
            all.add(i * i);
            (i < 4 ? left : right).add(i * i);
        }
        left.add(right);
        QCOMPARE(all.mean(), 28.5);
        QVERIFY(std::abs(left.mean() - 28.5) < 1e-12 && std::abs(left.varianceOfMean() / all.varianceOfMean() - 1) < 1e-12);
        QVERIFY(all.interval95().low > 0 && all.interval95().high > 28.5);
    }

    void aRequestToStopIsHeeded() {
        std::stop_source source;
        SimulationProgress progress;
        std::jthread stopper([&] {
            while (progress.yearsDone < 20) std::this_thread::yield();
            source.request_stop();
        });
        const auto result = simulate(single({.availability = 0.9, .mttrHours = 0.01}), {.years = 10'000'000}, source.get_token(), &progress);
        QVERIFY(!result && result.error().code == ErrorCode::cancelled);
    }
};

FAILWRIGHT_CORE_TEST(TestYears)
#include "tst_years.moc"
