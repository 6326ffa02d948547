#include "model/io/analysis_json.h"

#include "model/io/json_layout.h"
#include "model/io/json_text.h"
#include "model/review/findings.h"
#include "model/topology/reliability.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace failwright {
namespace {

using Json = nlohmann::ordered_json;

constexpr double defaultWindowDays = 30;
constexpr double secondsPerDay = 86'400;

Json number(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json complement(const std::optional<double>& value) { return value ? Json(1 - *value) : Json(nullptr); }

Json nines(const std::optional<double>& unavailability) {
    return unavailability && *unavailability > 0 ? Json(-std::log10(*unavailability)) : Json(nullptr);
}

std::string_view kindWord(ElementKind kind) {
    switch (kind) {
        case ElementKind::domain: return "domain";
        case ElementKind::node: return "node";
        case ElementKind::link: return "link";
        case ElementKind::commonCause: return "common-cause";
    }
    return {};
}

Json downtime(const Analysis& analysis) {
    Json structural = analysis.unavailability ? Json(*analysis.unavailability * secondsPerYear) : Json(nullptr);
    return {{"year_s", nullptr},
            {"month_s", nullptr},
            {"week_s", nullptr},
            {"day_s", nullptr},
            {"by_cause_year_s",
             {{"structural", std::move(structural)},
              {"failover", nullptr},
              {"failed_failover", nullptr},
              {"undetected", nullptr},
              {"operations", nullptr}}}};
}

Json clients(const Analysis& analysis) {
    Json list = Json::array();
    for (const ClientResult& client : analysis.clients)
        list.push_back({{"id", client.id.empty() ? "virtual" : client.id},
                        {"weight", client.weight},
                        {"availability", complement(client.unavailability)}});
    return list;
}

Json journeys(const Analysis& analysis) {
    Json list = Json::array();
    for (const JourneyResult& journey : analysis.journeys)
        list.push_back({{"id", journey.id}, {"availability", complement(journey.unavailability)}});
    return list;
}

Json tiers(const Analysis& analysis) {
    Json list = Json::array();
    for (const TierResult& tier : analysis.tiers) list.push_back({{"id", tier.id}, {"probability", number(tier.probability)}});
    return list;
}

Json spofs(const Analysis& analysis) {
    Json list = Json::array();
    for (const SinglePointOfFailure& spof : analysis.spofs) {
        const Element& element = analysis.elements[spof.element];
        list.push_back({{"id", element.id}, {"kind", kindWord(element.kind)}, {"blast_radius", spof.blastRadius}});
    }
    return list;
}

/// A whole number without a fraction as long as a double holds it exactly.
Json whole(double count) { return count < 9e15 ? Json(static_cast<std::uint64_t>(count)) : Json(count); }

Json cutSets(const Analysis& analysis) {
    Json counts = Json::object();
    for (const auto& [order, count] : analysis.cutSets.countByOrder) counts[std::to_string(order)] = whole(count);
    Json sets = Json::array();
    for (const CutSet& set : analysis.cutSets.sets) {
        Json elements = Json::array();
        for (const ElementIndex i : set.elements) elements.push_back(analysis.elements[i].id);
        sets.push_back({{"elements", std::move(elements)}, {"order", set.order}, {"probability", set.probability}});
    }
    return {{"complete", analysis.cutSets.complete}, {"count_by_order", std::move(counts)}, {"sets", std::move(sets)}};
}

/// What causes most downtime first.
Json importance(const Analysis& analysis) {
    std::vector<std::size_t> order(analysis.importance.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return analysis.importance[a].downtimeSecondsPerYear > analysis.importance[b].downtimeSecondsPerYear;
    });
    Json list = Json::array();
    for (const std::size_t i : order) {
        const Importance& one = analysis.importance[i];
        list.push_back({{"id", analysis.elements[i].id},
                        {"birnbaum", one.birnbaum},
                        {"fussell_vesely", number(one.criticality)},
                        {"raw", number(one.achievementWorth)},
                        {"rrw", number(one.reductionWorth)},
                        {"downtime_year_s", one.downtimeSecondsPerYear}});
    }
    return list;
}

/// A target without any actual value yet.
Json openTarget(const std::optional<double>& target) {
    return target ? Json{{"target", *target}, {"actual", nullptr}, {"met", nullptr}} : Json(nullptr);
}

Json slo(double target, const std::optional<double>& unavailability) {
    const Json met = unavailability ? Json(*unavailability <= 1 - target) : Json(nullptr);
    return {{"target", target}, {"actual", complement(unavailability)}, {"met", met}};
}

Json objectives(const Topology& topology, const Analysis& analysis) {
    const Objectives given = topology.objectives.value_or(Objectives{});
    const double window = given.windowDays.value_or(defaultWindowDays) * secondsPerDay;
    return {{"slo", given.slo ? slo(*given.slo, analysis.unavailability) : Json(nullptr)},
            {"rto", openTarget(given.rtoSeconds)},
            {"rpo", openTarget(given.rpoSeconds)},
            {"error_budget_s", given.slo ? Json((1 - *given.slo) * window) : Json(nullptr)},
            {"incidents_that_fit", nullptr}};
}

std::string text(double value) {
    std::string out;
    json::appendNumber(out, value);
    return out;
}

std::string message(const Finding& finding) {
    const auto argument = [&](std::size_t i) { return text(finding.arguments[i]); };
    switch (finding.rule) {
        case Rule::sloMissed: return "The availability of " + argument(0) + " misses the SLO of " + argument(1) + '.';
        case Rule::slaTighterThanSlo: return "The SLA of " + argument(0) + " is tighter than the SLO of " + argument(1) + '.';
        case Rule::spof:
            return "When " + finding.elements.front() + " alone fails, a share of " + argument(0) + " of the traffic is lost.";
        case Rule::notConnected: return "No request reaches " + finding.elements.front() + ": it takes no part.";
        case Rule::noAvailability:
            return "The availability of " + finding.elements.front() + " is not given: it counts as never failing.";
        case Rule::replicationAcross:
            return finding.elements.front() + " copies between nodes of different services, which means nothing.";
    }
    return {};
}

Json listed(const std::vector<Finding>& all) {
    Json list = Json::array();
    for (const Finding& finding : all)
        list.push_back({{"rule", word(finding.rule)},
                        {"severity", word(finding.severity)},
                        {"elements", finding.elements},
                        {"message", message(finding)}});
    return list;
}

Json notConnected(const Analysis& analysis) {
    Json list = Json::array();
    for (const NodeId& node : analysis.notConnected) list.push_back(node.value);
    return list;
}

}  // namespace

std::string writeAnalysis(const Topology& topology, const Analysis& analysis) {
    const std::optional<double>& u = analysis.unavailability;
    const Json object = {{"name", topology.name},
                         {"availability", {{"structural", complement(u)}, {"expected", nullptr}, {"nines", nines(u)}}},
                         {"downtime", downtime(analysis)},
                         {"unavailability", {{"structural", number(u)}, {"expected", nullptr}}},
                         {"clients", clients(analysis)},
                         {"journeys", journeys(analysis)},
                         {"tiers", tiers(analysis)},
                         {"spofs", spofs(analysis)},
                         {"cut_sets", cutSets(analysis)},
                         {"importance", importance(analysis)},
                         {"failures", Json::array()},
                         {"objectives", objectives(topology, analysis)},
                         {"not_connected", notConnected(analysis)},
                         {"findings", listed(findings(topology, analysis))}};
    return json::laidOut(object.dump());
}

}  // namespace failwright
