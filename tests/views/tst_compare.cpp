#include "model/advice/improvement.h"
#include "model/layout/layout.h"
#include "tests/support/strict_main.h"
#include "tests/views/panels_fixture.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/ghost.h"
#include "views/canvas/items/ghost_item.h"
#include "views/panels/compare/compare_view.h"
#include "views/panels/compare/design_picture.h"
#include "views/panels/tables/record_table.h"

#include <QTest>
#include <QTreeView>

using namespace failwright;
using failwright::testing::Bench;

namespace {

QString cell(const RecordTable& table, int row, int column) {
    return table.view().model()->index(row, column).data().toString();
}

}  // namespace

class CompareViewTest : public QObject {
    Q_OBJECT

private slots:
    void whatDiffersIsMarkedOnBothSides() {
        Theme theme;
        const Topology before = placed(testing::shop());
        Topology after = placed(improved(before, {{Remedy::addMember, "lb"}}));
        std::erase_if(after.links, [](const Link& link) { return link.to.value == "web-2" || link.from.value == "web-2"; });
        std::erase_if(after.nodes, [](const Node& node) { return node.id.value == "web-2"; });
        CompareView view({QStringLiteral("a"), before}, {QStringLiteral("b"), after}, theme);
        view.resize(1200, 700);
        view.show();
        QTRY_VERIFY(view.comparison());
        QCOMPARE(view.left().marks()->count(ChangeKind::added), 0);
        QVERIFY(view.left().marks()->count(ChangeKind::removed) > 1);   // the node and its links
        QVERIFY(view.right().marks()->count(ChangeKind::added) > 1);
        QCOMPARE(view.right().marks()->count(ChangeKind::removed), 0);
        QCOMPARE(view.figures().view().model()->rowCount(), 6);
        QCOMPARE(view.effects().view().model()->rowCount(), int(view.comparison()->effects.size()));
        QVERIFY(cell(view.figures(), 4, 3).startsWith(QChar(u'−')) || cell(view.figures(), 4, 3) == QLatin1String("="));
    }

    void anEffectPointsAtItsElements() {
        Theme theme;
        const Topology before = placed(testing::shop());
        CompareView view({QStringLiteral("a"), before}, {QStringLiteral("b"), placed(improved(before, {{Remedy::addMember, "lb"}}))}, theme);
        view.show();
        QTRY_VERIFY(view.comparison());
        view.choose(0);
        QVERIFY(view.right().canvasScene().node(QStringLiteral("lb"))->has(Mark::selected));
        QVERIFY(!view.right().canvasScene().node(QStringLiteral("db"))->has(Mark::selected));
    }

    void theSameDesignsDifferInNothing() {
        Theme theme;
        CompareView view({QStringLiteral("a"), placed(testing::shop())}, {QStringLiteral("b"), placed(testing::shop())}, theme);
        view.show();
        QTRY_VERIFY(view.comparison());
        QVERIFY(view.comparison()->effects.empty());
        QCOMPARE(view.left().marks()->count(ChangeKind::changed), 0);
    }

    void aGhostShowsWhatIsNewAndGoesWithTheNextChange() {
        Bench bench;
        bench.document.reset(placed(testing::shop()));
        CanvasView canvas(bench.document, bench.selection, bench.analysis, bench.theme);
        canvas.resize(900, 600);
        canvas.show();
        auto* ghost = new Ghost(canvas, bench.document, bench.theme);
        const Topology& topology = bench.document.topology();
        const Edits edits = editsFor(topology, {Remedy::addMember, "lb"});
        Topology future = topology;
        QVERIFY(applyEdits(future, edits));
        const Topology drawn = topology;
        ghost->show(edits);
        QVERIFY(ghost->item() != nullptr);
        QVERIFY(ghost->item()->marks().count(ChangeKind::added) > 0);
        QVERIFY(bench.document.topology() == drawn);  // nothing has been done
        ghost->show({});
        QVERIFY(ghost->item() == nullptr);
        ghost->show(edits);
        QVERIFY(bench.document.perform(edits, QStringLiteral("made")));
        QVERIFY(ghost->item() == nullptr);
    }
};

FAILWRIGHT_WINDOW_TEST(CompareViewTest)
#include "tst_compare.moc"
