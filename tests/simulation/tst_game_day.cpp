#include "model/simulation/game_day.h"
#include "tests/simulation/designs.h"
#include "tests/support/generate.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace failwright;
using namespace failwright::testing;

namespace {

/// The fewest members of each service that were up at any time, against those that it needs.
bool everBelowNeeded(const Topology& topology, const std::vector<ScenarioEvent>& events) {
    const CompiledTopology compiled = compile(topology);
    Simulation simulation(compiled);
    bool below = false;
    const std::vector<StateChange> changes = changesOf(topology, compiled.resolved, events);
    for (std::size_t next = 0; next < changes.size();) {
        next = applyMoment(simulation, changes, next);
        for (Index s = 0; s < compiled.resolved.services.size(); ++s) {
            const ResolvedService& service = compiled.resolved.services[s];
            const auto members = compiled.resolved.members[s];
            const auto able = [&](Index node) { return !compiled.resolved.nodes[node].witness; };
            const auto serving = std::ranges::count_if(members, [&](Index node) { return able(node) && simulation.state().up(node); });
            below |= serving < std::min<std::ptrdiff_t>(service.needed, std::ranges::count_if(members, able));
            below |= !simulation.state().hasQuorum(compiled, s);
        }
    }
    return below;
}

}  // namespace

class TestGameDay : public QObject {
    Q_OBJECT

private slots:
    void theSameSeedGivesTheSameDay() {
        const Topology topology = randomTopology(5);
        QVERIFY(gameDay(topology, {.seed = 3}) == gameDay(topology, {.seed = 3}));
        QVERIFY(gameDay(topology, {.seed = 3}) != gameDay(topology, {.seed = 4}));
    }

    void neverBelowWhatServicesNeed() {
        int daysWithFailures = 0, daysBelow = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const Topology topology = randomTopology(seed);
            const GameDayOptions options{.seed = seed, .failuresPerHour = 10};
            const auto events = gameDay(topology, options);
            QVERIFY2(!everBelowNeeded(topology, events), qPrintable(QStringLiteral("seed %1").arg(seed)));
            daysWithFailures += events.empty() ? 0 : 1;
            GameDayOptions daring = options;
            daring.belowNeeded = true;
            daysBelow += everBelowNeeded(topology, gameDay(topology, daring)) ? 1 : 0;
        }
        QVERIFY(daysWithFailures > 20);
        QVERIFY(daysBelow > 20);
    }

    void thePaceIsThatWhichWasAsked() {
        const Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()));
        const auto events = gameDay(topology, {.hours = 2'000, .failuresPerHour = 1, .repairMinutes = 0.1, .belowNeeded = true});
        const auto failures = std::ranges::count_if(events, [](const ScenarioEvent& event) { return std::holds_alternative<FailEvent>(event.what); });
        QVERIFY(std::abs(double(failures) - 2'000) < 4 * std::sqrt(2'000.0));
        QCOMPARE(events.size(), std::size_t(2 * failures));
        QVERIFY(std::ranges::is_sorted(events, {}, &ScenarioEvent::atSeconds));
    }

    /// One failure of the primary costs 55 seconds of a day of one hour.
    void theScoreIsWhatItCost() {
        Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()));
        topology.objectives = Objectives{.requestsPerSecond = 100};
        const GameDayScore score = scoreOf(topology, {.hours = 1}, play(topology, {failAt(600, "db1"), repairAt(900, "db1")}));
        QCOMPARE(score.failures, 1u);
        QCOMPARE(score.lostSeconds, 55.0);
        QCOMPARE(score.worstSuccess, 0.0);
        QCOMPARE(score.served(), 1 - 55.0 / 3'600);
        QCOMPARE(score.lostRequests.value(), 5'500.0);
    }
};

FAILWRIGHT_CORE_TEST(TestGameDay)
#include "tst_game_day.moc"
