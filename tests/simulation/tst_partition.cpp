#include "model/simulation/partition.h"
#include "tests/simulation/designs.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>

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
    const auto runs = playPartitions(topology, {{100, PartitionEvent{{{DomainId{"a"}}, {DomainId{"b"}}}}, {}}, {until, HealEvent{}, {}}});
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
        QCOMPARE(run.effects[0], (PartitionEffect{PartitionKind::splitBrain, 0, 1, 155, 600}));
        QVERIFY(last(run.views[0], 500) > 0);
        QCOMPARE(last(run.views[1], 120), 0.0);
        QVERIFY(last(run.views[1], 500) > 0);
    }

    void tooShortForASecondPrimary() { QVERIFY(split(design(database(Redundancy::activePassive, false), {"a", "b"}), 150).effects.empty()); }

    void fencingKeepsOnePrimary() {
        const PartitionRun run = split(design(database(Redundancy::activePassive, true), {"a", "b"}));
        QCOMPARE(run.effects.size(), 1u);
        QCOMPARE(run.effects[0], (PartitionEffect{PartitionKind::refused, 0, 1, 100, 600}));
        QCOMPARE(last(run.views[1], 500), 0.0);
        QCOMPARE(last(run.views[1], 1e9), 1.0);
        QVERIFY(last(run.views[0], 500) > 0);
    }

    void aQuorumServesWhereItIs() {
        const PartitionRun run = split(design(database(Redundancy::quorum), {"a", "b", "b"}));
        QCOMPARE(run.effects.size(), 1u);
        QCOMPARE(run.effects[0], (PartitionEffect{PartitionKind::refused, 0, 0, 100, 600}));
        QCOMPARE(last(run.views[0], 500), 0.0);
        QVERIFY(last(run.views[1], 500) > 0);  // the primary moves there
    }

    void apServesEverywhereAndDiverges() {
        const PartitionRun run = split(design(database(Redundancy::activeActive, {}, Consistency::ap), {"a", "b"}));
        QCOMPARE(run.effects.size(), 1u);
        QCOMPARE(run.effects[0], (PartitionEffect{PartitionKind::diverges, 0, 0, 100, 600}));
    }

    void cpNeedsAMajority() {
        const PartitionRun run = split(design(database(Redundancy::activeActive, {}, Consistency::cp), {"a", "a", "b"}));
        QCOMPARE(run.effects.size(), 1u);
        QCOMPARE(run.effects[0], (PartitionEffect{PartitionKind::refused, 0, 1, 100, 600}));
    }

    void whatLiesOnOneSideIsNotSplit() {
        QVERIFY(split(design(database(Redundancy::activePassive, false), {"a", "a"})).effects.empty());
        QVERIFY(playPartitions(design(database(Redundancy::quorum), {"a"}), {failAt(0, "a")}).empty());
    }
};

FAILWRIGHT_CORE_TEST(TestPartition)
#include "tst_partition.moc"
