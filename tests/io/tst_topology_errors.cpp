#include "model/io/topology_json.h"
#include "tests/support/strict_main.h"

#include <QDir>
#include <QTest>

using namespace failwright;

namespace {

/// What is wrong with `text`.
Errors errorsOf(std::string_view text) {
    const auto topology = readTopology(text);
    return topology ? Errors{} : topology.error();
}

/// A file with these members besides the header, which takes the first line.
std::string file(std::string_view members) {
    std::string text = "{\"format\": \"failwright\", \"version\": 1,\n";
    text += members;
    return text + "\n}";
}

QByteArray described(const Errors& errors) {
    QByteArray text;
    for (const Error& error : errors)
        text += QByteArray::number(static_cast<int>(error.code)) + ' ' + error.place.c_str() + ' ' + QByteArray::number(error.line) +
                ':' + QByteArray::number(error.column) + " found " + error.found.c_str() + ", expected " + error.expected.c_str() + '\n';
    return text;
}

}  // namespace

class TopologyErrors : public QObject {
    Q_OBJECT

private slots:
    void oneError_data();
    void oneError();
    void allAtOnce();
    void manyErrorsAreCounted();
    void unknownKindNamesTheNearest();
    void syntaxErrorsGoOnWhereTheyCan();
    void columnsCountCharacters();
    void byteOrderMarkCountsNothing();
    void newerVersionSaysOnlyThat();
    void otherFormatSaysOnlyThat();
    void badIdsStillBearReferences();
    void wrongFilesAreRefused();
};

void TopologyErrors::oneError_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("found");

    const auto row = [](const char* name, const std::string& text, ErrorCode code, const char* place, int line, int column,
                        const char* found) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << static_cast<int>(code) << QByteArray(place) << line << column
                            << QByteArray(found);
    };
    using enum ErrorCode;
    const std::string nodes = "\"nodes\": [{\"id\": \"a\", \"kind\": \"app\"}, {\"id\": \"c\", \"kind\": \"client\"}],\n";

    row("empty", "", syntax, "", 1, 1, "the end of the file");
    row("blank", " \n ", syntax, "", 2, 2, "the end of the file");
    row("cut off", "{\"format\": \"failwright\", \"version\": 1", syntax, "", 1, 38, "the end of the file");
    row("no JSON", "hello", syntax, "", 1, 1, "hello");
    row("open text", file("\"name\": \"x\ny\""), syntax, "/name", 2, 11, "the end of the line");
    row("more behind", file("\"name\": \"\"") + "x", syntax, "", 3, 2, "\"x\"");
    row("comma too many", file("\"domains\": [],"), syntax, "", 2, 14, "\",\" before \"}\"");
    row("comma missing", file("\"domains\": []\n\"links\": []"), syntax, "", 3, 1, "\"\\\"\"");
    row("comment", file("\"name\": \"\" // no"), syntax, "", 2, 12, "a comment");
    row("bad escape", file("\"name\": \"a\\qb\""), syntax, "/name", 2, 11, "\\q");
    row("half a pair", file("\"name\": \"\\ud83d\""), syntax, "/name", 2, 10, "\\ud83d");
    row("latin 1", file("\"name\": \"caf\xE9\""), syntax, "/name", 2, 13, "byte 233");
    row("overlong", file("\"name\": \"\xC0\x80\""), syntax, "/name", 2, 10, "byte 192");
    row("UTF-16", std::string("\xFF\xFE{\0", 4), syntax, "", 1, 1, "UTF-16");
    row("leading zero", file("\"x\": 01"), syntax, "/x", 2, 6, "01");
    row("Python's word", file("\"x\": True"), syntax, "/x", 2, 6, "True");
    row("second key", file("\"name\": \"a\", \"n\\u0061me\": \"b\""), duplicateId, "/name", 2, 14, "a second \"name\"");
    row("second key in an unknown one", file("\"x\": [{\"y\": 1, \"y\": 2}]"), duplicateId, "/x/0/y", 2, 16, "a second \"y\"");
    row("a list", "[]", notThisFormat, "", 1, 1, "a list");
    row("no format", "{\"version\": 1}", notThisFormat, "", 1, 1, "no format");
    row("other format", "{\"format\": \"other\"}", notThisFormat, "/format", 1, 12, "\"other\"");
    row("no version", "{\"format\": \"failwright\"}", missing, "/version", 1, 1, "nothing");
    row("newer", "{\"format\": \"failwright\",\n \"version\": 2}", newerVersion, "/version", 2, 13, "2");
    row("version 0", "{\"format\": \"failwright\", \"version\": 0}", outOfRange, "/version", 1, 37, "0");
    row("version as text", "{\"format\": \"failwright\", \"version\": \"1\"}", wrongType, "/version", 1, 37, "\"1\"");
    row("name", file("\"name\": 7"), wrongType, "/name", 2, 9, "7");
    row("null", file("\"name\": null"), wrongType, "/name", 2, 9, "null");
    row("nodes no list", file("\"nodes\": {}"), wrongType, "/nodes", 2, 10, "an object");
    row("node no object", file("\"nodes\": [[]]"), wrongType, "/nodes/0", 2, 11, "a list");
    row("node without id", file("\"nodes\": [{\"kind\": \"app\"}]"), missing, "/nodes/0/id", 2, 11, "nothing");
    row("node without kind", file("\"nodes\": [{\"id\": \"a\"}]"), missing, "/nodes/0/kind", 2, 11, "nothing");
    row("bad id", file("\"nodes\": [{\"id\": \"a b\", \"kind\": \"app\"}]"), badId, "/nodes/0/id", 2, 18, "\"a b\"");
    row("empty id", file("\"nodes\": [{\"id\": \"\", \"kind\": \"app\"}]"), badId, "/nodes/0/id", 2, 18, "\"\"");
    row("id like a common cause", file("\"nodes\": [{\"id\": \"service:a\", \"kind\": \"app\"}]"), badId, "/nodes/0/id", 2, 18,
        "\"service:a\"");
    row("unknown kind", file("\"nodes\": [{\"id\": \"a\", \"kind\": \"databse\"}]"), unknownWord, "/nodes/0/kind", 2, 31, "\"databse\"");
    row("unknown redundancy", file("\"services\": [{\"redundancy\": \"active\"}]"), unknownWord, "/services/0/redundancy", 2, 29, "\"active\"");
    row("availability above 1", file("\"domains\": [{\"availability\": 1.1}]"), outOfRange, "/domains/0/availability", 2, 30, "1.1");
    row("availability below 0", file("\"domains\": [{\"availability\": -1e-9}]"), outOfRange, "/domains/0/availability", 2, 30, "-1e-9");
    row("NaN", file("\"domains\": [{\"availability\": NaN}]"), outOfRange, "/domains/0/availability", 2, 30, "NaN");
    row("Infinity", file("\"domains\": [{\"mtbf_h\": -Infinity}]"), outOfRange, "/domains/0/mtbf_h", 2, 24, "-Infinity");
    row("1e999", file("\"domains\": [{\"mtbf_h\": 1e999}]"), outOfRange, "/domains/0/mtbf_h", 2, 24, "1e999");
    row("no time between failures", file("\"domains\": [{\"mtbf_h\": 0}]"), outOfRange, "/domains/0/mtbf_h", 2, 24, "0");
    row("hardly any", file("\"domains\": [{\"mtbf_h\": 1e-999}]"), outOfRange, "/domains/0/mtbf_h", 2, 24, "1e-999");
    row("repair before failure", file("\"domains\": [{\"mttr_h\": -1}]"), outOfRange, "/domains/0/mttr_h", 2, 24, "-1");
    row("no instance", file("\"nodes\": [{\"id\": \"a\", \"kind\": \"app\", \"instances\": 0}]"), outOfRange, "/nodes/0/instances", 2, 51, "0");
    row("too many", file("\"nodes\": [{\"id\": \"a\", \"kind\": \"app\", \"instances\": 10001}]"), outOfRange, "/nodes/0/instances", 2, 51,
        "10001");
    row("half an instance", file("\"nodes\": [{\"id\": \"a\", \"kind\": \"app\", \"instances\": 1.5}]"), outOfRange, "/nodes/0/instances", 2, 51,
        "1.5");
    row("more needed than there are", file("\"nodes\": [{\"id\": \"a\", \"kind\": \"app\", \"needed\": 2}]"), outOfRange, "/nodes/0/needed", 2, 48,
        "2");
    row("x without y", file("\"nodes\": [{\"id\": \"a\", \"kind\": \"app\", \"x\": 2}]"), missing, "/nodes/0/y", 2, 11, "nothing");
    row("rectangle without height", file("\"domains\": [{\"x\": 1, \"y\": 2, \"w\": 3}]"), missing, "/domains/0/h", 2, 13, "nothing");
    row("far out", file("\"notes\": [{\"x\": 1e10, \"y\": 2}]"), outOfRange, "/notes/0/x", 2, 17, "1e10");
    row("id twice", file("\"nodes\": [{\"id\": \"a\", \"kind\": \"app\"},\n{\"id\": \"a\", \"kind\": \"app\"}]"), duplicateId, "/nodes/1/id", 3, 8,
        "\"a\"");
    row("node and domain", file("\"nodes\": [{\"id\": \"a\", \"kind\": \"app\"}], \"domains\": [{\"id\": \"a\"}]"), duplicateId, "/nodes/0/id", 2,
        18, "\"a\"");
    row("link and node", file(nodes + "\"links\": [{\"id\": \"a\", \"from\": \"c\", \"to\": \"a\"}]"), duplicateId, "/links/0/id", 3, 18, "\"a\"");
    row("service twice", file("\"services\": [{\"id\": \"s\"}, {\"id\": \"s\"}]"), duplicateId, "/services/1/id", 2, 34, "\"s\"");
    row("link to nothing", file(nodes + "\"links\": [{\"from\": \"c\", \"to\": \"b\"}]"), unknownReference, "/links/0/to", 3, 31, "\"b\"");
    row("link from nothing", file(nodes + "\"links\": [{\"from\": \"b\", \"to\": \"a\"}]"), unknownReference, "/links/0/from", 3, 20, "\"b\"");
    row("link without end", file(nodes + "\"links\": [{\"from\": \"c\"}]"), missing, "/links/0/to", 3, 11, "nothing");
    row("link into itself", file(nodes + "\"links\": [{\"from\": \"a\", \"to\": \"a\"}]"), illegal, "/links/0/to", 3, 31, "\"a\"");
    row("link into a client", file(nodes + "\"links\": [{\"from\": \"a\", \"to\": \"c\"}]"), illegal, "/links/0/to", 3, 31, "\"c\"");
    row("link to a domain", file(nodes + "\"domains\": [{\"id\": \"z\"}], \"links\": [{\"from\": \"a\", \"to\": \"z\"}]"), unknownReference,
        "/links/0/to", 3, 57, "\"z\"");
    row("node in nothing", file("\"nodes\": [{\"id\": \"a\", \"kind\": \"app\", \"domain\": \"z\"}]"), unknownReference, "/nodes/0/domain", 2, 48,
        "\"z\"");
    row("domain in nothing", file("\"domains\": [{\"parent\": \"z\"}]"), unknownReference, "/domains/0/parent", 2, 24, "\"z\"");
    row("domain in itself", file("\"domains\": [{\"id\": \"z\", \"parent\": \"z\"}]"), circle, "/domains/0/parent", 2, 35, "z in z");
    row("circle", file("\"domains\": [{\"id\": \"x\", \"parent\": \"a\"}, {\"id\": \"a\", \"parent\": \"b\"}, {\"id\": \"b\", \"parent\": \"a\"}]"), circle,
        "/domains/1/parent", 2, 63, "a in b in a");
    row("feature", file("\"features\": [{\"requires\": [\"s\"]}]"), unknownReference, "/features/0/requires/0", 2, 28, "\"s\"");
    row("tolerance", file("\"features\": [{\"tolerates\": [\"s\"]}]"), unknownReference, "/features/0/tolerates/0", 2, 29, "\"s\"");
    row("tier", file("\"tiers\": [{\"features\": [\"f\"]}]"), unknownReference, "/tiers/0/features/0", 2, 25, "\"f\"");
    row("scenario", file("\"scenarios\": [{\"events\": [{\"fail\": \"a\"}]}]"), unknownReference, "/scenarios/0/events/0/fail", 2, 36, "\"a\"");
    row("common cause of nothing", file("\"scenarios\": [{\"events\": [{\"repair\": \"service:a\"}]}]"), unknownReference,
        "/scenarios/0/events/0/repair", 2, 38, "\"service:a\"");
    row("side of nothing", file("\"scenarios\": [{\"events\": [{\"partition\": [[], [\"z\"]]}]}]"), unknownReference,
        "/scenarios/0/events/0/partition/1/0", 2, 47, "\"z\"");
    row("domain on two sides", file("\"domains\": [{\"id\": \"z\"}],\n\"scenarios\": [{\"events\": [{\"partition\": [[\"z\"], [\"z\"]]}]}]"), illegal,
        "/scenarios/0/events/0/partition/1/0", 3, 50, "\"z\"");
    row("event without kind", file("\"scenarios\": [{\"events\": [{\"at_s\": 1}]}]"), illegal, "/scenarios/0/events/0", 2, 27,
        "0 kinds of event");
    row("pointer of odd keys", file("\"x/y~z\": {\"\": 01}"), syntax, "/x~1y~0z/", 2, 15, "01");
}

void TopologyErrors::oneError() {
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QByteArray, place);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QByteArray, found);
    const Errors errors = errorsOf(text.toStdString());
    QVERIFY2(errors.size() == 1, described(errors));
    const Error& error = errors.front();
    QCOMPARE(static_cast<int>(error.code), code);
    QCOMPARE(QByteArray::fromStdString(error.place), place);
    QCOMPARE(QByteArray::fromStdString(error.found), found);
    QCOMPARE(static_cast<int>(error.line), line);
    QCOMPARE(static_cast<int>(error.column), column);
    QVERIFY(!error.expected.empty());
}

void TopologyErrors::allAtOnce() {
    const Errors errors = errorsOf(file(R"("objectives": {"slo": 2},
"nodes": [{"id": "a", "kind": "nothing", "availability": "high"}, {"id": "a", "kind": "app"}],
"links": [{"from": "a", "to": "b"},],
"tiers": [{"load_factor": -1}])"));
    std::vector<std::pair<ErrorCode, std::string>> seen;
    for (const Error& error : errors) seen.emplace_back(error.code, error.place);
    const std::vector<std::pair<ErrorCode, std::string>> expected = {
        {ErrorCode::outOfRange, "/objectives/slo"},      {ErrorCode::unknownWord, "/nodes/0/kind"},
        {ErrorCode::wrongType, "/nodes/0/availability"}, {ErrorCode::duplicateId, "/nodes/1/id"},
        {ErrorCode::unknownReference, "/links/0/to"},    {ErrorCode::syntax, "/links"},
        {ErrorCode::outOfRange, "/tiers/0/load_factor"}};
    QVERIFY2(seen == expected, described(errors));
}

void TopologyErrors::manyErrorsAreCounted() {
    std::string nodes = "\"nodes\": [";
    for (int i = 0; i < 1000; ++i) nodes += (i == 0 ? "" : ",") + std::string("{\"id\": 1, \"kind\": \"app\"}");
    const Errors errors = errorsOf(file(nodes + "]"));
    QCOMPARE(errors.size(), TopologyLimits::listedErrors + 1);
    QCOMPARE(errors.back().code, ErrorCode::tooLarge);
    QCOMPARE(errors.back().found, std::string("900 more errors"));
}

void TopologyErrors::unknownKindNamesTheNearest() {
    const auto expected = [](const char* kind) {
        const Errors errors = errorsOf(file("\"nodes\": [{\"id\": \"a\", \"kind\": \"" + std::string(kind) + "\"}]"));
        return errors.size() == 1 ? errors.front().expected.substr(0, errors.front().expected.find(" or")) : std::string();
    };
    QCOMPARE(expected("databse"), std::string("\"database\""));
    QCOMPARE(expected("Load-Balancer"), std::string("\"load-balancer\""));
    QCOMPARE(expected("loadbalancer"), std::string("\"load-balancer\""));
    QCOMPARE(expected("queues"), std::string("\"queue\""));
    QCOMPARE(expected("clinet"), std::string("\"client\""));
}

void TopologyErrors::syntaxErrorsGoOnWhereTheyCan() {
    const Errors errors = errorsOf(file("\"x\": [1, 2,],\n\"y\": [1 2],\n\"z\": {\"a\": nan \"b\": 1}"));
    QVERIFY2(errors.size() == 4, described(errors));
    QCOMPARE(errors[0].line, 2u);
    QCOMPARE(errors[1].place, std::string("/y"));
    QCOMPARE(errors[2].place, std::string("/z/a"));
    QCOMPARE(errors[3].place, std::string("/z"));
}

void TopologyErrors::columnsCountCharacters() {
    const Errors errors = errorsOf(file("\"é😀\": 1, \"name\": 2"));
    QCOMPARE(errors.size(), 1u);
    QCOMPARE(errors.front().column, 18u);
}

void TopologyErrors::byteOrderMarkCountsNothing() {
    QVERIFY(readTopology("\xEF\xBB\xBF" + file("\"name\": \"x\"")));
    const Errors errors = errorsOf("\xEF\xBB\xBF[]");
    QCOMPARE(errors.size(), 1u);
    QCOMPARE(errors.front().column, 1u);
}

void TopologyErrors::newerVersionSaysOnlyThat() {
    const Errors errors = errorsOf("{\"format\": \"failwright\", \"version\": 3, \"nodes\": 1}");
    QCOMPARE(errors.size(), 1u);
    QCOMPARE(errors.front().code, ErrorCode::newerVersion);
}

void TopologyErrors::otherFormatSaysOnlyThat() {
    const Errors errors = errorsOf("{\"name\": 12, \"version\": \"3.8\", \"services\": {}}");
    QCOMPARE(errors.size(), 1u);
    QCOMPARE(errors.front().code, ErrorCode::notThisFormat);
}

void TopologyErrors::badIdsStillBearReferences() {
    const Errors errors = errorsOf(file(R"("nodes": [{"id": "a b", "kind": "app"}, {"id": "c", "kind": "app"}],
"links": [{"from": "c", "to": "a b"}])"));
    QVERIFY2(errors.size() == 2, described(errors));
    for (const Error& error : errors) QCOMPARE(error.code, ErrorCode::badId);
}

/// The files that the schema has to refuse, too.
void TopologyErrors::wrongFilesAreRefused() {
    const QDir folder(QStringLiteral(FAILWRIGHT_SOURCE_DIR "/tests/data/wrong"));
    QVERIFY(!folder.isEmpty());
    for (const QFileInfo& wrong : folder.entryInfoList({QStringLiteral("*.json")}))
        QVERIFY2(!loadTopology(wrong.filePath().toStdString()), qPrintable(wrong.fileName()));
}

FAILWRIGHT_CORE_TEST(TopologyErrors)
#include "tst_topology_errors.moc"
