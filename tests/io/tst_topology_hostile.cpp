#include "model/io/topology_json.h"
#include "model/topology/invariants.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <random>

using namespace failwright;

namespace {

const std::string header = "{\"format\": \"failwright\", \"version\": 1, ";

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

/// The code of the first error.
std::optional<ErrorCode> refusal(const std::string& text) {
    const auto topology = readTopology(text);
    if (topology) return std::nullopt;
    return topology.error().front().code;
}

constexpr std::string_view seed = R"({
  "format": "failwright", "version": 1,
  "name": "Seed \u00e9 😀",
  "objectives": { "slo": 0.9995, "window_days": 30 },
  "domains": [
    { "id": "r", "kind": "region", "availability": 0.9999 },
    { "id": "z", "kind": "zone", "parent": "r", "mtbf_h": 8760, "mttr_h": 4, "x": 0, "y": 0, "w": 10, "h": 10 }
  ],
  "services": [
    { "id": "db", "kind": "database", "redundancy": "quorum", "health_check": { "interval_s": 5, "depth": "deep" } }
  ],
  "nodes": [
    { "id": "users", "kind": "client", "weight": 1 },
    { "id": "a", "kind": "database", "service": "db", "domain": "z", "availability": 0.999, "instances": 3, "needed": 2 },
    { "id": "b", "kind": "database", "service": "db", "extra": [1, 2.50, { "k": null }] }
  ],
  "links": [
    { "from": "users", "to": "a" },
    { "id": "l", "from": "a", "to": "b", "kind": "replication", "mode": "sync" }
  ],
  "features": [ { "id": "f", "requires": ["db"] } ],
  "tiers": [ { "id": "t", "features": ["f"] } ],
  "scenarios": [ { "id": "s", "events": [ { "at_s": 0, "fail": "z" }, { "at_s": 1, "partition": [["z"], ["r"]] } ] } ]
})";

}  // namespace

class TopologyHostile : public QObject {
    Q_OBJECT

private slots:
    void brackets();
    void longTexts();
    void manyElements();
    void manyKeys();
    void manyErrors();
    void manyValues();
    void longCircle();
    void tooManyBytes();
    void everyTruncationIsRefused();
    void mutationsAreRefusedOrComeBack();
};

void TopologyHostile::brackets() {
    QCOMPARE(refusal(std::string(200'000, '[')), std::optional(ErrorCode::tooLarge));
    QCOMPARE(refusal(repeated("{\"a\":", 200'000)), std::optional(ErrorCode::tooLarge));
    QCOMPARE(refusal(header + "\"x\": " + std::string(63, '[') + std::string(63, ']') + "}"), std::optional<ErrorCode>());
    QCOMPARE(refusal(header + "\"x\": " + std::string(64, '[') + std::string(64, ']') + "}"), std::optional(ErrorCode::tooLarge));
}

void TopologyHostile::longTexts() {
    const std::string text(50'000'000, 'x');
    QCOMPARE(refusal(header + "\"name\": \"" + text + "\"}"), std::optional(ErrorCode::tooLarge));
    QCOMPARE(refusal(header + "\"unknown\": \"" + text + "\"}"), std::optional<ErrorCode>());
    QCOMPARE(refusal(header + "\"" + text + "\": 01}"), std::optional(ErrorCode::syntax));
    QCOMPARE(refusal(header + "\"nodes\": [{\"id\": \"a\", \"kind\": \"" + text + "\"}]}"), std::optional(ErrorCode::unknownWord));
    QCOMPARE(refusal(header + "\"nodes\": [{\"id\": \"" + text + "\", \"kind\": \"app\"}]}"), std::optional(ErrorCode::badId));
}

void TopologyHostile::manyElements() {
    QCOMPARE(refusal(header + "\"nodes\": [" + repeated("{},", 999'999) + "{}]}"), std::optional(ErrorCode::tooLarge));
    const std::string nodes = "\"nodes\": [{\"id\": \"a\", \"kind\": \"app\"}, {\"id\": \"b\", \"kind\": \"app\"}], ";
    const std::string link = R"({"from": "a", "to": "b"})";
    const auto topology = readTopology(header + nodes + "\"links\": [" + repeated(link + ",", 99'999) + link + "]}");
    QVERIFY(topology);
    QCOMPARE(topology->links.back().id.value, std::string("a>b:100000"));
    QCOMPARE(refusal(header + nodes + "\"links\": [" + repeated("0,", 1'000'000) + "0]}"), std::optional(ErrorCode::tooLarge));
}

void TopologyHostile::manyKeys() {
    const auto same = readTopology(header + repeated("\"a\": 1,", 1'000'000) + "\"a\": 1}");
    QVERIFY(!same);
    QCOMPARE(same.error().size(), TopologyLimits::listedErrors + 1);
    std::string other = header;
    for (int i = 0; i < 200'000; ++i) other += "\"\\u0061" + std::to_string(i) + "\": 1, ";
    QCOMPARE(refusal(other + "\"b\": 1}"), std::optional<ErrorCode>());
    QCOMPARE(refusal(other + "\"a7\": 1}"), std::optional(ErrorCode::duplicateId));
}

void TopologyHostile::manyErrors() {
    QCOMPARE(refusal(header + "\"links\": [" + repeated("{\"from\": 1, \"to\": []},", 400'000) + "1]}"), std::optional(ErrorCode::wrongType));
    QCOMPARE(refusal(header + "\"x\": [" + repeated("tru ", 2'500'000) + "]}"), std::optional(ErrorCode::syntax));
    QCOMPARE(refusal(repeated("/**/", 2'500'000)), std::optional(ErrorCode::syntax));
}

void TopologyHostile::manyValues() {
    QCOMPARE(refusal(header + "\"x\": [" + repeated("0,", TopologyLimits::values) + "0]}"), std::optional(ErrorCode::tooLarge));
}

void TopologyHostile::longCircle() {
    std::string domains = "\"domains\": [";
    constexpr int count = 50'000;
    for (int i = 0; i < count; ++i)
        domains += (i == 0 ? "" : ",") + std::string("{\"id\": \"d") + std::to_string(i) + "\", \"parent\": \"d" +
                   std::to_string((i + 1) % count) + "\"}";
    const auto topology = readTopology(header + domains + "]}");
    QVERIFY(!topology);
    QCOMPARE(topology.error().size(), 1u);
    QCOMPARE(topology.error().front().code, ErrorCode::circle);
}

void TopologyHostile::tooManyBytes() {
    QCOMPARE(refusal(std::string(TopologyLimits::bytes + 1, ' ')), std::optional(ErrorCode::tooLarge));
}

void TopologyHostile::everyTruncationIsRefused() {
    QVERIFY(readTopology(seed));
    for (std::size_t length = 0; length < seed.size(); ++length)
        QVERIFY2(!readTopology(seed.substr(0, length)), std::to_string(length).c_str());
}

void TopologyHostile::mutationsAreRefusedOrComeBack() {
    std::mt19937 random(7);
    constexpr std::string_view telling = "{}[]\":,\\u0123456789-+.eEnulltrue \n/*\x80\xFF\xED";
    int accepted = 0;
    for (int round = 0; round < 6000; ++round) {
        std::string text(seed);
        for (std::size_t changes = 1 + random() % 3; changes > 0; --changes) {
            const std::size_t at = random() % text.size();
            switch (random() % 4) {
                case 0: text[at] = static_cast<char>(random()); break;
                case 1: text[at] = telling[random() % telling.size()]; break;
                case 2: text.erase(at, 1 + random() % 4); break;
                default: text.insert(at, text.substr(random() % text.size(), random() % 30));
            }
        }
        const auto topology = readTopology(text);
        if (!topology) {
            QVERIFY2(!topology.error().empty(), text.c_str());
            for (const Error& error : topology.error()) QVERIFY2(error.line >= 1 && error.column >= 1, text.c_str());
            continue;
        }
        ++accepted;
        QVERIFY2(validate(*topology).empty(), text.c_str());
        const std::string written = writeTopology(*topology);
        const auto again = readTopology(written);
        QVERIFY2(again && *again == *topology && writeTopology(*again) == written, text.c_str());
    }
    QVERIFY(accepted > 100);
}

FAILWRIGHT_CORE_TEST(TopologyHostile)
#include "tst_topology_hostile.moc"
