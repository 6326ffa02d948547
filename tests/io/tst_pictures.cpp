#include "model/io/export/picture.h"
#include "model/io/export/result_tables.h"
#include "model/analysis/analyze.h"
#include "model/io/import/import.h"
#include "model/io/topology_json.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <array>

using namespace failwright;

namespace {

/// One grey pixel.
const std::string png = QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000000100000001080000000"
                                            "03a7e9b550000000a49444154789c6360000000020001e221bc330000000049454e44ae426082").toStdString();
const std::string svg = "<?xml version=\"1.0\"?>\n<svg width=\"1\" height=\"1\"><g/></svg>\n";

Topology everything() {
    auto topology = loadTopology(FAILWRIGHT_SOURCE_DIR "/tests/data/right/everything.failwright");
    if (!topology) qFatal("the fixture is broken");
    return std::move(*topology);
}

}  // namespace

/// Drawings that bear their design, and tables of results.
class PicturesTest : public QObject {
    Q_OBJECT
private slots:
    void bothBearTheDesign() {
        Topology topology = everything();
        topology.name = "ends ]]> early";
        for (const std::string& picture : {png, svg}) {
            const std::string bearing = withDesign(picture, topology);
            QVERIFY(bearing.size() > picture.size());
            QCOMPARE(recognise(bearing), std::optional(ImportFormat::drawing));
            const auto design = importDesign(bearing);
            QVERIFY(design);
            QVERIFY(design->topology == topology);
            QVERIFY(withDesign(picture, topology) == bearing);
        }
        QCOMPARE(withDesign("no picture", topology), std::string("no picture"));
    }

    void pngStaysAPng() {
        const std::string bearing = withDesign(png, everything());
        QVERIFY(bearing.starts_with(png.substr(0, png.size() - 12)));
        QVERIFY(bearing.ends_with(png.substr(png.size() - 12)));
    }

    void otherPicturesAreRefused() {
        for (const std::string& picture : {png, svg}) {
            const auto design = importDesign(picture);
            QVERIFY(!design);
            QVERIFY(!design.error().empty());
        }
    }

    void brokenOnesAreRefused() {
        const std::string bearing = withDesign(png, everything());
        for (std::size_t length = 0; length < bearing.size(); length += 7) {
            const auto design = importDesign(std::string_view(bearing).substr(0, length));
            QVERIFY(!design || design->topology == everything());
        }
        for (std::size_t at = 8; at < bearing.size() - 12; at += 3) {
            std::string bent = bearing;
            bent[at] = static_cast<char>(bent[at] ^ 0x55);
            (void)importDesign(bent);
        }
        std::string svgBent = withDesign(svg, everything());
        QVERIFY(!importDesign(std::string_view(svgBent).substr(0, svgBent.size() / 2)));
    }

    void resultsAsTables() {
        const Topology topology = everything();
        const auto analysis = analyze(topology);
        QVERIFY(analysis);
        const FailureTable failures = *failureTable(topology);
        const auto found = findings(topology, *analysis, std::nullopt, failures);
        const QByteArray csv = QByteArray::fromStdString(resultTables(*analysis, failures, found));
        const QList<QByteArray> tables = csv.split('\n');
        int blocks = 1, rows = 0;
        qsizetype columns = 0;
        for (const QByteArray& line : tables) {
            const QByteArray plain = line.trimmed();
            if (plain.isEmpty()) {
                columns = 0;
                ++blocks;
                continue;
            }
            if (plain.contains('"')) continue;
            if (columns == 0) columns = plain.count(',');
            QCOMPARE(plain.count(','), columns);
            ++rows;
        }
        QVERIFY(csv.startsWith("client,weight,availability,unavailability\r\n"));
        QCOMPARE(blocks - 1, csv.endsWith("\r\n") ? 8 : 7);  // each ends with an empty line or the end
        QVERIFY(rows > int(analysis->elements.size()) + int(failures.size()));
    }
};

FAILWRIGHT_CORE_TEST(PicturesTest)
#include "tst_pictures.moc"
