#include "app/cli/figures.h"
#include "app/cli/page.h"
#include "app/cli/streams.h"
#include "app/cli/words.h"
#include "model/io/solution_json.h"

#include <CLI/Validators.hpp>
#include <algorithm>
#include <chrono>
#include <memory>

namespace failwright::cli {
namespace {

struct Options {
    std::string file;
    std::string top;
    bool json = false;
    bool all = false;
    int maxOrder = 0;
};

constexpr std::size_t listedEvents = 15;
constexpr std::size_t listedOrders = 24;

Cell right(std::string text) {
    return {std::move(text), Tone::plain, Side::right};
}

std::string ratio(const std::optional<double>& value) {
    return value ? figure(*value) : "∞";
}

void cutSets(Page& page, const CutSetCount& count, int asked) {
    const bool exact = count.total() <= 9007199254740992.0;
    const bool less = !count.complete && count.maxOrder != asked;
    page.section("Minimal cut sets", count.complete        ? ""
                                     : count.maxOrder == 0 ? "not counted: that takes more than the budget allows"
                                                           : "up to order " + std::to_string(count.maxOrder) + (less ? ": all are more than the budget allows" : ""));
    if (!count.complete && count.maxOrder == 0) return;
    std::vector<Row> rows;
    for (const OrderCount& orders : inBrief(count.byOrder, listedOrders)) rows.push_back({{orderWords(orders)}, right(wholeNumber(orders.sets))});
    rows.push_back({{"in all", Tone::strong}, {wholeNumber(count.total()), Tone::strong, Side::right}});
    page.table(std::move(rows));
    if (!exact) page.line({{"rounded to 15 digits", Tone::faint}});
}

void probability(Page& page, const TreeSolution& solution) {
    if (solution.isExact) return page.line({{"probability  "}, {exactFigure(solution.probability.lower), Tone::strong}});
    page.line({{"probability  between "},
               {exactFigure(solution.probability.lower), Tone::strong},
               {" and "},
               {exactFigure(solution.probability.upper), Tone::strong}});
    page.line({{"certified bounds: the exact probability takes more nodes than the budget allows", Tone::warning}});
}

std::string page(const FaultTree& tree, const TreeSolution& solution, const Options& options, double seconds) {
    Page page{standardOutput()};
    page.section(tree.name.empty() ? tree.top : tree.name,
                 counted(static_cast<double>(tree.gates), "gate", "gates") + ", " +
                     counted(static_cast<double>(tree.events.size()), "basic event", "basic events") + ", solved in " + duration(seconds));
    probability(page, solution);
    cutSets(page, solution.cutSets, options.maxOrder);
    if (!solution.isExact) return page.text();
    const std::vector<std::size_t> order = mostCriticalFirst(solution);
    const std::size_t listed = options.all ? order.size() : std::min(order.size(), listedEvents);
    page.section("Importance", listed < order.size() ? std::to_string(listed) + " of " + std::to_string(order.size()) + ", --all for the rest" : "");
    std::vector<Row> rows{{{"event", Tone::faint}, {"probability", Tone::faint, Side::right}, {"criticality", Tone::faint, Side::right},
                           {"Birnbaum", Tone::faint, Side::right}, {"RAW", Tone::faint, Side::right}, {"RRW", Tone::faint, Side::right}}};
    for (std::size_t i = 0; i < listed; ++i) {
        const Importance& one = solution.importance[order[i]];
        rows.push_back({{tree.events[order[i]]}, right(figure(tree.probabilities[order[i]])), right(share(one.criticality.value_or(0))),
                        right(figure(one.birnbaum)), right(ratio(one.achievementWorth)), right(ratio(one.reductionWorth))});
    }
    page.table(std::move(rows));
    return page.text();
}

Exit solveFile(const Options& options) {
    const auto text = readText(options.file, FaultTreeLimits::bytes);
    if (!text) return complain(options.file, {text.error()});
    const auto tree = readFaultTree(*text, options.top);
    if (!tree) return complain(options.file, tree.error());
    const auto start = std::chrono::steady_clock::now();
    SolveOptions how;
    how.maxOrder = static_cast<std::uint32_t>(options.maxOrder);
    const auto solution = solve(tree->formula, tree->root, tree->probabilities, how);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (!solution) return complain(options.file, {solution.error()});
    return print(options.json ? writeSolution(*tree, *solution, seconds) : page(*tree, *solution, options, seconds));
}

}  // namespace

Command addSolve(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("solve", "Solve a fault tree exactly (Open-PSA): probability, minimal cut sets, importance");
    command->add_option("TREE", options->file, "the fault tree, in the Open-PSA Model Exchange Format")->required();
    command->add_option("--max-order", options->maxOrder, "count minimal cut sets up to order K alone")
        ->check(CLI::Range(1, 60'000))
        ->type_name("K");
    command->add_option("--top", options->top, "the gate to solve; else the one that no gate uses")->type_name("GATE");
    command->add_flag("--json", options->json, "print one JSON object with every number");
    command->add_flag("--all", options->all, "list every basic event")->excludes("--json");
    return {command, [options] { return solveFile(*options); }};
}

}  // namespace failwright::cli
