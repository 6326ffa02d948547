#include "model/io/timeline_json.h"

#include "model/io/json_layout.h"
#include "model/io/timeline_words.h"

#include <limits>
#include <nlohmann/json.hpp>

namespace failwright {
namespace {

using Json = nlohmann::ordered_json;

Json successSteps(const Timeline& timeline) {
    Json list = Json::array();
    for (const SuccessStep& step : timeline.success) list.push_back(Json::array({step.at, step.share}));
    return list;
}

Json finite(double seconds) { return seconds == std::numeric_limits<double>::infinity() ? Json(nullptr) : Json(seconds); }

Json outages(const Timeline& timeline) {
    Json list = Json::array();
    for (const Outage& outage : timeline.outages) list.push_back({{"start_s", outage.startedAt}, {"end_s", finite(outage.endedAt)}});
    return list;
}

Json tierSteps(const Topology& topology, const Timeline& timeline) {
    Json list = Json::array();
    for (const TierStep& step : timeline.tiers) list.push_back(Json::array({step.at, tierId(topology, step)}));
    return list;
}

Json loadSteps(const Topology& topology, const Timeline& timeline) {
    Json list = Json::array();
    for (const LoadStep& step : timeline.load)
        list.push_back({{"at_s", step.at},
                        {"requests_per_s", step.requestsPerSecond},
                        {"load", step.verdict.load},
                        {"capacity", step.verdict.capacity},
                        {"tier", topology.tiers.empty() ? Json(nullptr) : Json(tierId(topology, {step.at, step.verdict.tier}))},
                        {"served", step.verdict.served}});
    return list;
}

Json services(const Timeline& timeline) {
    Json list = Json::array();
    for (const FailoverRun& run : timeline.failovers) {
        Json phases = Json::array();
        for (const Phase& phase : run.phases)
            phases.push_back({{"phase", word(phase.kind)}, {"start_s", phase.start}, {"end_s", phase.end}});
        list.push_back({{"id", run.service.value},
                        {"phases", std::move(phases)},
                        {"from", run.from.value},
                        {"to", run.to.value.empty() ? Json(nullptr) : Json(run.to.value)}});
    }
    return list;
}

Json log(const Topology& topology, const Timeline& timeline) {
    const LogWords words(topology);
    Json list = Json::array();
    for (const LogEntry& entry : timeline.log)
        list.push_back({{"at_s", entry.at}, {"source", words.source(entry)}, {"event", word(entry.kind)}, {"text", words.text(entry)}});
    return list;
}

Json sideList(const PartitionRun& run) {
    Json list = Json::array();
    for (std::size_t i = 0; i < run.sides.size(); ++i) {
        Json domains = Json::array();
        for (const DomainId& id : run.sides[i]) domains.push_back(id.value);
        Json success = Json::array();
        for (const SuccessStep& step : run.views[i].success) success.push_back(Json::array({step.at, step.share}));
        list.push_back({{"domains", std::move(domains)}, {"success", std::move(success)}, {"lost_request_s", run.views[i].lostSeconds}});
    }
    return list;
}

Json effectList(const PartitionRun& run) {
    Json list = Json::array();
    for (const PartitionEffect& effect : run.effects) {
        Json object = {{"service", effect.service.value}, {"side", effect.side}, {"effect", word(effect.kind)},
                       {"start_s", effect.from}, {"end_s", finite(effect.to)}};
        object[effect.kind == PartitionKind::refused ? "refused_s" : "writes_at_risk_s"] = finite(effect.seconds());
        list.push_back(std::move(object));
    }
    return list;
}

Json partitions(const Timeline& timeline) {
    Json list = Json::array();
    for (const PartitionRun& run : timeline.partitions)
        list.push_back({{"start_s", run.from}, {"end_s", finite(run.to)}, {"sides", sideList(run)}, {"effects", effectList(run)}});
    return list;
}

Json scoreObject(const GameDayScore& score) {
    return {{"failures", score.failures},
            {"seconds", score.seconds},
            {"served", score.served()},
            {"lost_request_s", score.lostSeconds},
            {"lost_requests", score.lostRequests ? Json(*score.lostRequests) : Json(nullptr)},
            {"worst_success", score.worstSuccess}};
}

}  // namespace

std::string writeTimeline(const Topology& topology, const Timeline& timeline, const GameDayScore* score) {
    const auto whereItRecovers = [&](double value) { return timeline.recovers ? Json(value) : Json(nullptr); };
    Json object = {{"failed", timeline.failed},
                   {"recovers", timeline.recovers},
                   {"rto_s", whereItRecovers(timeline.recoverySeconds)},
                   {"rpo_s", timeline.dataLossSeconds},
                   {"lost_request_s", whereItRecovers(timeline.lostRequestSeconds)},
                   {"success", successSteps(timeline)},
                   {"outages", outages(timeline)},
                   {"longest_outage_s", finite(timeline.longestOutage())},
                   {"services", services(timeline)},
                   {"tiers", tierSteps(topology, timeline)},
                   {"load", loadSteps(topology, timeline)},
                   {"partitions", partitions(timeline)},
                   {"log", log(topology, timeline)}};
    if (score != nullptr) object["score"] = scoreObject(*score);
    return json::laidOut(object.dump());
}

}  // namespace failwright
