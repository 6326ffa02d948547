#include "model/io/graph_json.h"
#include "model/topology/invariants.h"
#include "tests/support/strict_main.h"

#include <QTest>

using namespace failwright;

class GraphJsonTest : public QObject {
    Q_OBJECT
private slots:
    void readsWhatOthersWrite_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("react flow") << QByteArray(R"({ "nodes": [
            { "id": "1", "data": { "label": "Users" }, "position": { "x": 1, "y": 2 } },
            { "id": "2", "data": { "label": "Web ALB" }, "position": { "x": 1, "y": 90 } } ],
            "edges": [ { "id": "e", "source": "1", "target": "2" } ] })");
        QTest::newRow("cytoscape") << QByteArray(R"({ "elements": {
            "nodes": [ { "data": { "id": "u", "name": "Users" } }, { "data": { "id": "b", "name": "Load balancer" } } ],
            "edges": [ { "data": { "source": "u", "target": "b" } } ] } })");
        QTest::newRow("json graph") << QByteArray(R"({ "graph": {
            "nodes": { "u": { "label": "Users" }, "b": { "label": "nginx" } }, "edges": [ { "source": "u", "target": "b" } ] } })");
        QTest::newRow("node-link") << QByteArray(R"({ "directed": true, "nodes": [ { "id": "users" }, { "id": "elb" } ],
            "links": [ { "source": "users", "target": "elb" }, { "source": "users", "target": "nobody" } ] })");
        QTest::newRow("excalidraw") << QByteArray(R"({ "type": "excalidraw", "elements": [
            { "id": "r", "type": "rectangle" }, { "id": "s", "type": "diamond" }, { "id": "gone", "type": "ellipse", "isDeleted": true },
            { "id": "t", "type": "text", "containerId": "r", "text": "Users" }, { "id": "v", "type": "text", "containerId": "s", "text": "ALB" },
            { "id": "a", "type": "arrow", "startBinding": { "elementId": "r" }, "endBinding": { "elementId": "s" } } ] })");
    }
    void readsWhatOthersWrite() {
        QFETCH(QByteArray, json);
        const auto design = readGraph({json.constData(), std::size_t(json.size())});
        QVERIFY(design);
        QCOMPARE(design->nodes.size(), std::size_t(2));
        QCOMPARE(design->nodes[0].kind, NodeKind::client);
        QCOMPARE(design->nodes[1].kind, NodeKind::loadBalancer);
        QCOMPARE(design->links.size(), std::size_t(1));
        QCOMPARE(design->links[0].from, design->nodes[0].id);
        QVERIFY(validate(*design).empty());
    }

    void nothingElseIsADrawing_data() {
        QTest::addColumn<QByteArray>("json");
        for (const char* json : {"", "{", "[]", "42", "{\"nodes\": 1}", "{\"nodes\": [1, null, {\"id\": {}}]}", "{\"elements\": [1]}",
                                 "{\"graph\": {\"nodes\": [], \"edges\": [null]}}"})
            QTest::newRow(json) << QByteArray(json);
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }
    void nothingElseIsADrawing() {
        QFETCH(QByteArray, json);
        QVERIFY(!readGraph({json.constData(), std::size_t(json.size())}));
    }

    void doubtfulIdsAndLoopsAreNoHarm() {
        const auto design = readGraph(R"({ "nodes": [ { "id": "a b", "label": "ä/§" }, { "id": "a b" }, { "id": "c", "x": 1e300, "y": 0 } ],
            "edges": [ { "source": "c", "target": "c" }, { "source": "a b", "target": "c" }, { "source": "a b", "target": "c" } ] })");
        QVERIFY(design);
        QCOMPARE(design->nodes.size(), std::size_t(2));
        QCOMPARE(design->links.size(), std::size_t(1));
        QVERIFY(!design->nodes[0].position);
        QVERIFY(validate(*design).empty());
    }
};

FAILWRIGHT_CORE_TEST(GraphJsonTest)
#include "tst_graph_json.moc"
