#include "tests/cli/command.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

using namespace failwright::testing;
using nlohmann::json;

namespace {

bool close(double actual, double expected, double absolute = 0) {
    return std::abs(actual - expected) <= 1e-9 * std::abs(expected) + absolute;
}

using Sets = std::set<std::set<std::string>>;

Sets setsOf(const json& list) {
    Sets sets;
    for (const json& one : list) {
        const json& elements = one.is_object() ? one["elements"] : one;
        sets.insert(elements.get<std::set<std::string>>());
    }
    return sets;
}

std::map<std::string, json> byId(const json& list) {
    std::map<std::string, json> map;
    for (const json& one : list) map[one["id"]] = one;
    return map;
}

}  // namespace

/// Known topologies through `analyze --json`: every number that the truths give.
class TestTruths : public QObject {
    Q_OBJECT

private slots:
    void agree_data() {
        QTest::addColumn<QString>("name");
        const QDir folder(samples().filePath("truths"));
        for (const QString& file : folder.entryList({"*.expected.json"})) {
            const QString name = file.chopped(14);
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        }
        if (!folder.exists()) QTest::newRow("absent") << QString();
    }

    void agree() {
        QFETCH(QString, name);
        if (name.isEmpty()) QSKIP("no reference data here");
        std::ifstream stream((name + ".expected.json").toStdString());
        const json truth = json::parse(stream);
        const Ended ended = invoke({"analyze", name + ".json", "--json"});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.err, QByteArray());
        const json analysis = json::parse(ended.out.toStdString());

        numbers(analysis, truth);
        structure(analysis, truth);
        importance(byId(analysis["importance"]), truth["importance"]);
    }

private:
    void numbers(const json& analysis, const json& truth) {
        QVERIFY(close(analysis["unavailability"]["structural"], truth["unavailability"]));
        QVERIFY(close(analysis["availability"]["structural"], truth["structural"]));
        const auto journeys = byId(analysis["journeys"]);
        QCOMPARE(journeys.size(), truth["journeys"].size() + 1);
        for (const auto& [id, availability] : truth["journeys"].items())
            QVERIFY(close(journeys.at(id)["availability"], availability));
        const auto tiers = byId(analysis["tiers"]);
        QCOMPARE(tiers.size(), truth["tiers"].size());
        for (const auto& [id, probability] : truth["tiers"].items())
            QVERIFY(close(tiers.at(id)["probability"], probability, 1e-15));
    }

    void structure(const json& analysis, const json& truth) {
        const auto spofs = byId(analysis["spofs"]);
        QCOMPARE(spofs.size(), truth["spofs"].size());
        for (const auto& [id, radius] : truth["spofs"].items()) {
            QVERIFY(spofs.contains(id));
            QVERIFY(close(spofs.at(id)["blast_radius"], radius));
        }
        QVERIFY(setsOf(analysis["cut_sets"]["sets"]) == setsOf(truth["cut_sets"]["sets"]));
        QCOMPARE(analysis["cut_sets"]["count_by_order"].dump(), truth["cut_sets"]["count_by_order"].dump());
        QCOMPARE(analysis["cut_sets"]["complete"].get<bool>(), true);
        QVERIFY(analysis["not_connected"].get<std::set<std::string>>() == truth["not_connected"].get<std::set<std::string>>());
    }

    void importance(const std::map<std::string, json>& actual, const json& truth) {
        QCOMPARE(actual.size(), truth.size());
        for (const auto& [id, row] : truth.items()) {
            QVERIFY(actual.contains(id));
            for (const auto& [measure, value] : row.items()) {
                const json& found = actual.at(id).at(measure == "fv" ? "fussell_vesely" : measure);
                QCOMPARE(found.is_null(), value.is_null());
                // the truths are differences of doubles: what is left of 1 - 1e-16
                const double absolute = measure == "downtime_year_s" ? 1e-7 : 1e-13;
                if (!value.is_null())
                    QVERIFY2(close(found, value, absolute), qPrintable(QString::fromStdString(id + " " + measure)));
            }
        }
    }
};

FAILWRIGHT_CORE_TEST(TestTruths)
#include "tst_truths.moc"
