#include "tests/cli/command.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace failwright::testing;
using nlohmann::ordered_json;

namespace {

QByteArray simulated(const QStringList& options) {
    const Ended ended = invoke(QStringList{"simulate", "-", "--json", "--years", "200"} + options, small);
    return ended.status == 0 && ended.err.isEmpty() ? ended.out : QByteArray();
}

}  // namespace

class TestSimulate : public QObject {
    Q_OBJECT

private slots:
    void theObjectOfTheFormat() {
        const auto json = ordered_json::parse(simulated({}).toStdString());
        std::string keys;
        for (const auto& item : json.items()) keys += item.key() + " ";
        QCOMPARE(keys, std::string("years seed availability unavailability estimator downtime_year_s slo_kept outages_per_year "
                                   "longest_outage_s tiers cut_sets "));
        QVERIFY(json["years"] == 200 && json["seed"] == 1);
        const double mean = json["availability"]["mean"];
        QVERIFY(json["availability"]["ci95"][0] < mean && json["availability"]["ci95"][1] > mean);
        QVERIFY(json["downtime_year_s"]["p50"] <= json["downtime_year_s"]["p90"] && json["downtime_year_s"]["p99"] <= json["downtime_year_s"]["max"]);
        QVERIFY(json["slo_kept"]["probability"] > 0 && json["slo_kept"]["window_days"] == 30);
        QVERIFY(json["cut_sets"][0]["elements"] == ordered_json::array({"lb"}));
    }

    void theSameSeedGivesTheSameDigits() {
        const QByteArray once = simulated({"--seed", "9"});
        QVERIFY(!once.isEmpty());
        for (const char* threads : {"1", "2", "5"}) QCOMPARE(simulated({"--seed", "9", "--threads", threads}), once);
        QVERIFY(simulated({"--seed", "10"}) != once);
    }

    void forPeople() {
        const Ended ended = invoke({"simulate", "-", "--years", "100"}, small);
        QCOMPARE(ended.status, 0);
        for (const char* words : {"100 simulated years, seed 1", "95 % interval", "keeps its SLO", "Cut sets that struck"})
            QVERIFY2(ended.out.contains(words), words);
    }

    void refuses_data() {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("no years") << QStringList{"--years", "0"};
        QTest::newRow("too many years") << QStringList{"--years", "100000000000"};
        QTest::newRow("no number") << QStringList{"--seed", "x"};
        QTest::newRow("no thread") << QStringList{"--threads", "0"};
    }

    void refuses() {
        QFETCH(QStringList, options);
        const Ended ended = invoke(QStringList{"simulate", "-"} + options, small);
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.out.isEmpty() && !ended.err.isEmpty());
    }
};

FAILWRIGHT_CORE_TEST(TestSimulate)
#include "tst_simulate.moc"
