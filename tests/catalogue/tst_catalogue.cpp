#include "model/catalogue/catalogue.h"
#include "model/io/catalogue_json.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <algorithm>
#include <set>

using namespace failwright;

namespace {

Catalogue shipped() {
    return *loadCatalogue(FAILWRIGHT_SOURCE_DIR "/resources/catalogue/catalogue.json");
}

Topology pair() {
    Topology topology;
    for (const char* id : {"db-1", "db-2"}) {
        Node node{.id = NodeId{id}, .kind = NodeKind::database, .service = ServiceId{"db"}};
        node.figures.mtbfHours = 100;
        topology.nodes.push_back(node);
    }
    topology.links.push_back({.id = LinkId{"copy"}, .from = NodeId{"db-1"}, .to = NodeId{"db-2"}, .kind = LinkKind::replication});
    return topology;
}

std::string text(const char* presets) {
    return std::string(R"({"format": "failwright-catalogue", "version": 1, "sources": [{"id": "s", "title": "Own"}], "presets": [)") +
           presets + "]}";
}

}  // namespace

class CatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void everyPresetHasAKindAndASource() {
        const auto loaded = loadCatalogue(FAILWRIGHT_SOURCE_DIR "/resources/catalogue/catalogue.json");
        QVERIFY2(loaded, loaded ? "" : (loaded.error().front().place + loaded.error().front().found).c_str());
        QVERIFY(loaded->presets.size() >= 80);
        std::set<std::string> ids;
        for (const Preset& preset : loaded->presets) {
            QVERIFY2(ids.insert(preset.id).second, preset.id.c_str());
            QVERIFY2(!preset.name.empty() && !preset.provider.empty(), preset.id.c_str());
            QVERIFY2(!preset.figures.empty() || !preset.remarks.empty(), preset.id.c_str());
            QVERIFY2(preset.kind != NodeKind::client, preset.id.c_str());
            for (const PresetFigure& figure : preset.figures) {
                const CatalogueSource* source = findSource(*loaded, figure.source);
                QVERIFY2(source != nullptr && !source->title.empty(), preset.id.c_str());
                QVERIFY2(figure.basis != Basis::own, preset.id.c_str());
            }
        }
    }

    /// A promise counts before an aim, and the aim is still there to be seen.
    void slasStandApartFromDesignGoals() {
        const Catalogue catalogue = shipped();
        const Preset* s3 = findPreset(catalogue, "aws-s3");
        QVERIFY(s3 != nullptr);
        QCOMPARE(figureOf(*s3, PresetField::availability)->basis, Basis::sla);
        QCOMPARE(figureOf(*s3, PresetField::availability)->value, 0.999);
        QVERIFY(std::ranges::any_of(s3->figures, [](const PresetFigure& one) { return one.basis == Basis::designGoal && one.value == 0.9999; }));
    }

    void allTheNamedProductsAreThere() {
        const Catalogue catalogue = shipped();
        for (const char* name : {"haproxy", "nginx", "keepalived", "patroni", "mysql", "mongodb", "redis sentinel", "redis cluster", "kafka",
                                 "rabbitmq", "cassandra", "cockroachdb", "etcd", "kubernetes", "cloudflare", "aws", "azure", "google"})
            QVERIFY2(!searchPresets(catalogue, name).empty(), name);
    }

    void searchingTakesTheStartsOfWords() {
        const Catalogue catalogue = shipped();
        QCOMPARE(searchPresets(catalogue, "").size(), catalogue.presets.size());
        QCOMPARE(searchPresets(catalogue, "PATR").front()->id, std::string("postgresql-patroni"));
        for (const Preset* preset : searchPresets(catalogue, "aws dat post")) {
            QCOMPARE(preset->provider, std::string("AWS"));
            QCOMPARE(preset->kind, NodeKind::database);
        }
        QVERIFY(searchPresets(catalogue, "nosuchthing").empty());
    }

    void applyingFillsNodeServiceAndCopies() {
        const Catalogue catalogue = shipped();
        Topology topology = pair();
        const Preset& aurora = *findPreset(catalogue, "aws-aurora");
        QVERIFY(applyEdits(topology, editsToApply(topology, NodeId{"db-2"}, aurora)));
        const Node& node = topology.nodes[1];
        QCOMPARE(node.preset, std::string("aws-aurora"));
        QCOMPARE(*node.figures.availability, 0.9999);
        QVERIFY(!node.figures.mtbfHours);
        QCOMPARE(*topology.services.front().failover->promoteSeconds, 60.0);
        QCOMPARE(*topology.links.front().lagSeconds, 0.1);
        for (const PresetFigure& figure : aurora.figures) {
            if (figureOf(aurora, figure.field) != &figure) continue;
            QCOMPARE(*presentValue(topology, node, figure.field), figure.value);
        }
        QVERIFY(topology.nodes[0].preset.empty());
    }

    void ownPresetsStandBesideAndTakeTheirPlace() {
        const auto mine = readCatalogue(text(R"({"id": "haproxy", "name": "Ours", "kind": "load-balancer",
            "figures": [{"field": "availability", "value": 0.9, "source": "s"}]})"));
        QVERIFY(mine);
        const Catalogue both = merged(shipped(), *mine);
        QCOMPARE(both.presets.size(), shipped().presets.size());
        QCOMPARE(findPreset(both, "haproxy")->name, std::string("Ours"));
        QCOMPARE(findPreset(both, "haproxy")->figures.front().basis, Basis::own);
    }

    void whatIsWrongIsRefused_data() {
        QTest::addColumn<QByteArray>("presets");
        QTest::newRow("kind") << QByteArray(R"({"id": "a", "name": "A", "kind": "router"})");
        QTest::newRow("no source") << QByteArray(R"({"id": "a", "name": "A", "kind": "app", "figures": [{"field": "mttr_h", "value": 1, "source": "t"}]})");
        QTest::newRow("above one") << QByteArray(R"({"id": "a", "name": "A", "kind": "app", "figures": [{"field": "availability", "value": 99.9, "source": "s"}]})");
        QTest::newRow("half a probe") << QByteArray(R"({"id": "a", "name": "A", "kind": "app", "figures": [{"field": "threshold", "value": 1.5, "source": "s"}]})");
        QTest::newRow("field") << QByteArray(R"({"id": "a", "name": "A", "kind": "app", "figures": [{"field": "cost", "value": 1, "source": "s"}]})");
        QTest::newRow("twice") << QByteArray(R"({"id": "a", "name": "A", "kind": "app"}, {"id": "a", "name": "B", "kind": "app"})");
    }
    void whatIsWrongIsRefused() {
        QFETCH(QByteArray, presets);
        const auto catalogue = readCatalogue(text(presets.constData()));
        QVERIFY(!catalogue && !catalogue.error().empty());
        QVERIFY(!readCatalogue("{}") && !readCatalogue("") && !readCatalogue("[1]"));
    }
};

FAILWRIGHT_CORE_TEST(CatalogueTest)
#include "tst_catalogue.moc"
