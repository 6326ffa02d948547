#include "model/topology/excerpt.h"
#include "model/topology/gestures.h"
#include "model/topology/groups.h"
#include "model/topology/invariants.h"
#include "tests/support/strict_main.h"

#include <QTest>

using namespace failwright;

namespace {

Node node(const char* id, NodeKind kind, std::optional<const char*> service = {}, std::optional<const char*> domain = {}) {
    Node made;
    made.id = NodeId{id};
    made.kind = kind;
    made.position = Point{0, 0};
    if (service) made.service = ServiceId{*service};
    if (domain) made.domain = DomainId{*domain};
    return made;
}

Link link(const char* id, const char* from, const char* to) {
    Link made;
    made.id = LinkId{id};
    made.from = NodeId{from};
    made.to = NodeId{to};
    return made;
}

Topology design() {
    Topology topology;
    Domain zone;
    zone.id = DomainId{"z"};
    zone.rect = Rect{0, 0, 400, 300};
    topology.domains = {zone};
    Service web;
    web.id = ServiceId{"web"};
    web.needed = 1;
    topology.services = {web};
    topology.nodes = {node("u", NodeKind::client), node("web-1", NodeKind::app, "web", "z"), node("web-2", NodeKind::app, "web", "z"),
                      node("db", NodeKind::database)};
    topology.links = {link("a", "u", "web-1"), link("b", "web-1", "db"), link("c", "web-2", "db")};
    return topology;
}

Topology after(Topology topology, const Edits& edits) {
    const auto applied = applyEdits(topology, edits);
    if (!applied) qFatal("%s: %s", applied.error().place.c_str(), applied.error().expected.c_str());
    return topology;
}

}  // namespace

class ExcerptTest : public QObject {
    Q_OBJECT
private slots:
    void holdsWhatIsNamedAndTheLinksAmongIt() {
        const Topology excerpt = excerptOf(design(), {"web-1", "db", "nobody"});
        QCOMPARE(excerpt.nodes.size(), std::size_t(2));
        QVERIFY(!excerpt.nodes[0].domain);
        QCOMPARE(excerpt.links.size(), std::size_t(1));
        QCOMPARE(excerpt.services.size(), std::size_t(1));
        QVERIFY(validate(excerpt).empty());
    }

    void aDomainTakesAlongWhatIsInIt() {
        const Topology excerpt = excerptOf(design(), {"z"});
        QCOMPARE(excerpt.domains.size(), std::size_t(1));
        QCOMPARE(excerpt.nodes.size(), std::size_t(2));
        QCOMPARE(excerpt.nodes[0].domain, std::optional(DomainId{"z"}));
    }

    void pastingGivesFreshIdsAndAServiceOfItsOwn() {
        const Topology before = design();
        const Pasted pasted = editsToPaste(before, excerptOf(before, {"web-1", "web-2", "db"}), {40, 40});
        const Topology now = after(before, pasted.edits);
        QCOMPARE(now.nodes.size(), std::size_t(7));
        QCOMPARE(now.nodes[4].id.value, std::string("web-3"));
        QCOMPARE(now.nodes[4].position, std::optional(Point{40, 40}));
        QVERIFY(now.nodes[4].service == now.nodes[5].service);
        QVERIFY(now.nodes[4].service != now.nodes[1].service);
        QCOMPARE(now.links.size(), std::size_t(5));
        QCOMPARE(now.links[3].from.value, std::string("web-3"));
        QCOMPARE(now.links[3].to.value, std::string("db-2"));
        QVERIFY(validate(now).empty());
    }

    void pastingElsewhereKeepsTheIds() {
        const Topology source = design();
        const Topology now = after({}, editsToPaste({}, excerptOf(source, {"z", "u", "db"}), {}).edits);
        QVERIFY(now.nodes == source.nodes || now.nodes.size() == source.nodes.size());
        QVERIFY(now.domains == source.domains);
        QVERIFY(now.services == source.services);
        QVERIFY(now.links == source.links);
    }

    void aServiceThatBearsItsNodesIdIsFollowed() {
        Topology topology = design();
        Service own;
        own.id = ServiceId{"db"};
        topology.services.push_back(own);
        topology.nodes.push_back(node("db-b", NodeKind::database, "db"));
        const Topology both = after(topology, editsToPaste(topology, excerptOf(topology, {"db", "db-b"}), {}).edits);
        QVERIFY(serviceOf(both.nodes[5]) == serviceOf(both.nodes[6]));
        QVERIFY(serviceOf(both.nodes[5]) != serviceOf(both.nodes[3]));
        QVERIFY(validate(both).empty());
        QVERIFY(validate(excerptOf(topology, {"db-b"})).empty());
    }

    void duplicatingADomainAddsMembers() {
        const Topology before = design();
        const Duplicates copies = editsToDuplicate(before, {"z"}, {500, 0});
        const Topology now = after(before, copies.edits);
        QCOMPARE(copies.ids, std::vector<std::string>{"z-2"});
        QCOMPARE(now.domains.size(), std::size_t(2));
        QCOMPARE(now.domains[1].rect->x, 500.0);
        QCOMPARE(now.nodes.size(), std::size_t(6));
        int members = 0;
        for (const Node& one : now.nodes)
            if (serviceOf(one) == ServiceId{"web"}) members += one.domain == DomainId{"z-2"} ? 10 : 1;
        QCOMPARE(members, 22);
        QVERIFY(validate(now).empty());
    }

    void reconnectingKeepsTheLink() {
        const Topology before = design();
        const auto edit = editToReconnect(before, LinkId{"a"}, NodeId{"u"}, NodeId{"web-2"});
        QVERIFY(edit);
        QCOMPARE(after(before, {*edit}).links[0].to.value, std::string("web-2"));
        QVERIFY(!editToReconnect(before, LinkId{"b"}, NodeId{"web-1"}, NodeId{"u"}));
        QVERIFY(!editToReconnect(before, LinkId{"b"}, NodeId{"web-2"}, NodeId{"db"}));
        QVERIFY(!editToReconnect(before, LinkId{"x"}, NodeId{"u"}, NodeId{"db"}));
        QVERIFY(editToReconnect(before, LinkId{"b"}, NodeId{"web-1"}, NodeId{"db"}));
    }

    void groupsAreFound() {
        const Topology before = design();
        const Topology now = after(before, editsToGroup(before, {"web-1", "db", "z"}));
        QCOMPARE(withGroups(now, {"db"}).size(), std::size_t(3));
        QCOMPARE(withGroups(now, {"u"}), std::vector<std::string>{"u"});
        QVERIFY(after(now, editsToUngroup(now, {"db"})) == before);
        const Topology second = after(now, editsToGroup(now, {"u", "web-2"}));
        QCOMPARE(withGroups(second, {"u"}).size(), std::size_t(2));
    }

    void locksComeAndGo() {
        const Topology before = design();
        const Topology now = after(before, editsToLock(before, {"db", "z"}, true));
        QVERIFY(isLocked(now, "db") && isLocked(now, "z") && !isLocked(now, "u"));
        QVERIFY(after(now, editsToLock(now, {"db", "z"}, false)) == before);
    }

    void raisingGoesAboveAll() {
        const Topology before = design();
        const Topology raised = after(before, editsToRaise(before, {"u"}));
        QVERIFY(raised.nodes[0].z > 0.0);
        const Topology lowered = after(raised, editsToLower(raised, {"db", "web-1"}));
        QVERIFY(*lowered.nodes[1].z < 0 && *lowered.nodes[3].z < 0);
        QVERIFY(*lowered.nodes[1].z < *lowered.nodes[3].z);
    }
};

FAILWRIGHT_CORE_TEST(ExcerptTest)
#include "tst_excerpt.moc"
