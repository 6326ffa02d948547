#include "app/cli/analysis_sections.h"
#include "app/cli/arguments.h"
#include "app/cli/figures.h"
#include "app/cli/page.h"
#include "app/cli/streams.h"
#include "model/io/advice_json.h"
#include "model/io/file.h"
#include "model/io/topology_json.h"
#include "model/layout/layout.h"
#include "model/report/advice_words.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>

namespace failwright::cli {
namespace {

struct Options {
    std::string file;
    std::string target;
    std::vector<std::size_t> apply;
    std::string out;
    bool json = false;
    bool all = false;
};

constexpr std::size_t listed = 12;

/// "0.9999", "99.99" or "99.99 %" as an unavailability; nothing for what is none.
std::optional<double> unavailabilityOf(std::string text) {
    const bool percent = text.ends_with('%');
    while (!text.empty() && (text.back() == '%' || text.back() == ' ')) text.pop_back();
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0' || !(value > 0) || value > 100) return std::nullopt;
    return percent || value > 1 ? (100 - value) / 100 : 1 - value;
}

std::string money(const std::optional<double>& cost) {
    return cost ? (*cost == 0 ? "no cost" : "+" + figure(*cost) + " a month") : "cost not known";
}

std::string saved(double seconds) {
    return seconds > 0 ? duration(seconds) + " a year" : "no downtime";
}

void adviceTable(Page& page, const Topology& topology, const AdviceList& list, std::size_t most) {
    const std::size_t shown = std::min(most, list.ranked.size());
    page.section("What to fix next", shown < list.ranked.size() ? std::to_string(shown) + " of " + std::to_string(list.ranked.size()) + ", --all for the rest" : "");
    if (list.ranked.empty()) return page.line({{"nothing that was tried makes the numbers better", Tone::good}});
    std::vector<Row> rows{{faint("#"), faint("saves"), faint("then"), faint("SPOFs"), faint("cost"), faint("change")}};
    for (std::size_t i = 0; i < shown; ++i) {
        const Advice& advice = list.ranked[i];
        rows.push_back({right(std::to_string(i + 1)),
                        {saved(advice.savedSecondsPerYear), Tone::strong, Side::right},
                        right(availability(*advice.after.unavailability)),
                        right(std::to_string(advice.after.spofs)),
                        {money(advice.addedCost)},
                        {english::sentence(advice.improvement, topology)}});
    }
    page.table(std::move(rows));
    if (list.leftOut > 0) page.line({faint(counted(static_cast<double>(list.leftOut), "change", "changes") + " that promise less were not tried")});
}

void targetSection(Page& page, const Topology& topology, const Target& target) {
    const TargetPlan& plan = target.plan;
    page.section("To reach " + availability(target.unavailability));
    if (!plan.reached) page.line({{"✗ no way was found", Tone::bad}, {plan.exact ? ", and every set of these changes was tried; this is the best" : "; this is the best"}});
    else if (plan.plan.improvements.empty()) page.line({{"✓ it is reached already", Tone::good}});
    else if (plan.exact) page.line({{plan.byCost ? "✓ the cheapest way" : "✓ the fewest changes", Tone::good}, {", every cheaper set was tried"}});
    else page.line({{"✓ a way", Tone::good}, {"; there may be a cheaper one: not every set was tried"}});
    std::vector<Row> rows;
    for (const Improvement& one : plan.plan.improvements) rows.push_back({{english::sentence(one, topology)}});
    page.table(std::move(rows));
    page.line({{"then  "}, {availability(*plan.plan.after.unavailability), Tone::strong}, {plan.byCost ? ", " + money(plan.plan.price) : ""},
               faint("  (" + counted(static_cast<double>(plan.computed), "design", "designs") + " computed)")});
}

void curveSection(Page& page, const TargetPlan& plan) {
    page.section("Changes against nines", "each time the change that saves most");
    std::vector<Row> rows;
    for (const Plan& point : plan.curve) {
        const double missing = point.after.unavailability.value_or(1);
        const double nine = missing > 0 ? -std::log10(missing) : 16;
        rows.push_back({right(std::to_string(point.improvements.size())), right(availability(missing)), right(nines(missing)),
                        {plan.byCost ? money(point.price) : ""}, {bar(std::min(1.0, nine / 7), 28)}});
    }
    page.table(std::move(rows));
}

/// The changes to make: those that are asked for by their number in the list, else those that reach the target, else the first.
std::optional<std::vector<Improvement>> chosenChanges(const Options& options, const AdviceList& list, const std::optional<Target>& target) {
    if (options.apply.empty() && target) return target->plan.plan.improvements;
    std::vector<Improvement> chosen;
    for (const std::size_t number : options.apply) {
        if (number < 1 || number > list.ranked.size()) {
            complain("--apply: found " + std::to_string(number) + ", expected the number of a change, 1 to " + std::to_string(list.ranked.size()));
            return std::nullopt;
        }
        chosen.push_back(list.ranked[number - 1].improvement);
    }
    if (options.apply.empty() && !list.ranked.empty()) chosen.push_back(list.ranked.front().improvement);
    return chosen;
}

/// Writes the design with the changes made, and says nothing else.
Exit writeChanged(const Options& options, const Topology& topology, const std::vector<Improvement>& changes, Exit status) {
    const std::string text = writeTopology(placed(improved(topology, changes)));
    if (options.out == standardStream) return print(text, status);
    const auto saved = writeFile(options.out, text);
    return saved ? status : complain(options.out, {saved.error()});
}

Exit adviseFile(const Options& options) {
    const auto topology = readDesign(options.file);
    if (!topology) return Exit::badInput;
    std::optional<Target> target;
    if (!options.target.empty()) {
        const auto limit = unavailabilityOf(options.target);
        if (!limit) return complain("--target: found '" + options.target + "', expected an availability such as 0.9999 or 99.99%");
        target.emplace().unavailability = *limit;
    }
    const auto list = advise(*topology);
    if (!list) return complain(options.file + ": too large for an exact analysis");
    if (!list->before.unavailability) return complain(options.file + ": no client calls anything, so there is no availability");
    if (target) target->plan = *planFor(*topology, *list, target->unavailability);  // nothing asks it to stop
    const Exit status = target && !target->plan.reached ? Exit::failed : Exit::done;
    if (!options.out.empty()) {
        const auto changes = chosenChanges(options, *list, target);
        return changes ? writeChanged(options, *topology, *changes, status) : Exit::badInput;
    }
    if (options.json) return print(writeAdvice(*topology, *list, target), status);
    Page page{standardOutput()};
    page.section(topology->name.empty() ? "Unnamed" : topology->name,
                 availability(*list->before.unavailability) + ", " + duration(list->before.downtimeSecondsPerYear()) + " down a year");
    adviceTable(page, *topology, *list, options.all ? list->ranked.size() : listed);
    if (target) {
        targetSection(page, *topology, *target);
        curveSection(page, target->plan);
    }
    return print(page.text(), status);
}

}  // namespace

Command addAdvise(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("advise", "Say what to fix next, and what it takes to reach an availability");
    command->add_option("FILE", options->file, "the topology")->required();
    command->add_option("--target", options->target, "the availability to reach: 0.9999 or 99.99%")->type_name("A");
    CLI::Option* json = command->add_flag("--json", options->json, "print one JSON object");
    command->add_flag("--all", options->all, "list all advice")->excludes(json);
    CLI::Option* out = command->add_option("-o,--output", options->out, "write the design with the first change made, with those of --apply, or with those that reach the target");
    addNumbers(*command, "--apply", options->apply, wholeNumber(), "the changes to make, by their number in the list")
        ->needs(out)
        ->type_name("N,...");
    out->excludes(json);
    return {command, [options] { return adviseFile(*options); }};
}

}  // namespace failwright::cli
