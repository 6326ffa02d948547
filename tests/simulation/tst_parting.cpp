#include "model/simulation/playback.h"
#include "model/simulation/replay.h"
#include "tests/simulation/designs.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <algorithm>

using namespace failwright;
using namespace failwright::testing;

namespace {

using Steps = std::vector<SuccessStep>;

ScenarioEvent partAt(double at, std::vector<std::vector<DomainId>> sides) { return {at, PartitionEvent{std::move(sides)}, {}}; }
ScenarioEvent healAt(double at) { return {at, HealEvent{}, {}}; }

Node in(Node node, const std::string& zone) {
    node.domain = DomainId{zone};
    return node;
}

/// Users call web1 in za and web2 in zb, both of which call a database with a member in each of `zones`, the first of them primary.
Topology twoSides(const Service& database, const std::vector<std::string>& zones = {"za", "zb"}) {
    Topology topology{.services = {service("web", Redundancy::activeActive, CheckDepth::deep, 5, 3, {}), database}, .nodes = {users()}};
    for (const char* zone : {"za", "zb", "zc"}) topology.domains.push_back({.id = DomainId{zone}});
    for (const std::string i : {"1", "2"}) {
        topology.nodes.push_back(in(node("web" + i, "web"), i == "1" ? "za" : "zb"));
        topology.links.push_back(call("users", "web" + i));
        topology.links.push_back(call("web" + i, "db1"));
    }
    for (std::size_t i = 0; i < zones.size(); ++i)
        topology.nodes.push_back(in(node("db" + std::to_string(i + 1), "db", NodeKind::database), zones[i]));
    return topology;
}

Service database(Redundancy redundancy) { return service("db", redundancy, CheckDepth::deep, 5, 3, workedFailover()); }

std::vector<ScenarioEvent> partedFor(double seconds) { return {partAt(0, {{DomainId{"za"}}, {DomainId{"zb"}}}), healAt(seconds)}; }

/// What a partition did to services that go on on several sides.
std::vector<PartitionEffect> writesApart(const Timeline& timeline) {
    std::vector<PartitionEffect> effects;
    for (const PartitionRun& run : timeline.partitions)
        std::ranges::copy_if(run.effects, std::back_inserter(effects), [](const PartitionEffect& one) { return one.kind != PartitionKind::refused; });
    return effects;
}

bool logs(const Timeline& timeline, LogKind kind) { return std::ranges::find(timeline.log, kind, &LogEntry::kind) != timeline.log.end(); }

}  // namespace

/// SEMANTICS, section 10.
class TestParting : public QObject {
    Q_OBJECT

private slots:
    void withoutFencingBothSidesGetAPrimary() {
        const Timeline t = play(twoSides(database(Redundancy::activePassive)), partedFor(120));
        // web2 does not reach db1 and leaves the rotation after 15 + 1 s; db2 is primary after 55 s.
        QCOMPARE(t.success, (Steps{{0, 0.5}, {16, 1}}));
        QCOMPARE(writesApart(t), (std::vector<PartitionEffect>{{PartitionKind::splitBrain, ServiceId{"db"}, 1, 55, 120}}));
        QVERIFY(logs(t, LogKind::splitBrain));
    }

    void aDeadPrimaryIsNoSecondOne() {
        const std::vector<ScenarioEvent> events{partAt(0, {{DomainId{"za"}}, {DomainId{"zb"}}}), {10, FailEvent{"db1"}, {}}, healAt(120)};
        const Timeline t = play(twoSides(database(Redundancy::activePassive)), events);
        QVERIFY(writesApart(t).empty());
        QVERIFY(!logs(t, LogKind::splitBrain));
        QCOMPARE(std::ranges::count(t.log, LogKind::endpointMoved, &LogEntry::kind), 1);
    }

    /// db2 has taken over when the network parts; db1 is the primary of its own side as soon as it is back.
    void aPrimaryThatComesBackAloneIsASecondOne() {
        const std::vector<ScenarioEvent> events{{0, FailEvent{"db1"}, {}}, partAt(100, {{DomainId{"za"}}, {DomainId{"zb"}}}), {200, RepairEvent{"db1"}, {}}, healAt(300)};
        const Timeline t = play(twoSides(database(Redundancy::activePassive)), events);
        QCOMPARE(writesApart(t), (std::vector<PartitionEffect>{{PartitionKind::splitBrain, ServiceId{"db"}, 0, 200, 300}}));
    }

    /// A cut link to a database that is everywhere costs nothing, a failed one does.
    void aLinkFailsBesideBeingCut() {
        Service everywhere = database(Redundancy::activePassive);
        everywhere.consistency = Consistency::ap;
        Topology topology = twoSides(everywhere, {"zb", "za"});
        std::erase_if(topology.nodes, [](const Node& node) { return node.id.value == "web2"; });
        std::erase_if(topology.links, [](const Link& link) { return link.from.value == "web2" || link.to.value == "web2"; });
        const auto shareAt = [](const Timeline& t, double at) {
            double share = 1;
            for (const SuccessStep& step : t.success)
                if (step.at <= at) share = step.share;
            return share;
        };
        const ScenarioEvent parts = partAt(50, {{DomainId{"za"}}, {DomainId{"zb"}}});
        const Timeline later = play(topology, {parts, {100, FailEvent{"web1>db1"}, {}}, {200, RepairEvent{"web1>db1"}, {}}, healAt(300)});
        QCOMPARE(shareAt(later, 90), 1.0);
        QCOMPARE(shareAt(later, 150), 0.0);
        QCOMPARE(shareAt(later, 290), 1.0);
        const Timeline earlier = play(topology, {{10, FailEvent{"web1>db1"}, {}}, parts, {200, RepairEvent{"web1>db1"}, {}}, healAt(300)});
        QCOMPARE(shareAt(earlier, 100), 0.0);
        QCOMPARE(shareAt(earlier, 290), 1.0);
    }

    /// The witness votes for the primary: the other side is refused although it could count two votes.
    void aWitnessOnNoSideVotesForThePrimary() {
        Service quorum = database(Redundancy::quorum);
        Topology topology = twoSides(quorum);
        topology.nodes.push_back(node("judge", "db", NodeKind::witness));
        const Timeline t = play(topology, partedFor(120));
        QCOMPARE(t.partitions.front().effects, (std::vector<PartitionEffect>{{PartitionKind::refused, ServiceId{"db"}, 1, 0, 120}}));
    }

    void fencingKeepsOnePrimary() {
        Service fenced = database(Redundancy::activePassive);
        fenced.failover->fencing = true;
        const Timeline t = play(twoSides(fenced), partedFor(120));
        QCOMPARE(t.success, (Steps{{0, 0.5}, {16, 1}}));
        QVERIFY(writesApart(t).empty());
        QVERIFY(!logs(t, LogKind::splitBrain));
    }

    void aWitnessKeepsOnePrimary() {
        Topology topology = twoSides(database(Redundancy::activePassive));
        topology.nodes.push_back(in(node("judge", "db", NodeKind::witness), "zc"));
        QVERIFY(writesApart(play(topology, partedFor(120))).empty());
    }

    void aShortPartitionDividesNobody() {
        const Timeline t = play(twoSides(database(Redundancy::activePassive)), partedFor(50));
        QVERIFY(writesApart(t).empty());
        QVERIFY(t.recovers);
    }

    void aQuorumServesOnItsSide() {
        const Topology topology = twoSides(database(Redundancy::quorum), {"za", "zb", "zc"});
        const Timeline t = play(topology, {partAt(0, {{DomainId{"za"}}, {DomainId{"zb"}, DomainId{"zc"}}}), healAt(300)});
        // db1 is alone and does not serve; db2 has the majority and is primary after 55 s; web1 stays out of rotation.
        QCOMPARE(t.success, (Steps{{0, 0}, {55, 1}}));
        QVERIFY(writesApart(t).empty());
        const auto moved = std::ranges::find(t.log, LogKind::endpointMoved, &LogEntry::kind);
        QVERIFY(moved != t.log.end() && moved->other == "db2");
    }

    void withoutAMajorityAnywhereNobodyServes() {
        const Topology topology = twoSides(database(Redundancy::quorum), {"za", "zb", "zc"});
        const Timeline t = play(topology, {partAt(0, {{DomainId{"za"}}, {DomainId{"zb"}}, {DomainId{"zc"}}}), healAt(200)});
        QCOMPARE(t.success.front(), (SuccessStep{0, 0}));
        QCOMPARE(t.success.back(), (SuccessStep{200, 1}));
        QCOMPARE(t.success.size(), 2U);
    }

    void availableOnEverySideIsApartOnEverySide() {
        Service everywhere = database(Redundancy::activePassive);
        everywhere.consistency = Consistency::ap;
        const Timeline t = play(twoSides(everywhere), partedFor(120));
        QCOMPARE(t.success, (Steps{{0, 1}}));
        QCOMPARE(writesApart(t), (std::vector<PartitionEffect>{{PartitionKind::diverges, ServiceId{"db"}, 0, 0, 120}}));
    }

    void callersForgetMembersBeyondTheCut() {
        Topology topology{.services = {service("web", Redundancy::activeActive, CheckDepth::shallow, 5, 3, {})}, .nodes = {users()}};
        for (const char* zone : {"za", "zb"}) topology.domains.push_back({.id = DomainId{zone}});
        topology.nodes.push_back(in(node("lb", "lb", NodeKind::loadBalancer), "za"));
        topology.nodes.push_back(in(node("web1", "web"), "za"));
        topology.nodes.push_back(in(node("web2", "web"), "zb"));
        topology.links = {call("users", "lb"), call("lb", "web1"), call("lb", "web2")};
        QCOMPARE(play(topology, partedFor(100)).success, (Steps{{0, 0.5}, {16, 1}}));
    }

    void whatIsOnNoSideReachesAll() {
        Topology topology = twoSides(database(Redundancy::activePassive));
        topology.nodes[3].domain.reset();  // db1
        QCOMPARE(topology.nodes[3].id.value, std::string("db1"));
        const Timeline t = play(topology, partedFor(120));
        QCOMPARE(t.success, (Steps{{0, 1}}));
        QVERIFY(writesApart(t).empty());
    }

    void aFailedLinkStaysDownWhenTheNetworkHeals() {
        Topology topology = twoSides(database(Redundancy::activePassive));
        const Timeline t = play(topology, {failAt(0, "web2>db1"), partAt(10, {{DomainId{"za"}}, {DomainId{"zb"}}}), healAt(30)});
        QVERIFY(writesApart(t).empty());
        auto compiled = std::make_shared<const CompiledTopology>(compile(topology));
        Replay replay(compiled, changesOf(topology, compiled->resolved, {failAt(0, "web2>db1"), healAt(30)}));
        const ElementRef link = *findElement(topology, compiled->resolved, "web2>db1");
        QVERIFY(replay.at(100).isDown(link));
        QVERIFY(!replay.simulation().isDown(*findElement(topology, compiled->resolved, "web1>db1")));
    }

    void lookingAtAnyMomentGivesTheSame() {
        const Topology topology = twoSides(database(Redundancy::activePassive));
        std::vector<ScenarioEvent> events = partedFor(120);
        events.push_back(failAt(80, "web1"));
        const Timeline timeline = play(topology, events);
        auto compiled = std::make_shared<const CompiledTopology>(compile(topology));
        Replay replay(compiled, changesOf(topology, compiled->resolved, events));
        for (const double at : {130.0, 12.0, 60.0, 55.0, 0.0, 119.5, 81.0, 300.0, 97.0, 16.0, 15.5}) {
            double expected = 1;
            for (const SuccessStep& step : timeline.success)
                if (step.at <= at) expected = step.share;
            QCOMPARE(replay.at(at).success(), expected);
        }
    }
};

FAILWRIGHT_CORE_TEST(TestParting)
#include "tst_parting.moc"
