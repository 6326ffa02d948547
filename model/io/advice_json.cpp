#include "model/io/advice_json.h"

#include "model/io/json_layout.h"
#include "model/io/json_values.h"
#include "model/io/outcome_json.h"
#include "model/report/advice_words.h"

namespace failwright {
namespace {

using json::number;
using Json = nlohmann::ordered_json;

Json change(const Topology& topology, const Improvement& improvement) {
    return {{"change", word(improvement.remedy)},
            {"element", improvement.subject},
            {"message", english::sentence(improvement, topology) + '.'}};
}

Json changes(const Topology& topology, const std::vector<Improvement>& improvements) {
    Json list = Json::array();
    for (const Improvement& one : improvements) list.push_back(change(topology, one));
    return list;
}

Json ranked(const Topology& topology, const AdviceList& list) {
    Json all = Json::array();
    for (const Advice& advice : list.ranked) {
        Json one = change(topology, advice.improvement);
        one["saves_year_s"] = advice.savedSecondsPerYear;
        one["added_cost_per_month"] = number(advice.addedCost);
        one["after"] = json::outcome(advice.after);
        all.push_back(std::move(one));
    }
    return all;
}

Json curve(const TargetPlan& plan) {
    Json list = Json::array();
    for (const Plan& point : plan.curve) {
        list.push_back({{"changes", point.improvements.size()},
                        {"added_cost_per_month", plan.byCost ? Json(point.price) : Json(nullptr)},
                        {"after", json::outcome(point.after)}});
    }
    return list;
}

Json targetOf(const Topology& topology, const Target& target) {
    const TargetPlan& plan = target.plan;
    return {{"availability", 1 - target.unavailability},
            {"reached", plan.reached},
            {"exact", plan.exact},
            {"changes", changes(topology, plan.plan.improvements)},
            {"added_cost_per_month", plan.byCost ? Json(plan.plan.price) : Json(nullptr)},
            {"after", json::outcome(plan.plan.after)},
            {"designs_computed", plan.computed}};
}

}  // namespace

std::string writeAdvice(const Topology& topology, const AdviceList& list, const std::optional<Target>& target) {
    const Json object = {{"name", topology.name},
                         {"before", json::outcome(list.before)},
                         {"advice", ranked(topology, list)},
                         {"tried", list.tried.size()},
                         {"left_out", list.leftOut},
                         {"target", target ? targetOf(topology, *target) : Json(nullptr)},
                         {"curve", target ? curve(target->plan) : Json::array()}};
    return json::laidOut(object.dump());
}

}  // namespace failwright
