#include "model/io/analysis_json.h"

#include "model/analysis/ranking.h"
#include "model/io/json_layout.h"
#include "model/io/json_values.h"
#include "model/report/sentences.h"
#include "model/review/error_budget.h"
#include "model/review/findings.h"
#include "model/review/objectives.h"
#include "model/simulation/expected_downtime.h"
#include "model/topology/reliability.h"

#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

using json::number;
using json::whole;
using Json = nlohmann::ordered_json;

constexpr double defaultWindowDays = 30;
constexpr double secondsPerDay = 86'400;

Json complement(const std::optional<double>& value) {
    return value ? Json(1 - *value) : Json(nullptr);
}

Json nines(const std::optional<double>& unavailability) {
    return unavailability && *unavailability > 0 ? Json(0.0 - std::log10(*unavailability)) : Json(nullptr);
}

std::string_view kindWord(ElementKind kind) {
    switch (kind) {
        case ElementKind::domain:
            return "domain";
        case ElementKind::node:
            return "node";
        case ElementKind::link:
            return "link";
        case ElementKind::commonCause:
            return "common-cause";
    }
    return {};
}

constexpr double daysPerYear = hoursPerYear / 24;

Json downtime(const std::optional<ExpectedDowntime>& expected) {
    const auto seconds = [&](double periodsPerYear) {
        return expected ? Json(expected->unavailability() * secondsPerYear / periodsPerYear) : Json(nullptr);
    };
    const auto cause = [&](double ExpectedDowntime::*part) { return expected ? Json((*expected).*part) : Json(nullptr); };
    return {{"year_s", seconds(1)},
            {"month_s", seconds(12)},
            {"week_s", seconds(daysPerYear / 7)},
            {"day_s", seconds(daysPerYear)},
            {"by_cause_year_s",
             {{"structural", cause(&ExpectedDowntime::structural)},
              {"failover", cause(&ExpectedDowntime::failover)},
              {"failed_failover", cause(&ExpectedDowntime::failedFailover)},
              {"undetected", cause(&ExpectedDowntime::undetected)},
              {"operations", cause(&ExpectedDowntime::operations)}}}};
}

Json failureList(const FailureTable& failures) {
    Json list = Json::array();
    for (const FailureRow& row : failures)
        list.push_back({{"id", row.id},
                        {"recovers", row.recovers()},
                        {"rto_s", number(row.recoverySeconds)},
                        {"rpo_s", row.dataLossSeconds},
                        {"lost_request_s", number(row.lostRequestSeconds)},
                        {"per_year", row.failuresPerYear}});
    return list;
}

/// Adds what the exact value, which is absent, certainly lies between.
Json with(Json object, const char* key, const std::optional<Range>& bounds) {
    if (bounds) object[key] = {bounds->lower, bounds->upper};
    return object;
}

std::optional<Range> complement(const std::optional<Range>& bounds) {
    return bounds ? std::optional(Range{1 - bounds->upper, 1 - bounds->lower}) : std::nullopt;
}

Json clients(const Analysis& analysis) {
    Json list = Json::array();
    for (const ClientResult& client : analysis.clients)
        list.push_back(with({{"id", client.id.empty() ? "virtual" : client.id},
                             {"weight", client.weight},
                             {"availability", complement(client.unavailability)}},
                            "availability_bounds", complement(client.bounds)));
    return list;
}

Json journeys(const Analysis& analysis) {
    Json list = Json::array();
    for (const JourneyResult& journey : analysis.journeys)
        list.push_back(with({{"id", journey.id}, {"availability", complement(journey.unavailability)}}, "availability_bounds",
                            complement(journey.bounds)));
    return list;
}

Json tiers(const Analysis& analysis) {
    Json list = Json::array();
    for (const TierResult& tier : analysis.tiers)
        list.push_back(with({{"id", tier.id}, {"probability", number(tier.probability)}}, "probability_bounds", tier.bounds));
    return list;
}

/// How often the core journey fails, and how long it is up in between.
Json reliability(const Analysis& analysis) {
    if (!analysis.unavailability) return {{"failures_per_year", nullptr}, {"mtbf_h", nullptr}};
    const double failures = analysis.failuresPerYear;
    const double uptime = (1 - *analysis.unavailability) * secondsPerYear / 3600;
    return {{"failures_per_year", failures}, {"mtbf_h", failures > 0 ? Json(uptime / failures) : Json(nullptr)}};
}

/// `within`: what the expected one lies within.
Json unavailability(const Analysis& analysis, const std::optional<double>& expected, const std::optional<Range>& within) {
    Json object = with({{"structural", number(analysis.unavailability)}, {"expected", number(expected)}}, "structural_bounds", analysis.bounds);
    return analysis.bounds ? with(std::move(object), "expected_bounds", within) : object;
}

Json spofs(const Analysis& analysis) {
    Json list = Json::array();
    for (const SinglePointOfFailure& spof : analysis.spofs) {
        const Element& element = analysis.elements[spof.element];
        list.push_back({{"id", element.id}, {"kind", kindWord(element.kind)}, {"blast_radius", spof.blastRadius}});
    }
    return list;
}

Json cutSets(const Analysis& analysis) {
    Json counts = Json::object();
    bool rounded = false;
    for (const auto& [order, count] : analysis.cutSets.countByOrder) {
        counts[std::to_string(order)] = whole(count);
        rounded = rounded || count > json::mostExact;
    }
    Json sets = Json::array();
    for (const CutSet& set : analysis.cutSets.sets) {
        Json elements = Json::array();
        for (const ElementIndex i : set.elements) elements.push_back(analysis.elements[i].id);
        sets.push_back({{"elements", std::move(elements)}, {"order", set.order}, {"probability", set.probability}});
    }
    Json made = {{"complete", analysis.cutSets.complete}, {"count_by_order", std::move(counts)}, {"sets", std::move(sets)}};
    if (!analysis.cutSets.complete) made["max_order"] = analysis.cutSets.maxOrder;
    if (rounded) made["rounded"] = true;
    return made;
}

/// What causes most downtime first.
Json importance(const Analysis& analysis) {
    Json list = Json::array();
    if (analysis.bounds) return list;
    for (const ElementIndex i : dearestElements(analysis)) {
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

/// Null where the topology has no such objective; whether it is met is null where that is not known.
Json verdictOf(const std::vector<Verdict>& verdicts, Goal goal) {
    const auto verdict = std::ranges::find(verdicts, goal, &Verdict::goal);
    if (verdict == verdicts.end()) return nullptr;
    const Json met = verdict->actual && !verdict->open() ? Json(!verdict->missed()) : Json(nullptr);
    return {{"target", verdict->limit}, {"actual", number(verdict->actual)}, {"met", met}};
}

/// In availabilities.
Json slo(const Topology& topology, const std::vector<Verdict>& verdicts, const std::optional<double>& unavailability) {
    Json object = verdictOf(verdicts, Goal::slo);
    if (object.is_null()) return object;
    object["target"] = *topology.objectives->slo;
    object["actual"] = complement(unavailability);
    return object;
}

/// Null where the budget is not known or no incident takes any time.
Json incidentsThatFit(const std::optional<double>& budget, const std::optional<double>& recovery) {
    return budget && recovery && *recovery > 0 ? whole(ErrorBudget{.seconds = *budget}.fitting(*recovery)) : Json(nullptr);
}

Json objectives(const Topology& topology, const std::optional<double>& unavailability, const std::optional<Range>& within,
                const FailureTable& failures) {
    const Objectives given = topology.objectives.value_or(Objectives{});
    std::optional<double> budget;
    if (given.slo) budget = (1 - *given.slo) * given.windowDays.value_or(defaultWindowDays) * secondsPerDay;
    const FailureRow* longest = longestRecovery(failures);
    const std::vector<Verdict> verdicts = judge(topology, within, failures);
    return {{"slo", slo(topology, verdicts, unavailability)},
            {"rto", verdictOf(verdicts, Goal::rto)},
            {"rpo", verdictOf(verdicts, Goal::rpo)},
            {"error_budget_s", number(budget)},
            {"incidents_that_fit", incidentsThatFit(budget, longest != nullptr ? longest->recoverySeconds : std::nullopt)}};
}

/// The elements, then the sentence.
std::string message(const Finding& finding) {
    std::string text;
    for (const std::string& element : finding.elements) text += (text.empty() ? "" : ", ") + element;
    if (!text.empty()) text += ": ";
    return text + english::sentence(finding) + '.';
}

Json listed(const std::vector<Finding>& all) {
    Json list = Json::array();
    for (const Finding& finding : all)
        list.push_back({{"rule", word(finding.rule)},
                        {"severity", word(finding.severity)},
                        {"elements", finding.elements},
                        {"message", message(finding)},
                        {"accepted", finding.accepted ? Json(*finding.accepted) : Json(nullptr)}});
    return list;
}

Json notConnected(const Analysis& analysis) {
    Json list = Json::array();
    for (const NodeId& node : analysis.notConnected) list.push_back(node.value);
    return list;
}

}  // namespace

std::string writeAnalysis(const Topology& topology, const Analysis& analysis, const FailureTable& failures) {
    const std::optional<double>& structural = analysis.unavailability;
    std::optional<ExpectedDowntime> causes;
    std::optional<double> expected;
    if (structural) {
        causes = expectedDowntime(topology, failures, *structural);
        expected = causes->unavailability();
    }
    const std::optional<Range> within = expectedUnavailability(topology, analysis, failures);
    const Json object = {
        {"name", topology.name},
        {"availability",
         with({{"structural", complement(structural)}, {"expected", complement(expected)}, {"nines", nines(expected)}},
              "structural_bounds", complement(analysis.bounds))},
        {"downtime", downtime(causes)},
        {"unavailability", unavailability(analysis, expected, within)},
        {"reliability", reliability(analysis)},
        {"clients", clients(analysis)},
        {"journeys", journeys(analysis)},
        {"tiers", tiers(analysis)},
        {"spofs", spofs(analysis)},
        {"cut_sets", cutSets(analysis)},
        {"importance", importance(analysis)},
        {"failures", failureList(failures)},
        {"objectives", objectives(topology, expected, within, failures)},
        {"not_connected", notConnected(analysis)},
        {"findings", listed(findings(topology, analysis, within, failures))}};
    return json::laidOut(object.dump());
}

}  // namespace failwright
