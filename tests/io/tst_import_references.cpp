#include "model/io/file.h"
#include "model/io/import/import.h"
#include "model/io/topology_json.h"
#include "model/layout/layout.h"
#include "model/topology/invariants.h"
#include "tests/support/picture.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <algorithm>

using namespace failwright;

namespace {

QString samples() {
    const QString given = qEnvironmentVariable("FAILWRIGHT_SAMPLES");
    return (given.isEmpty() ? QStringLiteral(FAILWRIGHT_SOURCE_DIR "/../shared/reference") : given) + QStringLiteral("/imports/");
}

std::size_t countOf(const Topology& topology, NodeKind kind) {
    return std::size_t(std::count_if(topology.nodes.begin(), topology.nodes.end(), [kind](const Node& node) { return node.kind == kind; }));
}

}  // namespace

/// Real files of others. What they hold was counted with other means than the importers': parsers of Python over the raw files.
class ImportReferencesTest : public QObject {
    Q_OBJECT
private slots:
    void holdsWhatTheFileHolds_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("domains");
        QTest::addColumn<int>("links");
        const auto row = [](const char* file, ImportFormat format, int nodes, int domains, int links) {
            QTest::newRow(file) << int(format) << nodes << domains << links;
        };
        row("compose/nginx-flask-mysql.yaml", ImportFormat::compose, 3, 0, 2);
        row("compose/nginx-golang-postgres.yaml", ImportFormat::compose, 3, 0, 2);
        row("compose/react-express-mysql.yaml", ImportFormat::compose, 3, 0, 2);
        // 12 deployments and a service of type LoadBalancer, which calls one; 16 addresses of services that are there
        row("kubernetes/microservices-demo.yaml", ImportFormat::kubernetes, 13, 0, 17);
        // 12 servers and 2 databases; us-east-1 and the zones b and f
        row("terraform/infracost-v0.14-plan.json", ImportFormat::terraformPlan, 14, 3, 0);
        row("terraform/terraform-json-110-plan.json", ImportFormat::terraformPlan, 7, 0, 4);
        row("terraform/inframap-aws-sg-state.json", ImportFormat::terraformState, 3, 0, 2);
        row("terraform/inframap-openstack-lb-state.json", ImportFormat::terraformState, 3, 0, 2);
        row("cloudformation/autoscaling-multi-az.json", ImportFormat::cloudFormation, 3, 0, 2);
        row("structurizr/amazon-web-services.json", ImportFormat::structurizr, 4, 2, 3);
        // of 7 relationships one leads into a browser, a client
        row("structurizr/big-bank-plc.json", ImportFormat::structurizr, 7, 1, 6);
        row("drawio/aws-simple-architecture.drawio", ImportFormat::drawio, 11, 3, 0);
        row("drawio/gcp-cold-standby.xml", ImportFormat::drawio, 7, 1, 6);
        row("drawio/network-topology.csv.txt", ImportFormat::drawioCsv, 12, 9, 13);
        row("graph/jgf-les-miserables.json", ImportFormat::jsonGraph, 77, 0, 254);
        row("graph/netjson-network-graph.json", ImportFormat::netJson, 2, 0, 1);
        row("graph/topologyzoo-abilene.graphml", ImportFormat::graphml, 11, 0, 14);
    }
    void holdsWhatTheFileHolds() {
        const std::string path = (samples() + QString::fromUtf8(QTest::currentDataTag())).toStdString();
        const auto bytes = readFile(path, 1u << 26);
        if (!bytes) QSKIP("the reference data is not here");
        const auto design = importDesign(*bytes);
        QVERIFY2(design, design ? "" : design.error().front().found.c_str());
        QTEST(int(design->format), "format");
        QTEST(int(design->topology.nodes.size()), "nodes");
        QTEST(int(design->topology.domains.size()), "domains");
        QTEST(int(design->topology.links.size()), "links");
        QVERIFY(validate(design->topology).empty());
        QCOMPARE(testing::faultOfPicture(placed(design->topology)), QString());
        const auto again = readTopology(writeTopology(design->topology));
        QVERIFY(again && *again == design->topology);
    }

    void tellsTheKinds() {
        const auto bytes = readFile((samples() + QStringLiteral("kubernetes/microservices-demo.yaml")).toStdString(), 1u << 26);
        if (!bytes) QSKIP("the reference data is not here");
        const auto design = importDesign(*bytes);
        QVERIFY(design);
        QCOMPARE(countOf(design->topology, NodeKind::cache), std::size_t(1));
        QCOMPARE(countOf(design->topology, NodeKind::client), std::size_t(1));
        QCOMPARE(countOf(design->topology, NodeKind::loadBalancer), std::size_t(1));
        const Service* cart = find(design->topology.services, ServiceId{"redis-cart"});
        QVERIFY(cart != nullptr && cart->healthCheck);
        QCOMPARE(cart->healthCheck->intervalSeconds, std::optional(5.0));
        const bool missing = std::any_of(design->notes.begin(), design->notes.end(), [](const ImportNote& note) {
            return note.remark == Remark::endMissing && note.detail == "shoppingassistantservice";
        });
        QVERIFY(missing);
    }

    void findsZonesMembersAndCopies() {
        const auto plan = readFile((samples() + QStringLiteral("terraform/infracost-v0.14-plan.json")).toStdString(), 1u << 26);
        const auto bank = readFile((samples() + QStringLiteral("structurizr/big-bank-plc.json")).toStdString(), 1u << 26);
        if (!plan || !bank) QSKIP("the reference data is not here");
        const auto servers = importDesign(*plan);
        QVERIFY(servers);
        const auto in = [&](const char* domain) {
            return std::count_if(servers->topology.nodes.begin(), servers->topology.nodes.end(), [&](const Node& node) { return node.domain == DomainId{domain}; });
        };
        QCOMPARE(in("us-east-1b"), 6);
        QCOMPARE(in("us-east-1f"), 1);
        QCOMPARE(in("us-east-1"), 7);
        QCOMPARE(servers->topology.services.size(), std::size_t(4));  // two counted and two named blocks of two

        const auto live = importDesign(*bank);
        QVERIFY(live);
        QCOMPARE(live->environments, (std::vector<std::string>{"Development", "Live"}));
        const Node* api = find(live->topology.nodes, NodeId{"API-Application"});
        QVERIFY(api != nullptr);
        QCOMPARE(api->instances, std::optional(8));
        const bool copied = std::any_of(live->topology.links.begin(), live->topology.links.end(), [](const Link& link) { return link.kind == LinkKind::replication; });
        QVERIFY(copied);
        const auto development = importDesign(*bank, {.format = std::nullopt, .environment = "Development"});
        QVERIFY(development);
        QVERIFY(find(development->topology.nodes, NodeId{"API-Application"})->instances == std::nullopt);
        QVERIFY(!importDesign(*bank, {.format = std::nullopt, .environment = "Staging"}));
    }
};

FAILWRIGHT_CORE_TEST(ImportReferencesTest)
#include "tst_import_references.moc"
