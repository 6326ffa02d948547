#include "model/simulation/playback.h"
#include "tests/simulation/designs.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <cmath>

using namespace failwright;
using namespace failwright::testing;

namespace {

/// Users reach an app in each of two zones; each calls the database, whose members lie in `zones`.
Topology design(Service database, const std::vector<std::string>& zones) {
    Topology topology{.domains = {{.id = DomainId{"a"}}, {.id = DomainId{"b"}}}, .services = {std::move(database)}, .nodes = {users()}};
    for (const std::string zone : {"a", "b"}) {
        topology.nodes.push_back(node("app-" + zone, "app"));
        topology.nodes.back().domain = DomainId{zone};
        topology.links.push_back(call("users", "app-" + zone));
        topology.links.push_back(call("app-" + zone, "db1"));
    }
    for (std::size_t i = 0; i < zones.size(); ++i) {
        topology.nodes.push_back(node("db" + std::to_string(i + 1), "db", NodeKind::database));
        topology.nodes.back().domain = DomainId{zones[i]};
    }
    return topology;
}

Service database(Redundancy redundancy, std::optional<bool> fencing = {}, std::optional<Consistency> consistency = {}) {
    Failover failover = workedFailover();
    failover.fencing = fencing;
    Service made = service("db", redundancy, CheckDepth::deep, 5, 3, failover);
    made.consistency = consistency;
    return made;
}

PartitionRun split(const Topology& topology, double until = 600) {
    const auto runs = play(topology, {{100, PartitionEvent{{{DomainId{"a"}}, {DomainId{"b"}}}}, {}}, {until, HealEvent{}, {}}}).partitions;
    return runs.size() == 1 ? runs.front() : PartitionRun{};
}

double last(const SideView& view, double at) {
    double share = 1;
    for (const SuccessStep& step : view.success)
        if (step.at <= at) share = step.share;
    return share;
}

}  // namespace

class TestPartition : public QObject {
    Q_OBJECT

private slots:
    void withoutFencingTheBrainSplits() {
        const PartitionRun run = split(design(database(Redundancy::activePassive, false), {"a", "b"}));
        QCOMPARE(run.effects.size(), 1u);
        QCOMPARE(run.effects[0], (PartitionEffect{PartitionKind::splitBrain, ServiceId{"db"}, 1, 155, 600}));
        QVERIFY(last(run.views[0], 500) > 0);
        QCOMPARE(last(run.views[1], 120), 0.0);
        QVERIFY(last(run.views[1], 500) > 0);
    }

    void tooShortForASecondPrimary() { QVERIFY(split(design(database(Redundancy::activePassive, false), {"a", "b"}), 150).effects.empty()); }

    void fencingKeepsOnePrimary() {
        const PartitionRun run = split(design(database(Redundancy::activePassive, true), {"a", "b"}));
        QCOMPARE(run.effects.size(), 1u);
        QCOMPARE(run.effects[0], (PartitionEffect{PartitionKind::refused, ServiceId{"db"}, 1, 100, 600}));
        QCOMPARE(last(run.views[1], 500), 0.0);
        QCOMPARE(last(run.views[1], 1e9), 1.0);
        QVERIFY(last(run.views[0], 500) > 0);
    }

    void aQuorumServesWhereItIs() {
        const PartitionRun run = split(design(database(Redundancy::quorum), {"a", "b", "b"}));
        QCOMPARE(run.effects.size(), 1u);
        QCOMPARE(run.effects[0], (PartitionEffect{PartitionKind::refused, ServiceId{"db"}, 0, 100, 600}));
        QCOMPARE(last(run.views[0], 500), 0.0);
        QVERIFY(last(run.views[1], 500) > 0);  // the primary moves there
    }

    void apServesEverywhereAndDiverges() {
        const PartitionRun run = split(design(database(Redundancy::activeActive, {}, Consistency::ap), {"a", "b"}));
        QCOMPARE(run.effects.size(), 1u);
        QCOMPARE(run.effects[0], (PartitionEffect{PartitionKind::diverges, ServiceId{"db"}, 0, 100, 600}));
    }

    void cpNeedsAMajority() {
        const PartitionRun run = split(design(database(Redundancy::activeActive, {}, Consistency::cp), {"a", "a", "b"}));
        QCOMPARE(run.effects.size(), 1u);
        QCOMPARE(run.effects[0], (PartitionEffect{PartitionKind::refused, ServiceId{"db"}, 1, 100, 600}));
    }

    /// What all see is what the members beyond the majority do not answer, until they are out of rotation.
    void refusingMembersLeaveTheRotation() {
        Topology topology = design(database(Redundancy::activeActive, {}, Consistency::cp), {"a", "a", "b"});
        topology.links.clear();
        for (const char* member : {"db1", "db2", "db3"}) topology.links.push_back(call("users", member));
        const Timeline timeline = play(topology, {{0, PartitionEvent{{{DomainId{"a"}}, {DomainId{"b"}}}}, {}}, {600, HealEvent{}, {}}});
        const double leaves = 15 + 1 + 5;
        QCOMPARE(timeline.success, (std::vector<SuccessStep>{{0, 2.0 / 3}, {leaves, 1}}));
        QCOMPARE(timeline.partitions.at(0).views.at(1).success.front(), (SuccessStep{0, 0}));
    }

    void aPromiseOfConsistencyKeepsOnePrimary() {
        const PartitionRun run = split(design(database(Redundancy::activePassive, false, Consistency::cp), {"a", "b"}));
        QCOMPARE(run.effects, (std::vector<PartitionEffect>{{PartitionKind::refused, ServiceId{"db"}, 1, 100, 600}}));
        QCOMPARE(last(run.views[1], 500), 0.0);
    }

    void aQuorumThatLosesAMemberRefusesOnBothSides() {
        const Topology topology = design(database(Redundancy::quorum), {"a", "b", "b"});
        const Timeline timeline = play(topology, {{0, PartitionEvent{{{DomainId{"a"}}, {DomainId{"b"}}}}, {}}, failAt(100, "db3"), repairAt(200, "db3"), {600, HealEvent{}, {}}});
        const std::vector<PartitionEffect> expected{{PartitionKind::refused, ServiceId{"db"}, 0, 0, 600}, {PartitionKind::refused, ServiceId{"db"}, 1, 100, 200}};
        QCOMPARE(timeline.partitions.at(0).effects, expected);
    }

    void clientsAreOnASideToo() {
        Topology topology = design(database(Redundancy::activeActive), {"a"});
        topology.links = {call("users", "db1")};
        topology.nodes.front().domain = DomainId{"b"};
        const std::vector<ScenarioEvent> events{{0, PartitionEvent{{{DomainId{"a"}}, {DomainId{"b"}}}}, {}}, {600, HealEvent{}, {}}};
        QCOMPARE(play(topology, events).success, (std::vector<SuccessStep>{{0, 0}, {600, 1}}));
        topology.nodes.front().domain = DomainId{"a"};
        QCOMPARE(play(topology, events).success, (std::vector<SuccessStep>{{0, 1}}));
    }

    void whatNothingHealsLasts() {
        const Timeline timeline = play(design(database(Redundancy::activePassive, false), {"a", "b"}), {{0, PartitionEvent{{{DomainId{"a"}}, {DomainId{"b"}}}}, {}}});
        QVERIFY(std::isinf(timeline.partitions.at(0).to));
        QVERIFY(std::isinf(timeline.partitions.at(0).effects.at(0).to));
    }

    void whatLiesOnOneSideIsNotSplit() {
        QVERIFY(split(design(database(Redundancy::activePassive, false), {"a", "a"})).effects.empty());
        QVERIFY(play(design(database(Redundancy::quorum), {"a"}), {failAt(0, "a")}).partitions.empty());
    }
};

FAILWRIGHT_CORE_TEST(TestPartition)
#include "tst_partition.moc"
