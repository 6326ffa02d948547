#include "model/io/import/import.h"
#include "model/io/import/merge.h"
#include "model/topology/invariants.h"
#include "tests/support/picture.h"
#include "tests/support/strict_main.h"

#include <QTest>

using namespace failwright;

namespace {

Topology imported(const char* text) {
    auto design = importDesign(text);
    if (!design) qFatal("%s", design.error().front().found.c_str());
    return design->topology;
}

Topology applied(Topology topology, const Edits& edits) {
    const auto done = applyEdits(topology, edits);
    if (!done) qFatal("%s: %s", done.error().place.c_str(), done.error().found.c_str());
    if (!validate(topology).empty()) qFatal("broken");
    return topology;
}

constexpr const char* first = "flowchart TD\nsubgraph z [zone a]\nweb[Web] --> db[(Orders DB)]\nend\nold[Old server] --> db";
constexpr const char* second = "flowchart TD\nsubgraph z [zone a]\nweb[Web] --> db[(Orders DB)]\ncache[(Redis)]\nend\nweb --> cache";

}  // namespace

/// The same source again: what was done by hand stays.
class ImportMergeTest : public QObject {
    Q_OBJECT
private slots:
    void fillsAnEmptyDesign() {
        const Topology design = applied({}, editsToImport({}, imported(first)));
        QCOMPARE(design.nodes.size(), std::size_t(3));
        QCOMPARE(design.links.size(), std::size_t(2));
        QCOMPARE(testing::faultOfPicture(design), QString());
    }

    void keepsPlacesAndWhatWasDrawnByHand() {
        Topology design = applied({}, editsToImport({}, imported(first)));
        const Point place{design.nodes[0].position->x, design.nodes[0].position->y};
        design.nodes[0].figures.availability = 0.42;
        design.nodes[0].name = "My web";
        Node mine;
        mine.id = NodeId{"mine"};
        mine.position = Point{4000, 4000};
        design.nodes.push_back(mine);
        Link link;
        link.id = LinkId{"mine>web"};
        link.from = mine.id, link.to = NodeId{"web"};
        design.links.push_back(link);

        QCOMPARE(knownElements(design, imported(second)), std::size_t(3));
        const Topology again = applied(design, editsToImport(design, imported(second)));
        const Node* web = find(again.nodes, NodeId{"web"});
        QVERIFY(web != nullptr && find(again.nodes, NodeId{"cache"}) != nullptr && find(again.nodes, NodeId{"mine"}) != nullptr);
        QVERIFY(find(again.nodes, NodeId{"old"}) == nullptr);
        QCOMPARE(web->figures.availability, std::optional(0.42));
        QCOMPARE(web->name, std::string("My web"));
        QCOMPARE(web->position->x, place.x);
        QVERIFY(find(again.links, LinkId{"mine>web"}) != nullptr);
        QCOMPARE(again.links.size(), std::size_t(3));
        QVERIFY(find(again.nodes, NodeId{"cache"})->position.has_value());
    }

    void theSameAgainChangesNothing() {
        const Topology design = applied({}, editsToImport({}, imported(first)));
        QVERIFY(applied(design, editsToImport(design, imported(first))) == design);
    }

    void anotherSourceBesideTakesNothingAway() {
        const Topology design = applied({}, editsToImport({}, imported(first)));
        const Topology other = imported("digraph { old2 -> \"web\" }");
        const Topology both = applied(design, editsToImport(design, imported("digraph { x -> y }")));
        QCOMPARE(both.nodes.size(), design.nodes.size() + 2);
        QVERIFY(elementOf(both, imported("digraph { x -> y }"), "x") == "x");
        QVERIFY(elementOf(both, other, "nothing").empty());
    }
};

FAILWRIGHT_CORE_TEST(ImportMergeTest)
#include "tst_import_merge.moc"
