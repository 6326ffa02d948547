#include "model/io/import/import.h"
#include "model/layout/layout.h"
#include "model/topology/invariants.h"
#include "tests/support/picture.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <algorithm>

using namespace failwright;

namespace {

ImportedDesign imported(const std::string& text) {
    auto design = importDesign(text);
    if (!design) qFatal("%s: %s", design.error().front().found.c_str(), text.substr(0, 80).c_str());
    const Errors errors = validate(design->topology);
    if (!errors.empty()) qFatal("%s", errors.front().place.c_str());
    return std::move(*design);
}

const Node& node(const ImportedDesign& design, const char* id) {
    const Node* found = find(design.topology.nodes, NodeId{id});
    if (found == nullptr) qFatal("no node %s", id);
    return *found;
}

bool linked(const ImportedDesign& design, const char* from, const char* to) {
    return std::any_of(design.topology.links.begin(), design.topology.links.end(), [&](const Link& link) { return link.from.value == from && link.to.value == to; });
}

bool remarks(const ImportedDesign& design, Remark remark) {
    return std::any_of(design.notes.begin(), design.notes.end(), [&](const ImportNote& note) { return note.remark == remark; });
}

}  // namespace

/// Graphs and drawings in the shapes that others write them.
class ImportGraphsTest : public QObject {
    Q_OBJECT
private slots:
    void readsBoxesAndArrows_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("format");
        const auto row = [](const char* name, ImportFormat format, const char* text) { QTest::newRow(name) << QByteArray(text) << int(format); };
        row("react flow", ImportFormat::nodeLink, R"({ "nodes": [
            { "id": "1", "data": { "label": "Users" }, "position": { "x": 1, "y": 2 } },
            { "id": "2", "data": { "label": "Web ALB" }, "position": { "x": 1, "y": 90 } } ], "edges": [ { "id": "e", "source": "1", "target": "2" } ] })");
        row("d3 by position", ImportFormat::nodeLink, R"({ "nodes": [ { "name": "Users" }, { "name": "elb" } ], "links": [ { "source": 0, "target": 1 } ] })");
        row("d3 with objects", ImportFormat::nodeLink, R"({ "nodes": [ { "id": "users" }, { "id": "elb" } ],
            "links": [ { "source": { "id": "users" }, "target": { "id": "elb" } } ] })");
        row("networkx", ImportFormat::nodeLink, R"({ "directed": true, "multigraph": false, "graph": {}, "nodes": [ { "id": "users" }, { "id": "elb" } ],
            "links": [ { "source": "users", "target": "elb" } ] })");
        row("src and dst", ImportFormat::nodeLink, R"({ "nodes": [ { "id": 7, "label": "users" }, { "id": 9, "label": "elb" } ], "edges": [ { "src": 7, "dst": 9 } ] })");
        row("vis", ImportFormat::nodeLink, R"({ "nodes": [ { "id": 1, "label": "users" }, { "id": 2, "label": "elb" } ], "edges": [ { "from": 1, "to": 2 } ] })");
        row("pairs", ImportFormat::nodeLink, R"({ "nodes": [ "users", "lb1" ], "edges": [ [ "users", "lb1" ] ] })");
        row("within", ImportFormat::nodeLink, R"({ "topology": { "nodes": [ { "node_id": "u", "hostname": "user1" }, { "node_id": "b", "hostname": "lb01" } ],
            "links": [ { "source": "u", "target": "b" } ] } })");
        row("adjacency", ImportFormat::nodeLink, R"({ "nodes": [ { "id": "users" }, { "id": "lb" } ], "adjacency": [ [ { "id": "lb" } ], [] ] })");
        row("calls in the nodes", ImportFormat::nodeLink, R"({ "services": [ { "name": "users", "depends_on": [ "lb", "gone" ] }, { "name": "lb" } ] })");
        row("a call in a word", ImportFormat::nodeLink, R"({ "services": [ { "name": "users", "dependsOn": "Load balancer, gone" }, { "id": 3, "name": "Load balancer" } ] })");
        row("calls as keys", ImportFormat::nodeLink, R"({ "services": [ { "name": "users", "depends_on": { "lb": { "condition": "healthy" } } }, { "name": "lb" } ] })");
        row("gojs", ImportFormat::nodeLink, R"({ "nodeDataArray": [ { "key": 1, "text": "Users" }, { "key": 2, "text": "LB", "group": 3 },
            { "key": 3, "isGroup": true, "text": "Zone A" } ], "linkDataArray": [ { "from": 1, "to": 2 } ] })");
        row("hyperedges", ImportFormat::jsonGraph, R"({ "graph": { "nodes": { "u": { "label": "Users" }, "b": { "label": "LB" } },
            "hyperedges": [ { "source": [ "u" ], "target": [ "b" ] } ] } })");
        row("json graph 2", ImportFormat::jsonGraph, R"({ "graph": { "nodes": { "u": { "label": "Users" }, "b": { "label": "nginx" } },
            "edges": [ { "source": "u", "target": "b" } ] } })");
        row("json graph 1", ImportFormat::jsonGraph, R"({ "graphs": [ { "nodes": [ { "id": "u", "label": "Users" }, { "id": "b", "label": "nginx" } ],
            "edges": [ { "source": "u", "target": "b" } ] }, { "label": "other", "nodes": [], "edges": [] } ] })");
        row("netjson", ImportFormat::netJson, R"({ "type": "NetworkCollection", "collection": [ { "type": "NetworkGraph", "nodes": [ { "id": "b", "label": "lb" },
            { "id": "u", "label": "users" } ], "links": [ { "source": "b", "target": "u" } ] } ] })");
        row("cytoscape", ImportFormat::cytoscape, R"({ "elements": { "nodes": [ { "data": { "id": "u", "name": "Users" } },
            { "data": { "id": "b", "name": "Load balancer" } } ], "edges": [ { "data": { "source": "u", "target": "b" } } ] } })");
        row("cytoscape flat", ImportFormat::cytoscape, R"([ { "data": { "id": "u", "name": "Users" } }, { "group": "nodes", "data": { "id": "b", "name": "LB" } },
            { "data": { "id": "e", "source": "u", "target": "b" } }, { "data": { "id": "f", "source": "b", "target": "b" } } ])");
        row("excalidraw", ImportFormat::excalidraw, R"({ "type": "excalidraw", "elements": [
            { "id": "r", "type": "rectangle" }, { "id": "s", "type": "diamond" }, { "id": "gone", "type": "ellipse", "isDeleted": true },
            { "id": "t", "type": "text", "containerId": "r", "text": "Users" }, { "id": "v", "type": "text", "containerId": "s", "text": "ALB" },
            { "id": "a", "type": "arrow", "startBinding": { "elementId": "r" }, "endBinding": { "elementId": "s" } } ] })");
        row("flowchart", ImportFormat::mermaidFlowchart, "flowchart LR\n  u[Users] -->|https| b(Load balancer)");
        row("graph td", ImportFormat::mermaidFlowchart, "%% sketch\ngraph TD; u((Users)) -- asks --> b[\"ALB; public\"]:::edge; classDef edge fill:#fff");
        row("fenced", ImportFormat::mermaidFlowchart, "# Design\n\n```mermaid\nflowchart TD\nu[Users] ==> b[LB]\n```\nmore words");
        row("architecture", ImportFormat::mermaidArchitecture, "architecture-beta\n  service u(internet)[Users]\n  service b(server)[LB]\n  u:R --> L:b\n");
        row("dot", ImportFormat::dot, "digraph g { u [label=\"Users\"]; b [label=\"load\\nbalancer\"]; u -> b [label=x] }");
        row("graphml", ImportFormat::graphml, R"(<?xml version="1.0"?><graphml><key id="d" for="node" attr.name="label"/><graph edgedefault="directed">
            <node id="n0"><data key="d">Users</data></node><node id="n1"><data key="d">ALB</data></node><edge source="n0" target="n1"/></graph></graphml>)");
        row("draw.io", ImportFormat::drawio, R"(<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
            <mxCell id="u" value="&lt;b&gt;Users&lt;/b&gt;" vertex="1" parent="1"><mxGeometry x="0" y="0" width="80" height="40" as="geometry"/></mxCell>
            <UserObject label="ALB" id="b"><mxCell vertex="1" parent="1"><mxGeometry x="0" y="200" width="80" height="40" as="geometry"/></mxCell></UserObject>
            <mxCell id="e" edge="1" parent="1" source="u"><mxGeometry as="geometry"><mxPoint x="40" y="190" as="targetPoint"/></mxGeometry></mxCell></root></mxGraphModel>)");
        row("draw.io csv", ImportFormat::drawioCsv, "# label: %name%\n# connect: {\"from\": \"calls\", \"to\": \"id\"}\nid,name,calls\n1,Users,2\n2,\"LB, public\",\n");
    }
    void readsBoxesAndArrows() {
        QFETCH(QByteArray, text);
        const ImportedDesign design = imported(text.toStdString());
        QTEST(int(design.format), "format");
        QCOMPARE(design.topology.nodes.size(), std::size_t(2));
        const bool userFirst = design.topology.nodes[0].kind == NodeKind::client;
        const Node &users = design.topology.nodes[userFirst ? 0 : 1], &balancer = design.topology.nodes[userFirst ? 1 : 0];
        QCOMPARE(users.kind, NodeKind::client);
        QCOMPARE(balancer.kind, NodeKind::loadBalancer);
        QCOMPARE(design.topology.links.size(), std::size_t(1));
        QCOMPARE(design.topology.links[0].from, users.id);
        QCOMPARE(testing::faultOfPicture(placed(design.topology)), QString());
    }

    void fieldsSayWhereAndHowMany() {
        const ImportedDesign design = imported(R"({ "nodes": [
            { "id": "web", "type": "app", "replicas": 3, "zone": "us-east-1a", "availability": 0.995 },
            { "id": "db", "kind": "database", "az": "us-east-1b", "role": "primary" },
            { "id": "x", "kind": "queue", "region": "europe-west1", "provider": "gcp" } ],
            "links": [ { "source": "web", "target": "db" }, { "source": "web", "target": "x", "required": false } ] })");
        QCOMPARE(node(design, "web").instances, std::optional(3));
        QCOMPARE(node(design, "web").figures.availability, std::optional(0.995));
        QCOMPARE(node(design, "db").domain, std::optional(DomainId{"us-east-1b"}));
        QCOMPARE(node(design, "db").role, std::optional(Role::primary));
        const Domain* zone = find(design.topology.domains, DomainId{"us-east-1b"});
        QVERIFY(zone != nullptr && zone->parent == DomainId{"us-east-1"});
        QCOMPARE(find(design.topology.domains, DomainId{"europe-west1"})->parent, std::optional(DomainId{"gcp"}));
        QCOMPARE(design.topology.links[1].required, std::optional(false));
        QVERIFY(remarks(design, Remark::capacitySupposed) && remarks(design, Remark::notRequired));
    }

    void callsMayBeOptional() {
        const ImportedDesign design = imported(R"({ "services": [ { "name": "a", "dependencies": [ { "id": "b", "optional": true } ] }, { "name": "b" } ] })");
        QCOMPARE(design.topology.links.at(0).required, std::optional(false));
    }

    void callsToNothingAreSaid() {
        const ImportedDesign design = imported(R"({ "services": [ { "name": "a", "dependsOn": "b" }, { "name": "b", "calls": [ "c" ] } ] })");
        QVERIFY(linked(design, "a", "b") && remarks(design, Remark::endMissing));
    }

    void parentsAreDomainsOrGroups() {
        const ImportedDesign design = imported(R"({ "elements": { "nodes": [
            { "data": { "id": "r", "label": "us-east-1" } }, { "data": { "id": "v", "label": "VPC", "parent": "r" } },
            { "data": { "id": "z", "label": "Zone A", "parent": "v" } }, { "data": { "id": "w", "label": "web", "parent": "z" } },
            { "data": { "id": "d", "label": "db", "parent": "v" } }, { "data": { "id": "empty", "label": "Zone B", "parent": "v", "kind": "zone" } } ],
            "edges": [ { "data": { "source": "z", "target": "d" } } ] } })");
        QCOMPARE(design.topology.domains.size(), std::size_t(2));
        QCOMPARE(node(design, "w").domain, std::optional(DomainId{"z"}));
        QCOMPARE(find(design.topology.domains, DomainId{"z"})->parent, std::optional(DomainId{"r"}));
        QCOMPARE(node(design, "d").group, std::string("VPC"));
        QVERIFY(linked(design, "w", "d"));  // what leads to a box leads to what is in it
        QVERIFY(remarks(design, Remark::emptyBox) && remarks(design, Remark::noDomain));
    }

    void copiesOfDataMakeOneService() {
        const ImportedDesign design = imported("digraph { api -> a; a [label=\"Orders DB\"]; b [label=\"Orders DB copy\"]; a -> b [label=\"async replication\"] }");
        QCOMPARE(design.topology.services.size(), std::size_t(1));
        QCOMPARE(design.topology.services[0].redundancy, std::optional(Redundancy::activePassive));
        QCOMPARE(node(design, "a").role, std::optional(Role::primary));
        QCOMPARE(node(design, "b").role, std::optional(Role::replica));
        QCOMPARE(design.topology.links[1].kind, std::optional(LinkKind::replication));
    }

    void mermaidSubgraphsChainsAndShapes() {
        const ImportedDesign design = imported(
            "---\n"
            "title: Shop\n"
            "---\n"
            "flowchart TB\n"
            "  subgraph z1 [Availability Zone 1]\n"
            "    direction LR\n"
            "    web-1[\"Web #quot;one#quot;\"] & web-2 --> db[(Orders)]\n"
            "  end\n"
            "  subgraph Zone 2\n"
            "    cache@{ shape: cyl, label: \"Redis cache\" }\n"
            "  end\n"
            "  web-1 -.-> cache ~~~ db\n"
            "  web-2 -. maybe .-> cache\n"
            "  style db fill:#f9f\n"
            "");
        QCOMPARE(design.topology.name, std::string("Shop"));
        QCOMPARE(design.topology.nodes.size(), std::size_t(4));
        QCOMPARE(design.topology.domains.size(), std::size_t(2));
        QCOMPARE(node(design, "db").kind, NodeKind::database);
        QCOMPARE(node(design, "cache").kind, NodeKind::cache);
        QCOMPARE(node(design, "web-1").name, std::string("Web \"one\""));
        QCOMPARE(node(design, "db").domain, std::optional(DomainId{"z1"}));
        QCOMPARE(design.topology.links.size(), std::size_t(4));
        QVERIFY(linked(design, "web-1", "db") && linked(design, "web-2", "db") && linked(design, "web-1", "cache") && linked(design, "web-2", "cache"));
        QCOMPARE(design.topology.links[2].required, std::optional(false));
    }

    void mermaidJunctionsJoin() {
        const ImportedDesign design = imported("architecture-beta\n group api(cloud)[Region EU]\n service lb(server)[Load balancer] in api\n service a(server)[Server A] in api\n"
                                               " service b(disk)[Bucket] in api\n junction j in api\n lb:R -- L:j\n j:T -- B:a\n j:B -- T:b\n a:R <-- L:b\n");
        QCOMPARE(design.topology.links.size(), std::size_t(3));
        QVERIFY(linked(design, "lb", "a") && linked(design, "lb", "b") && linked(design, "b", "a"));
        QCOMPARE(design.topology.domains.size(), std::size_t(1));
        QCOMPARE(node(design, "b").kind, NodeKind::storage);
    }

    void dotClustersDefaultsAndSets() {
        const ImportedDesign design = imported(
            "strict graph \"net\" {\n"
            "            /* comment */ node [shape=cylinder] edge [style=dashed]\n"
            "            subgraph cluster_z { label = \"zone a\"; db1; db2 }\n"
            "            node [shape=box];\n"
            "            lb -- { web1 web2 } -- db1 [style=solid]\n"
            "            lb:port:n -- web1\n"
            "            \"a \\\"quoted\\\" \" + \"name\" -- lb [dir=back]\n"
            "        }");
        QCOMPARE(design.topology.nodes.size() >= 6, true);
        QCOMPARE(node(design, "db1").kind, NodeKind::database);
        QCOMPARE(node(design, "db1").domain.has_value(), true);
        QVERIFY(linked(design, "lb", "web1") && linked(design, "lb", "web2") && linked(design, "web1", "db1") && linked(design, "web2", "db1"));
        QVERIFY(remarks(design, Remark::oneDirection));
    }

    void whatTerraformDrawsIsResources() {
        const ImportedDesign design = imported("digraph { subgraph \"root\" { \"[root] aws_lb.lb (expand)\" [label = \"aws_lb.lb\"]\n \"[root] aws_instance.web (expand)\" [label = \"aws_instance.web\"]\n"
                                               "\"[root] aws_lb.lb (expand)\" -> \"[root] aws_instance.web (expand)\"\n \"[root] aws_instance.web (expand)\" -> \"[root] var.region\"\n"
                                               "\"[root] root\" -> \"[root] provider[aws] (close)\" } }");
        QCOMPARE(design.topology.nodes.size(), std::size_t(2));
        QCOMPARE(design.topology.links.size(), std::size_t(1));
        QVERIFY(remarks(design, Remark::takesNoPart));
    }

    void dotLabelsMayHaveTags() {
        const ImportedDesign design = imported("digraph { subgraph cluster_a { label=<<b>Zone a</b>>; a [label=<Web<br/>server>] } a -> b }");
        QCOMPARE(design.topology.domains.at(0).name, std::string("Zone a"));
        QCOMPARE(node(design, "a").name, std::string("Web server"));
    }

    void drawingsNestByGeometry() {
        const ImportedDesign design = imported(R"(<mxfile><diagram name="Prod"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
            <mxCell id="z" value="Availability Zone 1" style="rounded=0" vertex="1" parent="1"><mxGeometry x="0" y="0" width="400" height="300" as="geometry"/></mxCell>
            <mxCell id="g" value="Private subnet" style="container=1" vertex="1" parent="z"><mxGeometry x="20" y="20" width="300" height="200" as="geometry"/></mxCell>
            <mxCell id="d" value="" style="shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.rds" vertex="1" parent="g"><mxGeometry x="10" y="10" width="60" height="60" as="geometry"/></mxCell>
            <mxCell id="w" value="Web" style="shape=mxgraph.azure.virtual_machine" vertex="1" parent="1"><mxGeometry x="200" y="100" width="60" height="60" as="geometry"/></mxCell>
            <mxCell id="t" value="Our whole beautiful production design in 2024" style="text;html=1" vertex="1" parent="1"><mxGeometry x="500" y="0" width="300" height="20" as="geometry"/></mxCell>
            <mxCell id="e" style="dashed=1" edge="1" parent="1" source="w" target="d"><mxGeometry relative="1" as="geometry"/></mxCell>
            <mxCell id="el" value="reads" vertex="1" connectable="0" parent="e"><mxGeometry relative="1" as="geometry"/></mxCell>
            </root></mxGraphModel></diagram><diagram name="Old"/></mxfile>)");
        QCOMPARE(design.topology.name, std::string("Prod"));
        QCOMPARE(design.topology.nodes.size(), std::size_t(2));
        QCOMPARE(design.topology.domains.size(), std::size_t(1));
        QCOMPARE(design.topology.notes.size(), std::size_t(1));
        QCOMPARE(node(design, "d").kind, NodeKind::database);
        QCOMPARE(node(design, "d").group, std::string("Private subnet"));
        QCOMPARE(node(design, "w").domain, std::optional(DomainId{"z"}));
        QCOMPARE(design.topology.links[0].required, std::optional(false));
        QVERIFY(isPlaced(design.topology));  // the places of the source are of use
        QVERIFY(node(design, "d").position->x < node(design, "w").position->x);
        QCOMPARE(testing::faultOfPicture(design.topology), QString());
        QVERIFY(remarks(design, Remark::otherPage));
    }

    void looseArrowsEndAtNothingAroundThem() {
        const ImportedDesign design = imported(R"(<mxfile><diagram><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
            <mxCell id="vpc" value="VPC" style="container=1;" vertex="1" parent="1"><mxGeometry x="0" y="0" width="600" height="400"/></mxCell>
            <mxCell id="a" value="API" vertex="1" parent="vpc"><mxGeometry x="40" y="27" width="200" height="53"/></mxCell>
            <mxCell id="b" value="Orders" vertex="1" parent="vpc"><mxGeometry x="40" y="173" width="200" height="53"/></mxCell>
            <mxCell id="c" value="DynamoDB" vertex="1" parent="vpc"><mxGeometry x="400" y="300" width="150" height="53"/></mxCell>
            <mxCell id="d" edge="1" parent="vpc" source="a" target="b"><mxGeometry relative="1"/></mxCell>
            <mxCell id="e" edge="1" parent="vpc" source="a"><mxGeometry relative="1"><mxPoint x="142" y="133" as="targetPoint"/></mxGeometry></mxCell>
            </root></mxGraphModel></diagram></mxfile>)");
        QCOMPARE(design.topology.links.size(), std::size_t(1));
        QVERIFY(remarks(design, Remark::endMissing));
    }

    void wordsApartAreLabels() {
        const auto box = [](const char* id, const char* label, const char* style, int x, int y, int w, int h) {
            return QStringLiteral("<mxCell id=\"%1\" value=\"%2\" style=\"%3\" vertex=\"1\" parent=\"1\"><mxGeometry x=\"%4\" y=\"%5\" width=\"%6\" height=\"%7\" as=\"geometry\"/></mxCell>")
                .arg(id, label, style).arg(x).arg(y).arg(w).arg(h);
        };
        const QString page = box("net", "", "rounded=1;", 0, 100, 600, 300) + box("netText", "Core VNet", "text;html=1;", 10, 105, 80, 20) +
                             box("fw", "", "rounded=1;", 50, 150, 200, 100) + box("fwText", "Firewall", "text;html=1;", 60, 155, 80, 20) +
                             box("fwMore", "Firewall subnet", "text;html=1;", 60, 180, 120, 20) + box("db", "", "shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.rds;", 400, 150, 60, 60) +
                             box("dbText", "Orders", "text;html=1;", 390, 215, 80, 20) + box("users", "Users", "ellipse;", 0, 0, 80, 40) + box("dull", "", "rounded=1;", 700, 0, 40, 40) +
                             "<mxCell id=\"e\" edge=\"1\" parent=\"1\" source=\"users\" target=\"fw\"/><mxCell id=\"f\" edge=\"1\" parent=\"1\" source=\"fw\" target=\"db\"/>";
        const ImportedDesign design = imported("<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>" + page.toStdString() + "</root></mxGraphModel>");
        QCOMPARE(design.topology.nodes.size(), std::size_t(3));
        QCOMPARE(node(design, "fw").name, std::string("Firewall"));
        QCOMPARE(node(design, "fw").group, std::string("Core VNet"));
        QCOMPARE(node(design, "db").name, std::string("Orders"));
        QCOMPARE(node(design, "db").kind, NodeKind::database);
        QCOMPARE(design.topology.notes.size(), std::size_t(1));
        QVERIFY(remarks(design, Remark::emptyBox));
    }

    void mermaidLabelsGoOnOverLines() {
        const ImportedDesign design = imported("flowchart LR\n  lb[Load\n  balancer] --> a[\"API\n  two\"]\n  a --> db[(Orders (EU]\n  db --> c[Cache]\n");
        QCOMPARE(design.topology.nodes.size(), std::size_t(4));  // a bracket that is never closed ends with its line
        QCOMPARE(node(design, "lb").name, std::string("Load balancer"));
        QCOMPARE(node(design, "a").name, std::string("API two"));
        QVERIFY(linked(design, "db", "c"));
    }

    void mermaidAttributesHaveQuotes() {
        const ImportedDesign design = imported("flowchart LR\n a@{ label: \"Orders, archived\", shape: cyl } --> b@{ shape: \"rect\", label: \"Map {x}\" } --> c\n");
        QCOMPARE(node(design, "a").name, std::string("Orders, archived"));
        QCOMPARE(node(design, "a").kind, NodeKind::database);
        QCOMPARE(design.topology.links.size(), std::size_t(2));
    }

    void mermaidLinksHaveIds() {
        const ImportedDesign design = imported("flowchart LR\n  b[API] e1@--> a[(Orders DB)]\n  b e2@==> c & d\n  e1@{ animate: true }\n");
        QCOMPARE(design.topology.nodes.size(), std::size_t(4));
        QCOMPARE(node(design, "a").kind, NodeKind::database);
        QVERIFY(linked(design, "b", "a") && linked(design, "b", "c") && linked(design, "b", "d"));
    }

    void monitorsCanBeMissed() {
        const ImportedDesign design = imported("flowchart LR\n  u[Users] --> a[App server] --> db[(Postgres)]\n  a --> m[Prometheus]\n");
        for (const Link& link : design.topology.links) QCOMPARE(link.required == false, link.to.value == "m");
        QVERIFY(remarks(design, Remark::notRequired));
    }

    void productsComeBeforeTheirWords_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, NodeKind kind) { QTest::newRow(name) << QString::fromUtf8(name) << int(kind); };
        row("Payment Gateway (Stripe)", NodeKind::external);
        row("AWS Secrets Manager", NodeKind::config);
        row("Redis Exporter", NodeKind::monitor);
        row("Tempo (Tracing)", NodeKind::monitor);
        row("Kafka Consumer", NodeKind::app);
        row("Message Service", NodeKind::app);
        row("mongo-express", NodeKind::app);
        row("Client Application", NodeKind::app);
        row("Users", NodeKind::client);
        row("Kafka", NodeKind::queue);
    }
    void productsComeBeforeTheirWords() {
        QFETCH(QString, name);
        const ImportedDesign design = imported("graph TD\n a[\"" + name.toStdString() + "\"] --> b[Web]\n");
        QTEST(int(node(design, "a").kind), "kind");
    }

    void serversAlikeStandIn_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("services");
        const auto row = [](const char* name, int services, const char* text) { QTest::newRow(name) << QByteArray(text) << services; };
        row("numbers", 1, "graph TD\n u[Users] --> lb\n lb --> web-01 & web-02 & web-03\n web-01 & web-02 & web-03 --> db\n");
        row("letters of machines", 1, "graph TD\n lb --> a[Server A]\n lb --> b[Server B]\n");
        row("letters of programs", 0, "graph TD\n gw[Gateway] --> a[Service A]\n gw --> b[Service B]\n");
        row("letters behind a balancer", 1, "graph TD\n lb[Nginx] --> a[bank-a]\n lb --> b[bank-b]\n");
        row("letters behind a gateway", 0, "graph TD\n gw[Gateway] --> a[bank-a]\n gw --> b[bank-b]\n");
        row("programs by number", 0, "graph TD\n gw[Gateway] --> a[Microservice 1]\n gw --> b[Microservice 2]\n");
        row("the same in two zones", 1, "graph TD\n lb --> a & b\n subgraph Zone A\n a[Checkout]\n end\n subgraph Zone B\n b[Checkout]\n end\n");
        row("the same name in one place", 0, "graph TD\n gw[Gateway] --> a[Lambda] & b[Lambda]\n");
        row("other callers", 0, "graph TD\n lb --> web1\n web1 --> web2\n");
        row("one calls the other", 0, "graph TD\n lb --> web1 & web2\n web1 --> web2\n");
        row("no callers", 0, "graph TD\n web1 & web2 --> db\n");
        row("shards", 0, "graph TD\n api --> db1[(DB 1)] & db2[(DB 2)]\n");
        row("called by the box", 1, "graph TD\n lb --> pool\n subgraph pool\n web1\n web2\n end\n");
    }
    void serversAlikeStandIn() {
        QFETCH(QByteArray, text);
        const ImportedDesign design = imported(text.toStdString());
        QTEST(int(design.topology.services.size()), "services");
        QCOMPARE(remarks(design, Remark::redundancySupposed), !design.topology.services.empty());
    }

    void kindsAreNotOverruledByProducts() {
        const ImportedDesign design = imported(R"({ "nodes": [ { "id": "a", "name": "Web app", "technology": "nginx" }, { "id": "b", "name": "Orders", "image": "redis:7", "description": "a queue" },
            { "id": "c", "name": "SendGrid, SaaS" }, { "id": "d", "name": "MinIO" }, { "id": "e", "name": "KeyDB" } ], "links": [] })");
        QCOMPARE(node(design, "a").kind, NodeKind::app);
        QCOMPARE(node(design, "b").kind, NodeKind::cache);
        QCOMPARE(node(design, "c").kind, NodeKind::external);
        QCOMPARE(node(design, "d").kind, NodeKind::storage);
        QCOMPARE(node(design, "e").kind, NodeKind::cache);
    }

    void tablesHaveStylesOfConnections() {
        const ImportedDesign design = imported("# label: %name% %role%\n# connect: {\"from\": \"calls\", \"to\": \"id\"}\n# connect: {\"from\": \"maybe\", \"to\": \"id\", \"style\": \"curved=1;dashed=1;\"}\n"
                                               "id,name,role,calls,maybe\nlb,HAProxy,balancer,\"w1,w2\",\nw1,web-1,app,,c\nw2,web-2,app,,c\nc,redis,cache,,\n");
        QCOMPARE(design.topology.links.size(), std::size_t(4));
        QCOMPARE(design.topology.services.size(), std::size_t(1));  // "web-1 app" and "web-2 app"
        QCOMPARE(std::count_if(design.topology.links.begin(), design.topology.links.end(), [](const Link& link) { return link.required == false; }), 2);
    }

    void namesGlueWordsAndCounts() {
        const ImportedDesign design = imported("graph TD\n u[Kunden] --> a[userservice]\n a --> b[userdb]\n a --> c[Order service x3]\n c --> d[Cache ×2]\n");
        QCOMPARE(node(design, "u").kind, NodeKind::client);
        QCOMPARE(node(design, "a").kind, NodeKind::app);
        QCOMPARE(node(design, "b").kind, NodeKind::database);
        QCOMPARE(node(design, "c").instances, std::optional(3));
        QCOMPARE(node(design, "d").instances, std::optional(2));
        QVERIFY(remarks(design, Remark::capacitySupposed));
    }

    void linksWithBoxesAreGuessed() {
        const ImportedDesign design = imported("graph TD\n lb --> web\nsubgraph web [Web]\n a\n b\nend\n a --> db\n");
        QVERIFY(linked(design, "lb", "a") && linked(design, "lb", "b"));
        QCOMPARE(std::count_if(design.notes.begin(), design.notes.end(), [](const ImportNote& note) { return note.remark == Remark::linkToAll && note.detail == "2"; }), 1);
    }

    /// A quote or a bracket by itself takes no other statement with it.
    void mermaidBracketsThatNobodyClosed() {
        for (const char* text : {"flowchart LR\na -->|5\" cable| b\nc -->|6\" cable| d\ne --> f\n", "flowchart LR\na[Ann's :( app] --> b\nb --> c\nc -->|1) first| d\n"}) {
            QCOMPARE(imported(text).topology.links.size(), std::size_t(3));
        }
    }

    void mermaidNodesAreInTheInnermostSubgraph() {
        const ImportedDesign design = imported("graph TD\nsubgraph AWS\n a --> b\n subgraph Zone A\n  b[DB]\n end\n b --> c\n subgraph Zone B\n  b --> c[Standby DB]\n end\nend\n");
        QCOMPARE(node(design, "b").domain, std::optional(DomainId{"zone-a"}));
        QCOMPARE(node(design, "c").domain, std::optional(DomainId{"zone-b"}));
        QCOMPARE(node(design, "a").domain, std::optional(DomainId{"AWS"}));
    }

    void architectureArrowsHaveWords() {
        const ImportedDesign design = imported("architecture-beta\n service a(server)[API]\n service d(database)[DB]\n a:R -[reads from]-> L:d\n");
        QVERIFY(linked(design, "a", "d"));
    }

    void whatIsPublicIsNoClient() {
        const ImportedDesign design = imported("graph TD\n p[Partner] --> c[\"proxy (public endpoint)\"]\n c --> q[Queue]\n");
        QVERIFY(linked(design, "p", "c"));
    }

    void containersAreNamedAfterPlaces_data() {
        QTest::addColumn<QString>("kind");
        for (const auto& [label, kind] : {std::pair{"AWS us-east-2", "region"}, {"AWS Cloud - Region: eu-west-1", "region"}, {"AZ us-east-2a (10.0.1.0/24)", "zone"}, {"Subnet AZ1", "zone"},
                                          {"AWS RDS PostgreSQL", ""}, {"Azure Kubernetes Service", ""}, {"VPC us-east-1", ""}, {"AWS VPC", ""}, {"Subnets - AZ1 & AZ2", ""},
                                          {"Multi-AZ database", ""}, {"AWS Services", "provider"}, {"Amazon Web Services", "provider"}, {"Google Cloud", "provider"}, {"West Europe", "region"}, {"North Europe (DR)", "region"}, {"East US 2", "region"}, {"DC Frankfurt", "zone"}, {"Rechenzentrum 2", "zone"},
                                          {"West wing", ""}})
            QTest::newRow(label) << kind;
    }
    void containersAreNamedAfterPlaces() {
        QFETCH(QString, kind);
        const ImportedDesign design = imported("graph TD\nsubgraph s [\"" + std::string(QTest::currentDataTag()) + "\"]\n a --> b\nend\n");
        const auto& domains = design.topology.domains;
        QCOMPARE(domains.empty() ? QString() : QString::fromStdString(std::string(word(domains[0].kind))), kind);
    }

    void drawingsHaveNotesAndPlaceholders() {
        const ImportedDesign design = imported(R"x(<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/><mxCell id="n" value="Ask the SRE team" style="shape=note;" vertex="1" parent="1"/>
            <object label="%name% (%region%)" placeholders="1" name="Billing" region="us" id="b"><mxCell vertex="1" parent="1"/></object><mxCell id="c" value="DB" vertex="1" parent="1"/>
            <mxCell id="e" edge="1" source="b" target="c" parent="1"/></root></mxGraphModel>)x");
        QCOMPARE(design.topology.notes.size(), std::size_t(1));
        QCOMPARE(design.topology.nodes.size(), std::size_t(2));
        QCOMPARE(node(design, "b").name, std::string("Billing (us)"));
    }

    void packedPagesOpen() {
        // <mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/><mxCell id="a" value="Redis" vertex="1" parent="1"/></root></mxGraphModel>
        const ImportedDesign design = imported("<mxfile><diagram>UzV2zq1wL0osyPDNT0nNUTV2VTV2LsrPL4GwciucU3NyVI0MMlNUjV1UjYwMgFjVyA2HrCFY1qAgsSg1r4QYDYkQDWWJOaWpEJGg1JTMYqhoalFJagVOkw2RTQYyEK4GctA8BQA=</diagram></mxfile>");
        QCOMPARE(design.topology.nodes.size(), std::size_t(1));
    }

    void sketchesHaveFramesGroupsAndLooseEnds() {
        const ImportedDesign design = imported(R"({ "type": "excalidraw", "elements": [
            { "id": "f", "type": "frame", "name": "us-west-2", "x": 0, "y": 0, "width": 400, "height": 400 },
            { "id": "a", "type": "rectangle", "x": 20, "y": 20, "width": 100, "height": 50 },
            { "id": "at", "type": "text", "text": "API", "x": 40, "y": 30, "width": 40, "height": 20 },
            { "id": "i1", "type": "ellipse", "x": 20, "y": 200, "width": 40, "height": 40, "groupIds": ["in", "icon"] },
            { "id": "i2", "type": "text", "text": "Postgres", "x": 20, "y": 245, "width": 40, "height": 20, "groupIds": ["icon"] },
            { "id": "deco", "type": "ellipse", "x": 900, "y": 900, "width": 4, "height": 4 },
            { "id": "e", "type": "arrow", "x": 60, "y": 75, "points": [[0, 0], [-10, 120]], "strokeStyle": "dashed" } ] })");
        QCOMPARE(design.topology.nodes.size(), std::size_t(2));
        QCOMPARE(design.topology.domains.size(), std::size_t(1));
        QVERIFY(linked(design, "a", "icon"));
        QCOMPARE(node(design, "icon").kind, NodeKind::database);
        QCOMPARE(node(design, "a").domain, std::optional(DomainId{"f"}));
    }

    void largeSketchesHaveContainersToo() {
        std::string text = R"({ "type": "excalidraw", "elements": [ )";
        const auto add = [&text](const char* type, int number, int x, int y, int width, const std::string& more) {
            text += "{ \"id\": \"" + std::string(type) + std::to_string(number) + "\", \"type\": \"" + type + "\", \"x\": " + std::to_string(x) + ", \"y\": " + std::to_string(y) +
                    ", \"width\": " + std::to_string(width) + ", \"height\": " + std::to_string(width) + more + " },";
        };
        for (int i = 0; i < 1500; ++i) {
            const int x = i % 40 * 300, y = i / 40 * 300;
            add("frame", i, x, y, 200, ", \"name\": \"zone " + std::to_string(i) + "\"");
            add("rectangle", i, x + 20, y + 20, 100, "");
            add("text", i, x + 30, y + 30, 40, ", \"text\": \"Box " + std::to_string(i) + "\"");
        }
        text.back() = ']';
        const ImportedDesign design = imported(text + "}");
        QCOMPARE(design.topology.nodes.size(), std::size_t(1500));
        QCOMPARE(design.topology.domains.size(), std::size_t(1500));
        QCOMPARE(node(design, "rectangle7").domain, std::optional(DomainId{"frame7"}));
        QCOMPARE(node(design, "rectangle7").name, std::string("Box 7"));
    }

    /// Near a box in a frame an arrow means the box; one that ends nowhere is said.
    void arrowsEndAtWhatIsInAFrame() {
        const ImportedDesign design = imported(R"({ "type": "excalidraw", "elements": [
            { "id": "lb", "type": "rectangle", "x": 0, "y": 0, "width": 100, "height": 50 }, { "id": "lbt", "type": "text", "text": "LB", "containerId": "lb" },
            { "id": "z", "type": "rectangle", "x": 150, "y": -50, "width": 400, "height": 200 }, { "id": "zt", "type": "text", "text": "Zone A", "x": 160, "y": -45, "width": 40, "height": 20 },
            { "id": "a", "type": "rectangle", "x": 180, "y": 0, "width": 100, "height": 50 }, { "id": "at", "type": "text", "text": "Web", "containerId": "a" },
            { "id": "d", "type": "rectangle", "x": 420, "y": 0, "width": 100, "height": 50 }, { "id": "dt", "type": "text", "text": "DB", "containerId": "d" },
            { "id": "e", "type": "arrow", "x": 100, "y": 25, "points": [[0, 0], [77, 0]], "endArrowhead": "arrow" },
            { "id": "f", "type": "arrow", "x": 280, "y": 25, "points": [[0, 0], [142, 0]], "endArrowhead": "arrow" },
            { "id": "g", "type": "arrow", "x": 50, "y": 50, "points": [[0, 0], [0, 900]], "endArrowhead": "arrow" } ] })");
        QCOMPARE(design.topology.links.size(), std::size_t(2));
        QVERIFY(linked(design, "lb", "a") && linked(design, "a", "d"));
        QVERIFY(remarks(design, Remark::endMissing));
    }

    void wordsOnASketchAreNotes() {
        const ImportedDesign design = imported(R"({ "type": "excalidraw", "elements": [
            { "id": "title", "type": "text", "text": "Adserver design", "x": 0, "y": -100, "width": 200, "height": 40 },
            { "id": "a", "type": "rectangle", "x": 0, "y": 0, "width": 100, "height": 50 },
            { "id": "at", "type": "text", "text": "API", "x": 20, "y": 10, "width": 40, "height": 20 },
            { "id": "i", "type": "image", "x": 300, "y": 0, "width": 60, "height": 60 },
            { "id": "it", "type": "text", "text": "Orders DB", "x": 290, "y": 64, "width": 80, "height": 20 },
            { "id": "e", "type": "arrow", "startBinding": { "elementId": "a" }, "endBinding": { "elementId": "i" } } ] })");
        QCOMPARE(design.topology.nodes.size(), std::size_t(2));
        QCOMPARE(node(design, "i").kind, NodeKind::database);
        QCOMPARE(design.topology.notes.size(), std::size_t(1));
    }

    void yedGraphics() {
        const ImportedDesign design = imported(R"(<graphml xmlns:y="u"><key for="node" id="g" yfiles.type="nodegraphics"/><graph edgedefault="undirected">
            <node id="n0" yfiles.foldertype="group"><data key="g"><y:ProxyAutoBoundsNode><y:NodeLabel>zone a</y:NodeLabel></y:ProxyAutoBoundsNode></data>
              <graph><node id="n0::n0"><data key="g"><y:ShapeNode><y:Geometry x="10" y="10" width="30" height="30"/><y:NodeLabel>Orders DB</y:NodeLabel></y:ShapeNode></data></node></graph></node>
            <node id="n1"><data key="g"><y:ShapeNode><y:Geometry x="10" y="100"/><y:NodeLabel>Web server</y:NodeLabel></y:ShapeNode></data></node>
            <edge source="n0::n0" target="n1"><data key="e"><y:PolyLineEdge><y:LineStyle type="dashed"/></y:PolyLineEdge></data></edge></graph></graphml>)");
        QCOMPARE(design.topology.nodes.size(), std::size_t(2));
        QCOMPARE(design.topology.domains.size(), std::size_t(1));
        QVERIFY(linked(design, "n1", "n0::n0"));  // without a direction the server calls the database
    }

    void doubtfulIdsAndLoopsAreNoHarm() {
        const ImportedDesign design = imported(R"({ "nodes": [ { "id": "a b", "label": "ä/§" }, { "id": "a b" }, { "id": "c", "x": 1e300, "y": 0 }, { "id": "service:x" } ],
            "edges": [ { "source": "c", "target": "c" }, { "source": "a b", "target": "c" }, { "source": "a b", "target": "c" }, { "source": "c", "target": "?" } ] })");
        QCOMPARE(design.topology.nodes.size(), std::size_t(3));
        QCOMPARE(design.topology.links.size(), std::size_t(1));
        QVERIFY(!design.topology.nodes[0].position);
        for (const Remark remark : {Remark::selfLink, Remark::duplicateLink, Remark::endMissing}) QVERIFY(remarks(design, remark));
    }

    void nothingElseIsADesign_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", " ", "{", "[]", "42", "{}", "null", "{\"nodes\": 1}", "{\"elements\": [1]}", "{\"graph\": {\"nodes\": [], \"edges\": [null]}}",
                                 "digraph {", "graph TD", "architecture-beta", "<graphml/>", "<mxfile/>", "<html/>", "hello", "a: b", "- 1\n- 2", "services:", "services: {}",
                                 "apiVersion: v1\nkind: List\nitems: []", "{\"version\": 3, \"terraform_version\": \"0.11\", \"modules\": []}"})
            QTest::addRow("<%s>", text) << QByteArray(text);
    }
    void nothingElseIsADesign() {
        QFETCH(QByteArray, text);
        const auto design = importDesign({text.constData(), std::size_t(text.size())});
        QVERIFY(!design);
        QCOMPARE(design.error().size(), std::size_t(1));
        QVERIFY(!design.error()[0].found.empty());
    }
};

FAILWRIGHT_CORE_TEST(ImportGraphsTest)
#include "tst_import_graphs.moc"
