#include "model/io/simulation_json.h"

#include "model/io/json_layout.h"

#include <nlohmann/json.hpp>

namespace failwright {
namespace {

using Json = nlohmann::ordered_json;

Json orNull(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json availability(const SimulatedYears& simulated) {
    if (!simulated.unavailability) return {{"mean", nullptr}, {"ci95", nullptr}};
    return {{"mean", 1 - *simulated.unavailability}, {"ci95", Json::array({1 - simulated.interval95.high, 1 - simulated.interval95.low})}};
}

/// As such, so that many nines keep their digits.
Json unavailability(const SimulatedYears& simulated) {
    if (!simulated.unavailability) return {{"mean", nullptr}, {"ci95", nullptr}};
    return {{"mean", *simulated.unavailability}, {"ci95", Json::array({simulated.interval95.low, simulated.interval95.high})}};
}

Json downtime(const Distribution& years) {
    return {{"mean", years.mean()}, {"p50", years.quantile(0.5)}, {"p90", years.quantile(0.9)}, {"p99", years.quantile(0.99)}, {"max", years.max()}};
}

Json tiers(const Topology& topology, const SimulatedYears& simulated) {
    Json list = Json::array();
    for (std::size_t t = 0; t < simulated.tierShares.size(); ++t)
        list.push_back({{"id", t < topology.tiers.size() ? topology.tiers[t].id.value : "down"}, {"share", simulated.tierShares[t]}});
    return list;
}

Json cutSets(const SimulatedYears& simulated) {
    Json list = Json::array();
    for (const StruckSet& set : simulated.struck) list.push_back({{"elements", set.elements}, {"per_year", set.perYear}});
    return list;
}

}  // namespace

std::string writeSimulation(const Topology& topology, const SimulatedYears& simulated) {
    const bool sampled = simulated.estimator == Estimator::importanceSampling;
    const Json object = {{"years", simulated.years},
                         {"seed", simulated.seed},
                         {"availability", availability(simulated)},
                         {"unavailability", unavailability(simulated)},
                         {"estimator", sampled ? "importance-sampling" : "years"},
                         {"downtime_year_s", downtime(simulated.downtime)},
                         {"slo_kept", {{"probability", orNull(simulated.sloKept)}, {"window_days", simulated.windowDays}}},
                         {"outages_per_year", simulated.outagesPerYear},
                         {"longest_outage_s", simulated.longestOutageSeconds},
                         {"tiers", tiers(topology, simulated)},
                         {"cut_sets", cutSets(simulated)}};
    return json::laidOut(object.dump());
}

}  // namespace failwright
