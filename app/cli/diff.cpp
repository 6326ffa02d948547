#include "app/cli/analysis_sections.h"
#include "app/cli/figures.h"
#include "app/cli/page.h"
#include "app/cli/streams.h"
#include "model/io/comparison_json.h"
#include "model/report/advice_words.h"

#include <cmath>
#include <memory>

namespace failwright::cli {
namespace {

struct Options {
    std::string a;
    std::string b;
    bool json = false;
};

Tone toneOf(double change) {
    return change < 0 ? Tone::good : change > 0 ? Tone::bad : Tone::faint;
}

/// "−12.0 min" or "+3.00 s"; less is better.
Cell signedTime(double before, double after) {
    if (before == after || std::isnan(after - before)) return {"=", Tone::faint, Side::right};
    const std::string text = std::isinf(after - before) ? "all data" : duration(std::abs(after - before));
    return {(after < before ? "−" : "+") + text, toneOf(after - before), Side::right};
}

Cell signedCount(double before, double after) {
    if (before == after) return {"=", Tone::faint, Side::right};
    return {(after < before ? "−" : "+") + figure(std::abs(after - before)), toneOf(after - before), Side::right};
}

std::string recovery(const Outcome& outcome) {
    return outcome.recoverySeconds ? duration(*outcome.recoverySeconds) : "none";
}

void figures(Page& page, const Comparison& both) {
    const Outcome& a = both.a;
    const Outcome& b = both.b;
    const auto percent = [](const Outcome& outcome) { return outcome.unavailability ? availability(*outcome.unavailability) : "none"; };
    page.section("Figures");
    page.table({
        {faint(""), faint("A", Side::right), faint("B", Side::right), faint("change", Side::right)},
        {{"availability"}, right(percent(a)), right(percent(b)), {""}},
        {{"downtime a year"}, right(duration(a.downtimeSecondsPerYear())), right(duration(b.downtimeSecondsPerYear())),
         signedTime(a.downtimeSecondsPerYear(), b.downtimeSecondsPerYear())},
        {{"longest recovery"}, right(recovery(a)), right(recovery(b)), signedTime(a.recoverySeconds.value_or(0), b.recoverySeconds.value_or(0))},
        {{"largest loss of data"}, right(dataLoss(a.dataLossSeconds)), right(dataLoss(b.dataLossSeconds)), signedTime(a.dataLossSeconds, b.dataLossSeconds)},
        {{"single points of failure"}, right(std::to_string(a.spofs)), right(std::to_string(b.spofs)),
         signedCount(static_cast<double>(a.spofs), static_cast<double>(b.spofs))},
        {{"cost a month"}, right(figure(a.costPerMonth)), right(figure(b.costPerMonth)), signedCount(a.costPerMonth, b.costPerMonth)},
    });
}

void effects(Page& page, const Topology& b, const Comparison& both) {
    if (both.effects.empty()) return;
    page.section("What each difference does", "one after the other, so that they add up");
    std::vector<Row> rows{{faint("downtime a year", Side::right), faint("recovery", Side::right), faint("data", Side::right),
                           faint("SPOFs", Side::right), faint("cost", Side::right), faint("difference")}};
    for (const Effect& effect : both.effects) {
        const Outcome& x = effect.before;
        const Outcome& y = effect.after;
        rows.push_back({signedTime(x.downtimeSecondsPerYear(), y.downtimeSecondsPerYear()),
                        signedTime(x.recoverySeconds.value_or(0), y.recoverySeconds.value_or(0)),
                        signedTime(x.dataLossSeconds, y.dataLossSeconds),
                        signedCount(static_cast<double>(x.spofs), static_cast<double>(y.spofs)),
                        signedCount(x.costPerMonth, y.costPerMonth),
                        {english::titleOf(b, effect.subject)}});
    }
    page.table(std::move(rows));
}

std::string shortened(const std::string& text) {
    return text.empty() ? "nothing" : text;
}

void differences(Page& page, const Topology& a, const Topology& b, const Comparison& both) {
    page.section("Differences", counted(static_cast<double>(both.differences.size()), "part", "parts"));
    std::vector<Row> rows;
    for (const PartDifference& one : both.differences) {
        std::string what;
        if (one.kind == ChangeKind::changed)
            for (const FieldDifference& field : fieldDifferences(a, b, one))
                what += (what.empty() ? "" : "; ") + field.key + ": " + shortened(field.before) + " → " + shortened(field.after);
        const Tone tone = one.kind == ChangeKind::added ? Tone::good : one.kind == ChangeKind::removed ? Tone::bad : Tone::warning;
        rows.push_back({{std::string(word(one.kind)), tone}, {std::string(word(one.part))}, {one.id}, faint(what)});
    }
    page.table(std::move(rows));
}

void spofs(Page& page, const Comparison& both) {
    if (both.spofsGone.empty() && both.spofsNew.empty()) return;
    page.section("Single points of failure");
    std::vector<Row> rows;
    for (const std::string& id : both.spofsGone) rows.push_back({{"gone", Tone::good}, {id}});
    for (const std::string& id : both.spofsNew) rows.push_back({{"new", Tone::bad}, {id}});
    page.table(std::move(rows));
}

Exit diff(const Options& options) {
    const auto a = readDesign(options.a);
    const auto b = readDesign(options.b);
    if (!a || !b) return Exit::badInput;
    const auto both = compare(*a, *b);
    if (!both) return complain("too large for an exact analysis");
    if (options.json) return print(writeComparison(*a, *b, *both));
    Page page{standardOutput()};
    if (both->differences.empty()) {
        page.line({{"The designs are the same.", Tone::good}});
        return print(page.text());
    }
    figures(page, *both);
    effects(page, *b, *both);
    spofs(page, *both);
    differences(page, *a, *b, *both);
    return print(page.text());
}

}  // namespace

Command addDiff(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("diff", "Compare two designs, and say what each difference does");
    command->add_option("A", options->a, "a topology")->required();
    command->add_option("B", options->b, "another one")->required();
    command->add_flag("--json", options->json, "print one JSON object");
    return {command, [options] { return diff(*options); }};
}

}  // namespace failwright::cli
