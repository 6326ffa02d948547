#include "model/topology/resolved.h"

#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <cmath>

using namespace failwright;

namespace {

Node node(const char* id, const char* service = nullptr, NodeKind kind = NodeKind::app) {
    Node made{.id = NodeId{id}, .kind = kind};
    if (service != nullptr) made.service = ServiceId{service};
    return made;
}

Link call(const char* from, const char* to, bool required = true) {
    Link made{.id = LinkId{std::string(from) + ">" + to}, .from = NodeId{from}, .to = NodeId{to}};
    if (!required) made.required = false;
    return made;
}

Service service(const char* id, Redundancy redundancy) { return {.id = ServiceId{id}, .redundancy = redundancy}; }

std::vector<Index> list(std::span<const Index> row) { return {row.begin(), row.end()}; }

}  // namespace

class TestResolved : public QObject {
    Q_OBJECT

private slots:
    void servicesWithoutEntryAreMade() {
        const Resolved r = resolve({.services = {service("db", Redundancy::quorum)},
                                    .nodes = {node("a"), node("b", "web"), node("c", "web"), node("d", "db")}});
        QCOMPARE(r.services.size(), 3U);
        QCOMPARE(r.services[1].id.value, std::string("a"));
        QCOMPARE(r.services[2].id.value, std::string("web"));
        QCOMPARE(r.services[2].entry, noIndex);
        QCOMPARE(list(r.members[2]), (std::vector<Index>{1, 2}));
        QCOMPARE(list(r.members[0]), (std::vector<Index>{3}));
    }

    void virtualClientCallsWhereRequestsEnter() {
        const Resolved r = resolve({.nodes = {node("a"), node("b"), node("alone")}, .links = {call("a", "b")}});
        QVERIFY(r.virtualClient);
        QCOMPARE(r.nodes.size(), 4U);
        QCOMPARE(r.groupsOf(3).size(), 1U);
        QCOMPARE(list(r.targetsOf(r.groupsOf(3)[0])), (std::vector<Index>{0}));
        QVERIFY(r.nodes[1].reached);
        QVERIFY(!r.nodes[2].reached);
    }

    void virtualClientCallsAllWhereNothingCalls() {
        const Resolved r = resolve({.nodes = {node("a"), node("b")}});
        QCOMPARE(r.groupsOf(2).size(), 2U);
        QVERIFY(r.clients[0].linked);
    }

    void clientWithoutLinksHasNone() {
        const Resolved r = resolve({.nodes = {node("users", nullptr, NodeKind::client), node("a")}});
        QVERIFY(!r.clients[0].linked);
        QVERIFY(!r.nodes[1].reached);
        QCOMPARE(r.nodes[0].service, noIndex);
    }

    void targetsAreGroupedAndShared() {
        const Resolved r = resolve({.services = {service("db", Redundancy::activePassive)},
                                    .nodes = {node("users", nullptr, NodeKind::client), node("w1", "web"), node("w2", "web"),
                                              node("d1", "db"), node("d2", "db"), node("d3", "db")},
                                    .links = {call("users", "w1"), call("users", "w2"), call("w1", "d2", false), call("w1", "d1"),
                                              call("w2", "d1"), call("w2", "d2")}});
        QCOMPARE(r.groups.size(), 3U);
        QCOMPARE(r.groupsOf(1)[0].targets, r.groupsOf(2)[0].targets);
        QVERIFY(r.groupsOf(1)[0].required);
        QCOMPARE(list(r.targetsOf(r.groupsOf(1)[0])), (std::vector<Index>{3, 4}));
        QVERIFY2(r.nodes[5].reached, "a standby of a reached endpoint is reached without a link");
    }

    void membersOfActiveActiveNeedALinkToBeReached() {
        const Resolved r = resolve({.nodes = {node("users", nullptr, NodeKind::client), node("w1", "web"), node("w2", "web")},
                                    .links = {call("users", "w1")}});
        QVERIFY(!r.nodes[2].reached);
    }

    void linksWithinAServiceAreADependencyEach() {
        const Resolved r = resolve({.nodes = {node("a", "g"), node("b", "g"), node("c", "g")},
                                    .links = {call("a", "b"), call("a", "c"), call("c", "b", false)}});
        QCOMPARE(r.groupsOf(0).size(), 2U);
        QVERIFY(r.groupsOf(0)[0].sameService);
        QVERIFY(!r.groupsOf(2)[0].required);
    }

    void replicationIsNoRequest() {
        Link copy{.id = LinkId{"c"}, .from = NodeId{"a"}, .to = NodeId{"b"}, .kind = LinkKind::replication};
        copy.lagSeconds = 3;
        const Resolved r = resolve({.nodes = {node("a", "g"), node("b", "g")}, .links = {copy}});
        QCOMPARE(r.replications.size(), 1U);
        QCOMPARE(r.replications[0].lagSeconds, 3.0);
        QCOMPARE(r.groupsOf(0).size(), 0U);
    }

    void quorumIsAMajorityWitnessesIncluded() {
        Node witness = node("w", "db");
        witness.role = Role::witness;
        Node standby = node("a", "db");
        Node primary = node("b", "db");
        primary.role = Role::primary;
        const Resolved r = resolve({.services = {service("db", Redundancy::quorum)}, .nodes = {witness, standby, primary}});
        QCOMPARE(r.services[0].quorum, 2U);
        QCOMPARE(r.services[0].firstPrimary, 2U);
        primary.role.reset();
        QCOMPARE(resolve({.services = {service("db", Redundancy::quorum)}, .nodes = {witness, standby, primary}}).services[0].firstPrimary, 1U);
    }

    void weightsCanBeAddedUp() {
        Node one = node("one", nullptr, NodeKind::client), two = node("two", nullptr, NodeKind::client);
        one.weight = 1e308;
        two.weight = 1.5e308;
        const Resolved r = resolve({.nodes = {one, two}});
        QVERIFY(std::isfinite(r.clients[0].weight + r.clients[1].weight));
        QCOMPARE(r.clients[1].weight, 1.5 * r.clients[0].weight);
    }

    void featuresChangeWhatIsRequired() {
        Feature feature{.id = FeatureId{"f"}, .requiredServices = {ServiceId{"b"}}, .toleratedServices = {ServiceId{"c"}}};
        const Resolved r = resolve({.nodes = {node("a"), node("b"), node("c")}, .links = {call("a", "b", false), call("a", "c")},
                                    .features = {feature}, .tiers = {{.id = TierId{"t"}, .features = {FeatureId{"f"}}}}});
        QVERIFY(!r.groupsOf(0)[0].required && r.requiredIn(r.features[0], r.groupsOf(0)[0]));
        QVERIFY(r.groupsOf(0)[1].required && !r.requiredIn(r.features[0], r.groupsOf(0)[1]));
        QCOMPARE(r.tiers, (std::vector<std::vector<Index>>{{0}}));
    }
};

FAILWRIGHT_CORE_TEST(TestResolved)
#include "tst_resolved.moc"
