#include "app/cli/analysis_page.h"

#include "app/cli/figures.h"
#include "app/cli/page.h"
#include "app/cli/words.h"

#include "model/topology/reliability.h"

#include <algorithm>
#include <numeric>

namespace failwright::cli {
namespace {

constexpr std::size_t listedElements = 12;
constexpr std::size_t listedNames = 8;
constexpr int barWidth = 24;

/// All that the sections are about.
struct Subject {
    const Topology& topology;
    const Analysis& analysis;
    const std::vector<Finding>& findings;
};

Cell right(std::string text, Tone tone = Tone::plain) {
    return {std::move(text), tone, Side::right};
}
Cell faint(std::string text) {
    return {std::move(text), Tone::faint, Side::left};
}

std::string perYear(double unavailability) {
    return duration(unavailability * secondsPerYear) + " a year";
}

void remark(Page& page, std::size_t all, std::size_t listed, const char* things) {
    if (all > listed) page.line({faint("and " + std::to_string(all - listed) + " more " + things)});
}

void verdict(Page& page, const Subject& subject) {
    page.section(subject.topology.name.empty() ? "Unnamed" : subject.topology.name);
    const auto& u = subject.analysis.unavailability;
    if (!u) return page.line({{"✗ no client calls anything, so there is no availability", Tone::bad}});
    const std::size_t count = subject.analysis.spofs.size();
    const std::string spofs = count == 0
                                  ? "no single point of failure"
                                  : counted(static_cast<double>(count), "single point of failure", "single points of failure");
    if (!subject.topology.objectives || !subject.topology.objectives->slo) {
        return page.line({{(count == 0 ? "✓ " : "✗ ") + spofs, count == 0 ? Tone::good : Tone::bad}});
    }
    const bool missed =
        std::any_of(subject.findings.begin(), subject.findings.end(), [](const Finding& f) { return f.rule == Rule::sloMissed; });
    page.line({{missed ? "✗ misses its SLO" : "✓ keeps its SLO", missed ? Tone::bad : Tone::good},
               {", ", Tone::plain},
               {spofs, count == 0 ? Tone::good : Tone::warning}});
}

void figures(Page& page, const Subject& subject) {
    const auto& u = subject.analysis.unavailability;
    if (!u) return;
    page.section("Availability", "exact, structural");
    page.line({{availability(*u), Tone::strong}, {"   " + nines(*u), Tone::plain}});
    const double year = *u * secondsPerYear;
    page.table({{{"down"}, right(duration(year)), faint("a year")},
                {{""}, right(duration(year / 12)), faint("a month")},
                {{""}, right(duration(year * 7 / 365.25)), faint("a week")},
                {{""}, right(duration(year / 365.25)), faint("a day")}});
}

Row objective(const char* name, double target, double unavailability) {
    const double allowed = 1 - target;
    const bool met = unavailability <= allowed;
    const std::string by = allowed > 0 ? share(unavailability / allowed) + " of what it allows" : std::string{};
    return {{name}, right(availability(allowed)), {met ? "✓ met" : "✗ missed", met ? Tone::good : Tone::bad}, faint(by)};
}

void objectives(Page& page, const Subject& subject) {
    const auto& wanted = subject.topology.objectives;
    if (!wanted || !subject.analysis.unavailability || (!wanted->slo && !wanted->sla)) return;
    const double u = *subject.analysis.unavailability;
    page.section("Objectives");
    std::vector<Row> rows;
    if (wanted->slo) rows.push_back(objective("SLO", *wanted->slo, u));
    if (wanted->sla) rows.push_back(objective("SLA", *wanted->sla, u));
    page.table(std::move(rows));
    if (!wanted->slo) return;
    const double days = wanted->windowDays.value_or(30);
    const double budget = (1 - *wanted->slo) * days * 86400;
    Row line{{"error budget " + duration(budget) + " in " + figure(days) + " d"}};
    if (wanted->requestsPerSecond)
        line.push_back(faint(", " + counted(budget * *wanted->requestsPerSecond, "request", "requests")));
    page.line(line);
}

Row result(const std::string& id, const std::string& note, const std::optional<double>& unavailability) {
    if (!unavailability) return {{id}, faint(note), right("—"), {""}, faint("no links")};
    return {
        {id}, faint(note), right(availability(*unavailability)), right(nines(*unavailability)), right(perYear(*unavailability))};
}

template <class Result>
std::vector<const Result*> worstFirst(const std::vector<Result>& results) {
    std::vector<const Result*> order;
    for (const Result& one : results) order.push_back(&one);
    std::stable_sort(order.begin(), order.end(), [](const Result* a, const Result* b) {
        return a->unavailability.value_or(-1) > b->unavailability.value_or(-1);
    });
    return order;
}

void clientsAndJourneys(Page& page, const Subject& subject) {
    const Analysis& analysis = subject.analysis;
    if (analysis.clients.size() > 1) {
        page.section("Clients");
        std::vector<Row> rows;
        for (const ClientResult* client : worstFirst(analysis.clients))
            rows.push_back(result(client->id, "weight " + figure(client->weight), client->unavailability));
        page.table(std::move(rows));
    }
    if (analysis.journeys.size() > 1) {
        page.section("Journeys");
        std::vector<Row> rows;
        for (const JourneyResult* journey : worstFirst(analysis.journeys)) {
            const Feature* feature = find(subject.topology.features, FeatureId{journey->id});
            rows.push_back(result(journey->id,
                                  feature != nullptr && feature->priority ? std::string{word(*feature->priority)} : "",
                                  journey->unavailability));
        }
        page.table(std::move(rows));
    }
}

void tiers(Page& page, const Subject& subject) {
    if (subject.analysis.tiers.empty()) return;
    page.section("Tiers", "share of the time in which each is the best possible");
    std::vector<Row> rows;
    for (const TierResult& tier : subject.analysis.tiers) {
        const Tone tone = tier.id == "down" ? Tone::bad : Tone::plain;
        if (!tier.probability)
            rows.push_back({{tier.id, tone}, right("—")});
        else
            rows.push_back({{tier.id, tone},
                            right(share(*tier.probability)),
                            right(perYear(*tier.probability)),
                            {bar(*tier.probability, barWidth), tone}});
    }
    page.table(std::move(rows));
}

void spofs(Page& page, const Subject& subject) {
    const Analysis& analysis = subject.analysis;
    if (analysis.spofs.empty()) return;
    page.section("Single points of failure", "share of the traffic that each takes down, downtime that it causes");
    std::vector<SinglePointOfFailure> order = analysis.spofs;
    std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
        return analysis.importance[a.element].downtimeSecondsPerYear > analysis.importance[b.element].downtimeSecondsPerYear;
    });
    std::vector<Row> rows;
    for (std::size_t i = 0; i < std::min(order.size(), listedElements); ++i) {
        const Element& element = analysis.elements[order[i].element];
        rows.push_back({{element.id, Tone::bad},
                        faint(kindOf(element, subject.topology)),
                        right(share(order[i].blastRadius)),
                        right(duration(analysis.importance[order[i].element].downtimeSecondsPerYear) + " a year"),
                        faint(nameOf(element, subject.topology))});
    }
    page.table(std::move(rows));
    remark(page, order.size(), listedElements, "single points of failure");
}

void downtime(Page& page, const Subject& subject) {
    const Analysis& analysis = subject.analysis;
    std::vector<ElementIndex> order(analysis.elements.size());
    std::iota(order.begin(), order.end(), ElementIndex{0});
    std::erase_if(order, [&](ElementIndex e) { return !(analysis.importance[e].downtimeSecondsPerYear > 0); });
    if (order.empty()) return;
    std::stable_sort(order.begin(), order.end(), [&](ElementIndex a, ElementIndex b) {
        return analysis.importance[a].downtimeSecondsPerYear > analysis.importance[b].downtimeSecondsPerYear;
    });
    page.section("Where the downtime comes from", "what goes away where an element never fails; shares overlap");
    std::vector<Row> rows;
    for (std::size_t i = 0; i < std::min(order.size(), listedElements); ++i) {
        const Element& element = analysis.elements[order[i]];
        const Importance& importance = analysis.importance[order[i]];
        const double part = importance.criticality.value_or(0);
        rows.push_back({{element.id},
                        faint(kindOf(element, subject.topology)),
                        right(duration(importance.downtimeSecondsPerYear)),
                        right(share(part)),
                        {bar(part, barWidth)}});
    }
    page.table(std::move(rows));
    remark(page, order.size(), listedElements, "elements");
}

std::string joined(const CutSet& set, const Analysis& analysis) {
    std::string text;
    for (const ElementIndex element : set.elements) text += (text.empty() ? "" : " + ") + analysis.elements[element].id;
    return text;
}

void cutSets(Page& page, const Subject& subject, std::size_t listed) {
    const CutSets& all = subject.analysis.cutSets;
    if (all.countByOrder.empty()) return;
    page.section("Minimal cut sets",
                 all.complete ? "what takes the service down by failing together" : "up to the order asked for");
    std::vector<Row> counts;
    for (const auto& [order, count] : all.countByOrder)
        counts.push_back({{"order " + std::to_string(order)}, right(counted(count, "set ", "sets"))});
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
        if (finding.rule == Rule::spof || finding.rule == Rule::notConnected) continue;
        const bool same =
            !groups.empty() && groups.back().first->rule == finding.rule && groups.back().first->arguments == finding.arguments;
        if (!same) groups.push_back({&finding, {}});
        groups.back().second.insert(groups.back().second.end(), finding.elements.begin(), finding.elements.end());
    }
    if (groups.empty()) return;
    page.section("Findings");
    std::vector<Row> rows;
    for (const auto& [finding, elements] : groups) {
        const Tone tone = finding->severity == Severity::error ? Tone::bad : Tone::warning;
        rows.push_back({{std::string{word(finding->severity)}, tone}, {sentence(*finding)}, faint(names(elements))});
    }
    page.table(std::move(rows));
}

}  // namespace

std::string analysisPage(const Topology& topology, const Analysis& analysis, const std::vector<Finding>& findings,
                         std::size_t listedCutSets, const Terminal& terminal) {
    const Subject subject{topology, analysis, findings};
    Page page{terminal};
    verdict(page, subject);
    figures(page, subject);
    objectives(page, subject);
    clientsAndJourneys(page, subject);
    tiers(page, subject);
    spofs(page, subject);
    downtime(page, subject);
    cutSets(page, subject, listedCutSets);
    notConnected(page, subject);
    findingsLeft(page, subject);
    return page.text();
}

}  // namespace failwright::cli
