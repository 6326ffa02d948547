#include "model/io/export/export.h"
#include "model/io/file.h"
#include "model/io/import/import.h"
#include "model/io/open_psa.h"
#include "model/io/topology_json.h"
#include "model/analysis/analyze.h"
#include "model/analysis/solve.h"
#include "tests/support/generate.h"
#include "tests/support/strict_main.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace failwright;

namespace {

Topology everything() {
    auto topology = loadTopology(FAILWRIGHT_SOURCE_DIR "/tests/data/right/everything.failwright");
    if (!topology) qFatal("the fixture is broken");
    return std::move(*topology);
}

Topology example() {
    auto topology = loadTopology(FAILWRIGHT_SOURCE_DIR "/resources/examples/multi-az-three-tier.failwright");
    if (!topology) qFatal("the example is broken");
    return std::move(*topology);
}

std::string exported(const Topology& topology, ExportFormat format) {
    auto design = exportDesign(topology, format);
    if (!design) qFatal("%s", design.error().found.c_str());
    return design->text;
}

std::vector<NodeKind> kindsOf(const Topology& topology) {
    std::vector<NodeKind> kinds;
    for (const Node& node : topology.nodes) kinds.push_back(node.kind);
    std::sort(kinds.begin(), kinds.end());
    return kinds;
}

double solved(const std::string& xml) {
    const auto tree = readFaultTree(xml, "top");
    if (!tree) qFatal("%s: %s", tree.error().front().place.c_str(), tree.error().front().found.c_str());
    const auto solution = solve(tree->formula, tree->root, tree->probabilities);
    if (!solution || !solution->isExact) qFatal("not solved");
    return solution->probability.lower;
}

QString samples() {
    const QString given = qEnvironmentVariable("FAILWRIGHT_SAMPLES");
    return (given.isEmpty() ? QStringLiteral(FAILWRIGHT_SOURCE_DIR "/../shared/reference") : given) + QStringLiteral("/truths/");
}

bool isNear(double a, double b, double relative) { return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)); }

}  // namespace

class ExportTest : public QObject {
    Q_OBJECT
private slots:
    /// What is written is recognised, and holds the same boxes, kinds, domains and links when it is read again.
    void readsBackTheSame_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("recognised");
        QTest::addColumn<bool>("withKinds");
        QTest::newRow("architecture") << int(ExportFormat::mermaidArchitecture) << int(ImportFormat::mermaidArchitecture) << false;
        QTest::newRow("flowchart") << int(ExportFormat::mermaidFlowchart) << int(ImportFormat::mermaidFlowchart) << true;
        QTest::newRow("dot") << int(ExportFormat::dot) << int(ImportFormat::dot) << true;
        QTest::newRow("draw.io") << int(ExportFormat::drawio) << int(ImportFormat::drawio) << true;
        QTest::newRow("node-link") << int(ExportFormat::nodeLink) << int(ImportFormat::nodeLink) << true;
    }
    void readsBackTheSame() {
        QFETCH(int, format);
        QFETCH(bool, withKinds);
        const Topology topology = example();
        const auto again = importDesign(exported(topology, ExportFormat(format)));
        QVERIFY2(again, again ? "" : again.error().front().found.c_str());
        QTEST(int(again->format), "recognised");
        QCOMPARE(again->topology.nodes.size(), topology.nodes.size());
        QCOMPARE(again->topology.links.size(), topology.links.size());
        if (!withKinds) return;
        QCOMPARE(again->topology.domains.size(), topology.domains.size());
        QVERIFY(kindsOf(again->topology) == kindsOf(topology));
    }

    void nodeLinkKeepsTheFigures() {
        const Topology topology = example();
        const auto again = importDesign(exported(topology, ExportFormat::nodeLink));
        QVERIFY(again);
        for (const Node& node : topology.nodes) {
            const Node* found = find(again->topology.nodes, node.id);
            QVERIFY2(found != nullptr, node.id.value.c_str());
            QCOMPARE(found->domain, node.domain);
            QCOMPARE(found->figures.availability, node.figures.availability);
            QCOMPARE(found->instances, node.instances);
        }
    }

    void saysWhatIsLost() {
        const auto design = exportDesign(everything(), ExportFormat::dot);
        QVERIFY(design);
        const auto lost = [&](Loss loss) { return std::any_of(design->losses.begin(), design->losses.end(), [loss](const LossNote& note) { return note.loss == loss && note.count > 0; }); };
        for (const Loss loss : {Loss::redundancy, Loss::timing, Loss::features, Loss::tiers, Loss::scenarios, Loss::objectives}) QVERIFY(lost(loss));
        QVERIFY(!lost(Loss::figures));
        QVERIFY(exportDesign(everything(), ExportFormat::failwright)->losses.empty());
    }

    void wordsThatNeedQuotesStayWhole() {
        Topology topology;
        topology.name = "A \"quoted\" <name> & more";
        Node node;
        node.id = NodeId{"a"};
        node.name = "Say \"hi\", <b> & \\ go";
        topology.nodes = {node};
        for (const ExportFormat format : {ExportFormat::dot, ExportFormat::nodeLink, ExportFormat::drawio}) {
            const auto again = importDesign(exported(topology, format));
            QVERIFY(again);
            QCOMPARE(QString::fromStdString(again->topology.nodes[0].name), QString::fromStdString(node.name));
        }
        const std::string csv = exported(topology, ExportFormat::csv);
        QVERIFY2(csv.find("a,\"Say \"\"hi\"\", <b> & \\ go\",app") != std::string::npos, csv.c_str());
    }

    void tablesHaveARowForEach() {
        const Topology topology = everything();
        const std::string csv = exported(topology, ExportFormat::csv);
        for (const char* head : {"domain,name", "service,name", "node,name", "link,from", "feature,name", "tier,name", "scenario,name"})
            QVERIFY2(csv.find(head) != std::string::npos, head);
        const Topology plain = example();
        const std::string rows = exported(plain, ExportFormat::csv);
        const auto lines = std::size_t(std::count(rows.begin(), rows.end(), '\n'));
        QVERIFY(lines > plain.domains.size() + plain.nodes.size() + plain.links.size() + plain.services.size());
    }

    void namesTellTheFormat() {
        QVERIFY(formatOfName("a.mmd") == ExportFormat::mermaidFlowchart);
        QVERIFY(formatOfName("a.gv") == ExportFormat::dot);
        QVERIFY(formatOfName("a.xml") == ExportFormat::openPsa);
        QVERIFY(formatOfName("a.json") == ExportFormat::failwright);
        QVERIFY(!formatOfName("-"));
    }

    /// Circles, several clients by weight, quorums, common causes: the tree's top is the design's unavailability.
    void faultTreesHaveOurNumber() {
        int several = 0;
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            const Topology topology = testing::randomTopology(seed);
            const auto analysis = analyze(topology);
            QVERIFY(analysis);
            const auto design = exportDesign(topology, ExportFormat::openPsa);
            QCOMPARE(design.has_value(), analysis->unavailability.has_value());
            if (!design) continue;
            several += design->text.find("client_1") != std::string::npos ? 1 : 0;
            const double found = solved(design->text);
            QVERIFY2(isNear(found, *analysis->unavailability, 1e-9), qPrintable(QStringLiteral("seed %1: %2 and %3").arg(seed).arg(found, 0, 'g', 17).arg(*analysis->unavailability, 0, 'g', 17)));
        }
        QVERIFY(several > 10);
    }

    /// An independent solver, Debian's scram, finds the same on the reference designs.
    void anotherSolverFindsOurNumber() {
        const QString scram = QStandardPaths::findExecutable(QStringLiteral("scram"));
        const QStringList truths = QDir(samples()).entryList({QStringLiteral("*.json")});
        if (scram.isEmpty() || truths.isEmpty()) QSKIP("scram or the reference data is not here");
        int compared = 0;
        QTemporaryDir folder;
        for (const QString& name : truths) {
            if (name.endsWith(QStringLiteral(".expected.json"))) continue;
            const auto topology = loadTopology((samples() + name).toStdString());
            QVERIFY(topology);
            const auto analysis = analyze(*topology);
            const auto design = exportDesign(*topology, ExportFormat::openPsa);
            if (!analysis->unavailability) continue;
            QVERIFY(design);
            const QString path = folder.filePath(QStringLiteral("tree.xml"));
            QVERIFY(writeFile(path.toStdString(), design->text));
            QProcess solver;
            solver.start(scram, {QStringLiteral("--bdd"), QStringLiteral("--probability"), QStringLiteral("1"), path});
            QVERIFY(solver.waitForFinished(60'000));
            const QString report = QString::fromUtf8(solver.readAllStandardOutput());
            QVERIFY2(solver.exitCode() == 0, solver.readAllStandardError().constData());
            const auto found = QRegularExpression(QStringLiteral("<sum-of-products[^>]* probability=\"([^\"]+)\"")).match(report);
            QVERIFY2(found.hasMatch(), qPrintable(name));
            // scram prints six significant digits
            QVERIFY2(isNear(found.captured(1).toDouble(), *analysis->unavailability, 1e-5),
                     qPrintable(QStringLiteral("%1: %2 and %3").arg(name, found.captured(1)).arg(*analysis->unavailability, 0, 'g', 12)));
            ++compared;
        }
        QVERIFY(compared >= 10);
    }
};

FAILWRIGHT_CORE_TEST(ExportTest)
#include "tst_export.moc"
