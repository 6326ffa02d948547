#include "model/io/import/import.h"
#include "model/topology/invariants.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <random>

using namespace failwright;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

/// `count` edges of a graph over `nodes` nodes.
std::string edges(std::size_t count, std::size_t nodes, const char* between) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : between) + std::string("{\"source\":\"n") + std::to_string(i % nodes) + "\",\"target\":\"n" + std::to_string(i / nodes % nodes) + "\"}";
    return text;
}

const std::vector<std::string>& seeds() {
    static const std::vector<std::string> all{
        "{\"nodes\":[{\"id\":\"a\",\"parent\":\"z\",\"zone\":\"us-east-1a\"},{\"id\":\"b\",\"replicas\":3},{\"id\":\"z\",\"label\":\"zone 1\"}],\"links\":[{\"source\":\"a\",\"target\":1,\"style\":\"dashed\"}]}",
        "[{\"data\":{\"id\":\"a\",\"parent\":\"b\"}},{\"data\":{\"id\":\"b\",\"parent\":\"a\"}},{\"data\":{\"id\":\"c\",\"parent\":\"b\"}},{\"data\":{\"source\":\"a\",\"target\":\"b\"}}]",
        "services:\n  a: &x {image: redis, depends_on: [b], deploy: {replicas: 2}}\n  b: {<<: *x, environment: [\"A_HOST=a\"]}\n",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {x: y}}\nspec: {containers: [{image: 'a:1', env: [{name: B_HOST, value: b}]}]}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: b}\nspec: {type: LoadBalancer, selector: {x: y}}\n",
        "{\"format_version\":\"1\",\"planned_values\":{\"root_module\":{\"resources\":[{\"address\":\"aws_lb.a\",\"type\":\"aws_lb\",\"name\":\"a\",\"values\":{\"multi_az\":true}},{\"address\":\"aws_db_instance.b\",\"type\":\"aws_db_instance\",\"name\":\"b\",\"values\":{\"multi_az\":true,\"availability_zone\":\"us-east-1a\"},\"depends_on\":[\"aws_lb.a\"]}]}}}",
        "Resources:\n  A: {Type: 'AWS::RDS::DBInstance', Properties: {MultiAZ: true, X: !Ref B}}\n  B: {Type: 'AWS::EC2::Instance', DependsOn: [A]}\n",
        "{\"model\":{\"deploymentNodes\":[{\"id\":\"1\",\"name\":\"r\",\"environment\":\"Live\",\"instances\":\"2\",\"children\":[{\"id\":\"2\",\"name\":\"eu-west-1\",\"containerInstances\":[{\"id\":\"3\",\"relationships\":[{\"sourceId\":\"3\",\"destinationId\":\"4\"}]}],\"infrastructureNodes\":[{\"id\":\"4\",\"name\":\"db\"}]}]}]},\"views\":{}}",
        "<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"a\" parent=\"b\" value=\"A\" vertex=\"1\"><mxGeometry x=\"1\" width=\"9\" height=\"9\" as=\"geometry\"/></mxCell><mxCell id=\"b\" parent=\"a\" value=\"B\" vertex=\"1\"/><mxCell id=\"e\" edge=\"1\" source=\"a\" target=\"b\"/></root></mxGraphModel>",
        "# connect: {\"from\":\"c\",\"to\":\"i\"}\n# label: %n%\ni,n,c\n1,\"a,b\",2\n2,b,\"1,3\"\n",
        "architecture-beta\ngroup g(cloud)[us-east-1]\nservice a(server)[A] in g\nservice b(database)[B]\njunction j\na:R -- L:j\nj:R --> L:b\n",
        "flowchart LR\nsubgraph x [zone]\na[A] & b --> c[(C)]\nend\na -. t .-> x\nd@{ shape: cyl, label: \"D\" } ~~~ a\n",
        "digraph g { subgraph cluster_a { label=\"zone\" a b [shape=cylinder,pos=\"1,2\"] } a -> {c d} -> b [style=dashed]; \"x\\\"y\":p -> a }",
        "<graphml><key id=\"k\" attr.name=\"label\" for=\"node\"/><graph edgedefault=\"undirected\"><node id=\"a\"><data key=\"k\">DB</data><graph><node id=\"c\"/></graph></node><edge source=\"a\" target=\"c\"/></graph></graphml>",
        "{\"type\":\"excalidraw\",\"elements\":[{\"id\":\"a\",\"type\":\"rectangle\",\"x\":0,\"y\":0,\"width\":9,\"height\":9,\"groupIds\":[\"g\"]},{\"id\":\"t\",\"type\":\"text\",\"text\":\"DB\",\"containerId\":\"a\"},{\"id\":\"e\",\"type\":\"arrow\",\"x\":1,\"y\":1,\"points\":[[0,0],[5,5]],\"endBinding\":{\"elementId\":\"a\"}}]}",
    };
    return all;
}

}  // namespace

/// What a file contains can make an importer refuse it, never crash or hang.
class ImportHostileTest : public QObject {
    Q_OBJECT
private slots:
    void refusesWithOneMessage_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const std::string& text) { QTest::newRow(name) << QByteArray(text.data(), qsizetype(text.size())); };
        row("a million edges", "{\"nodes\":[{\"id\":\"n0\"},{\"id\":\"n1\"}],\"links\":[" + edges(1'000'000, 2, ",") + "]}");
        row("a million edges in DOT", "digraph {" + repeated("a->b;", 1'000'000) + "}");
        row("a million edges in Mermaid", "graph TD\n" + repeated("a-->b\n", 1'000'000));
        row("many times many", "digraph { {" + [] { std::string all; for (int i = 0; i < 1000; ++i) all += "a" + std::to_string(i) + ";"; return all; }() + "} -> {" +
                                   [] { std::string all; for (int i = 0; i < 1000; ++i) all += "b" + std::to_string(i) + ";"; return all; }() + "} }");
        row("deep JSON", repeated("[", 100'000));
        row("deep JSON, closed", "{\"nodes\":" + repeated("[", 5000) + repeated("]", 5000) + "}");
        row("deep YAML", "services: " + repeated("[", 100'000));
        row("deep YAML, by lines", [] { std::string all = "services:\n"; for (int i = 1; i < 400; ++i) all += std::string(std::size_t(i), ' ') + "a:\n"; return all; }());
        row("deep DOT", "digraph { " + repeated("subgraph {", 50'000));
        row("deep Mermaid", "flowchart TD\n" + repeated("subgraph a\n", 50'000));
        row("deep XML", "<graphml>" + repeated("<graph>", 50'000));
        row("YAML aliases", "services: {a: &a [x,x,x,x,x,x,x,x,x,x], b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a], c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b], d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c],"
                            " e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d], f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e], g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f,*f]}");
        row("XML entities", "<!DOCTYPE g [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><graphml>&c;&c;</graphml>");
        row("many keys", [] { std::string all = "{\"nodes\":{"; for (int i = 0; i < 200'000; ++i) all += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":1"; return all + "}}"; }());
        row("a packed bomb", [] {
            // deflate: 70 MB of one byte
            std::string all = "<mxfile><diagram>";
            return all + std::string("7cEBDQAAAMKgbO9f2hgeQA") + repeated("AAAA", 20'000) + "</diagram></mxfile>";
        }());
        row("deep boxes", [] { std::string all = "{\"links\":[],\"nodes\":[{\"id\":\"n0\"}"; for (int i = 0; i < 200; ++i) all += ",{\"id\":\"z" + std::to_string(i) + "\",\"label\":\"zone\",\"parent\":\"z" + std::to_string(i + 1) + "\"}";
                                     return all + ",{\"id\":\"n1\",\"parent\":\"z0\"}]}"; }());
        row("binary", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
        row("no UTF-8", "{\"nodes\":[{\"id\":\"\xff\xfe\"}]}");
        row("broken XML", "<graphml><graph></graphml>");
    }
    void refusesWithOneMessage() {
        QFETCH(QByteArray, text);
        const auto design = importDesign({text.constData(), std::size_t(text.size())});
        QVERIFY(!design);
        QCOMPARE(design.error().size(), std::size_t(1));
        QVERIFY(!design.error()[0].found.empty());
    }

    void circlesOfParentsAreOpened() {
        const auto design = importDesign("{\"nodes\":[{\"id\":\"a\",\"label\":\"zone 1\",\"parent\":\"b\"},{\"id\":\"b\",\"label\":\"zone 2\",\"parent\":\"a\"},{\"id\":\"c\",\"parent\":\"b\"},{\"id\":\"d\",\"parent\":\"d\"}],\"links\":[]}");
        QVERIFY(design);
        QVERIFY(validate(design->topology).empty());
    }

    void longTextsAreCut() {
        const auto design = importDesign("{\"nodes\":[{\"id\":\"a\",\"label\":\"" + repeated("é", 100'000) + "\"}],\"links\":[]}");
        QVERIFY(design);
        QVERIFY(design->topology.nodes[0].name.size() < 200);
    }

    /// Each seed, damaged in three hundred ways.
    void damageIsNoHarm() {
        std::mt19937 random(7);
        const auto below = [&random](std::size_t n) { return std::size_t(random() % std::max<std::size_t>(n, 1)); };
        for (const std::string& seed : seeds()) {
            const auto whole = importDesign(seed);
            QVERIFY2(whole, seed.c_str());
            QVERIFY2(validate(whole->topology).empty(), seed.c_str());
            for (int i = 0; i < 300; ++i) {
                std::string text = seed;
                for (std::size_t edits = 1 + below(4); edits > 0; --edits) {
                    const std::size_t at = below(text.size());
                    switch (below(4)) {
                        case 0: text.erase(at, 1 + below(8)); break;
                        case 1: text.insert(at, 1, "{}[]\"':,;<>()-&*!|%\n \\/=#"[below(25)]); break;
                        case 2: text.insert(at, text.substr(below(text.size()), below(40))); break;
                        default: text[std::min(at, text.size() - 1)] = static_cast<char>(below(256));
                    }
                    if (text.empty()) text = " ";
                }
                const auto design = importDesign(text);
                if (design) QVERIFY2(validate(design->topology).empty(), text.c_str());
                else QVERIFY2(!design.error().empty(), text.c_str());
            }
        }
    }
};

FAILWRIGHT_CORE_TEST(ImportHostileTest)
#include "tst_import_hostile.moc"
