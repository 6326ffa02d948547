#include "app/cli/timeline_page.h"

#include "app/cli/figures.h"
#include "app/cli/page.h"
#include "model/io/timeline_words.h"
#include "model/review/objectives.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace failwright::cli {
namespace {

constexpr int chartWidth = 60;
constexpr int narrowestChart = 20;
constexpr int besideChart = 42;  ///< columns for names, leaving the rest of a terminal to the chart

/// Cells for each PhaseKind.
constexpr std::array<const char*, 6> phaseCells{"░", "▒", "▓", "█", "▚", "╳"};

/// Time as columns.
struct Scale {
    double from = 0;
    double to = 0;
    int width = chartWidth;

    [[nodiscard]] double timeAt(int column) const { return from + (to - from) * column / width; }
    [[nodiscard]] int columnOf(double at) const {
        return std::clamp(static_cast<int>(std::lround((at - from) / (to - from) * width)), 0, width);
    }
};

/// Everything that happens, and a little more.
Scale scaleOf(const Timeline& timeline, const Terminal& terminal) {
    Scale scale;
    if (terminal.width) scale.width = std::clamp(*terminal.width - besideChart, narrowestChart, chartWidth);
    for (const SuccessStep& step : timeline.success) scale.to = std::max(scale.to, step.at);
    for (const FailoverRun& run : timeline.failovers)
        for (const Phase& phase : run.phases) scale.to = std::max(scale.to, phase.end);
    for (const LogEntry& entry : timeline.log) scale.to = std::max(scale.to, entry.at);
    scale.to *= 1 + 3.0 / scale.width;
    return scale;
}

/// One cell at least for each phase that takes any time, as long as there is room.
std::string bars(const FailoverRun& run, const Scale& scale) {
    std::string text;
    int drawn = 0;
    const auto fill = [&](const char* cell, int until) {
        for (; drawn < until; ++drawn) text += cell;
    };
    for (const Phase& phase : run.phases) {
        if (phase.end <= phase.start) continue;
        fill(" ", scale.columnOf(phase.start));
        fill(phaseCells[static_cast<std::size_t>(phase.kind)], std::min(scale.width, std::max(scale.columnOf(phase.end), drawn + 1)));
    }
    return text;
}

/// The least share in each column's time as a block of that height; a dot where nothing succeeds.
std::string successBlocks(const Timeline& timeline, const Scale& scale) {
    constexpr std::array blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    const std::vector<SuccessStep>& steps = timeline.success;
    std::string text;
    std::size_t current = 0;
    for (int column = 0; column < scale.width; ++column) {
        double least = steps.empty() ? 1 : steps[current].share;
        while (current + 1 < steps.size() && scale.columnOf(steps[current + 1].at) <= column) least = steps[++current].share;
        const auto height = static_cast<std::size_t>(std::clamp(std::ceil(least * 8), 1.0, 8.0)) - 1;
        text += least <= 0 ? "·" : blocks[least < 1 ? std::min<std::size_t>(height, 6) : 7];
    }
    return text;
}

std::string axis(const Scale& scale) {
    constexpr int marks = 4;
    std::string text;
    for (int i = 0; i < marks; ++i) {
        const int column = scale.width * i / marks;
        text.resize(static_cast<std::size_t>(std::max(column, static_cast<int>(columns(text)))), ' ');
        text += "╵" + moment(scale.timeAt(column));
        const int extra = static_cast<int>(text.size()) - columns(text);
        text.resize(static_cast<std::size_t>(std::max(scale.width * (i + 1) / marks, columns(text)) + extra), ' ');
    }
    return text;
}

std::string outcomeWord(const FailoverRun& run) {
    switch (run.outcome) {
        case FailoverOutcome::moved:
            return run.from.value + " → " + run.to.value;
        case FailoverOutcome::left:
            return run.from.value + " → out of rotation";
        case FailoverOutcome::cancelled:
            return run.from.value + " stays";
        case FailoverOutcome::waiting:
            return run.from.value + " → nobody";
    }
    return {};
}

std::string afterAll(const Timeline& timeline) {
    if (timeline.outages.size() < 2) return moment(timeline.longestOutage());
    return "each of " + counted(static_cast<double>(timeline.outages.size()), "outage", "outages");
}

void verdict(Page& page, const Topology& topology, const Timeline& timeline, const std::string& title) {
    page.section(topology.name.empty() ? "Unnamed" : topology.name, title);
    const bool felt = timeline.success.size() > 1 || !timeline.recovers;
    const double shed = timeline.mostShed();
    if (!timeline.recovers)
        page.line({{"✗ does not recover by failover", Tone::bad},
                   {", " + share(timeline.success.back().share) + " of the requests succeed in the end"}});
    else if (!felt && shed == 0)
        page.line({{"✓ is not felt", Tone::good}, {", no request fails"}});
    else if (felt)
        page.line({{"✓ recovers", Tone::good}, {(shed > 0 ? ", every request is answered or shed again after " : ", everything succeeds again after ") + afterAll(timeline)}});
    if (shed > 0)
        page.line({{"✗ is overloaded", Tone::bad}, {", up to " + share(shed) + " of the requests are shed"}});
    const std::optional<Objectives>& wanted = topology.objectives;
    const auto against = [](const std::optional<double>& target, double actual) {
        if (!target) return Cell{""};
        return !exceeds(actual, *target) ? Cell{"✓ meets the target of " + duration(*target), Tone::good}
                                 : Cell{"✗ misses the target of " + duration(*target), Tone::bad};
    };
    const double longest = timeline.longestOutage();
    std::vector<Row> rows;
    if (timeline.recovers)
        rows.push_back({{timeline.isOneOutage() ? "RTO" : "longest outage"},
                        {moment(longest), Tone::strong, Side::right},
                        against(wanted ? wanted->rtoSeconds : std::nullopt, longest)});
    rows.push_back({{"RPO"},
                    {dataLoss(timeline.dataLossSeconds), Tone::strong, Side::right},
                    against(wanted ? wanted->rpoSeconds : std::nullopt, timeline.dataLossSeconds)});
    if (timeline.recovers)
        rows.push_back({{"lost"}, {duration(timeline.lostRequestSeconds), Tone::strong, Side::right}, {"of full traffic", Tone::faint}});
    page.table(std::move(rows));
}

void chart(Page& page, const Timeline& timeline, const Scale& scale) {
    page.section("Failover", "░ detect  ▒ decide  ▓ promote  █ reroute  ▚ reconnect  ╳ by hand");
    if (!(scale.to > scale.from)) return page.line({{"nothing happens after the failure", Tone::faint}});
    std::vector<Row> rows;
    for (const FailoverRun& run : timeline.failovers)
        rows.push_back({{run.service.value}, {bars(run, scale)}, {outcomeWord(run), Tone::faint}});
    rows.push_back({{"σ(t)", Tone::strong}, {successBlocks(timeline, scale), timeline.recovers ? Tone::good : Tone::bad}});
    rows.push_back({{""}, {axis(scale), Tone::faint}});
    page.table(std::move(rows));
}

void phases(Page& page, const Timeline& timeline) {
    std::vector<Row> rows;
    for (const FailoverRun& run : timeline.failovers) {
        std::string sum;
        for (const Phase& phase : run.phases)
            if (phase.end > phase.start)
                sum += (sum.empty() ? "" : " + ") + std::string{word(phase.kind)} + " " + moment(phase.end - phase.start);
        const double length = run.phases.empty() ? 0 : run.phases.back().end - run.phases.front().start;
        rows.push_back({{run.service.value}, {run.from.value}, {moment(length), Tone::plain, Side::right}, {"= " + sum, Tone::faint}});
    }
    if (rows.empty()) return;
    page.section("Phases");
    page.table(std::move(rows));
}

void steps(Page& page, const Topology& topology, const Timeline& timeline) {
    page.section("Requests that succeed");
    std::vector<Row> rows;
    for (const SuccessStep& step : timeline.success)
        rows.push_back({{"from"}, {moment(step.at), Tone::plain, Side::right}, {share(step.share), Tone::plain, Side::right}});
    page.table(std::move(rows));
    if (timeline.tiers.empty()) return;
    page.section("Tiers");
    rows.clear();
    for (const TierStep& step : timeline.tiers)
        rows.push_back({{"from"}, {moment(step.at), Tone::plain, Side::right}, {std::string{tierId(topology, step)}}});
    page.table(std::move(rows));
}

/// Where the load changes, or is more than the capacity.
void load(Page& page, const Topology& topology, const Timeline& timeline) {
    const auto tight = [](const LoadStep& step) { return step.verdict.served < 1; };
    if (timeline.load.size() < 2 && std::ranges::none_of(timeline.load, tight)) return;
    page.section("Load", "requests/s of the clients, what the tier makes of them, what it carries, and the share that is served");
    std::vector<Row> rows;
    for (const LoadStep& step : timeline.load) {
        const LoadVerdict& verdict = step.verdict;
        rows.push_back({{"from"}, {moment(step.at), Tone::plain, Side::right}, {wholeNumber(std::round(step.requestsPerSecond)), Tone::plain, Side::right},
                        {topology.tiers.empty() ? "" : std::string{tierId(topology, {step.at, verdict.tier})}},
                        {wholeNumber(std::round(verdict.load)), Tone::plain, Side::right},
                        {std::isinf(verdict.capacity) ? "no limit" : "of " + wholeNumber(std::round(verdict.capacity)), Tone::faint, Side::right},
                        {share(verdict.served), verdict.served < 1 ? Tone::bad : Tone::good, Side::right}});
    }
    page.table(std::move(rows));
}

std::string sideName(const PartitionRun& run, std::size_t side) {
    std::string name;
    for (const DomainId& id : run.sides[side]) name += (name.empty() ? "" : ", ") + id.value;
    return name;
}

Cell effectCell(const PartitionEffect& effect) {
    const bool lasts = std::isinf(effect.to);
    const std::string length = lasts ? "all that follows" : duration(effect.seconds());
    switch (effect.kind) {
        case PartitionKind::refused:
            return {lasts ? "refuses writes from then on" : "refuses writes for " + length, Tone::warning};
        case PartitionKind::splitBrain:
            return {"split brain: two primaries, writes of " + length + " at risk", Tone::bad};
        case PartitionKind::diverges:
            return {lasts ? "serves on every side, which diverge from then on" : "serves on every side, which diverge for " + length, Tone::warning};
    }
    return {};
}

/// What clients see on each side, and what services do.
void partition(Page& page, const PartitionRun& run) {
    const std::string until = std::isinf(run.to) ? " on" : " to " + moment(run.to);
    page.section("Partition", "from " + moment(run.from) + until + ", seen from each side alone");
    std::vector<Row> rows;
    for (std::size_t side = 0; side < run.views.size(); ++side) {
        double least = 1;
        for (const SuccessStep& step : run.views[side].success) least = std::min(least, step.share);
        rows.push_back({{"clients that reach " + sideName(run, side)}, {"at least " + share(least), least < 1 ? Tone::bad : Tone::good},
                        {"lose " + duration(run.views[side].lostSeconds) + " of full traffic", Tone::faint}});
    }
    page.table(std::move(rows));
    rows.clear();
    for (const PartitionEffect& effect : run.effects)
        rows.push_back({{effect.service.value}, {"in " + sideName(run, effect.side), Tone::faint}, effectCell(effect)});
    page.table(std::move(rows));
}

void log(Page& page, const Topology& topology, const Timeline& timeline) {
    if (timeline.log.empty()) return;
    page.section("Event log");
    const LogWords words(topology);
    std::vector<Row> rows;
    for (const LogEntry& entry : timeline.log) rows.push_back({{moment(entry.at), Tone::faint, Side::right}, {words.text(entry)}});
    page.table(std::move(rows));
}

}  // namespace

std::string timelinePage(const Topology& topology, const Timeline& timeline, const std::string& title, const Terminal& terminal) {
    Page page{terminal};
    verdict(page, topology, timeline, title);
    chart(page, timeline, scaleOf(timeline, terminal));
    phases(page, timeline);
    steps(page, topology, timeline);
    load(page, topology, timeline);
    for (const PartitionRun& run : timeline.partitions) partition(page, run);
    log(page, topology, timeline);
    return page.text();
}

std::string gameDayPage(const GameDayScore& score, const Terminal& terminal) {
    Page page{terminal};
    page.section("Score", std::to_string(score.failures) + " failures in " + duration(score.seconds));
    std::vector<Row> rows{{{"served"}, {share(score.served()), score.lostSeconds > 0 ? Tone::warning : Tone::good, Side::right}},
                          {{"lost"}, {duration(score.lostSeconds), Tone::strong, Side::right}, {"of full traffic", Tone::faint}},
                          {{"worst"}, {share(score.worstSuccess), Tone::strong, Side::right}, {"of the requests succeed", Tone::faint}}};
    if (score.lostRequests) rows.push_back({{"requests"}, {wholeNumber(std::round(*score.lostRequests)), Tone::strong, Side::right}, {"fail", Tone::faint}});
    page.table(std::move(rows));
    return page.text();
}

}  // namespace failwright::cli
