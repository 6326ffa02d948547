#include "model/layout/arrange.h"
#include "model/layout/layout.h"
#include "model/layout/spread.h"
#include "model/layout/tidy.h"
#include "tests/support/strict_main.h"

#include <QTest>

using namespace failwright;

namespace {

const std::vector<Rect> threeBoxes{{0, 0, 100, 50}, {30, 100, 60, 50}, {200, 300, 100, 50}};

Topology threeZones() {
    Topology topology;
    Domain region;
    region.id = DomainId{"r"};
    region.kind = DomainKind::region;
    region.rect = Rect{0, 0, 1000, 400};
    topology.domains.push_back(region);
    for (int i = 0; i < 3; ++i) {
        Domain zone;
        zone.id = DomainId{std::string("z") + char('a' + i)};
        zone.parent = region.id;
        zone.rect = Rect{20.0 + 320 * i, 60, 300, 300};
        topology.domains.push_back(zone);
    }
    Node users, web, db;
    users.id = NodeId{"users"};
    users.kind = NodeKind::client;
    users.position = Point{400, -100};
    web.id = NodeId{"web"};
    web.domain = DomainId{"za"};
    web.position = Point{60, 120};
    db.id = NodeId{"db"};
    db.kind = NodeKind::database;
    db.domain = DomainId{"zb"};
    db.position = Point{400, 120};
    topology.nodes = {users, web, db};
    Link l1, l2;
    l1.id = LinkId{"l1"}, l1.from = users.id, l1.to = web.id;
    l2.id = LinkId{"l2"}, l2.from = web.id, l2.to = db.id;
    topology.links = {l1, l2};
    return topology;
}

Topology after(Topology topology, const Edits& edits) {
    if (!applyEdits(topology, edits)) qFatal("the edits do not fit");
    return topology;
}

}  // namespace

class ArrangeTest : public QObject {
    Q_OBJECT
private slots:
    void alignsToTheOutermost() {
        const auto left = offsetsToAlign(threeBoxes, {false, false, false}, Alignment::left);
        QCOMPARE(left, (std::vector<Point>{{0, 0}, {-30, 0}, {-200, 0}}));
        const auto bottom = offsetsToAlign(threeBoxes, {false, false, false}, Alignment::bottom);
        QCOMPARE(bottom, (std::vector<Point>{{0, 300}, {0, 200}, {0, 0}}));
        const auto centre = offsetsToAlign(threeBoxes, {false, false, false}, Alignment::centre);
        QCOMPARE(centre, (std::vector<Point>{{100, 0}, {90, 0}, {-100, 0}}));
        QVERIFY(offsetsToAlign({{0, 0, 1, 1}}, {false}, Alignment::top).empty());
    }

    void whatIsHeldSetsTheLine() {
        const auto left = offsetsToAlign(threeBoxes, {false, true, false}, Alignment::left);
        QCOMPARE(left, (std::vector<Point>{{30, 0}, {0, 0}, {-170, 0}}));
    }

    void distributesTheGaps() {
        const auto across = offsetsToDistribute(threeBoxes, Axis::horizontal);
        QCOMPARE(across, (std::vector<Point>{{0, 0}, {90, 0}, {0, 0}}));
        QVERIFY(offsetsToDistribute({threeBoxes[0], threeBoxes[1]}, Axis::vertical).empty());
    }

    void snapsToTheNearest() {
        const Snap snap = snapTo({3, 60, 100, 30}, threeBoxes, 5);
        QVERIFY(snap.horizontally && !snap.vertically);
        QCOMPARE(snap.offset, (Point{-3, 0}));
        QCOMPARE(snap.guides, (std::vector<Guide>{{Axis::vertical, 0, 0, 90}}));
        QVERIFY(snapTo({1000, 1000, 10, 10}, threeBoxes, 5).guides.empty());
    }

    void spreadsOverTheZonesOfTheRegion() {
        const Topology before = threeZones();
        const Replicas members = editsToSpread(before, {NodeId{"web"}});
        QCOMPARE(members.ids.size(), std::size_t(2));
        const Topology now = after(before, members.edits);
        QCOMPARE(now.nodes.size(), std::size_t(5));
        std::vector<std::string> homes;
        for (const Node& node : now.nodes)
            if (node.kind == NodeKind::app) {
                homes.push_back(node.domain->value);
                QVERIFY(serviceOf(node) == serviceOf(now.nodes[1]));
            }
        std::sort(homes.begin(), homes.end());
        QCOMPARE(homes, (std::vector<std::string>{"za", "zb", "zc"}));
        // Where the database stands in zone b there was no room: the new one is below it.
        for (const Node& node : now.nodes)
            for (const Node& other : now.nodes) QVERIFY(node.id == other.id || node.position != other.position);
        QCOMPARE(now.links.size(), std::size_t(6));
        QVERIFY(editsToSpread(now, {NodeId{"web"}}).edits.empty());
        QVERIFY(editsToSpread(before, {NodeId{"users"}}).edits.empty());
    }

    void tidyingLeavesWhatIsLocked() {
        Topology topology = threeZones();
        topology.nodes[2].locked = true;
        topology.nodes[2].position = Point{-700, 900};
        const Topology tidy = after(topology, editsToTidy(topology));
        QCOMPARE(tidy.nodes[2].position, std::optional(Point{-700, 900}));
        const Rect field = *tidy.domains[2].rect;
        QVERIFY(field.x <= -700 && field.y <= 900 && field.x + field.width >= -700 + 184 && field.y + field.height >= 964);
        QVERIFY(tidy.nodes[1].position != topology.nodes[1].position);
        QVERIFY(editsToTidy(tidy).empty());
    }

    void aLockedDomainStaysWithWhatIsInIt() {
        Topology topology = threeZones();
        topology.domains[1].locked = true;
        const Topology tidy = after(topology, editsToTidy(topology));
        QCOMPARE(tidy.domains[1].rect, topology.domains[1].rect);
        QCOMPARE(tidy.nodes[1].position, topology.nodes[1].position);
    }
};

FAILWRIGHT_CORE_TEST(ArrangeTest)
#include "tst_arrange.moc"
