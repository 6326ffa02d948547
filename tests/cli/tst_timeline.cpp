#include "tests/cli/command.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace failwright::testing;
using nlohmann::ordered_json;

namespace {

/// The worked example: detect 15, decide 1, promote 28, DNS 5, reconnect 6.
const QByteArray pair = R"({"format": "failwright", "version": 1, "name": "Pair", "objectives": {"rto_s": 60},
 "services": [{"id": "db", "kind": "database", "redundancy": "active-passive", "health_check": {"interval_s": 5, "threshold": 3},
   "failover": {"decide_s": 1, "promote_s": 28, "via": "dns", "ttl_s": 5, "reconnect_s": 6}}],
 "nodes": [
  {"id": "users", "kind": "client"},
  {"id": "app", "kind": "app", "availability": 0.999},
  {"id": "db-1", "kind": "database", "service": "db", "availability": 0.999, "role": "primary"},
  {"id": "db-2", "kind": "database", "service": "db", "availability": 0.999}],
 "links": [{"id": "u", "from": "users", "to": "app"}, {"id": "q", "from": "app", "to": "db-1"},
  {"id": "r", "from": "db-1", "to": "db-2", "kind": "replication", "mode": "async", "lag_s": 2}],
 "features": [{"id": "all"}], "tiers": [{"id": "full", "features": ["all"]}],
 "scenarios": [{"id": "plain", "events": [{"at_s": 100, "fail": "db-1"}, {"at_s": 110, "repair": "db-1"}]},
  {"id": "mixed", "events": [{"at_s": 0, "fail": "db-1"}, {"at_s": 1, "load": 5}, {"at_s": 2, "partition": [[]]}, {"at_s": 3, "fail": "users"}]}]})";

ordered_json timeline(const QStringList& what) {
    const Ended ended = invoke(QStringList{"timeline", "-", "--json"} + what, pair);
    return ended.status == 0 ? ordered_json::parse(ended.out.toStdString()) : ordered_json();
}

bool sameSteps(const ordered_json& actual, const ordered_json& expected) {
    if (actual.size() != expected.size()) return false;
    for (std::size_t i = 0; i < actual.size(); ++i)
        for (std::size_t k = 0; k < 2; ++k)
            if (std::abs(actual[i][k].get<double>() - expected[i][k].get<double>()) > 1e-9) return false;
    return true;
}

}  // namespace

class TestTimeline : public QObject {
    Q_OBJECT

private slots:
    void theObjectOfTheFormat() {
        const ordered_json json = timeline({"--fail", "db-1"});
        std::string keys;
        for (const auto& item : json.items()) keys += item.key() + " ";
        QCOMPARE(keys, std::string("failed recovers rto_s rpo_s lost_request_s success outages longest_outage_s services tiers load partitions log "));
        QCOMPARE(json["failed"].dump(), std::string(R"(["db-1"])"));
        QVERIFY(json["recovers"] == true && json["rto_s"] == 55 && json["rpo_s"] == 2 && json["lost_request_s"] == 55);
        QVERIFY(sameSteps(json["success"], ordered_json::parse("[[0, 0], [55, 1]]")));
        const ordered_json& db = json["services"][0];
        QVERIFY(db["id"] == "db" && db["from"] == "db-1" && db["to"] == "db-2");
        QVERIFY(db["phases"][0] == ordered_json::parse(R"({"phase": "detect", "start_s": 0, "end_s": 15})"));
        QCOMPARE(db["phases"].size(), 5u);
        QVERIFY(db["phases"][4]["phase"] == "reconnect" && db["phases"][4]["end_s"] == 55);
        QCOMPARE(json["tiers"].dump(), std::string(R"([[0.0,"down"],[55.0,"full"]])"));
    }

    void theLogSpeaksAsOperatorsDo() {
        const ordered_json log = timeline({"--fail", "db-1"})["log"];
        QVERIFY(log[0]["text"] == "db-1 down" && log[0]["event"] == "failed" && log[0]["at_s"] == 0);
        QCOMPARE(log[2].dump(), std::string(R"({"at_s":10.0,"source":"app","event":"probe-failed","text":"app probe connect timeout instance=db-1 attempt=2/3"})"));
        QVERIFY(log.back()["text"] == "db endpoint moved from=db-1 to=db-2");
    }

    void whatDoesNotRecoverHasNoRecoveryTime() {
        const ordered_json json = timeline({"--fail", "db-1,db-2"});
        QVERIFY(json["recovers"] == false && json["rto_s"].is_null() && json["lost_request_s"].is_null());
        QVERIFY(json["rpo_s"].is_null());
        QVERIFY(json["services"][0]["to"].is_null());
    }

    void playsScenarios() {
        const ordered_json json = timeline({"--scenario", "plain"});
        QVERIFY(sameSteps(json["success"], ordered_json::parse("[[0, 1], [100, 0], [110, 1]]")));
        QVERIFY(json["rto_s"] == 10);
    }

    void saysWhatItDoesNotPlay() {
        const Ended ended = invoke({"timeline", "-", "--scenario", "mixed"}, pair);
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.err.count('\n'), 1);
        QVERIFY2(ended.err.contains("1 of its 4 events"), ended.err.constData());
        QVERIFY(invoke({"timeline", "-", "--scenario", "plain"}, pair).err.isEmpty());
    }

    void refuses_data() {
        QTest::addColumn<QStringList>("what");
        QTest::addColumn<QByteArray>("complaint");
        QTest::newRow("nothing") << QStringList{} << QByteArray("--fail");
        QTest::newRow("both") << QStringList{"--fail", "db-1", "--scenario", "plain"} << QByteArray("--scenario");
        QTest::newRow("unknown element") << QStringList{"--fail", "db-1,db-3"} << QByteArray("'db-3'; the nearest is 'db-1'");
        QTest::newRow("common cause of nothing") << QStringList{"--fail", "service:bd"} << QByteArray("nearest is 'service:db'");
        QTest::newRow("a client") << QStringList{"--fail", "users"} << QByteArray("client");
        QTest::newRow("no id") << QStringList{"--fail", ""} << QByteArray("''");
        QTest::newRow("an id left out") << QStringList{"--fail", "db-1,,app"} << QByteArray("'db-1,,app'");
        QTest::newRow("hours of no game day") << QStringList{"--fail", "db-1", "--hours", "3"} << QByteArray("--game-day");
        QTest::newRow("unknown scenario") << QStringList{"--scenario", "plan"} << QByteArray("nearest is 'plain'");
    }

    void refuses() {
        QFETCH(QStringList, what);
        QFETCH(QByteArray, complaint);
        const Ended ended = invoke(QStringList{"timeline", "-", "--json"} + what, pair);
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY2(ended.err.contains(complaint), ended.err.constData());
    }

    void drawsBars() {
        const QByteArray page = invoke({"timeline", "-", "--fail", "db-1"}, pair).out;
        const auto cells = [&](const char* cell) { return page.mid(page.indexOf("\n  db ")).count(cell); };
        QVERIFY2(page.contains("recovers") && page.contains("meets the target") && page.contains("db-1 → db-2"), page.constData());
        QVERIFY(cells("▓") > cells("░") && cells("░") > cells("▚") && cells("▒") >= 1);
        QVERIFY(page.contains("σ(t)") && page.contains("attempt=2/3") && page.contains("promote 28 s"));
    }

    /// Twice as many requests as the service carries: half of them are shed, whoever fails.
    void whatIsShedIsSaid() {
        QByteArray busy = pair;
        busy.replace(R"("objectives": {"rto_s": 60})", R"("objectives": {"rto_s": 60, "requests_per_s": 200})");
        busy.replace(R"({"id": "app", "kind": "app")", R"({"id": "app", "kind": "app", "capacity_rps": 100)");
        for (const char* which : {"db-1", "db-2"}) {
            const QByteArray page = invoke({"timeline", "-", "--fail", which}, busy).out;
            QVERIFY2(page.contains("is overloaded, up to 50.0 % of the requests are shed"), page.constData());
            QVERIFY(!page.contains("no request fails"));
        }
        QVERIFY(!invoke({"timeline", "-", "--fail", "db-1"}, pair).out.contains("overloaded"));
    }

    void aGameDayHasItsScore() {
        const ordered_json json = timeline({"--game-day", "4", "--hours", "100", "--pace", "1"});
        const ordered_json& score = json["score"];
        QVERIFY(score["failures"] == json["failed"].size() && score["seconds"] >= 360'000);
        double lost = 0;
        for (std::size_t i = 0; i + 1 < json["success"].size(); ++i)
            lost += (1 - json["success"][i][1].get<double>()) * (json["success"][i + 1][0].get<double>() - json["success"][i][0].get<double>());
        QVERIFY(lost > 0 && std::abs(score["lost_request_s"].get<double>() - lost) < 1e-6 && score["lost_requests"].is_null());
        QVERIFY(std::abs(score["served"].get<double>() - (1 - lost / score["seconds"].get<double>())) < 1e-12);
        QVERIFY(json["outages"].size() > 1 && json["outages"][0]["end_s"] > json["outages"][0]["start_s"]);
        QVERIFY(!timeline({"--fail", "db-1"}).contains("score"));
        double longest = 0;
        for (const ordered_json& one : json["outages"]) longest = std::max(longest, one["end_s"].get<double>() - one["start_s"].get<double>());
        QVERIFY(json["longest_outage_s"] == longest);
        const QByteArray page = invoke({"timeline", "-", "--game-day", "4", "--hours", "100", "--pace", "1"}, pair).out;
        QVERIFY2(page.contains("longest outage") && page.contains("each of "), page.constData());
    }

    void agreesWithTheTruths_data() {
        QTest::addColumn<QString>("name");
        const QDir folder(samples().filePath("truths"));
        if (!folder.exists()) QSKIP("no reference data here");
        for (const QString& file : folder.entryList({"*.expected.json"}))
            QTest::newRow(qPrintable(file)) << folder.filePath(file.chopped(14));
    }

    void agreesWithTheTruths() {
        QFETCH(QString, name);
        std::ifstream stream((name + ".expected.json").toStdString());
        const ordered_json truth = ordered_json::parse(stream);
        for (const auto& [id, expected] : truth["failures"].items()) {
            const Ended ended = invoke({"timeline", name + ".json", "--fail", QString::fromStdString(id), "--json"});
            QCOMPARE(ended.status, 0);
            const ordered_json actual = ordered_json::parse(ended.out.toStdString());
            QCOMPARE(actual["recovers"].get<bool>(), expected["recovers"].get<bool>());
            const QByteArray both = QByteArray::fromStdString(id + ": " + actual["success"].dump() + " for " + expected["success"].dump());
            QVERIFY2(sameSteps(actual["success"], expected["success"]), both.constData());
            QCOMPARE(actual["rto_s"].is_null(), expected["rto_s"].is_null());
            if (expected["rto_s"].is_null()) continue;
            QVERIFY(std::abs(actual["rto_s"].get<double>() - expected["rto_s"].get<double>()) < 1e-9);
            QVERIFY(std::abs(actual["lost_request_s"].get<double>() - expected["lost_request_s"].get<double>()) < 1e-9);
        }
    }
};

FAILWRIGHT_CORE_TEST(TestTimeline)
#include "tst_timeline.moc"
