#include "model/analysis/analyze.h"
#include "model/io/file.h"
#include "model/io/topology_json.h"
#include "model/layout/layout.h"
#include "tests/support/picture.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QDir>
#include <QTest>
#include <cmath>

using namespace failwright;

namespace {

QStringList filesIn(const QString& folder, const QString& pattern) {
    QStringList paths;
    for (const QFileInfo& file : QDir(folder).entryInfoList({pattern}, QDir::Files, QDir::Name))
        if (!file.fileName().contains(".expected.")) paths.append(file.filePath());
    return paths;
}

void addRows(const QStringList& paths) {
    QTest::addColumn<QString>("path");
    for (const QString& path : paths) QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
}

QString examples() {
    return FAILWRIGHT_SOURCE_DIR "/resources/examples";
}
QString samples() {
    return qEnvironmentVariable("FAILWRIGHT_SAMPLES", FAILWRIGHT_SOURCE_DIR "/../shared/reference");
}

Topology example(const char* name) {
    return *loadTopology((examples() + "/" + name + ".failwright").toStdString());
}

}  // namespace

class ExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void eightOrMore() { QVERIFY(filesIn(examples(), "*.failwright").size() >= 8); }

    void wellMade_data() { addRows(filesIn(examples(), "*.failwright")); }

    /// As the program writes it, everything in its place, every number given, and all of it used.
    void wellMade() {
        QFETCH(QString, path);
        const auto topology = loadTopology(path.toStdString());
        QVERIFY(topology.has_value());
        QCOMPARE(writeTopology(*topology), *readFile(path.toStdString(), TopologyLimits::bytes));
        QCOMPARE(testing::faultOfPicture(*topology), QString());
        for (const Node& node : topology->nodes) {
            QVERIFY2(node.kind == NodeKind::client || node.figures.availability, node.id.value.c_str());
            QVERIFY2(!node.costPerMonth, node.id.value.c_str());
        }
        for (const Service& service : topology->services)
            QVERIFY2(service.healthCheck && service.failover, service.id.value.c_str());
        const auto analysis = analyze(*topology);
        QVERIFY(analysis.has_value());
        QVERIFY(analysis->notConnected.empty());
        QVERIFY(*analysis->unavailability < 0.01);
    }

    void oneOfEverythingFailsByAnyOfFour() {
        const auto analysis = *analyze(example("one-of-everything"));
        QCOMPARE(analysis.spofs.size(), std::size_t{4});
        const double up = 0.9999 * 0.999 * 0.999 * 0.995;
        QVERIFY(std::abs(*analysis.unavailability / (1 - up) - 1) < 1e-9);
    }

    void doubledFailsByTheZoneAlone() {
        const auto analysis = *analyze(example("doubled-in-one-zone"));
        QCOMPARE(analysis.spofs.size(), std::size_t{1});
        QCOMPARE(analysis.elements[analysis.spofs.front().element].id, std::string("zone-a"));
        const double web = 3 * 0.999 * 1e-6 + 1e-9;  // fewer than two of three
        double up = 0.9995;
        for (const double member : {1e-4, 1e-3, web, 5e-3, 5e-3}) up *= 1 - member * member;
        QVERIFY(std::abs(*analysis.unavailability / (1 - up) - 1) < 1e-9);
    }

    void referenceDesigns_data() {
        const QStringList paths = filesIn(samples() + "/truths", "*.json");
        if (paths.isEmpty()) QSKIP("no reference designs here");
        addRows(paths);
    }

    void referenceDesigns() {
        QFETCH(QString, path);
        const auto topology = loadTopology(path.toStdString());
        QVERIFY(topology.has_value());
        QCOMPARE(testing::faultOfPicture(placed(*topology)), QString());
    }
};

FAILWRIGHT_CORE_TEST(ExamplesTest)
#include "tst_examples.moc"
