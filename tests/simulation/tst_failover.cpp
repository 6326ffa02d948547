#include "model/simulation/expected_downtime.h"
#include "model/simulation/playback.h"
#include "model/topology/reliability.h"
#include "tests/simulation/designs.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace failwright;
using namespace failwright::testing;

namespace {

using Steps = std::vector<SuccessStep>;

const FailureRow& rowOf(const FailureTable& table, const std::string& id) { return *std::ranges::find(table, id, &FailureRow::id); }

Failover movingBy(Reroute via, double promote) {
    Failover failover;
    failover.promoteSeconds = promote;
    failover.via = via;
    failover.ttlSeconds = 60;
    return failover;
}

std::vector<double> lengths(const FailoverRun& run) {
    std::vector<double> out;
    for (const Phase& phase : run.phases) out.push_back(phase.end - phase.start);
    return out;
}

std::ptrdiff_t countOf(const Timeline& timeline, LogKind kind) { return std::ranges::count(timeline.log, kind, &LogEntry::kind); }

}  // namespace

class TestFailover : public QObject {
    Q_OBJECT

private slots:
    void workedExampleTakes55Seconds() {
        const Timeline t = playFailures(databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover())), {"db1"});
        QCOMPARE(t.recoverySeconds, 55.0);
        QCOMPARE(t.failovers.size(), 1U);
        QCOMPARE(lengths(t.failovers[0]), (std::vector<double>{15, 1, 28, 5, 6}));
        QCOMPARE(t.failovers[0].to.value, std::string("db2"));
        QCOMPARE(t.dataLossSeconds, 0.0);
        QCOMPARE(static_cast<int>(std::floor(secondsPerYear * 1e-4 / t.recoverySeconds)), 57);
    }

    void addressMovesFasterThanNames() {
        const auto time = [](Reroute via) {
            return playFailures(databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 10, 3, movingBy(via, 30))), {"db1"}).recoverySeconds;
        };
        QCOMPARE(time(Reroute::dns), 120.0);
        QCOMPARE(time(Reroute::vip), 61.0);
    }

    void detectPromoteReconnect() {
        Failover failover = movingBy(Reroute::client, 30);
        failover.reconnectSeconds = 15;
        const Timeline t = playFailures(databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, failover)), {"db1"});
        QCOMPARE(t.recoverySeconds, 60.0);
    }

    void standbyFailsForNothing() {
        const Timeline t = playFailures(databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover())), {"db2"});
        QCOMPARE(t.success, (Steps{{0, 1}}));
        QCOMPARE(t.recoverySeconds, 0.0);
        QVERIFY(t.failovers.empty());
    }

    void deepCheckTakesABrokenMemberOut() {
        const Timeline t = playFailures(pairsDesign(CheckDepth::deep), {"cache1"});
        QCOMPARE(t.success, (Steps{{0, 0.5}, {16, 1}}));
        QCOMPARE(t.lostRequestSeconds, 8.0);
        QCOMPARE(t.failovers[0].outcome, FailoverOutcome::left);
        QCOMPARE(countOf(t, LogKind::probeFailed), 3);
    }

    void shallowCheckKeepsItUntilRepair() {
        const Topology topology = pairsDesign(CheckDepth::shallow);
        QCOMPARE(playFailures(topology, {"cache1"}).success, (Steps{{0, 0.5}}));
        const FailureTable table = *failureTable(topology);
        const FailureRow& row = rowOf(table, "cache1");
        QVERIFY(!row.recovers());
        QCOMPARE(row.undetectedShare, 0.5);
        QCOMPARE(rowOf(table, "web1").undetectedShare, 0.0);
        const ExpectedDowntime sum = expectedDowntime(topology, table, 0);
        QCOMPARE(sum.undetected, 2 * row.failuresPerYear * 3600 * 0.5);
        QCOMPARE(sum.failover, 2 * row.failuresPerYear * 8.0);
    }

    void structuralLossIsNotUndetected() {
        Topology topology = pairsDesign(CheckDepth::shallow);
        topology.links.push_back(call("web1", "cache2"));
        topology.links.push_back(call("web2", "cache1"));
        QCOMPARE(rowOf(*failureTable(topology), "cache1").undetectedShare, 0.0);
    }

    void deepCheckOnASharedDependencyFailsOpen() {
        Topology topology = pairsDesign(CheckDepth::deep);
        topology.nodes.push_back(node("db", "db", NodeKind::database));
        topology.links.push_back(call("web1", "db"));
        topology.links.push_back(call("web2", "db"));
        const Timeline t = play(topology, {failAt(0, "db"), repairAt(100, "db")});
        QCOMPARE(t.success, (Steps{{0, 0}, {100, 1}}));
        QCOMPARE(countOf(t, LogKind::rotationEmpty), 1);
        QCOMPARE(countOf(t, LogKind::memberRejoined), 2);
    }

    void lostQuorumHasNoEndpoint() {
        const Topology topology = databaseDesign(service("db", Redundancy::quorum, CheckDepth::deep, 5, 3, workedFailover()), 3);
        QCOMPARE(playFailures(topology, {"db2"}).success, (Steps{{0, 1}}));
        QCOMPARE(playFailures(topology, {"db2", "db3"}).success, (Steps{{0, 0}}));
        const Timeline t = play(topology, {failAt(0, "db1"), failAt(0, "db2"), repairAt(200, "db2")});
        QCOMPARE(t.success, (Steps{{0, 0}, {200, 1}}));
        QCOMPARE(countOf(t, LogKind::quorumRegained), 1);
        QCOMPARE(t.failovers[0].outcome, FailoverOutcome::moved);
    }

    void witnessesVoteButNeverServe() {
        Topology topology = databaseDesign(service("db", Redundancy::quorum, CheckDepth::deep, 5, 3, workedFailover()), 3);
        topology.nodes.back().role = Role::witness;
        QCOMPARE(playFailures(topology, {"db3"}).success, (Steps{{0, 1}}));
        QCOMPARE(playFailures(topology, {"db1"}).failovers[0].to.value, std::string("db2"));
        QVERIFY(!playFailures(topology, {"db1", "db2"}).recovers);
    }

    void repairBeforeDetectionGivesTheEndpointBack() {
        const Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()));
        const Timeline t = play(topology, {failAt(10, "db1"), repairAt(20, "db1")});
        QCOMPARE(t.success, (Steps{{0, 1}, {10, 0}, {20, 1}}));
        QCOMPARE(t.recoverySeconds, 10.0);
        QCOMPARE(t.failovers[0].outcome, FailoverOutcome::cancelled);
        QCOMPARE(lengths(t.failovers[0]), (std::vector<double>{10}));
        QCOMPARE(t.dataLossSeconds, 0.0);
    }

    /// The old primary has been given up: it comes back as a standby, without what it had not copied.
    void repairAfterDetectionComesTooLate() {
        const Service db = service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover());
        const Topology topology = databaseDesign(db, 2, ReplicationMode::async, 7);
        for (const double repaired : {30.0, 64.0}) {
            const Timeline t = play(topology, {failAt(10, "db1"), repairAt(repaired, "db1")});
            QCOMPARE(t.success, (Steps{{0, 1}, {10, 0}, {65, 1}}));
            QCOMPARE(t.failovers.size(), 1u);
            QCOMPARE(t.failovers[0].outcome, FailoverOutcome::moved);
            QCOMPARE(t.failovers[0].to, NodeId{"db2"});
            QCOMPARE(lengths(t.failovers[0]), (std::vector<double>{15, 1, 28, 5, 6}));
            QCOMPARE(t.dataLossSeconds, 7.0);
            QCOMPARE(std::ranges::count(t.log, LogKind::returnedTooLate, &LogEntry::kind), 1);
        }
    }

    /// A primary that fails, returns and fails again is given up once.
    void repairThatDoesNotHoldChangesNothing() {
        const Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()));
        const Timeline t = play(topology, {failAt(10, "db1"), repairAt(30, "db1"), failAt(40, "db1")});
        QCOMPARE(t.success, (Steps{{0, 1}, {10, 0}, {65, 1}}));
        QCOMPARE(t.failovers.size(), 1u);
    }

    /// Each turn round the circle loses half of what the last one had, whatever its length; what is left still serves.
    void aLongCircleLosesEverything() {
        constexpr int services = 2'000;
        Topology topology{.domains = {{.id = DomainId{"za"}}}, .nodes = {users()}, .links = {call("users", "a0"), call("users", "b0")}};
        for (int i = 0; i < services; ++i) {
            const std::string here = std::to_string(i), next = std::to_string((i + 1) % services);
            topology.services.push_back(service("s" + here, Redundancy::activeActive, CheckDepth::deep, 5, 3, {}));
            for (const std::string member : {"a", "b"}) {
                topology.nodes.push_back(node(member + here, "s" + here));
                for (const std::string to : {"a", "b"}) topology.links.push_back(call(member + here, to + next));
                if (member == "a") topology.nodes.back().domain = DomainId{"za"};
            }
        }
        for (const std::string failed : {"a7", "za"}) {
            const Timeline t = playFailures(topology, {failed});
            QCOMPARE(t.success.size(), 2u);
            QVERIFY(t.success[0].share >= 0 && t.success[0].share < 1e-12);
            QCOMPARE(t.success[1].share, 1.0);
        }
    }

    /// Of n + 2 members n call a service that calls all of them, and one is down: x = (n x + 1 + 0) / (n + 2). The more there are, the
    /// less is lost in each round.
    void aCircleKeepsWhatDoesNotGoRound() {
        for (const int round : {1, 50, 2'650, 3'000, 3'300, 3'450}) {
            Topology topology{.nodes = {users()}};
            topology.nodes.push_back(node("b1", "b"));
            for (int i = 0; i < round + 2; ++i) {
                const std::string member = "a" + std::to_string(i);
                topology.nodes.push_back(node(member, "a"));
                for (const std::string from : {"users", "b1"}) topology.links.push_back(call(from, member));
                if (i < round) topology.links.push_back(call(member, "b1"));
            }
            const Timeline t = playFailures(topology, {"a" + std::to_string(round)});
            QVERIFY2(std::abs(t.success[0].share - 0.5) < 1e-9, qPrintable(QString::number(t.success[0].share, 'g', 17)));
        }
    }

    /// The zone takes the proxy too: until it is back the database is of no use to anybody, and then it is back as well.
    void repairEndsAFailoverThatBringsNobodyBack() {
        const Service db = service("db", Redundancy::activePassive, CheckDepth::shallow, 5, 3, workedFailover());
        const Topology topology = sharedZoneDesign(db);
        const Timeline zone = play(topology, {failAt(0, "za"), repairAt(30, "za")});
        QCOMPARE(zone.success, (Steps{{0, 0}, {30, 1}}));
        QCOMPARE(zone.failovers[0].outcome, FailoverOutcome::cancelled);
        const Timeline alone = play(topology, {failAt(0, "db1"), repairAt(30, "db1")});
        QCOMPARE(alone.success, (Steps{{0, 0}, {55, 1}}));
        // One of two clients has another way to the database.
        Topology twoWays = topology;
        twoWays.nodes.push_back({.id = NodeId{"staff"}, .kind = NodeKind::client});
        twoWays.links.push_back(call("staff", "db1"));
        QCOMPARE(play(twoWays, {failAt(0, "za"), repairAt(30, "za")}).success, (Steps{{0, 0}, {55, 1}}));
    }

    void repairEndsAFailoverThatNobodyCanFollow() {
        const Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()));
        const Timeline alone = play(topology, {failAt(0, "db2"), failAt(10, "db1"), repairAt(30, "db1")});
        QCOMPARE(alone.success, (Steps{{0, 1}, {10, 0}, {30, 1}}));
        // Who was to follow fails too: the old primary keeps the endpoint after all.
        const Timeline kept = play(topology, {failAt(10, "db1"), repairAt(30, "db1"), failAt(40, "db2")});
        QCOMPARE(kept.success, (Steps{{0, 1}, {10, 0}, {65, 1}}));
        QCOMPARE(kept.failovers[0].outcome, FailoverOutcome::cancelled);
        QVERIFY(std::ranges::none_of(kept.log, [](const LogEntry& entry) { return entry.kind == LogKind::promoted; }));
        // Who is left is not enough.
        Service both = service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover());
        both.needed = 2;
        const Timeline few = play(databaseDesign(both, 2, ReplicationMode::async, 7), {failAt(10, "db1"), repairAt(30, "db1")});
        QCOMPARE(few.success, (Steps{{0, 1}, {10, 0}, {30, 1}}));
        QCOMPARE(few.dataLossSeconds, 0.0);
    }

    /// A shallow check passes where the primary is up and cannot serve: the endpoint stands, and comes back with what it needs.
    void aPrimaryThatIsUpKeepsTheEndpointThoughItCannotServe() {
        Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::shallow, 5, 3, workedFailover()));
        topology.nodes.push_back(node("disk", "disk", NodeKind::storage));
        topology.links.push_back(call("db1", "disk"));
        topology.links.push_back(call("db2", "disk"));
        const Timeline t = play(topology, {failAt(0, "db1"), failAt(0, "disk"), repairAt(20, "db1"), repairAt(100, "disk")});
        QCOMPARE(t.success, (Steps{{0, 0}, {100, 1}}));
    }

    void eachFailureHasItsOutage() {
        const Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()), 3);
        const Timeline t = play(topology, {failAt(100, "db3"), failAt(1000, "db1"), failAt(5000, "db2"), repairAt(5010, "db2")});
        QCOMPARE(t.outages, (std::vector<Outage>{{1000, 1055}, {5000, 5010}}));
        QCOMPARE(t.longestOutage(), 55.0);
        QCOMPARE(t.recoverySeconds, 4910.0);
        const Timeline alone = playFailures(topology, {"db1"});
        QCOMPARE(alone.outages, (std::vector<Outage>{{0, 55}}));
        QVERIFY(std::isinf(playFailures(topology, {"db1", "db2", "db3"}).longestOutage()));
        QCOMPARE(play(topology, {failAt(100, "db3"), failAt(1000, "db1")}).outages, (std::vector<Outage>{{1000, 1055}}));
        QVERIFY(play(topology, {failAt(100, "db3")}).outages.empty());
        // A repair may begin one, too: web1 is back in rotation before what it needs.
        const Timeline back = play(pairsDesign(CheckDepth::shallow), {failAt(0, "web1"), failAt(100, "cache1"), repairAt(20'000, "web1"), repairAt(20'005, "cache1")});
        QCOMPARE(back.outages, (std::vector<Outage>{{0, 16}, {20'000, 20'005}}));
    }

    void aRepairedPrimaryDoesNotMoveBack() {
        const Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()), 2, ReplicationMode::async, 3);
        const Timeline t = play(topology, {failAt(0, "db1"), repairAt(600, "db1"), failAt(1000, "db2")});
        QCOMPARE(t.success, (Steps{{0, 0}, {55, 1}, {1000, 0}, {1055, 1}}));
        QCOMPARE(t.failovers[1].to.value, std::string("db1"));
        QCOMPARE(t.dataLossSeconds, 3.0);
    }

    void candidatesStandInLine() {
        Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()), 4);
        topology.links[0].mode = ReplicationMode::async;
        const auto next = [&](const std::vector<std::string>& ids) { return playFailures(topology, ids).failovers[0].to.value; };
        QCOMPARE(next({"db1"}), std::string("db3"));
        topology.nodes[4].role = Role::replica;
        QCOMPARE(next({"db1"}), std::string("db4"));
        topology.nodes[2].role = Role::standby;
        QCOMPARE(next({"db1"}), std::string("db2"));
        QCOMPARE(next({"db1", "db2", "db4"}), std::string("db3"));
    }

    void dataLoss() {
        Service database = service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover());
        const auto loss = [&](ReplicationMode mode, const std::vector<std::string>& ids) {
            return playFailures(databaseDesign(database, 2, mode, 7), ids).dataLossSeconds;
        };
        QCOMPARE(loss(ReplicationMode::sync, {"db1"}), 0.0);
        QCOMPARE(loss(ReplicationMode::semiSync, {"db1"}), 0.0);
        QCOMPARE(loss(ReplicationMode::async, {"db1"}), 7.0);
        QCOMPARE(loss(ReplicationMode::async, {"db2"}), 0.0);
        QVERIFY(std::isinf(loss(ReplicationMode::sync, {"db1", "db2"})));
        database.backupIntervalSeconds = 86400;
        QCOMPARE(loss(ReplicationMode::sync, {"db1", "db2"}), 86400.0);
    }

    /// A backup is what is left when no copy is; that it is younger does not make it the one that goes on.
    void aCopyThatSurvivesIsTakenBeforeABackup() {
        Topology topology = databaseDesign(service("db", Redundancy::activeActive, CheckDepth::deep, 5, 3, {}), 2, ReplicationMode::async, 60);
        topology.services[0].backupIntervalSeconds = 3;
        topology.links.push_back(call("users", "db2"));
        QCOMPARE(playFailures(topology, {"db1"}).dataLossSeconds, 60.0);
        QCOMPARE(playFailures(topology, {"db1", "db2"}).dataLossSeconds, 3.0);
    }

    /// What moves at once costs nothing, unless people have to move it.
    void aFailoverOfNoTimeMayFailToo() {
        Failover failover;
        failover.via = Reroute::client;
        failover.success = 0.5;
        failover.manualSeconds = 1800;
        const FailureTable table = *failureTable(databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 0, 3, failover)));
        QCOMPARE(rowOf(table, "db1").lostRequestSeconds, std::optional(0.0));
        QCOMPARE(rowOf(table, "db1").failedFailoverSeconds, 0.5 * 1800);
        QCOMPARE(rowOf(table, "db2").failedFailoverSeconds, 0.0);
    }

    /// The database starts on a member that cannot serve and moves at once; what fails later has no part in it.
    void whatWasWellAgainBeforeTheFailureTookNoTime() {
        Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()));
        topology.nodes.push_back(node("disk", "disk", NodeKind::storage));
        topology.links.push_back(call("db1", "disk"));
        const Timeline timeline = play(topology, {{0, FailEvent{"db1"}, {}}, {100, FailEvent{"disk"}, {}}});
        QCOMPARE(timeline.recoverySeconds, 55.0);
        Topology voteless = topology;
        voteless.services.push_back(service("disk", Redundancy::quorum, CheckDepth::deep, 5, 3, {}));
        voteless.services.back().quorum = 2;
        const Timeline late = play(voteless, {{100, FailEvent{"disk"}, {}}});
        QCOMPARE(late.success.back().share, 1.0);
        QCOMPARE(late.recoverySeconds, 0.0);
    }

    void failoverThatFailsIsDoneByHand() {
        Failover failover = workedFailover();
        failover.success = 0.9;
        failover.manualSeconds = 1800;
        const Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, failover));
        const FailureTable table = *failureTable(topology);
        const FailureRow& row = rowOf(table, "db1");
        QVERIFY(std::abs(row.failedFailoverSeconds - 0.1 * (1815.0 - 55.0)) < 1e-9);
        const ExpectedDowntime sum = expectedDowntime(topology, table, 1e-6);
        QVERIFY(std::abs(sum.failedFailover - row.failuresPerYear * row.failedFailoverSeconds) < 1e-9);
        QCOMPARE(sum.structural, 1e-6 * secondsPerYear);
        QVERIFY(std::abs(sum.unavailability() * secondsPerYear - sum.total()) < 1e-6);
    }

    void peoplesPartOfTheSum() {
        Topology topology = pairsDesign(CheckDepth::deep);
        topology.operations = Operations{.releasesPerYear = 50, .releaseFailureRate = 0.02, .rollbackMinutes = 10, .blastRadius = 0.5, .maintenanceMinutesPerYear = 7};
        QCOMPARE(expectedDowntime(topology, {}, 0).operations, 60.0 * (50 * 0.02 * 10 * 0.5 + 7));
    }

    void aFailedLinkCostsItsShare() {
        Topology topology = pairsDesign(CheckDepth::deep);
        topology.links[0].figures.availability = 0.99;
        QCOMPARE(playFailures(topology, {"users>web1"}).success, (Steps{{0, 0.5}}));
        const FailureTable table = *failureTable(topology);
        QCOMPARE(rowOf(table, "users>web1").undetectedShare, 0.5);
    }

    void commonCauseTakesAllMembers() {
        Topology topology = pairsDesign(CheckDepth::deep);
        topology.services[0].commonAvailability = 0.9999;
        const Timeline t = play(topology, {failAt(0, "service:web"), repairAt(60, "service:web")});
        QCOMPARE(t.success, (Steps{{0, 0}, {60, 1}}));
        QVERIFY(!rowOf(*failureTable(topology), "service:web").recovers());
    }

    void tiersStepDownAndUp() {
        Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()));
        topology.features = {{.id = FeatureId{"buy"}}, {.id = FeatureId{"browse"}, .toleratedServices = {ServiceId{"db"}}}};
        topology.tiers = {{.id = TierId{"full"}, .features = {FeatureId{"buy"}, FeatureId{"browse"}}}, {.id = TierId{"read"}, .features = {FeatureId{"browse"}}}};
        QCOMPARE(playFailures(topology, {"db1"}).tiers, (std::vector<TierStep>{{0, 1}, {55, 0}}));
    }

    void cancelledTableSaysSo() {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(failureTable(pairsDesign(CheckDepth::deep), stop.get_token()).error().code, ErrorCode::cancelled);
    }
};

FAILWRIGHT_CORE_TEST(TestFailover)
#include "tst_failover.moc"
