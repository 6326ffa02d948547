#include "model/topology/gestures.h"
#include "model/topology/invariants.h"
#include "tests/support/strict_main.h"

#include <QTest>

using namespace failwright;

namespace {

Node node(const char* id, NodeKind kind = NodeKind::app, const char* service = nullptr) {
    Node value;
    value.id = NodeId{id};
    value.kind = kind;
    value.position = Point{0, 0};
    if (service != nullptr) value.service = ServiceId{service};
    return value;
}

Link link(const char* from, const char* to, std::optional<LinkKind> kind = {}) {
    Link value;
    value.id = LinkId{std::string(from) + ">" + to};
    value.from = NodeId{from};
    value.to = NodeId{to};
    value.kind = kind;
    return value;
}

/// Users call a web server; it calls a database, which a feature needs.
Topology chain() {
    Topology topology;
    topology.nodes = {node("users", NodeKind::client), node("web-1"), node("db", NodeKind::database)};
    topology.nodes[1].name = "Web 1";
    topology.links = {link("users", "web-1"), link("web-1", "db")};
    topology.features = {Feature{FeatureId{"buy"}, "", {}, {ServiceId{"db"}, ServiceId{"web-1"}}, {}, {}}};
    Scenario scenario;
    scenario.id = ScenarioId{"loss"};
    scenario.events = {{0, FailEvent{"service:db"}, {}}, {1, FailEvent{"db"}, {}}};
    topology.scenarios = {scenario};
    return topology;
}

ErrorCode refusal(const Topology& topology, const char* from, const char* to, LinkKind kind = LinkKind::request) {
    const auto result = canLink(topology, NodeId{from}, NodeId{to}, kind);
    return result ? ErrorCode::cancelled : result.error().code;
}

bool hasLink(const Topology& topology, const char* from, const char* to) {
    for (const Link& one : topology.links)
        if (one.from.value == from && one.to.value == to) return true;
    return false;
}

Topology applied(Topology topology, const Edits& edits) {
    const auto result = applyEdits(topology, edits);
    if (!result) qWarning("refused: %s, expected %s", result.error().found.c_str(), result.error().expected.c_str());
    if (!validate(topology).empty()) qWarning("broken");
    return topology;
}

}  // namespace

class TestGestures : public QObject {
    Q_OBJECT
private slots:
    void linksThatMayNotBe() {
        const Topology topology = chain();
        QVERIFY(refusal(topology, "web-1", "web-1") == ErrorCode::illegal);
        QVERIFY(refusal(topology, "web-1", "users") == ErrorCode::illegal);
        QVERIFY(refusal(topology, "web-1", "nothing") == ErrorCode::notFound);
        QVERIFY(refusal(topology, "nothing", "web-1") == ErrorCode::notFound);
        QVERIFY(refusal(topology, "web-1", "db") == ErrorCode::duplicateId);
        QVERIFY(canLink(topology, NodeId{"db"}, NodeId{"web-1"}));
        QVERIFY(canLink(topology, NodeId{"web-1"}, NodeId{"db"}, LinkKind::replication));
        QVERIFY(!editToLink(topology, NodeId{"web-1"}, NodeId{"web-1"}));
    }

    void aLinkIsNamedAfterItsEnds() {
        Topology topology = chain();
        topology = applied(topology, {editToLink(topology, NodeId{"users"}, NodeId{"db"}).value()});
        QCOMPARE(topology.links.back().id.value, std::string("users>db"));
        topology = applied(topology, {editToLink(topology, NodeId{"web-1"}, NodeId{"db"}, LinkKind::replication).value()});
        QCOMPARE(topology.links.back().id.value, std::string("web-1>db:2"));
        QVERIFY(!isRequest(topology.links.back()));
        Node far = node("x");
        far.id = NodeId{std::string(100, 'x')};
        topology = applied(topology, {Insert<Node>{0, far}});
        topology = applied(topology, {Insert<Node>{0, [&] { Node other = far; other.id.value.back() = 'y'; return other; }()}});
        topology = applied(topology, {editToLink(topology, topology.nodes[0].id, topology.nodes[1].id).value()});
        QCOMPARE(topology.links.back().id.value, std::string("link"));
    }

    void aReplicaStandsInForItsOriginal() {
        const Topology before = chain();
        const Replicas replicas = editsToReplicate(before, {NodeId{"web-1"}}, Point{20, 40});
        const Topology topology = applied(before, replicas.edits);
        QCOMPARE(replicas.ids.size(), std::size_t{1});
        const Node& copy = topology.nodes[2];
        QCOMPARE(copy.id.value, std::string("web-2"));
        QCOMPARE(copy.name, std::string("Web 2"));
        QVERIFY(copy.position == (Point{20, 40}));
        QVERIFY(copy.service && copy.service == topology.nodes[1].service);
        QCOMPARE(topology.services.at(0).id.value, std::string("web"));
        QCOMPARE(topology.features[0].requiredServices[1].value, std::string("web"));
        QVERIFY(hasLink(topology, "users", "web-2") && hasLink(topology, "web-2", "db"));
    }

    void aNumberOfTheNameStays() {
        Topology topology = chain();
        const auto next = [&](const char* name) {
            topology.nodes[1].name = name;
            topology = applied(topology, editsToReplicate(topology, {topology.nodes[1].id}, Point{}).edits);
            return topology.nodes[2].name;
        };
        QCOMPARE(next("Route 53"), std::string("Route 53 2"));
        QCOMPARE(next("Route 53"), std::string("Route 53 3"));
        QCOMPARE(next("Web"), std::string("Web 2"));
        QCOMPARE(next("Web"), std::string("Web 3"));
        QCOMPARE(next("Web 2"), std::string("Web 4"));
    }

    void aReplicatedDatabaseGetsAStandby() {
        const Topology before = chain();
        const Topology topology = applied(before, editsToReplicate(before, {NodeId{"db"}}, Point{}).edits);
        const Service& service = topology.services.at(0);
        QVERIFY(service.redundancy == Redundancy::activePassive);
        QVERIFY(topology.nodes[2].role == Role::primary);
        QVERIFY(topology.nodes[3].role == Role::standby);
        QVERIFY(topology.features[0].requiredServices[0] == service.id);
        QCOMPARE(std::get<FailEvent>(topology.scenarios[0].events[0].what).element, "service:" + service.id.value);
        QCOMPARE(std::get<FailEvent>(topology.scenarios[0].events[1].what).element, std::string("db"));
        QCOMPARE(service.id.value, std::string("db"));
        QCOMPARE(topology.nodes[3].id.value, std::string("db-2"));
    }

    void dataFlowsToACopyAsToItsOriginal() {
        Topology topology;
        Service service;
        service.id = ServiceId{"db"};
        service.redundancy = Redundancy::quorum;
        topology.services = {service};
        topology.nodes = {node("db-1", NodeKind::database, "db"), node("db-2", NodeKind::database, "db")};
        topology.nodes[0].role = Role::primary;
        topology.links = {link("db-1", "db-2", LinkKind::replication)};
        topology.links[0].mode = ReplicationMode::sync;
        const Topology ofPrimary = applied(topology, editsToReplicate(topology, {NodeId{"db-1"}}, Point{}).edits);
        QVERIFY(ofPrimary.nodes[1].role == Role::replica);
        QVERIFY(hasLink(ofPrimary, "db-1", "db-3") && !hasLink(ofPrimary, "db-3", "db-2"));
        QVERIFY(ofPrimary.links.back().mode == ReplicationMode::sync);
        const Topology ofReplica = applied(topology, editsToReplicate(topology, {NodeId{"db-2"}}, Point{}).edits);
        QVERIFY(hasLink(ofReplica, "db-1", "db-3") && !hasLink(ofReplica, "db-2", "db-3"));
    }

    void severalAtOnceAreAllConnected() {
        const Topology before = chain();
        const Topology topology = applied(before, editsToReplicate(before, {NodeId{"web-1"}, NodeId{"db"}, NodeId{"none"}}, Point{}).edits);
        QCOMPARE(topology.nodes.size(), std::size_t{5});
        int calls = 0;
        for (const Link& one : topology.links) calls += one.to.value.starts_with("db") ? 1 : 0;
        QCOMPARE(calls, 4);
    }

    void aClientStaysAlone() {
        const Topology before = chain();
        const Topology topology = applied(before, editsToReplicate(before, {NodeId{"users"}}, Point{}).edits);
        QVERIFY(topology.services.empty());
        QVERIFY(hasLink(topology, "users-2", "web-1"));
    }
};

FAILWRIGHT_CORE_TEST(TestGestures)
#include "tst_gestures.moc"
