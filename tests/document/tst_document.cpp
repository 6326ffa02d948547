#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/topology/invariants.h"
#include "tests/support/strict_main.h"
#include "tests/topology/random_edits.h"

#include <QSignalSpy>
#include <QTest>

using namespace failwright;
using failwright::testing::RandomEdits;

namespace {

Node node(const char* id) {
    Node value;
    value.id = NodeId{id};
    return value;
}

Topology two() {
    Topology topology;
    topology.nodes = {node("a"), node("b")};
    topology.links = {Link{LinkId{"a>b"}, NodeId{"a"}, NodeId{"b"}, {}, {}, {}, {}, {}, {}}};
    return topology;
}

/// Counts what a document says, and keeps the last changes.
struct Listener {
    explicit Listener(Document& document) {
        QObject::connect(&document, &Document::changed, &document, [this](const ChangeSet& changes) { ++count, last = changes; });
    }
    int count = 0;
    ChangeSet last;
};

Edits at(const Document& document, const char* id, double x) {
    Node value = *find(document.topology().nodes, NodeId{id});
    value.position = Point{x, 0};
    return {Replace<Node>{value}};
}

Edits withAvailability(const Document& document, const char* id, double availability) {
    Node value = *find(document.topology().nodes, NodeId{id});
    value.figures.availability = availability;
    return {Replace<Node>{value}};
}

}  // namespace

class TestDocument : public QObject {
    Q_OBJECT
private slots:
    void performUndoRedo() {
        Document document;
        Listener listener(document);
        document.reset(two());
        const quint64 before = document.revision();
        QVERIFY(document.perform({Insert<Node>{0, node("c")}}, "Add node"));
        QCOMPARE(document.revision(), before + 1);
        QCOMPARE(listener.count, 1);
        QCOMPARE(listener.last.at(0).id, std::string("c"));
        QCOMPARE(document.undoStack().undoText(), QString("Add node"));
        QVERIFY(document.isModified());

        document.undoStack().undo();
        QVERIFY(document.topology() == two());
        QVERIFY(!document.isModified());
        QCOMPARE(listener.count, 2);
        QVERIFY(listener.last.at(0).kind == ChangeKind::removed);
        QCOMPARE(document.revision(), before + 2);

        document.undoStack().redo();
        QCOMPARE(document.topology().nodes.size(), std::size_t{3});
        QCOMPARE(listener.count, 3);
        document.undoStack().undo();
        QVERIFY(document.topology() == two());
    }

    void theStackIsAtRestWhenTheChangeIsAnnounced() {
        Document document;
        document.reset(two());
        QString seen;
        bool modified = false;
        connect(&document, &Document::changed, &document, [&] {
            seen = document.undoStack().undoText();
            modified = document.isModified();
        });
        QVERIFY(document.perform({Insert<Node>{0, node("c")}}, "Add node"));
        QCOMPARE(seen, QString("Add node"));
        QVERIFY(modified);
        document.undoStack().undo();
        QCOMPARE(seen, QString());
        QVERIFY(!modified);
    }

    void anErrorChangesNothing() {
        Document document;
        Listener listener(document);
        document.reset(two());
        const quint64 revision = document.revision();
        const Result<void> result = document.perform({Insert<Node>{0, node("c")}, Erase<Node>{NodeId{"a"}}}, "Wrong");
        QVERIFY(!result);
        QVERIFY(result.error().code == ErrorCode::stillReferenced);
        QVERIFY(document.topology() == two());
        QCOMPARE(document.undoStack().count(), 0);
        QCOMPARE(listener.count, 0);
        QCOMPARE(document.revision(), revision);
    }

    void whatChangesNothingLeavesNoStep() {
        Document document;
        Listener listener(document);
        document.reset(two());
        QVERIFY(document.perform({Replace<Node>{node("a")}}, "Nothing"));
        QVERIFY(document.perform({}, "Nothing"));
        QCOMPARE(document.undoStack().count(), 0);
        QCOMPARE(listener.count, 0);
        QVERIFY(!document.isModified());
    }

    void earlierStatesAreKnown() {
        Document document;
        document.reset(two());
        std::vector<Topology> states;
        const Gesture drag = Gesture::begin();
        QVERIFY(document.perform(at(document, "a", 1), "Move", drag));
        states = {two()};
        QVERIFY(document.perform(at(document, "a", 2), "Move", drag));
        states.push_back(document.topology());
        QVERIFY(document.perform({Insert<Node>{0, node("c")}}, "Add node"));
        states.push_back(document.topology());
        QVERIFY(document.perform(editsToRemove(document.topology(), {"a"}), "Delete"));
        for (int step = 0; step < 3; ++step) QVERIFY(document.before(step) == states[std::size_t(step)]);
        QCOMPARE(document.undoStack().index(), 3);
        document.undoStack().undo();
        for (int step = 0; step < 2; ++step) QVERIFY(document.before(step) == states[std::size_t(step)]);
    }

    void aGestureIsOneStep() {
        Document document;
        Listener listener(document);
        document.reset(two());
        const Gesture first = Gesture::begin();
        const Gesture second = Gesture::begin();
        for (int x = 1; x <= 50; ++x) QVERIFY(document.perform(at(document, "a", x), "Move", first));
        QCOMPARE(document.undoStack().count(), 1);
        QCOMPARE(listener.count, 50);
        for (int x = 51; x <= 60; ++x) QVERIFY(document.perform(at(document, "a", x), "Move", second));
        QCOMPARE(document.undoStack().count(), 2);

        document.undoStack().undo();
        QCOMPARE(document.topology().nodes[0].position->x, 50.0);
        QCOMPARE(listener.last.size(), std::size_t{1});
        document.undoStack().undo();
        QVERIFY(document.topology() == two());
        document.undoStack().redo();
        document.undoStack().redo();
        QCOMPARE(document.topology().nodes[0].position->x, 60.0);
    }

    void stepsWithoutGestureStayApart() {
        Document document;
        document.reset(two());
        QVERIFY(document.perform(at(document, "a", 1), "Move"));
        QVERIFY(document.perform(at(document, "a", 2), "Move"));
        QCOMPARE(document.undoStack().count(), 2);
    }

    void aGestureMayTouchSeveralPartsAndTheStructure() {
        Document document;
        document.reset(two());
        const Gesture gesture = Gesture::begin();
        QVERIFY(document.perform({Insert<Node>{2, node("c")}}, "Build", gesture));
        QVERIFY(document.perform({Rename<Node>{NodeId{"c"}, NodeId{"d"}}}, "Build", gesture));
        QVERIFY(document.perform(at(document, "d", 7), "Build", gesture));
        QVERIFY(document.perform({Erase<Link>{LinkId{"a>b"}}, Erase<Node>{NodeId{"a"}}}, "Build", gesture));
        QCOMPARE(document.undoStack().count(), 1);
        const Topology end = document.topology();
        document.undoStack().undo();
        QVERIFY(document.topology() == two());
        document.undoStack().redo();
        QVERIFY(document.topology() == end);
    }

    void aGestureThatEndsWhereItBeganVanishes() {
        Document document;
        Listener listener(document);
        document.reset(two());
        QVERIFY(document.perform(at(document, "b", 3), "Move"));
        document.setUnmodified();
        const Topology start = document.topology();
        const Gesture gesture = Gesture::begin();
        QVERIFY(document.perform(withAvailability(document, "a", 0.9), "Edit", gesture));
        QVERIFY(document.perform(at(document, "b", 9), "Edit", gesture));
        QVERIFY(document.isModified());
        QVERIFY(document.perform(at(document, "b", 3), "Edit", gesture));
        QVERIFY(document.perform({Replace<Node>{node("a")}}, "Edit", gesture));
        QVERIFY(document.topology() == start);
        QCOMPARE(document.undoStack().count(), 1);
        QVERIFY(!document.isModified());
        QCOMPARE(listener.count, 5);
        document.undoStack().undo();
        QVERIFY(document.topology() == two());
    }

    void aGestureThatAddsAndTakesAwayVanishes() {
        Document document;
        document.reset(two());
        const Gesture gesture = Gesture::begin();
        QVERIFY(document.perform({Insert<Node>{0, node("c")}}, "Try", gesture));
        QVERIFY(document.perform(at(document, "c", 1), "Try", gesture));
        QVERIFY(document.perform({Erase<Link>{LinkId{"a>b"}}}, "Try", gesture));
        QCOMPARE(document.undoStack().count(), 1);
        QVERIFY(document.perform({Erase<Node>{NodeId{"c"}}, Insert<Link>{0, two().links[0]}}, "Try", gesture));
        QVERIFY(document.topology() == two());
        QCOMPARE(document.undoStack().count(), 0);
        QVERIFY(!document.isModified());
    }

    void savingEndsAGesture() {
        Document document;
        document.reset(two());
        const Gesture gesture = Gesture::begin();
        QVERIFY(document.perform(at(document, "a", 1), "Move", gesture));
        document.setUnmodified();
        QVERIFY(document.perform(at(document, "a", 2), "Move", gesture));
        QVERIFY(document.isModified());
        document.undoStack().undo();
        QVERIFY(!document.isModified());
        QCOMPARE(document.topology().nodes[0].position->x, 1.0);
    }

    void severalStepsAtOnceAreAnnouncedOnce() {
        Document document;
        Listener listener(document);
        document.reset(two());
        for (int x = 1; x <= 5; ++x) QVERIFY(document.perform(at(document, "a", x), "Move"));
        document.undoStack().setIndex(0);
        QCOMPARE(listener.count, 6);
        QCOMPARE(listener.last.size(), std::size_t{5});
        QVERIFY(document.topology() == two());
    }

    void resetForgets() {
        Document document;
        QSignalSpy reset(&document, &Document::wasReset);
        QSignalSpy modified(&document, &Document::modifiedChanged);
        document.reset(two());
        QVERIFY(document.perform(at(document, "a", 1), "Move"));
        const quint64 revision = document.revision();
        document.reset({});
        QCOMPARE(reset.count(), 2);
        QCOMPARE(modified.count(), 2);
        QVERIFY(!document.isModified());
        QVERIFY(!document.undoStack().canUndo());
        QVERIFY(document.revision() > revision);
    }

    void randomGesturesGoBackAndForth() {
        for (unsigned seed = 1; seed <= 10; ++seed) {
            Document document;
            document.reset(two());
            RandomEdits random(seed);
            Gesture gesture;
            std::vector<Topology> states{two()};
            for (int i = 0; i < 400; ++i) {
                if (random.below(4) == 0) gesture = random.below(2) == 0 ? Gesture{} : Gesture::begin();
                (void)document.perform({random.next(document.topology())}, "Edit", gesture);
                const auto steps = static_cast<std::size_t>(document.undoStack().count());
                states.resize(std::min(steps, states.size()));
                states.resize(steps + 1);
                states.back() = document.topology();
            }
            QVERIFY(states.size() > 20);
            while (document.undoStack().canUndo()) {
                document.undoStack().undo();
                QVERIFY(document.topology() == states[static_cast<std::size_t>(document.undoStack().index())]);
            }
            while (document.undoStack().canRedo()) {
                document.undoStack().redo();
                QVERIFY(document.topology() == states[static_cast<std::size_t>(document.undoStack().index())]);
            }
            QVERIFY(validate(document.topology()).empty());
        }
    }

    void selectionFollowsTheDocument() {
        Document document;
        document.reset(two());
        Selection selection(document);
        QSignalSpy changed(&selection, &Selection::changed);
        selection.set({"a", "b"}, "b");
        QCOMPARE(changed.count(), 1);
        QCOMPARE(selection.current(), QString("b"));
        selection.set({"a", "b"});
        QCOMPARE(changed.count(), 1);

        QVERIFY(document.perform({Rename<Node>{NodeId{"b"}, NodeId{"c"}}}, "Rename"));
        QVERIFY(selection.contains("c") && !selection.contains("b"));
        QCOMPARE(selection.current(), QString("c"));
        QVERIFY(document.perform(editsToRemove(document.topology(), {"c"}), "Remove"));
        QCOMPARE(selection.ids(), QSet<QString>{"a"});
        QCOMPARE(selection.current(), QString("a"));
        document.undoStack().undo();
        QCOMPARE(selection.ids(), QSet<QString>{"a"});

        selection.toggle("a>b");
        QCOMPARE(selection.current(), QString("a>b"));
        selection.toggle("a>b");
        QCOMPARE(selection.current(), QString("a"));
        document.reset({});
        QVERIFY(selection.ids().isEmpty());
        QVERIFY(selection.current().isEmpty());
    }
};

FAILWRIGHT_CORE_TEST(TestDocument)
#include "tst_document.moc"
