#include "app/cli/simulation_page.h"

#include "app/cli/figures.h"
#include "app/cli/page.h"
#include "model/topology/reliability.h"

#include <algorithm>
#include <cmath>

namespace failwright::cli {
namespace {

constexpr std::size_t barsOfHistogram = 12;
constexpr std::size_t listedSets = 10;
constexpr int barWidth = 30;

Cell right(std::string text, Tone tone = Tone::plain) { return {std::move(text), tone, Side::right}; }

void mean(Page& page, const Topology& topology, const SimulatedYears& simulated) {
    const auto years = static_cast<double>(simulated.years);
    page.section(topology.name.empty() ? "Unnamed" : topology.name,
                 wholeNumber(years) + " simulated years, seed " + std::to_string(simulated.seed));
    if (!simulated.unavailability) return page.line({{"no client calls anything, so there is no availability", Tone::warning}});
    const bool sampled = simulated.estimator == Estimator::importanceSampling;
    page.line({{availability(*simulated.unavailability), Tone::strong},
               {"  " + nines(*simulated.unavailability) + "  " + duration(*simulated.unavailability * secondsPerYear) + " a year"},
               {sampled ? "  by importance sampling: the years alone saw too few failures" : "  the mean of the years", Tone::faint}});
    page.line({{"95 % interval: " + availability(simulated.interval95.high) + " to " + availability(simulated.interval95.low) + ", " +
                    duration(simulated.interval95.low * secondsPerYear) + " to " + duration(simulated.interval95.high * secondsPerYear) + " a year",
                Tone::faint}});
    if (!simulated.sloKept) return;
    const bool often = *simulated.sloKept >= 0.5;
    page.line({{"keeps its SLO of " + availability(1 - *topology.objectives->slo) + " in "},
               {share(*simulated.sloKept), often ? Tone::good : Tone::bad},
               {" of " + counted(static_cast<double>(simulated.windows.count()), "window", "windows") + " of " + figure(simulated.windowDays) + " d"}});
}

void years(Page& page, const SimulatedYears& simulated) {
    const Distribution& downtime = simulated.downtime;
    page.section("Downtime of a year");
    page.table({{{"half of the years"}, {"up to", Tone::faint}, right(duration(downtime.quantile(0.5)))},
                {{"90 % of them"}, {"up to", Tone::faint}, right(duration(downtime.quantile(0.9)))},
                {{"99 % of them"}, {"up to", Tone::faint}, right(duration(downtime.quantile(0.99)))},
                {{"the worst"}, {""}, right(duration(downtime.max()))},
                {{"outages"}, {""}, right(figure(simulated.outagesPerYear)), {"a year", Tone::faint}},
                {{"the longest outage"}, {""}, right(duration(simulated.longestOutageSeconds))}});
}

/// Bars up to the 99th percentile, and one for all that is beyond.
void histogram(Page& page, const Distribution& downtime) {
    const double end = downtime.quantile(0.99);
    if (!(end > 0)) return;
    std::vector<double> shares;
    double before = 0;
    for (std::size_t i = 1; i <= barsOfHistogram; ++i) {
        const double upTo = downtime.shareUpTo(end * static_cast<double>(i) / barsOfHistogram);
        shares.push_back(upTo - std::exchange(before, upTo));
    }
    shares.push_back(1 - before);
    const double tallest = *std::ranges::max_element(shares);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double from = end * static_cast<double>(i) / barsOfHistogram;
        const bool last = i == barsOfHistogram;
        rows.push_back({right(last ? "more than" : duration(from) + " to", Tone::faint),
                        right(duration(last ? from : end * static_cast<double>(i + 1) / barsOfHistogram), Tone::faint), right(share(shares[i])),
                        {bar(shares[i] / tallest, barWidth)}});
    }
    page.section("Years by their downtime");
    page.table(std::move(rows));
}

void tiers(Page& page, const Topology& topology, const SimulatedYears& simulated) {
    if (simulated.tierShares.empty()) return;
    page.section("Time in each tier");
    std::vector<Row> rows;
    for (std::size_t t = 0; t < simulated.tierShares.size(); ++t)
        rows.push_back({{t < topology.tiers.size() ? topology.tiers[t].id.value : "down"},
                        right(share(simulated.tierShares[t])),
                        right(duration(simulated.tierShares[t] * secondsPerYear) + " a year")});
    page.table(std::move(rows));
}

void struck(Page& page, const SimulatedYears& simulated) {
    if (simulated.struck.empty()) return;
    page.section("Cut sets that struck", "what took the service down by failing together");
    std::vector<Row> rows;
    for (std::size_t i = 0; i < std::min(listedSets, simulated.struck.size()); ++i) {
        const StruckSet& set = simulated.struck[i];
        std::string names;
        for (const std::string& id : set.elements) names += (names.empty() ? "" : " + ") + id;
        rows.push_back({{names}, right(figure(set.perYear)), {"a year", Tone::faint}});
    }
    page.table(std::move(rows));
    if (simulated.struck.size() > listedSets)
        page.line({{"and " + wholeNumber(static_cast<double>(simulated.struck.size() - listedSets)) + " more", Tone::faint}});
}

}  // namespace

std::string simulationPage(const Topology& topology, const SimulatedYears& simulated, const Terminal& terminal) {
    Page page{terminal};
    mean(page, topology, simulated);
    years(page, simulated);
    histogram(page, simulated.downtime);
    tiers(page, topology, simulated);
    struck(page, simulated);
    return page.text();
}

}  // namespace failwright::cli
