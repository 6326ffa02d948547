#include "model/io/analysis_json.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <limits>
#include <nlohmann/json.hpp>

using namespace failwright;
using Json = nlohmann::ordered_json;

namespace {

Analysis analysis() {
    Analysis one;
    one.unavailability = 1.25e-13;
    one.clients = {{"users", 2, 1.25e-13}, {"", 1, std::nullopt}};
    one.journeys = {{"core", 1.25e-13}, {"buy", std::nullopt}};
    one.tiers = {{"full", 0.75}, {"down", 0.25}};
    one.elements = {{.kind = ElementKind::node, .id = "lb"}, {.kind = ElementKind::commonCause, .id = "service:db"}};
    one.importance = {{.birnbaum = 0.5, .criticality = 0.25, .achievementWorth = std::nullopt, .reductionWorth = 2, .downtimeSecondsPerYear = 1},
                      {.birnbaum = 1, .criticality = 1, .achievementWorth = 3, .reductionWorth = std::nullopt, .downtimeSecondsPerYear = 9}};
    one.spofs = {{.element = 1, .blastRadius = 0.5}};
    one.cutSets.countByOrder = {{1, 1}, {2, 7}};
    one.cutSets.sets = {{.elements = {1}, .order = 1, .probability = 1e-13}, {.elements = {0, 1}, .order = 2, .probability = 0.1 + 0.2}};
    one.notConnected = {NodeId{"x"}};
    return one;
}

FailureTable failures() {
    FailureRow recovering;
    recovering.id = "lb";
    recovering.recoverySeconds = 55;
    recovering.lostRequestSeconds = 31.5;
    recovering.failuresPerYear = 2;
    FailureRow lasting;
    lasting.id = "service:db";
    lasting.kind = ElementKind::commonCause;
    lasting.dataLossSeconds = std::numeric_limits<double>::infinity();
    lasting.finalSuccess = 0;
    return {recovering, lasting};
}

}  // namespace

class AnalysisJson : public QObject {
    Q_OBJECT

private slots:
    void theObjectOfTheFormat();
    void twelveNinesKeepTheirDigits();
    void absentAndInfiniteAreNull();
    void objectives();
    void failuresAndWhatTheyCost();
    void boundsStandBesideNull();
    void findingsHaveAMessage();
};

void AnalysisJson::theObjectOfTheFormat() {
    Topology topology;
    topology.name = "Nämé";
    const Json json = Json::parse(writeAnalysis(topology, analysis(), failures()));
    std::vector<std::string> keys;
    for (const auto& item : json.items()) keys.push_back(item.key());
    QCOMPARE(keys, (std::vector<std::string>{"name", "availability", "downtime", "unavailability", "reliability", "clients", "journeys", "tiers",
                                             "spofs", "cut_sets", "importance", "failures", "objectives", "not_connected", "findings"}));
    QCOMPARE(json["name"].get<std::string>(), topology.name);
    QVERIFY(json["spofs"] == Json::parse(R"([{"id": "service:db", "kind": "common-cause", "blast_radius": 0.5}])"));
    QVERIFY(json["cut_sets"]["count_by_order"] == Json::parse(R"({"1": 1, "2": 7})"));
    QVERIFY(json["cut_sets"]["complete"] == true);
    QVERIFY(!json["cut_sets"].contains("max_order"));
    QVERIFY(json["cut_sets"]["sets"][1]["elements"] == Json::parse(R"(["lb", "service:db"])"));
    QCOMPARE(json["cut_sets"]["sets"][1]["probability"].get<double>(), 0.1 + 0.2);
    QVERIFY(json["importance"][0]["id"] == "service:db");
    QVERIFY(json["not_connected"] == Json::parse(R"(["x"])"));
    QVERIFY(json["clients"][1]["id"] == "virtual");
    QVERIFY(json["tiers"][1] == Json::parse(R"({"id": "down", "probability": 0.25})"));
}

void AnalysisJson::boundsStandBesideNull() {
    Topology topology;
    topology.objectives = Objectives{.slo = 0.999};
    Analysis bounded = analysis();
    bounded.unavailability.reset();
    bounded.bounds = Range{1e-4, 2e-4};
    const Json json = Json::parse(writeAnalysis(topology, bounded, failures()));
    QVERIFY(json["unavailability"]["structural"].is_null() && json["availability"]["structural"].is_null());
    QVERIFY(json["unavailability"]["structural_bounds"] == Json::parse("[1e-4, 2e-4]"));
    QVERIFY(json["availability"]["structural_bounds"] == Json::parse("[0.9998, 0.9999]"));
    QVERIFY(json["reliability"]["mtbf_h"].is_null());
    QVERIFY(json["importance"].empty());
    QVERIFY(json["objectives"]["slo"]["actual"].is_null());
    QVERIFY(json["objectives"]["slo"]["met"].is_boolean());
}

void AnalysisJson::twelveNinesKeepTheirDigits() {
    const Json json = Json::parse(writeAnalysis({}, analysis(), failures()));
    QVERIFY(json["unavailability"]["structural"].get<double>() == 1.25e-13);
    QCOMPARE(json["downtime"]["by_cause_year_s"]["structural"].get<double>(), 1.25e-13 * 31557600);
}

void AnalysisJson::absentAndInfiniteAreNull() {
    const Json json = Json::parse(writeAnalysis({}, analysis(), failures()));
    QVERIFY(json["importance"][1]["raw"].is_null());
    QVERIFY(json["importance"][0]["rrw"].is_null());
    QVERIFY(json["journeys"][1]["availability"].is_null());
    const Json none = Json::parse(writeAnalysis({}, {}, {}));
    QVERIFY(none["availability"]["structural"].is_null());
    QVERIFY(none["availability"]["nines"].is_null());
    QVERIFY(none["clients"].is_array() && none["tiers"].is_array());
}

void AnalysisJson::objectives() {
    Topology topology;
    topology.objectives.emplace().slo = 0.9995;
    topology.objectives->rtoSeconds = 120;
    const Json json = Json::parse(writeAnalysis(topology, analysis(), failures()))["objectives"];
    QVERIFY(json["slo"]["met"] == true);
    QVERIFY(json["rto"]["actual"] == 55 && json["rto"]["met"] == true);
    QVERIFY(json["incidents_that_fit"] == 23);
    QVERIFY(json["incidents_that_fit"].is_number_unsigned());
    topology.objectives->slo = 0.9;  // whose complement is a hair too small
    FailureTable exact = failures();
    for (FailureRow& row : exact)
        if (row.recoverySeconds) row.recoverySeconds = 32;
    QVERIFY(Json::parse(writeAnalysis(topology, analysis(), exact))["objectives"]["incidents_that_fit"] == 8100);
    QVERIFY(json["slo"]["target"] == 0.9995);
    QVERIFY(std::abs(json["error_budget_s"].get<double>() - 1296) < 1e-6);
    QVERIFY(json["rto"]["target"] == 120);
    QVERIFY(json["rpo"].is_null());
}

void AnalysisJson::failuresAndWhatTheyCost() {
    const Json json = Json::parse(writeAnalysis({}, analysis(), failures()));
    QVERIFY(json["failures"][0] == Json::parse(R"({"id": "lb", "recovers": true, "rto_s": 55, "rpo_s": 0, "lost_request_s": 31.5, "per_year": 2})"));
    QVERIFY(json["failures"][1]["rto_s"].is_null() && json["failures"][1]["rpo_s"].is_null());
    QCOMPARE(json["downtime"]["by_cause_year_s"]["failover"].get<double>(), 63.0);
    const double year = json["downtime"]["year_s"].get<double>();
    QCOMPARE(json["downtime"]["month_s"].get<double>(), year / 12);
    QCOMPARE(json["unavailability"]["expected"].get<double>(), year / 31557600);
}

void AnalysisJson::findingsHaveAMessage() {
    const Json json = Json::parse(writeAnalysis({}, analysis(), failures()))["findings"];
    QCOMPARE(json.size(), 2u);
    QVERIFY(json[0]["rule"] == "spof" && json[0]["severity"] == "warning");
    QVERIFY(json[0]["elements"] == Json::parse(R"(["service:db"])"));
    QVERIFY(!json[1]["message"].get<std::string>().empty());
}

FAILWRIGHT_CORE_TEST(AnalysisJson)
#include "tst_analysis_json.moc"
