#include "model/analysis/solve.h"
#include "model/io/open_psa.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <cmath>

using namespace failwright;

namespace {

QByteArray whatIsWrong(const QByteArray& xml) {
    const auto tree = readFaultTree(xml.toStdString());
    if (tree) return "nothing";
    QByteArray all;
    for (const Error& error : tree.error()) {
        all += QByteArray::number(error.line) + ": " + QByteArray::fromStdString(error.place) + ": found " + QByteArray::fromStdString(error.found) +
               ", expected " + QByteArray::fromStdString(error.expected) + "\n";
    }
    return all;
}

double probability(const QByteArray& xml, std::string_view top = {}) {
    const auto tree = readFaultTree(xml.toStdString(), top);
    if (!tree) {
        qWarning("%s", whatIsWrong(xml).constData());
        return -1;
    }
    const auto solution = solve(tree->formula, tree->root, tree->probabilities);
    return solution && solution->isExact ? solution->probability.lower : -1;
}

bool isNear(double a, double b) { return std::abs(a - b) <= 1e-12 * std::abs(b); }

/// Two components, each with a gate `g` and events of its own.
constexpr auto twins = R"(<opsa-mef><define-fault-tree name="F">
  <define-gate name="top"><or><gate name="A.g"/><gate name="B.g"/></or></define-gate>
  <define-component name="A" role="private">
    <define-gate name="g"><and><basic-event name="x"/><basic-event name="y"/></and></define-gate>
    <define-basic-event name="x"><float value=".1"/></define-basic-event><define-basic-event name="y"><parameter name="p"/></define-basic-event>
    <define-parameter name="p"><float value=".2"/></define-parameter>
  </define-component>
  <define-component name="B" role="private">
    <define-gate name="g"><and><basic-event name="x"/><basic-event name="y"/></and></define-gate>
    <define-basic-event name="x"><float value=".3"/></define-basic-event><define-basic-event name="y"><parameter name="p"/></define-basic-event>
    <define-parameter name="p"><float value=".4"/></define-parameter>
  </define-component>
</define-fault-tree></opsa-mef>)";

}  // namespace

/// What the reader of Open-PSA fault trees understands, and what it refuses rather than to answer for another tree.
class TestOpenPsa : public QObject {
    Q_OBJECT

private slots:
    void privateElementsAreTheirContainers() {
        QVERIFY(isNear(probability(twins), 0.1376));
        QVERIFY(isNear(probability(twins, "B.g"), 0.12));
        const auto tree = readFaultTree(twins);
        QVERIFY(tree);
        QCOMPARE(tree->events, (std::vector<std::string>{"F.A.x", "F.A.y", "F.B.x", "F.B.y"}));
    }

    void innermostFirst() {
        const double found = probability(
            "<opsa-mef><define-fault-tree name='F'><define-gate name='top'><or><gate name='g'/><basic-event name='x'/></or></define-gate>"
            "<define-component name='A'><define-gate name='g'><and><basic-event name='x'/><event name='y'/></and></define-gate>"
            "<define-basic-event name='y'><float value='.2'/></define-basic-event>"
            "<define-basic-event name='x' role='private'><float value='.5'/></define-basic-event></define-component></define-fault-tree>"
            "<model-data><define-basic-event name='x'><float value='.3'/></define-basic-event></model-data></opsa-mef>");
        QVERIFY(isNear(found, 0.37));
    }

    /// Of every role, from the whole path to what the own container leaves to say.
    void paths_data() {
        QTest::addColumn<QByteArray>("reference");
        for (const char* reference : {"A.B.g", "F.A.B.g", "B.g", "g"}) QTest::newRow(reference) << QByteArray(reference);
    }

    void paths() {
        QFETCH(QByteArray, reference);
        const bool isLocal = reference == "B.g";
        const QByteArray user = "<define-gate name='top'><or><gate name='" + reference + "'/><basic-event name='F.A.B.z'/></or></define-gate>";
        const double found = probability("<opsa-mef><define-fault-tree name='F'>" + (isLocal ? QByteArray() : user) +
                                         "<define-component name='A' role='private'>" + (isLocal ? user : QByteArray()) +
                                         "<define-component name='B' role='public'><define-gate name='g'><basic-event name='z'/></define-gate>"
                                         "<define-basic-event name='z'><float value='.25'/></define-basic-event>"
                                         "</define-component></define-component></define-fault-tree></opsa-mef>");
        QCOMPARE(found, 0.25);
    }

    /// The numbers are sums over all states of the causes.
    void commonCauses_data() {
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<QByteArray>("factors");
        QTest::addColumn<double>("all");
        QTest::addColumn<double>("two");
        QTest::newRow("beta-factor") << QByteArray("beta-factor")
            << QByteArray("<factor><float value='0.2'/></factor>")
            << 0.020501760000000004 << 0.037812480000000016;
        QTest::newRow("beta-factor with its level") << QByteArray("beta-factor")
            << QByteArray("<factor level='3'><float value='0.2'/></factor>")
            << 0.020501760000000004 << 0.037812480000000016;
        QTest::newRow("MGL") << QByteArray("MGL")
            << QByteArray("<factor level='2'><float value='0.3'/></factor><factor level='3'><float value='0.4'/></factor>")
            << 0.01440231922268558 << 0.051911985231564484;
        QTest::newRow("MGL of two") << QByteArray("MGL")
            << QByteArray("<factor level='2'><float value='0.3'/></factor>")
            << 0.004052254117375001 << 0.05772115715275001;
        QTest::newRow("alpha-factor") << QByteArray("alpha-factor")
            << QByteArray("<factor level='1'><float value='0.7'/></factor><factor level='2'><float value='0.2'/></factor><factor level='3'><float value='0.1'/></factor>")
            << 0.02417659863858813 << 0.0695659842617658;
        QTest::newRow("phi-factor") << QByteArray("phi-factor")
            << QByteArray("<factor level='1'><float value='0.7'/></factor><factor level='2'><float value='0.2'/></factor><factor level='3'><float value='0.1'/></factor>")
            << 0.015485103767440004 << 0.08127788604111998;
    }

    void commonCauses() {
        QFETCH(QByteArray, model);
        QFETCH(QByteArray, factors);
        QFETCH(double, all);
        QFETCH(double, two);
        const QByteArray inputs = "<basic-event name='a'/><basic-event name='b'/><basic-event name='c'/>";
        const auto tree = [&](const QByteArray& kind, const QByteArray& data) {
            return "<opsa-mef><define-fault-tree name='F'><define-gate name='t'><" + kind + " min='2'>" + inputs + "</" + kind +
                   "></define-gate></define-fault-tree><define-CCF-group name='C' model='" + model + "'><members>" + inputs +
                   "</members><distribution><float value='0.1'/></distribution><factors>" + factors + "</factors></define-CCF-group>" + data +
                   "</opsa-mef>";
        };
        QVERIFY(isNear(probability(tree("and", "")), all));
        QVERIFY(isNear(probability(tree("atleast", "")), two));
        const QByteArray defined = "<model-data><define-basic-event name='a'><float value='0.1'/></define-basic-event></model-data>";
        QVERIFY(isNear(probability(tree("and", defined)), all));
    }

    /// Notes and the other parts of the format leave a fault tree as it is.
    void besideTheTree() {
        const double found = probability(
            "<opsa-mef><label>of it all</label><define-initiating-event name='I'/><define-event-tree name='E'><initial-state/></define-event-tree>"
            "<define-fault-tree name='F'><label>a tree</label><!-- a remark --><attributes><attribute name='a' value='b'/></attributes>"
            "<define-gate name='t'><label>the top</label><basic-event name='a'/></define-gate></define-fault-tree>"
            "<model-data><define-basic-event name='a'><label>an event</label><float value='0.1'/></define-basic-event></model-data></opsa-mef>");
        QCOMPARE(found, 0.1);
    }

    /// Each is worked out once, however often it is used.
    void parametersUsedTwice() {
        QByteArray parameters;
        for (int i = 0; i < 60; ++i) {
            const QByteArray next = "<parameter name='p" + QByteArray::number(i + 1) + "'/>";
            parameters += "<define-parameter name='p" + QByteArray::number(i) + "'><div><add>" + next + next + "</add><float value='2'/></div></define-parameter>";
        }
        QCOMPARE(probability("<opsa-mef><define-fault-tree name='F'><define-gate name='t'><basic-event name='a'/></define-gate></define-fault-tree>"
                             "<model-data><define-basic-event name='a'><parameter name='p0'/></define-basic-event>" +
                             parameters + "<define-parameter name='p60'><float value='0.25'/></define-parameter></model-data></opsa-mef>"),
                 0.25);
    }

    /// t = a and not b: what makes it less likely has no worth below 0.
    void whatMakesItLessLikely() {
        const auto tree = readFaultTree("<opsa-mef><define-fault-tree name='F'><define-gate name='t'><and><basic-event name='a'/>"
                                        "<not><basic-event name='b'/></not></and></define-gate></define-fault-tree><model-data>"
                                        "<define-basic-event name='a'><float value='1e-9'/></define-basic-event>"
                                        "<define-basic-event name='b'><float value='0.3'/></define-basic-event></model-data></opsa-mef>");
        QVERIFY(tree);
        const auto solution = solve(tree->formula, tree->root, tree->probabilities);
        QVERIFY(solution);
        const std::size_t b = tree->events[0] == "b" ? 0 : 1;
        QCOMPARE(solution->importance[b].birnbaum, -1e-9);
        QCOMPARE(solution->importance[b].achievementWorth, std::optional(0.0));
        QCOMPARE(solution->importance[1 - b].criticality, std::optional(1.0));
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("message");
        const auto group = [](const char* model, const char* factors) {
            return QByteArray("<define-gate name='t'><or><basic-event name='a'/><basic-event name='x'/></or></define-gate>\n<define-CCF-group name='C' model='") + model +
                   "'><members><basic-event name='x'/><basic-event name='y'/></members><distribution><float value='0.1'/></distribution>\n<factors>" +
                   factors + "</factors></define-CCF-group>";
        };
        const char* half = "<factor level='1'><float value='0.5'/></factor>";
        QTest::newRow("model of a group") << group("gamma", half) << QByteArray("2: C: found model = 'gamma', expected beta-factor, MGL");
        QTest::newRow("level of a factor") << group("MGL", half) << QByteArray("3: C: found a factor of level 1, expected level 2");
        QTest::newRow("sum of factors") << group("phi-factor", half) << QByteArray("2: C: found factors with the sum 0.5, expected the sum 1");
        QTest::newRow("no factor") << group("alpha-factor", "") << QByteArray("2: C: found no factor, expected at least one");
        QTest::newRow("in two groups") << group("beta-factor", "<factor><float value='0.5'/></factor>") +
                                              "\n<define-CCF-group name='D' model='MGL'><members><basic-event name='z'/><basic-event name='x'/>"
                                              "</members><distribution><float value='0.1'/></distribution></define-CCF-group>"
                                       << QByteArray("4: D: found 'x' in a group again, expected once");
        QTest::newRow("probability of a member")
            << group("beta-factor", "<factor><float value='0.5'/></factor>") + "\n<define-basic-event name='x'><float value='0.2'/></define-basic-event>"
            << QByteArray("4: x: found the probability 0.2, expected 0.1, that of its group");
        QTest::newRow("private elsewhere") << QByteArray("<define-gate name='t'>\n<basic-event name='x'/></define-gate>"
                                                         "<define-component name='A' role='private'>"
                                                         "<define-basic-event name='x'><float value='1'/></define-basic-event></define-component>")
                                           << QByteArray("2: t: found basic-event 'x'");
        QTest::newRow("not in that container") << QByteArray("<define-gate name='t'><basic-event name='F.a'/></define-gate>")
                                               << QByteArray("1: t: found basic-event 'F.a'");
        QTest::newRow("public twice") << QByteArray("<define-gate name='t'><basic-event name='a'/></define-gate>"
                                                    "<define-component name='A'>\n<define-basic-event name='a'/></define-component>")
                                      << QByteArray(": a: found a second definition");
        QTest::newRow("role") << QByteArray("<define-gate name='t' role='none'><basic-event name='a'/></define-gate>")
                              << QByteArray("1: t: found role = 'none', expected public or private");
        QTest::newRow("include") << QByteArray("<define-gate name='t'><basic-event name='a'/></define-gate>\n<include file='x.xml'/>")
                                 << QByteArray("2: F: found <include>, expected the whole model in one file");
        QTest::newRow("unknown element") << QByteArray("<define-gate name='t'><basic-event name='a'/></define-gate>\n<wibble/>")
                                         << QByteArray("2: F: found <wibble>, expected define-fault-tree");
        QTest::newRow("unknown formula") << QByteArray("<define-gate name='t'>\n<wibble><basic-event name='a'/></wibble></define-gate>")
                                         << QByteArray("2: t: found <wibble>, expected and, or");
        QTest::newRow("state of a house event") << QByteArray("<define-gate name='t'><house-event name='h'/></define-gate>"
                                                              "<define-house-event name='h'>\n<float value='1'/></define-house-event>")
                                                << QByteArray("2: h: found <float>, expected constant");
        QTest::newRow("two values") << QByteArray("<define-gate name='t'><basic-event name='e'/></define-gate>"
                                                  "<define-basic-event name='e'><float value='0.1'/>\n<float value='0.2'/></define-basic-event>")
                                    << QByteArray("2: e: found a second expression, expected one");
        QTest::newRow("unread expression") << QByteArray("<define-gate name='t'><basic-event name='e'/></define-gate><define-basic-event name='e'>\n"
                                                         "<GLM><float value='0'/><float value='1'/><float value='1'/><float value='1'/></GLM>"
                                                         "</define-basic-event>")
                                           << QByteArray("2: e: found <GLM>, expected one of float, int, bool, parameter, neg");
        QTest::newRow("inputs of an expression") << QByteArray("<define-gate name='t'><basic-event name='e'/></define-gate>"
                                                               "<define-basic-event name='e'>\n<neg/></define-basic-event>")
                                                 << QByteArray("2: e: found 0 inputs of neg, expected one");
        QTest::newRow("parameter of itself") << QByteArray("<define-gate name='t'><basic-event name='e'/></define-gate>\n<define-parameter name='p'><mul>"
                                                           "<parameter name='p'/><parameter name='p'/></mul></define-parameter>"
                                                           "<define-basic-event name='e'><parameter name='p'/></define-basic-event>")
                                             << QByteArray("2: p: found a parameter that needs itself, expected parameters without circles");
        QTest::newRow("no number") << QByteArray("<define-gate name='t'><basic-event name='e'/></define-gate>\n<define-basic-event name='e'>"
                                                 "<div><float value='0'/><float value='0'/></div></define-basic-event>")
                                   << QByteArray("2: e: found what is no number, expected a probability from 0 to 1");
        QTest::newRow("constant") << QByteArray("<define-gate name='t'><and><basic-event name='a'/>\n<constant value='maybe'/></and></define-gate>")
                                  << QByteArray("2: t: found 'maybe', expected true or false");
        QTest::newRow("house event") << QByteArray("<define-gate name='t'><or><house-event name='h'/><basic-event name='a'/></or></define-gate>"
                                                   "<define-house-event name='h'>\n<constant value=''/></define-house-event>")
                                     << QByteArray("2: h: found '', expected true or false");
    }

    /// What is wrong with a parameter is said there, not of all that need it.
    void brokenParameterOfGroups() {
        QByteArray groups, events;
        for (const QByteArray name : {"x", "y", "z"}) {
            groups += "<define-CCF-group name='" + name + "' model='phi-factor'><members><basic-event name='" + name + "1'/><basic-event name='" + name +
                      "2'/></members><distribution><float value='0.1'/></distribution><factors><factor><parameter name='p'/></factor>"
                      "<factor><float value='0.5'/></factor></factors></define-CCF-group>";
            events += "<basic-event name='" + name + "1'/><basic-event name='" + name + "2'/>";
        }
        const QByteArray wrong = whatIsWrong("<opsa-mef><define-fault-tree name='F'><define-gate name='t'><or>" + events + "</or></define-gate>" + groups +
                                             "</define-fault-tree><model-data>\n<define-parameter name='p'><float value='half'/></define-parameter>"
                                             "</model-data></opsa-mef>");
        QCOMPARE(wrong.trimmed(), QByteArray("2: p: found 'half', expected a number"));
    }

    void refused() {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, message);
        const QByteArray wrong = whatIsWrong("<opsa-mef><define-fault-tree name='F'>" + content +
                                             "</define-fault-tree><model-data><define-basic-event name='a'><float value='0.1'/></define-basic-event>"
                                             "<define-basic-event name='b'><float value='0.2'/></define-basic-event></model-data></opsa-mef>");
        QVERIFY2(wrong.contains(message), wrong.constData());
    }
};

FAILWRIGHT_CORE_TEST(TestOpenPsa)
#include "tst_open_psa.moc"
