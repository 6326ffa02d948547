#include "model/layout/crossings.h"
#include "model/layout/geometry.h"
#include "model/layout/layout.h"
#include "model/layout/order.h"
#include "tests/support/generate.h"
#include "tests/support/picture.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <algorithm>
#include <set>

using namespace failwright;

namespace {

Domain domain(const char* id, DomainKind kind, const char* parent = nullptr) {
    Domain result;
    result.id = DomainId(id);
    result.kind = kind;
    if (parent != nullptr) result.parent = DomainId(parent);
    return result;
}

Node node(const std::string& id, NodeKind kind, const char* holder = nullptr, const char* service = nullptr) {
    Node result;
    result.id = NodeId(id);
    result.kind = kind;
    if (holder != nullptr) result.domain = DomainId(holder);
    if (service != nullptr) result.service = ServiceId(service);
    return result;
}

Link call(const std::string& from, const std::string& to) {
    Link result;
    result.id = LinkId(from + ">" + to);
    result.from = NodeId(from);
    result.to = NodeId(to);
    return result;
}

/// Users, name service, and in two zones of a region a load balancer, two apps and a database each.
Topology twoZones() {
    Topology t;
    t.domains = {domain("r", DomainKind::region), domain("a", DomainKind::zone, "r"), domain("b", DomainKind::zone, "r")};
    t.nodes = {node("users", NodeKind::client), node("dns", NodeKind::dns)};
    t.links = {call("users", "dns")};
    for (const char* zone : {"a", "b"}) {
        const std::string z = zone;
        t.nodes.push_back(node("lb-" + z, NodeKind::loadBalancer, zone, "lb"));
        t.nodes.push_back(node("app-1" + z, NodeKind::app, zone, "app"));
        t.nodes.push_back(node("app-2" + z, NodeKind::app, zone, "app"));
        t.nodes.push_back(node("db-" + z, NodeKind::database, zone, "db"));
        t.links.push_back(call("users", "lb-" + z));
        for (const char* app : {"app-1", "app-2"}) {
            t.links.push_back(call("lb-" + z, app + z));
            t.links.push_back(call(app + z, "db-" + z));
        }
    }
    return t;
}

double yOf(const Topology& t, const char* id) {
    return find(t.nodes, NodeId(id))->position->y;
}
double xOf(const Topology& t, const char* id) {
    return find(t.nodes, NodeId(id))->position->x;
}

}  // namespace

class LayoutTest : public QObject {
    Q_OBJECT

private slots:
    void nothing() {
        QVERIFY(isPlaced(placed({})));
        QCOMPARE(layOut({}).nodes.size(), std::size_t{0});
    }

    void tiersStandInRowsUnderTheClients() {
        const Topology t = placed(twoZones());
        QCOMPARE(testing::faultOfPicture(t), QString());
        QCOMPARE(yOf(t, "lb-a"), yOf(t, "lb-b"));
        QCOMPARE(yOf(t, "app-1a"), yOf(t, "app-2b"));
        QVERIFY(yOf(t, "users") < yOf(t, "dns"));
        QVERIFY(yOf(t, "dns") < yOf(t, "lb-a"));  // the way in comes before what is called then
        QVERIFY(yOf(t, "lb-a") < yOf(t, "app-1a"));
        QVERIFY(yOf(t, "app-1a") < yOf(t, "db-a"));
        QVERIFY(xOf(t, "db-a") < xOf(t, "db-b"));
        QCOMPARE(find(t.domains, DomainId("a"))->rect->y, find(t.domains, DomainId("b"))->rect->y);
        QCOMPARE(find(t.domains, DomainId("a"))->rect->height, find(t.domains, DomainId("b"))->rect->height);
    }

    void linksThatNeedNotCrossDoNot() {
        Topology t;
        t.nodes = {node("users", NodeKind::client)};
        for (const char* id : {"p", "q", "r"}) t.nodes.push_back(node(id, NodeKind::app)), t.links.push_back(call("users", id));
        for (const char* id : {"z", "y", "x"}) t.nodes.push_back(node(id, NodeKind::database));
        for (const auto& [from, to] : {std::pair{"p", "x"}, {"q", "y"}, {"r", "z"}}) t.links.push_back(call(from, to));
        const layout::Plan plan = layout::planOf(t);
        layout::Frames frames = layout::framesOf(plan, t);
        QCOMPARE(layout::Crossings(plan).count(layout::nodePoints(plan, frames)), 3);
        layout::orderCells(plan, frames);
        QCOMPARE(layout::Crossings(plan).count(layout::nodePoints(plan, frames)), 0);
    }

    void membersOfOneServiceUncrossToo() {
        Topology t;
        for (const char* id : {"web-1", "web-2", "web-3"}) t.nodes.push_back(node(id, NodeKind::app, nullptr, "web"));
        for (const char* id : {"c-3", "c-2", "c-1"}) t.nodes.push_back(node(id, NodeKind::cache, nullptr, "c"));
        for (const char* i : {"1", "2", "3"}) t.links.push_back(call(std::string("web-") + i, std::string("c-") + i));
        const layout::Plan plan = layout::planOf(t);
        layout::Frames frames = layout::framesOf(plan, t);
        layout::orderCells(plan, frames);
        QCOMPARE(layout::Crossings(plan).count(layout::nodePoints(plan, frames)), 0);
    }

    void nestsDeeply() {
        Topology t;
        t.domains = {domain("p", DomainKind::provider),      domain("r", DomainKind::region, "p"),
                     domain("z", DomainKind::zone, "r"),     domain("k1", DomainKind::rack, "z"),
                     domain("k2", DomainKind::rack, "z"),    domain("h", DomainKind::host, "k1"),
                     domain("empty", DomainKind::zone, "r"), domain("alone", DomainKind::region)};
        t.nodes = {node("c", NodeKind::client),
                   node("in-host", NodeKind::app, "h"),
                   node("in-rack", NodeKind::database, "k2"),
                   node("in-region", NodeKind::loadBalancer, "r"),
                   node("beside", NodeKind::storage, "r"),
                   node("global", NodeKind::external)};
        t.links = {call("c", "in-region"), call("in-region", "in-host"), call("in-host", "in-rack"), call("in-host", "beside"),
                   call("in-host", "global")};
        QCOMPARE(testing::faultOfPicture(placed(t)), QString());
    }

    void emptyDomainsAreRoomForANode() {
        Topology t;
        t.domains = {domain("r", DomainKind::region), domain("a", DomainKind::zone, "r")};
        const Topology there = placed(t);
        QCOMPARE(testing::faultOfPicture(there), QString());
        const Rect rect = *find(there.domains, DomainId("a"))->rect;
        QVERIFY(rect.width >= geometry::nodeWidth + 2 * geometry::domainPadding);
        QVERIFY(rect.height >= geometry::nodeHeight + geometry::domainTitle + 2 * geometry::domainPadding);
    }

    void circlesHaveRowsOfTheirOwn() {
        Topology t;
        for (const char* id : {"a", "b", "c"}) t.nodes.push_back(node(id, NodeKind::app));
        t.links = {call("a", "b"), call("b", "c"), call("c", "a")};
        const Topology there = placed(t);
        QCOMPARE(testing::faultOfPicture(there), QString());
        QVERIFY(yOf(there, "a") < yOf(there, "b") && yOf(there, "b") < yOf(there, "c"));
    }

    void randomDesigns() {
        for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
            const Topology t = testing::randomTopology(seed, {12, 6, 12, 3, 60});
            const Topology there = placed(t);
            QVERIFY2(testing::faultOfPicture(there).isEmpty(),
                     qPrintable(QString("seed %1: %2").arg(seed).arg(testing::faultOfPicture(there))));
            QVERIFY(placed(t) == there);
        }
    }

    void rowsOfRandomDesigns() {
        for (std::uint64_t seed = 1; seed <= 500; ++seed) {
            const Topology t = testing::randomTopology(seed, {12, 6, 12, 3, 60});
            const layout::Plan plan = layout::planOf(t);
            for (std::size_t i = 0; i < t.nodes.size(); ++i) {
                if (t.nodes[i].kind == NodeKind::client) QCOMPARE(plan.row[i], 0);
                for (std::size_t j = 0; j < i; ++j)
                    if (plan.service[i] == plan.service[j]) QCOMPARE(plan.row[i], plan.row[j]);
            }
        }
    }

    void keepsWhatStands() {
        for (std::uint64_t seed = 1; seed <= 500; ++seed) {
            const Topology whole = placed(testing::randomTopology(seed, {12, 6, 12, 3, 60}));
            QVERIFY(placed(whole) == whole);
            Topology torn = whole;
            for (std::size_t n = 0; n < torn.nodes.size(); n += 3) torn.nodes[n].position.reset();
            const Topology mended = placed(torn);
            QVERIFY2(testing::faultOfPicture(mended).isEmpty(),
                     qPrintable(QString("seed %1: %2").arg(seed).arg(testing::faultOfPicture(mended))));
        }
    }

    void putsANewNodeWhereThereIsRoom() {
        Topology t = placed(twoZones());
        std::erase_if(t.nodes, [](const Node& one) { return one.id == NodeId("app-2a"); });
        std::erase_if(t.links, [](const Link& one) { return one.from == NodeId("app-2a") || one.to == NodeId("app-2a"); });
        const Topology before = t;
        t.nodes.push_back(node("cache", NodeKind::cache, "a"));
        t.links.push_back(call("app-1a", "cache"));
        const Topology after = placed(t);
        QCOMPARE(testing::faultOfPicture(after), QString());
        for (std::size_t n = 0; n < before.nodes.size(); ++n) QVERIFY(after.nodes[n] == before.nodes[n]);
        QVERIFY(after.domains == before.domains);
        QCOMPARE(yOf(after, "cache"), yOf(after, "app-1a"));
    }

    void makesRoomForAWholeZone() {
        Topology t = placed(twoZones());
        t.domains.push_back(domain("c", DomainKind::zone, "r"));
        for (const char* id : {"x", "y", "z"}) t.nodes.push_back(node(id, NodeKind::app, "c"));
        t.links.push_back(call("x", "y"));
        QCOMPARE(testing::faultOfPicture(placed(t)), QString());
    }

    void framesDomainsAroundNodesThatStand() {
        Topology t = placed(twoZones());
        for (Domain& one : t.domains) one.rect.reset();
        QCOMPARE(testing::faultOfPicture(placed(t)), QString());
    }

    void layersAndMeshes_data() {
        QTest::addColumn<int>("nodes");
        QTest::newRow("thousand") << 1000;
        QTest::newRow("ten thousand") << 10000;
    }

    void layersAndMeshes() {
        QFETCH(int, nodes);
        const Topology t = placed(nodes == 1000 ? testing::thousandNodes() : testing::tenThousandNodes());
        QVERIFY(isPlaced(t));
        if (nodes == 1000) QCOMPARE(testing::faultOfPicture(t), QString());
        std::set<std::pair<double, double>> corners;
        for (const Node& one : t.nodes) corners.emplace(one.position->x, one.position->y);
        QCOMPARE(corners.size(), t.nodes.size());
    }
};

FAILWRIGHT_CORE_TEST(LayoutTest)
#include "tst_layout.moc"
