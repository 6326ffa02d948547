#include "app/cli/arguments.h"
#include "app/cli/streams.h"
#include "app/cli/timeline_page.h"
#include "model/io/nearest_word.h"
#include "model/io/timeline_json.h"
#include "model/simulation/game_day.h"

#include <CLI/Option.hpp>
#include <algorithm>
#include <memory>

namespace failwright::cli {
namespace {

struct Options {
    std::string file;
    std::vector<std::string> fail;
    std::string scenario;
    bool dayOfGames = false;
    GameDayOptions gameDay;
    bool json = false;
};

/// What is played, and what it is called.
struct Play {
    std::vector<ScenarioEvent> events;
    std::string title;
};

/// The ids of everything that can fail.
std::vector<std::string> elementIds(const Topology& topology) {
    std::vector<std::string> ids;
    for (const Domain& domain : topology.domains) ids.push_back(domain.id.value);
    for (const Node& node : topology.nodes)
        if (node.kind != NodeKind::client) ids.push_back(node.id.value);
    for (const Link& link : topology.links) ids.push_back(link.id.value);
    for (const Service& service : topology.services) ids.push_back("service:" + service.id.value);
    for (const Node& node : topology.nodes)
        if (!node.service && node.kind != NodeKind::client) ids.push_back("service:" + node.id.value);
    return ids;
}

bool has(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

/// "no element 'x'; the nearest is 'y'".
std::string unknown(const char* thing, const std::string& id, const std::vector<std::string>& known) {
    std::string text = std::string{"no "} + thing + " '" + id + "'";
    if (known.empty()) return text + ": there is none";
    const std::vector<std::string_view> words(known.begin(), known.end());
    return text + "; the nearest is '" + std::string{nearestWord(words, id)} + "'";
}

std::string whyNot(const Topology& topology, const std::string& id, const std::vector<std::string>& known) {
    const Node* node = find(topology.nodes, NodeId{id});
    if (node != nullptr && node->kind == NodeKind::client) return "'" + id + "' is a client, which never fails";
    return unknown("element", id, known);
}

std::optional<Play> failures(const Topology& topology, const Options& options) {
    const std::vector<std::string> known = elementIds(topology);
    std::vector<std::string> ids;
    for (const std::string& id : options.fail)
        if (!has(ids, id)) ids.push_back(id);
    Play play;
    for (const std::string& id : ids) {
        if (!has(known, id)) {
            complain(options.file + ": " + whyNot(topology, id, known));
            continue;
        }
        play.title += (play.title.empty() ? "" : " + ") + id;
        play.events.emplace_back().what.emplace<FailEvent>(id);
    }
    if (play.events.size() < ids.size()) return std::nullopt;
    play.title += play.events.size() > 1 ? " fail together" : " fails";
    return play;
}

/// True where the simulation plays the event.
bool isPlayed(const ScenarioEvent& event, const std::vector<std::string>& known) {
    if (const auto* fail = std::get_if<FailEvent>(&event.what)) return has(known, fail->element);
    if (const auto* repair = std::get_if<RepairEvent>(&event.what)) return has(known, repair->element);
    return true;
}

void warnOfTheRest(const Topology& topology, const Scenario& scenario, const std::string& file) {
    const std::vector<std::string> known = elementIds(topology);
    const auto left = std::ranges::count_if(scenario.events, [&](const ScenarioEvent& event) { return !isPlayed(event, known); });
    if (left == 0) return;
    complain("warning: " + file + ": scenario '" + scenario.id.value + "': " + std::to_string(left) + " of its " +
             std::to_string(scenario.events.size()) + " events left out: they name a client, or nothing that is there");
}

std::optional<Play> scenario(const Topology& topology, const Options& options) {
    if (const Scenario* found = find(topology.scenarios, ScenarioId{options.scenario})) {
        warnOfTheRest(topology, *found, options.file);
        return Play{found->events, "scenario " + (found->name.empty() ? found->id.value : found->name)};
    }
    std::vector<std::string> known;
    for (const Scenario& one : topology.scenarios) known.push_back(one.id.value);
    complain(options.file + ": " + unknown("scenario", options.scenario, known));
    return std::nullopt;
}

Play gameDay(const Topology& topology, const Options& options) {
    return {failwright::gameDay(topology, options.gameDay), "game day " + std::to_string(options.gameDay.seed)};
}

std::optional<Play> chosenOf(const Topology& topology, const Options& options) {
    if (options.dayOfGames) return gameDay(topology, options);
    return options.fail.empty() ? scenario(topology, options) : failures(topology, options);
}

Exit timeline(const Options& options) {
    const auto topology = readDesign(options.file);
    if (!topology) return Exit::badInput;
    const auto chosen = chosenOf(*topology, options);
    if (!chosen) return Exit::badInput;
    const Timeline played = play(*topology, chosen->events);
    std::optional<GameDayScore> score;
    if (options.dayOfGames) score = scoreOf(*topology, options.gameDay, played);
    if (options.json) return print(writeTimeline(*topology, played, score ? &*score : nullptr));
    const std::string page = timelinePage(*topology, played, chosen->title, standardOutput());
    return print(score ? gameDayPage(*score, standardOutput()) + page : page);
}

}  // namespace

Command addTimeline(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("timeline", "Play a failure through, second by second");
    command->add_option("FILE", options->file, "the topology")->required();
    CLI::Option_group* what = command->add_option_group("What is played");
    addIds(*what, "--fail", options->fail, "elements that fail together, by their ids; a common cause is service:ID");
    what->add_option("--scenario", options->scenario, "a scenario of the file")->type_name("ID");
    CLI::Option* day = what->add_option("--game-day", options->gameDay.seed, "random failures of this seed")->check(wholeNumber())->type_name("SEED");
    what->require_option(1);
    command->add_option("--hours", options->gameDay.hours, "how long the game day lasts")->check(numberFrom(0.01, 10'000))->needs(day);
    command->add_option("--pace", options->gameDay.failuresPerHour, "its failures an hour, on the average")->check(numberFrom(0, 1'000))->needs(day);
    command->add_option("--repair", options->gameDay.repairMinutes, "minutes until something is repaired, on the average")->check(numberFrom(0, 100'000))->needs(day);
    command->add_flag("--below-needed", options->gameDay.belowNeeded, "services may lose more members than they can spare")->needs(day);
    command->add_flag("--json", options->json, "print one JSON object");
    return {command, [options, day] {
                options->dayOfGames = day->count() > 0;
                return timeline(*options);
            }};
}

}  // namespace failwright::cli
