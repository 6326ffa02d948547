#include "model/analysis/analyze.h"
#include "model/io/topology_json.h"
#include "model/layout/tidy.h"
#include "model/topology/invariants.h"
#include "tests/support/strict_main.h"
#include "tests/topology/random_edits.h"
#include "tests/views/canvas_fixture.h"
#include "tests/views/mirror.h"
#include "views/canvas/editing/editing.h"

using namespace failwright;
using namespace failwright::testing;

/// Thousands of edits, undos, redos, saves and loads, copies and pastes; after each, all that must always hold.
class RandomEditingTest : public QObject {
    Q_OBJECT

    static constexpr int steps = 500;
    static constexpr std::size_t mostNodes = 30;

    /// About a third of what there is.
    static void selectSome(CanvasFixture& canvas, RandomEdits& random) {
        QSet<QString> chosen;
        QStringList all = canvas.scene().ids().values();
        all.sort();
        for (const QString& id : all)
            if (random.below(3) == 0) chosen.insert(id);
        canvas.selection.set(chosen, chosen.isEmpty() ? QString() : *std::min_element(chosen.begin(), chosen.end()));
    }

    static void actOnSome(CanvasFixture& canvas, RandomEdits& random) {
        selectSome(canvas, random);
        Editing& editing = canvas.view.editing();
        const bool mayGrow = canvas.topology().nodes.size() < mostNodes;
        switch (random.below(mayGrow ? 14 : 9)) {
            case 0: return canvas.view.deleteSelection();
            case 1: return editing.align(Alignment(random.below(6)));
            case 2: return editing.distribute(random.below(2) == 0 ? Axis::horizontal : Axis::vertical);
            case 3: return editing.group();
            case 4: return editing.ungroup();
            case 5: return editing.toggleLock();
            case 6: return random.below(2) == 0 ? editing.raise() : editing.lower();
            case 7: return canvas.view.performMoving(editsToTidy(canvas.topology()), QStringLiteral("Tidy"));
            case 8: return editing.cut();
            case 9: return editing.duplicate();
            case 10: return editing.spread();
            case 11: return editing.grow(random.below(2) == 0 ? QPointF(0, 1) : QPointF(-1, 0));
            case 12: return editing.copy();
            default: return editing.paste(random.below(2) == 0 ? std::nullopt : std::optional(QPointF(40, 80)));
        }
    }

    /// One edit; of those drawn, many are refused.
    static bool editSomething(CanvasFixture& canvas, RandomEdits& random) {
        for (int tries = 0; tries < 8; ++tries)
            if (canvas.document.perform({random.next(canvas.topology())}, QStringLiteral("edit"))) return true;
        return false;
    }

    static bool isLoadedAsSaved(const Topology& topology) {
        const std::string text = writeTopology(topology);
        const auto loaded = readTopology(text);
        return loaded && *loaded == topology && writeTopology(*loaded) == text;
    }

private slots:
    void whateverIsDone_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed) QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
    }
    void whateverIsDone() {
        QFETCH(unsigned, seed);
        CanvasFixture canvas(seed % 2 == 0 ? twoZones() : Topology{});
        canvas.view.setReducedMotion(true);
        const Topology start = canvas.topology();
        const std::string startText = writeTopology(start);
        RandomEdits random(seed);
        QUndoStack& undo = canvas.document.undoStack();
        int done = 0;
        for (int step = 0; step < steps; ++step) {
            const QByteArray where = QStringLiteral("step %1 after “%2”").arg(step).arg(undo.undoText()).toUtf8();
            switch (random.below(8)) {
                case 0: undo.undo(); break;
                case 1: undo.redo(); break;
                case 2: case 3: actOnSome(canvas, random); break;
                default: done += editSomething(canvas, random);
            }
            QVERIFY2(mirrors(canvas.scene(), canvas.topology()), where);
            QVERIFY2(canvas.scene().ids().contains(canvas.selection.ids()), where);
            QVERIFY2(isLoadedAsSaved(canvas.topology()), where);
            QVERIFY2(analyze(canvas.topology(), {.maxOrder = 2}).has_value(), where);
            if (step % 100 != 99) continue;
            const Topology end = canvas.topology();
            const int index = undo.index();
            while (undo.canUndo()) undo.undo();
            QVERIFY2(canvas.topology() == start && writeTopology(canvas.topology()) == startText, where);
            QVERIFY2(mirrors(canvas.scene(), start), where);
            while (undo.index() < index) undo.redo();
            QVERIFY2(canvas.topology() == end, where);
            QVERIFY2(mirrors(canvas.scene(), end), where);
        }
        QVERIFY2(done > steps / 4, qPrintable(QString::number(done)));
    }
};

FAILWRIGHT_WINDOW_TEST(RandomEditingTest)
#include "tst_random_editing.moc"
