#include "tests/cli/command.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace failwright::testing;
using nlohmann::json;

namespace {

bool close(double actual, double expected) {
    return std::abs(actual - expected) <= 1e-12 * std::abs(expected);
}

double sumOfBirnbaum(const json& answer) {
    double sum = 0;
    for (const json& one : answer["importance"]) sum += one["birnbaum"].get<double>();
    return sum;
}

/// Two components of three, and a switch.
constexpr auto smallTree = R"(<?xml version="1.0"?>
<opsa-mef>
  <define-fault-tree name="small">
    <define-gate name="top"><or><gate name="pumps"/><basic-event name="switch"/></or></define-gate>
    <define-gate name="pumps"><atleast min="2"><basic-event name="a"/><basic-event name="b"/><basic-event name="c"/></atleast></define-gate>
  </define-fault-tree>
  <model-data>
    <define-basic-event name="a"><float value="0.01"/></define-basic-event>
    <define-basic-event name="b"><float value="0.01"/></define-basic-event>
    <define-basic-event name="c"><float value="0.01"/></define-basic-event>
    <define-basic-event name="switch"><float value="0"/></define-basic-event>
  </model-data>
</opsa-mef>
)";

}  // namespace

/// Fault trees through `solve`.
class TestSolve : public QObject {
    Q_OBJECT

private slots:
    void published_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        const QDir folder(samples().filePath("fault-trees"));
        for (const QString& file : folder.entryList({"*.xml"})) {
            const QString name = file.chopped(4);
            if (name == "nus9601") continue;  // no solver has its exact answer
            QTest::newRow(qPrintable(name)) << folder.filePath(file) << name;
        }
        if (!folder.exists()) QTest::newRow("absent") << QString() << QString();
    }

    void published() {
        QFETCH(QString, path);
        QFETCH(QString, name);
        if (path.isEmpty()) QSKIP("no reference data here");
        std::ifstream stream(samples().filePath("fault-trees/truths.json").toStdString());
        const json truth = json::parse(stream)[name.toStdString()];
        const Ended ended = invoke({"solve", path, "--json"});
        QVERIFY2(ended.status == 0, ended.err.constData());
        const json answer = json::parse(ended.out.toStdString());
        QVERIFY(close(answer["probability"], std::stod(truth["probability"].get<std::string>())));
        QVERIFY(close(sumOfBirnbaum(answer), std::stod(truth["sum_of_birnbaum"].get<std::string>())));
        QCOMPARE(answer["minimal_cut_sets"]["count"].get<double>(), truth["minimal_cut_sets"].get<double>());
        QVERIFY(answer["minimal_cut_sets"]["complete"].get<bool>());
        QVERIFY(answer["minimal_cut_sets"]["by_order"] == truth["by_order"]);
    }

    void json_() {
        const Ended ended = invoke({"solve", "-", "--json"}, smallTree);
        QVERIFY2(ended.status == 0, ended.err.constData());
        const json answer = json::parse(ended.out.toStdString());
        QVERIFY(close(answer["probability"], 2.98e-4));
        QCOMPARE(answer["gates"].get<int>(), 2);
        QCOMPARE(answer["basic_events"].get<int>(), 4);
        QVERIFY(answer["minimal_cut_sets"]["by_order"] == json::parse(R"({"1": 1, "2": 3})"));
        QCOMPARE(answer["importance"].size(), std::size_t{4});
        QVERIFY(close(answer["importance"][0]["birnbaum"], 0.0198));
        QVERIFY(answer["seconds"].is_number());
    }

    void ordersLeftOut() {
        const json answer = json::parse(invoke({"solve", "-", "--json", "--max-order", "1"}, smallTree).out.toStdString());
        QVERIFY(answer["minimal_cut_sets"] == json::parse(R"({"count": 1, "by_order": {"1": 1}, "complete": false, "max_order": 1})"));
    }

    void otherTop() {
        const json answer = json::parse(invoke({"solve", "-", "--json", "--top", "pumps"}, smallTree).out.toStdString());
        QCOMPARE(answer["basic_events"].get<int>(), 3);
        QCOMPARE(answer["minimal_cut_sets"]["count"].get<int>(), 3);
    }

    void page() {
        const Ended ended = invoke({"solve", "-"}, smallTree);
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.out.contains("2.98"));
        QVERIFY(ended.out.contains("order 2"));
        QVERIFY(ended.out.contains("switch"));
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("not XML") << QByteArray("{}") << QByteArray("expected well-formed XML");
        QTest::newRow("empty") << QByteArray("") << QByteArray("expected well-formed XML");
        QTest::newRow("another document") << QByteArray("<html/>") << QByteArray("found <html>, expected <opsa-mef>");
        QTest::newRow("no gate") << QByteArray("<opsa-mef/>") << QByteArray("no gate");
        QTest::newRow("unknown event") << QByteArray("<opsa-mef>\n<define-gate name='g'><or>\n<basic-event name='x'/></or></define-gate></opsa-mef>")
                                       << QByteArray(":3:2: g: found basic-event 'x'");
        QTest::newRow("circle") << QByteArray("<opsa-mef><define-gate name='t'><or><gate name='g'/></or></define-gate>"
                                              "<define-gate name='g'><or><gate name='h'/></or></define-gate>"
                                              "<define-gate name='h'><and><gate name='g'/></and></define-gate></opsa-mef>")
                                << QByteArray("a gate that needs itself");
        QTest::newRow("circle of all") << QByteArray("<opsa-mef>\n<define-gate name='g'><or><gate name='h'/></or></define-gate>"
                                                     "<define-gate name='h'><and><gate name='g'/></and></define-gate></opsa-mef>")
                                       << QByteArray(":2:2: g: found a gate that needs itself");
        QTest::newRow("two tops") << QByteArray("<opsa-mef><define-gate name='a'><constant value='true'/></define-gate>"
                                                "<define-gate name='b'><constant value='true'/></define-gate></opsa-mef>")
                                  << QByteArray("2 gates that no gate uses");
        QTest::newRow("probability") << QByteArray("<opsa-mef><define-gate name='a'><or><basic-event name='e'/></or></define-gate>"
                                                   "<define-basic-event name='e'><float value='1.5'/></define-basic-event></opsa-mef>")
                                     << QByteArray("found 1.5, expected a probability from 0 to 1");
        QTest::newRow("atleast") << QByteArray("<opsa-mef><define-gate name='a'><atleast min='9'><basic-event name='e'/></atleast></define-gate>"
                                               "<define-basic-event name='e'><float value='0.5'/></define-basic-event></opsa-mef>")
                                 << QByteArray("found min = '9', expected a whole number from 0 to 1");
    }

    void refused() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const Ended ended = invoke({"solve", "-", "--json"}, text);
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(ended.err.contains(message), ended.err.constData());
    }

    void expressions() {
        const QByteArray text =
            "<opsa-mef><define-gate name='t'><or><basic-event name='e'/><house-event name='off'/></or></define-gate>"
            "<define-house-event name='off'><constant value='false'/></define-house-event>"
            "<define-parameter name='rate'><float value='1e-3'/></define-parameter>"
            "<define-basic-event name='e'><exponential><parameter name='rate'/><mul><float value='2'/><float value='5'/></mul></exponential>"
            "</define-basic-event></opsa-mef>";
        const json answer = json::parse(invoke({"solve", "-", "--json"}, text).out.toStdString());
        QVERIFY(close(answer["probability"], -std::expm1(-0.01)));
    }

    /// Deep chains, many formulas in one another and expressions that need themselves end in an answer or a message.
    void hostile() {
        QByteArray chain = "<opsa-mef>";
        for (int i = 0; i < 50'000; ++i) {
            const QByteArray n = QByteArray::number(i);
            chain += "<define-gate name='g" + n + "'><or><gate name='g" + QByteArray::number(i + 1) + "'/><basic-event name='e'/></or></define-gate>";
        }
        chain += "<define-gate name='g50000'><or><basic-event name='e'/></or></define-gate>"
                 "<define-basic-event name='e'><float value='0.5'/></define-basic-event></opsa-mef>";
        const Ended ended = invoke({"solve", "-", "--json"}, chain);
        QVERIFY2(ended.status == 0, ended.err.constData());
        QCOMPARE(json::parse(ended.out.toStdString())["probability"].get<double>(), 0.5);

        const QByteArray nots = "<opsa-mef><define-gate name='g'>" + QByteArray("<not>").repeated(300'000) + QByteArray("</not>").repeated(300'000) +
                                "</define-gate></opsa-mef>";
        QCOMPARE(invoke({"solve", "-"}, nots).status, 2);
        const QByteArray loop = "<opsa-mef><define-gate name='g'><or><basic-event name='e'/></or></define-gate>"
                                "<define-basic-event name='e'><parameter name='p'/></define-basic-event>"
                                "<define-parameter name='p'><parameter name='p'/></define-parameter></opsa-mef>";
        QVERIFY(invoke({"solve", "-"}, loop).err.contains("a parameter that needs itself"));
    }
};

FAILWRIGHT_CORE_TEST(TestSolve)
#include "tst_solve.moc"
