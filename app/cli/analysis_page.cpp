#include "app/cli/analysis_page.h"

#include "app/cli/analysis_sections.h"
#include "app/cli/figures.h"
#include "app/cli/words.h"
#include "model/analysis/ranking.h"
#include "model/topology/reliability.h"

#include <algorithm>

namespace failwright::cli {
namespace {

constexpr std::size_t listedNames = 8;
constexpr std::size_t listedOrders = 12;

std::string perYear(double unavailability) {
    return duration(unavailability * secondsPerYear) + " a year";
}

/// "SLO, RTO" of those missed, or of those met.
std::string goals(const std::vector<Verdict>& verdicts, bool missed) {
    std::string text;
    for (const Verdict& verdict : verdicts)
        if (verdict.missed() == missed) text += (text.empty() ? "" : ", ") + std::string{nameOf(verdict.goal)};
    return text;
}

void verdict(Page& page, const Subject& subject) {
    page.section(subject.topology.name.empty() ? "Unnamed" : subject.topology.name);
    if (subject.analysis.bounds) return page.line({{"! too large for the exact availability: certified bounds", Tone::warning}});
    if (!subject.causes) return page.line({{"✗ no client calls anything, so there is no availability", Tone::bad}});
    const std::size_t count = subject.analysis.spofs.size();
    const std::string spofs = count == 0
                                  ? "no single point of failure"
                                  : counted(static_cast<double>(count), "single point of failure", "single points of failure");
    if (subject.verdicts.empty()) {
        return page.line({{(count == 0 ? "✓ " : "✗ ") + spofs, count == 0 ? Tone::good : Tone::bad}});
    }
    const std::string missed = goals(subject.verdicts, true);
    page.line({missed.empty() ? Cell{"✓ keeps its " + goals(subject.verdicts, false), Tone::good}
                              : Cell{"✗ misses its " + missed, Tone::bad},
               {", ", Tone::plain},
               {spofs, count == 0 ? Tone::good : Tone::warning}});
}

/// The lower end of the availability, then the upper one.
void bounds(Page& page, const Subject& subject) {
    const Range& range = *subject.analysis.bounds;
    page.section("Availability");
    std::vector<Row> rows;
    const auto add = [&rows](const char* word, double unavailability, const char* note) {
        rows.push_back({{word}, right(availability(unavailability)), right(nines(unavailability)), right(perYear(unavailability)), faint(note)});
    };
    add("structural, at least", range.upper, "the exact figure takes more than the budget allows");
    add("structural, at most", range.lower, "");
    const Range expected = expectedUnavailability(subject.topology, subject.analysis, subject.failures).value_or(range);
    add("expected, at least", expected.upper, "with what failovers, releases and maintenance cost, to first order");
    add("expected, at most", expected.lower, "");
    page.table(std::move(rows));
}

void figures(Page& page, const Subject& subject) {
    if (subject.analysis.bounds) return bounds(page, subject);
    if (!subject.causes) return;
    page.section("Availability");
    const double expected = *subject.expected();
    const double structural = *subject.analysis.unavailability;
    page.table({{{"expected"},
                 {availability(expected), Tone::strong, Side::right},
                 right(nines(expected)),
                 right(perYear(expected)),
                 faint("with what failovers, releases and maintenance cost, to first order")},
                {{"structural"},
                 right(availability(structural)),
                 right(nines(structural)),
                 right(perYear(structural)),
                 faint("exact; failover takes no time")}});
    if (const double failures = subject.analysis.failuresPerYear; failures > 0) {
        page.line({faint("fails " + figure(failures) + " times a year on average, up for " +
                         duration((1 - structural) * secondsPerYear / failures) + " in between")});
    }
    page.line({faint("expected to be down " + duration(expected * secondsPerYear / 12) + " a month, " +
                     duration(expected * 7 * 86400) + " a week, " + duration(expected * 86400) + " a day")});
}

Row result(const std::string& id, const std::string& note, const std::optional<double>& unavailability,
           const std::optional<Range>& bounds) {
    if (bounds) return {{id}, faint(note), right("≥ " + availability(bounds->upper)), right(nines(bounds->upper)), right("≤ " + perYear(bounds->upper))};
    if (!unavailability) return {{id}, faint(note), right("—"), {""}, faint("no links")};
    return {
        {id}, faint(note), right(availability(*unavailability)), right(nines(*unavailability)), right(perYear(*unavailability))};
}

template <class Result>
std::vector<const Result*> worstFirst(const std::vector<Result>& results) {
    std::vector<const Result*> order;
    for (const Result& one : results) order.push_back(&one);
    std::ranges::stable_sort(order, std::ranges::greater{}, [](const Result* one) { return rankOf(one->unavailability.value_or(-1)); });
    return order;
}

void clientsAndJourneys(Page& page, const Subject& subject) {
    const Analysis& analysis = subject.analysis;
    if (analysis.clients.size() > 1) {
        page.section("Clients", "structural");
        std::vector<Row> rows;
        for (const ClientResult* client : worstFirst(analysis.clients))
            rows.push_back(result(client->id, "weight " + figure(client->weight), client->unavailability, client->bounds));
        page.table(std::move(rows));
    }
    if (analysis.journeys.size() > 1) {
        page.section("Journeys", "structural");
        std::vector<Row> rows;
        for (const JourneyResult* journey : worstFirst(analysis.journeys)) {
            const Feature* feature = find(subject.topology.features, FeatureId{journey->id});
            rows.push_back(result(journey->id,
                                  feature != nullptr && feature->priority ? std::string{word(*feature->priority)} : "",
                                  journey->unavailability, journey->bounds));
        }
        page.table(std::move(rows));
    }
}

void tiers(Page& page, const Subject& subject) {
    if (subject.analysis.tiers.empty()) return;
    page.section("Tiers", "share of the time in which each is the best possible");
    std::vector<Row> rows;
    for (const TierResult& tier : subject.analysis.tiers) {
        const Tone tone = &tier == &subject.analysis.tiers.back() ? Tone::bad : Tone::plain;
        if (tier.bounds)
            rows.push_back({{tier.id, tone}, right("≤ " + share(tier.bounds->upper)), right("≤ " + perYear(tier.bounds->upper))});
        else if (!tier.probability)
            rows.push_back({{tier.id, tone}, right("—")});
        else
            rows.push_back({{tier.id, tone},
                            right(share(*tier.probability)),
                            right(perYear(*tier.probability)),
                            {bar(*tier.probability, barWidth), tone}});
    }
    page.table(std::move(rows));
}

void spofs(Page& page, const Subject& subject, std::size_t listed) {
    const Analysis& analysis = subject.analysis;
    if (analysis.spofs.empty()) return;
    page.section("Single points of failure", "share of the traffic that each takes down, structural downtime that it causes");
    const std::vector<SinglePointOfFailure> order = dearestSpofs(analysis);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < std::min(order.size(), listed); ++i) {
        const Element& element = analysis.elements[order[i].element];
        rows.push_back({{element.id, Tone::bad},
                        faint(kindOf(element, subject.topology)),
                        right(share(order[i].blastRadius)),
                        right(duration(analysis.importance[order[i].element].downtimeSecondsPerYear) + " a year"),
                        faint(nameOf(element, subject.topology))});
    }
    page.table(std::move(rows));
    remark(page, order.size(), listed, "single points of failure");
}

std::string joined(const CutSet& set, const Analysis& analysis) {
    std::string text;
    for (const ElementIndex element : set.elements) text += (text.empty() ? "" : " + ") + analysis.elements[element].id;
    return text;
}

void cutSets(Page& page, const Subject& subject, std::size_t listed) {
    const CutSets& all = subject.analysis.cutSets;
    if (all.countByOrder.empty() && all.complete) return;
    page.section("Minimal cut sets", all.complete ? "what takes the service down by failing together"
                                                  : "up to order " + std::to_string(all.maxOrder) + ", larger ones were not counted");
    if (all.countByOrder.empty()) page.line({{"none"}});
    std::vector<Row> counts;
    for (const OrderCount& orders : inBrief(all.countByOrder, listedOrders))
        counts.push_back({{orderWords(orders)}, right(counted(orders.sets, "set ", "sets"))});
    page.table(std::move(counts));
    std::vector<Row> rows;
    for (std::size_t i = 0; i < std::min(all.sets.size(), listed); ++i) {
        const CutSet& set = all.sets[i];
        rows.push_back(
            {right(figure(set.probability)), {joined(set, subject.analysis), set.order == 1 ? Tone::bad : Tone::plain}});
    }
    if (rows.empty()) return;
    page.line({});
    page.table(std::move(rows));
}

std::string names(const std::vector<std::string>& ids) {
    std::string text;
    for (std::size_t i = 0; i < std::min(ids.size(), listedNames); ++i) text += (i > 0 ? ", " : "") + ids[i];
    return ids.size() > listedNames ? text + " and " + std::to_string(ids.size() - listedNames) + " more" : text;
}

void notConnected(Page& page, const Subject& subject) {
    if (subject.analysis.notConnected.empty()) return;
    page.section("Not connected", "no request path reaches them: they count for nothing");
    std::vector<std::string> ids;
    for (const NodeId& id : subject.analysis.notConnected) ids.push_back(id.value);
    page.line({{names(ids), Tone::warning}});
}

/// The findings that no section above has told already, those that say the same in one row.
void findingsLeft(Page& page, const Subject& subject) {
    std::vector<std::pair<const Finding*, std::vector<std::string>>> groups;
    for (const Finding& finding : subject.findings) {
        if (finding.rule == Rule::spof || finding.rule == Rule::notConnected || isMissedObjective(finding.rule)) continue;
        const bool same =
            !groups.empty() && groups.back().first->rule == finding.rule && groups.back().first->arguments == finding.arguments &&
                          groups.back().first->accepted == finding.accepted;
        if (!same) groups.push_back({&finding, {}});
        groups.back().second.insert(groups.back().second.end(), finding.elements.begin(), finding.elements.end());
    }
    if (groups.empty()) return;
    page.section("Findings");
    std::vector<Row> rows;
    for (const auto& [finding, elements] : groups) {
        rows.push_back({standing(*finding), {sentence(*finding)}, faint(names(elements))});
    }
    page.table(std::move(rows));
}

}  // namespace

std::string analysisPage(const Subject& subject, const PageLimits& limits, const Terminal& terminal) {
    Page page{terminal};
    verdict(page, subject);
    figures(page, subject);
    objectives(page, subject);
    clientsAndJourneys(page, subject);
    tiers(page, subject);
    downtime(page, subject, limits);
    failures(page, subject, limits);
    spofs(page, subject, limits.elements);
    cutSets(page, subject, limits.cutSets);
    notConnected(page, subject);
    findingsLeft(page, subject);
    return page.text();
}

}  // namespace failwright::cli
