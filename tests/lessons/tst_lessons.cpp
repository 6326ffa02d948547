#include "model/advice/improvement.h"
#include "model/io/file.h"
#include "model/io/lesson_json.h"
#include "model/io/topology_json.h"
#include "model/report/lesson_words.h"
#include "model/topology/edit.h"
#include "tests/support/strict_main.h"

#include <QDir>
#include <QTest>
#include <algorithm>
#include <set>

using namespace failwright;

namespace {

QDir folder(const char* name) {
    return QDir(QStringLiteral(FAILWRIGHT_SOURCE_DIR "/resources/") + QLatin1String(name));
}

Lesson lesson(const char* file) {
    return *loadLesson(std::string(FAILWRIGHT_SOURCE_DIR "/resources/lessons/") + file);
}

std::string unmet(const std::vector<MarkedDemand>& marks) {
    std::string text;
    for (const MarkedDemand& one : marks)
        if (!one.met) text += english::demand(one) + ": " + english::actual(one) + "; ";
    return text;
}

const MarkedDemand& of(const std::vector<MarkedDemand>& marks, Demand demand) {
    return *std::ranges::find(marks, demand, &MarkedDemand::demand);
}

}  // namespace

class Lessons : public QObject {
    Q_OBJECT

private slots:
    void thereAreEnough() {
        QVERIFY(folder("lessons").entryList({"*.json"}).size() >= 15);
        QVERIFY(folder("templates").entryList({"*.failwright"}).size() >= 12);
    }

    void theStartFailsAndTheSolutionPasses_data() {
        QTest::addColumn<QString>("path");
        for (const QFileInfo& file : folder("lessons").entryInfoList({"*.json"})) QTest::newRow(qPrintable(file.baseName())) << file.filePath();
    }

    void theStartFailsAndTheSolutionPasses() {
        QFETCH(QString, path);
        const auto loaded = loadLesson(path.toStdString());
        QVERIFY2(loaded, loaded ? "" : (loaded.error().front().place + " " + loaded.error().front().found).c_str());
        QVERIFY(!loaded->brief.empty() && !loaded->hints.empty() && !loaded->takeaway.empty() && loaded->level);
        const auto start = mark(*loaded, loaded->start);
        const auto solution = mark(*loaded, loaded->solution);
        QVERIFY(start && solution);
        QVERIFY(!passes(*start));
        QVERIFY2(passes(*solution), unmet(*solution).c_str());
        QVERIFY2(of(*start, Demand::scope).met && of(*start, Demand::figures).met, unmet(*start).c_str());
    }

    void idsAreUnique() {
        std::set<std::string> ids;
        for (const QFileInfo& file : folder("lessons").entryInfoList({"*.json"}))
            QVERIFY(ids.insert(loadLesson(file.filePath().toStdString())->id).second);
    }

    void betterFiguresAreNoAnswer() {
        const Lesson one = lesson("01-in-series.json");
        Topology answer = one.start;
        for (Node& node : answer.nodes) node.figures.availability = 0.99999;
        const auto marks = mark(one, answer);
        QVERIFY(of(*marks, Demand::availability).met && !of(*marks, Demand::figures).met && !passes(*marks));
        answer = one.solution;
        answer.nodes.back().figures.availability = 0.99999;  // a new node, better than any of its kind
        QVERIFY(!of(*mark(one, answer), Demand::figures).met);
    }

    void leavingThingsOutIsNoAnswer() {
        const Lesson one = lesson("01-in-series.json");
        Topology answer = one.start;
        QVERIFY(applyEdits(answer, editsToRemove(answer, {"app"})));
        QVERIFY(!of(*mark(one, answer), Demand::scope).met);
        answer.nodes.clear();
        answer.links.clear();
        QVERIFY(!passes(*mark(one, answer)));
    }

    void leavingTheZonesIsNoAnswer() {
        const Lesson one = lesson("04-two-zones.json");
        Topology answer = one.start;
        for (Node& node : answer.nodes) node.domain.reset();
        const auto marks = mark(one, answer);
        QVERIFY(of(*marks, Demand::survives).met && !of(*marks, Demand::scope).met);
    }

    void toAcceptIsNotToMend() {
        const Lesson one = lesson("13-two-primaries.json");
        Topology answer = one.start;
        answer.accepted.push_back({Rule::splitBrain, {"service:db"}, "never mind", {}});
        QVERIFY(!passes(*mark(one, answer)));
    }

    void otherWaysPassToo() {
        const Lesson one = lesson("01-in-series.json");
        QVERIFY(passes(*mark(one, improved(one.start, {{Remedy::addMember, "app"}}))));
    }

    void whatIsWrongIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        const QByteArray head = R"({"format": "failwright-lesson", "version": 1, "id": "a", "title": "A", "brief": "B", )";
        const QByteArray design = R"({"format": "failwright", "version": 1, "nodes": [{"id": "n", "kind": "app"}]})";
        QTest::newRow("no lesson") << design;
        QTest::newRow("no aim") << QByteArray(head + R"("start": )" + design + R"(, "solution": )" + design + "}");
        QTest::newRow("no solution") << QByteArray(head + R"("aim": {}, "start": )" + design + "}");
        QTest::newRow("unknown rule") << QByteArray(head + R"("aim": {"without": ["luck"]}, "start": )" + design + R"(, "solution": )" + design + "}");
        QTest::newRow("wrong design") << QByteArray(head + R"("aim": {}, "start": {"format": "failwright", "version": 1, "nodes": [{"kind": "app"}]}, "solution": )" + design + "}");
    }
    void whatIsWrongIsRefused() {
        QFETCH(QByteArray, text);
        const auto read = readLesson(text.toStdString());
        QVERIFY(!read && !read.error().empty());
    }

    /// Templates are as the program writes them, and each keeps its own objectives.
    void templatesAreSound_data() {
        QTest::addColumn<QString>("path");
        for (const QFileInfo& file : folder("templates").entryInfoList({"*.failwright"})) QTest::newRow(qPrintable(file.baseName())) << file.filePath();
    }
    void templatesAreSound() {
        QFETCH(QString, path);
        const auto text = readFile(path.toStdString(), 1 << 20);
        const auto topology = readTopology(*text);
        QVERIFY(topology);
        QCOMPARE(QByteArray::fromStdString(writeTopology(*topology)), QByteArray::fromStdString(*text));
        QVERIFY(!topology->name.empty() && !topology->description.empty());
        Lesson own;
        own.start = *topology;
        const Objectives goals = topology->objectives.value_or(Objectives{});
        own.aim.availability = goals.slo;
        own.aim.rtoSeconds = goals.rtoSeconds;
        own.aim.rpoSeconds = goals.rpoSeconds;
        own.aim.without = {Rule::notConnected, Rule::noAvailability, Rule::replicationAcross, Rule::splitBrain, Rule::evenQuorum};
        const auto marks = mark(own, *topology);
        QVERIFY2(passes(*marks), unmet(*marks).c_str());
    }
};

FAILWRIGHT_CORE_TEST(Lessons)
#include "tst_lessons.moc"
