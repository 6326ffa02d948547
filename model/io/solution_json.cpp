#include "model/io/solution_json.h"

#include "model/io/json_layout.h"
#include "model/io/json_values.h"

#include <algorithm>
#include <numeric>

namespace failwright {
namespace {

using engine::Bounds;
using json::number;
using json::whole;
using Json = nlohmann::ordered_json;

Json cutSets(const CutSetCount& count) {
    Json byOrder = Json::object();
    for (const auto& [order, sets] : count.byOrder) byOrder[std::to_string(order)] = whole(sets);
    const bool counted = count.complete || count.maxOrder > 0;
    Json made = {{"count", counted ? whole(count.total()) : Json(nullptr)}, {"by_order", std::move(byOrder)}, {"complete", count.complete}};
    if (!count.complete) made["max_order"] = count.maxOrder;
    if (count.total() > json::mostExact) made["rounded"] = true;
    return made;
}

Json importance(const FaultTree& tree, const TreeSolution& solution) {
    Json list = Json::array();
    for (const std::size_t event : mostCriticalFirst(solution)) {
        const Importance& one = solution.importance[event];
        list.push_back({{"id", tree.events[event]},
                        {"probability", tree.probabilities[event]},
                        {"birnbaum", one.birnbaum},
                        {"fussell_vesely", number(one.criticality)},
                        {"raw", number(one.achievementWorth)},
                        {"rrw", number(one.reductionWorth)}});
    }
    return list;
}

}  // namespace

std::string writeSolution(const FaultTree& tree, const TreeSolution& solution, double seconds) {
    const Bounds& chance = solution.probability;
    const Json json{{"name", tree.name},
                    {"top", tree.top},
                    {"probability", solution.isExact ? Json(chance.lower) : Json(nullptr)},
                    {"probability_bounds", {chance.lower, chance.upper}},
                    {"gates", tree.gates},
                    {"basic_events", tree.events.size()},
                    {"minimal_cut_sets", cutSets(solution.cutSets)},
                    {"importance", importance(tree, solution)},
                    {"seconds", seconds}};
    return json::laidOut(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace failwright
