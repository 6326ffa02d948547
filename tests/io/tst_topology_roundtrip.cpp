#include "model/io/file.h"
#include "model/io/topology_json.h"
#include "model/topology/invariants.h"
#include "tests/support/strict_main.h"

#include <QDir>
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace failwright;
using Json = nlohmann::json;

namespace {

QDir samples() {
    const QString fallback = QStringLiteral(FAILWRIGHT_SOURCE_DIR) + QStringLiteral("/../shared/reference");
    return QDir(qEnvironmentVariable("FAILWRIGHT_SAMPLES", fallback) + QStringLiteral("/truths"));
}

std::string file(std::string_view members) {
    std::string text = "{\"format\": \"failwright\", \"version\": 1,\n";
    text += members;
    return text + "\n}";
}

/// The topology, or a failed test with its first error.
Topology readWell(std::string_view text) {
    auto topology = readTopology(text);
    if (topology) return *std::move(topology);
    const Error& error = topology.error().front();
    QTest::qFail((error.place + ": found " + error.found + ", expected " + error.expected).c_str(), __FILE__, __LINE__);
    return {};
}

/// Every key of `part` is in `whole` with the same value; lists element by element.
bool isWithin(const Json& part, const Json& whole) {
    if (part.is_object())
        return whole.is_object() && std::all_of(part.items().begin(), part.items().end(), [&](const auto& item) {
            return whole.contains(item.key()) && isWithin(item.value(), whole[item.key()]);
        });
    if (part.is_array())
        return whole.is_array() && part.size() <= whole.size() &&
               std::equal(part.begin(), part.end(), whole.begin(), [](const Json& a, const Json& b) { return isWithin(a, b); });
    return part.is_number() ? whole.is_number() && part.get<double>() == whole.get<double>() : part == whole;
}

}  // namespace

class TopologyRoundtrip : public QObject {
    Q_OBJECT

private slots:
    void everythingComesBackByteForByte();
    void truthsComeBack_data();
    void truthsComeBack();
    void unknownKeysSurviveEverywhere();
    void unknownValuesKeepTheirDigits();
    void idsAreGiven();
    void servicesThatOnlyNodesNameAreAdded();
    void wholeNumbersMayHaveAPoint();
    void escapesAreUnderstood();
    void numbersAreShortAndExact_data();
    void numbersAreShortAndExact();
    void deepUnknownValuesStaySmall();
    void emptyPartsStay();
};

void TopologyRoundtrip::everythingComesBackByteForByte() {
    const auto everything = readFile(FAILWRIGHT_SOURCE_DIR "/tests/data/right/everything.failwright", TopologyLimits::bytes);
    QVERIFY(everything);
    const Topology topology = readWell(*everything);
    QCOMPARE(QByteArray::fromStdString(writeTopology(topology)), QByteArray::fromStdString(*everything));
    QVERIFY(validate(topology).empty());
    QCOMPARE(topology.nodes[1].role, std::optional(Role::primary));
    QCOMPARE(topology.services[0].commonMttrHours, std::optional(2.0));
    QCOMPARE(topology.scenarios[1].name, std::string("Traffic × 5"));
}

void TopologyRoundtrip::truthsComeBack_data() {
    QTest::addColumn<QString>("path");
    if (!samples().exists()) QSKIP("no reference files");
    for (const QString& name : samples().entryList({QStringLiteral("*.json")}))
        if (!name.contains(QStringLiteral(".expected."))) QTest::newRow(qPrintable(name)) << samples().filePath(name);
}

void TopologyRoundtrip::truthsComeBack() {
    QFETCH(QString, path);
    const auto text = readFile(path.toStdString(), TopologyLimits::bytes);
    QVERIFY(text);
    const Topology topology = readWell(*text);
    const std::string written = writeTopology(topology);
    const Topology again = readWell(written);
    QVERIFY(again == topology);
    QVERIFY(writeTopology(again) == written);
    QVERIFY(isWithin(Json::parse(*text), Json::parse(written)));
    QVERIFY(validate(topology).empty());
}

void TopologyRoundtrip::unknownKeysSurviveEverywhere() {
    const std::string text = file(R"("new": {"a": [1, {"b": null}], "c": true},
"objectives": {"slo": 0.5, "x1": 1}, "operations": {"x2": "two"},
"domains": [{"id": "z", "kind": "zone", "x3": [3]}],
"services": [{"id": "s", "health_check": {"x4": {}}, "failover": {"x5": []}, "x6": 6}],
"nodes": [{"id": "a", "kind": "app", "x7": 7, "w": 1}, {"id": "b", "kind": "app"}],
"links": [{"id": "l", "from": "a", "to": "b", "x8": 8}],
"features": [{"id": "f", "x9": 9}], "tiers": [{"id": "t", "x10": 10}],
"scenarios": [{"id": "s", "x11": 11, "events": [{"at_s": 0, "heal": true, "x12": "é\u0001\""}]}],
"notes": [{"text": "n", "x13": -13}])");
    const Topology topology = readWell(text);
    const std::string written = writeTopology(topology);
    QVERIFY(Json::parse(text) == Json::parse(written));
    QVERIFY(readWell(written) == topology);
    QCOMPARE(topology.nodes[0].extras.size(), 2u);
    QCOMPARE(topology.extras.front().second, std::string(R"({ "a": [1, { "b": null }], "c": true })"));
}

void TopologyRoundtrip::unknownValuesKeepTheirDigits() {
    const std::string number = "123456789012345678901234567890.000e-5";
    const Topology topology = readWell(file("\"precise\": " + number));
    QCOMPARE(topology.extras.front().second, number);
    QVERIFY(writeTopology(topology).find(number) != std::string::npos);
}

void TopologyRoundtrip::idsAreGiven() {
    const Topology topology = readWell(file(R"("nodes": [{"id": "a", "kind": "app"}, {"id": "b", "kind": "app"}],
"domains": [{"kind": "rack"}, {"kind": "rack"}, {"id": "zone"}, {}],
"links": [{"from": "a", "to": "b"}, {"from": "a", "to": "b"}, {"id": "a>b:2", "from": "a", "to": "b"}, {"from": "a", "to": "b"}],
"features": [{}, {}], "tiers": [{}], "scenarios": [{}], "services": [{}])"));
    const auto ids = [](const auto& all) {
        QStringList list;
        for (const auto& one : all) list << QString::fromStdString(one.id.value);
        return list.join(u' ');
    };
    QCOMPARE(ids(topology.domains), QStringLiteral("rack rack-2 zone zone-2"));
    QCOMPARE(ids(topology.links), QStringLiteral("a>b a>b:3 a>b:2 a>b:4"));
    QCOMPARE(ids(topology.features), QStringLiteral("feature feature-2"));
    QCOMPARE(ids(topology.tiers) + ids(topology.scenarios) + ids(topology.services), QStringLiteral("tierscenarioservice"));
    QVERIFY(validate(topology).empty());
}

void TopologyRoundtrip::servicesThatOnlyNodesNameAreAdded() {
    const Topology topology = readWell(file(R"("services": [{"id": "known"}],
"nodes": [{"id": "a", "kind": "cache", "service": "new"}, {"id": "b", "kind": "app", "service": "known"},
{"id": "c", "kind": "app", "service": "new"}, {"id": "d", "kind": "app"}],
"features": [{"id": "f", "requires": ["new", "d"]}])"));
    QCOMPARE(topology.services.size(), 2u);
    QCOMPARE(topology.services[1].id.value, std::string("new"));
    QCOMPARE(topology.services[1].kind, std::optional(NodeKind::cache));
    QVERIFY(!topology.nodes[3].service);
}

void TopologyRoundtrip::wholeNumbersMayHaveAPoint() {
    const Topology topology = readWell(file(R"("nodes": [{"id": "a", "kind": "app", "instances": 2.0, "needed": 20e-1}])"));
    QCOMPARE(topology.nodes[0].instances, std::optional(2));
    QCOMPARE(topology.nodes[0].needed, std::optional(2));
}

void TopologyRoundtrip::escapesAreUnderstood() {
    const Topology topology = readWell(file(R"("n\u0061me": "\ud83d\ude00\u00e9\/\b\f\n\r\t\\\"\u0000\u20AC")"));
    QCOMPARE(QByteArray::fromStdString(topology.name), QByteArray("😀é/\b\f\n\r\t\\\"\0€", 18));
    QVERIFY(topology.extras.empty());
    QVERIFY(readWell(writeTopology(topology)) == topology);
}

void TopologyRoundtrip::numbersAreShortAndExact_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("whole") << 100000.0 << QByteArray("100000");
    QTest::newRow("tenth") << 0.1 << QByteArray("0.1");
    QTest::newRow("sum") << 0.1 + 0.2 << QByteArray("0.30000000000000004");
    QTest::newRow("large") << 1e22 << QByteArray("1e+22");
    QTest::newRow("small") << 1e-9 << QByteArray("1e-09");
    QTest::newRow("no sign of zero") << -0.0 << QByteArray("0");
    QTest::newRow("largest") << 1.7976931348623157e308 << QByteArray("1.7976931348623157e+308");
    QTest::newRow("smallest") << 5e-324 << QByteArray("5e-324");
    QTest::newRow("third") << 1.0 / 3 << QByteArray("0.3333333333333333");
}

void TopologyRoundtrip::numbersAreShortAndExact() {
    QFETCH(double, value);
    QFETCH(QByteArray, text);
    Topology topology;
    topology.tiers.push_back({.id = TierId{"t"}, .name = {}, .features = {}, .loadFactor = value, .extras = {}});
    const std::string written = writeTopology(topology);
    QVERIFY2(written.find("\"load_factor\": " + text.toStdString() + " }") != std::string::npos, written.c_str());
    QVERIFY(readWell(written).tiers[0].loadFactor == value);
}

void TopologyRoundtrip::deepUnknownValuesStaySmall() {
    std::string inner;
    for (int i = 0; i < 5000; ++i) inner += i == 0 ? "{}" : ",{}";
    const std::string text = file("\"deep\": " + std::string(60, '[') + inner + std::string(60, ']'));
    const Topology topology = readWell(text);
    const std::string written = writeTopology(topology);
    QVERIFY(written.size() < 3 * text.size());
    QVERIFY(readWell(written) == topology);
}

void TopologyRoundtrip::emptyPartsStay() {
    const std::string text = file(R"("objectives": {}, "operations": {}, "services": [{"id": "s", "failover": {}}], "nodes": [])");
    const Topology topology = readWell(text);
    QVERIFY(topology.objectives && topology.operations && topology.services[0].failover);
    QCOMPARE(writeTopology(Topology{}), std::string("{\n  \"format\": \"failwright\", \"version\": 1\n}\n"));
    QVERIFY(readWell(writeTopology(topology)) == topology);
}

FAILWRIGHT_CORE_TEST(TopologyRoundtrip)
#include "tst_topology_roundtrip.moc"
