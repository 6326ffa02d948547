#include "views/panels/scoreboard/score.h"

#include "model/analysis/ranking.h"
#include "model/review/objectives.h"
#include "model/simulation/expected_downtime.h"
#include "model/topology/reliability.h"
#include "views/panels/scoreboard/worst_by_kind.h"
#include "views/panels/shared/lookup.h"
#include "views/text/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Scoreboard)
};

constexpr std::size_t listedCauses = 8;
constexpr std::size_t listedSpofs = 40;
const QString dash = QStringLiteral("—");

/// The availability that the tiles speak of: expected where the failures have been played through, else structural.
struct Outcome {
    double unavailability = 0;
    std::optional<ExpectedDowntime> causes;
};

std::optional<Outcome> outcomeOf(const ScoreSource& source) {
    if (source.analysis == nullptr || !source.analysis->unavailability) return std::nullopt;
    const double structural = *source.analysis->unavailability;
    if (source.failures == nullptr) return Outcome{structural, std::nullopt};
    const ExpectedDowntime causes = expectedDowntime(source.topology, *source.failures, structural);
    return Outcome{causes.unavailability(), causes};
}

Score missing(const QString& label, const QString& why) {
    return {label, dash, why, Standing::missing, {}, true, {why}, {}};
}

/// Some client calls something, and it has been looked at: exactly, or within bounds.
bool isAnalysed(const ScoreSource& source) {
    return source.analysis != nullptr && (source.analysis->unavailability || source.analysis->bounds);
}

QString excuse(const ScoreSource& source) {
    if (source.analysis != nullptr && source.analysis->bounds) return Words::tr("too large for the exact figure");
    if (source.analysis != nullptr) return Words::tr("connect a client to see it");
    return source.whyNot.isEmpty() ? Words::tr("being computed") : source.whyNot;
}

Cause causeOf(const Topology& topology, ElementKind kind, const std::string& id, const QString& part) {
    Element element;
    element.kind = kind;
    element.id = id;
    return {text::title(element, topology), part, selectionFor(topology, id)};
}

/// The elements that cause most structural downtime, worst first.
std::vector<Cause> worst(const ScoreSource& source) {
    const Analysis& analysis = *source.analysis;
    const auto downtime = [&](ElementIndex e) { return analysis.importance[e].downtimeSecondsPerYear; };
    std::vector<Cause> causes;
    for (const ElementIndex i : dearestElements(analysis)) {
        if (causes.size() == listedCauses || downtime(i) <= 0) break;
        const Element& element = analysis.elements[i];
        causes.push_back(
            causeOf(source.topology, element.kind, element.id, Words::tr("%1 a year").arg(text::duration(downtime(i)))));
    }
    return causes;
}

QStringList clientLines(const ScoreSource& source) {
    QStringList lines;
    if (source.analysis->clients.size() < 2) return lines;
    lines << Words::tr("Structurally the mean over the clients by weight:");
    for (const ClientResult& client : source.analysis->clients) {
        const QString availability = client.unavailability ? text::percentUp(*client.unavailability) : dash;
        lines << Words::tr("%1 (weight %2): %3")
                     .arg(titleOf(source.topology, QString::fromStdString(client.id)), text::figure(client.weight), availability);
    }
    return lines;
}

/// The terms of the expected downtime that are not zero.
QStringList causeLines(const ExpectedDowntime& causes) {
    const std::pair<QString, double> terms[] = {{Words::tr("structural"), causes.structural},
                                                {Words::tr("failovers"), causes.failover},
                                                {Words::tr("failovers that do not work"), causes.failedFailover},
                                                {Words::tr("failures that no check sees"), causes.undetected},
                                                {Words::tr("releases and maintenance"), causes.operations}};
    QStringList sum;
    for (const auto& [word, seconds] : terms)
        if (seconds > 0) sum << QStringLiteral("%1 (%2)").arg(text::duration(seconds), word);
    return {Words::tr("A year: %1 = %2")
                .arg(sum.isEmpty() ? text::duration(0) : sum.join(QStringLiteral(" + ")), text::duration(causes.total()))};
}

/// What is known where the exact value is beyond the budget.
Score availabilityWithin(const Range& bounds) {
    return {Words::tr("Structural availability"),
            Words::tr("≥ %1").arg(text::percentUp(bounds.upper)),
            Words::tr("at most %1 · certified bounds").arg(text::percentUp(bounds.lower)),
            Standing::neutral,
            -bounds.upper,
            true,
            {Words::tr("This design is too large to be computed exactly. Each part of it was held between a simpler one that is "
                       "never worse and one that is never better, so U lies between %1 and %2.")
                 .arg(text::figure(bounds.lower), text::figure(bounds.upper))},
            {}};
}

Score availability(const ScoreSource& source, const std::optional<Outcome>& outcome) {
    if (source.analysis != nullptr && source.analysis->bounds) return availabilityWithin(*source.analysis->bounds);
    if (!outcome) return missing(Words::tr("Availability"), excuse(source));
    const double u = outcome->unavailability;
    const double structural = *source.analysis->unavailability;
    Score score{outcome->causes ? Words::tr("Expected availability") : Words::tr("Structural availability"),
                text::percentUp(u),
                {},
                Standing::neutral,
                -u,
                true,
                {},
                worst(source)};
    score.heldAgainst = outcome->causes ? Words::tr("%1 nines · structural %2").arg(text::nines(u), text::percentUp(structural))
                                        : Words::tr("%1 nines").arg(text::nines(u));
    score.formula << Words::tr("Structural: A = 1 − U, where U = %1 is the exact probability that the core journey fails.")
                         .arg(text::figure(structural));
    if (outcome->causes)
        score.formula << Words::tr("Expected: 1 − %1 / 365.25 d, with what failovers and releases cost on top.")
                             .arg(text::duration(outcome->causes->total()))
                      << causeLines(*outcome->causes);
    else
        score.formula << Words::tr("Failover is taken as instant here.");
    score.formula << Words::tr("Nines = −log₁₀(1 − A) = %1").arg(text::nines(u)) << clientLines(source);
    return score;
}

/// The failures that failovers cost most by, as a sum.
QStringList failoverLines(const ScoreSource& source) {
    constexpr std::size_t listed = 3;
    std::vector<const FailureRow*> rows;
    const auto cost = [](const FailureRow* row) { return row->failuresPerYear * row->lostRequestSeconds.value_or(0); };
    for (const FailureRow& row : *source.failures)
        if (cost(&row) > 0) rows.push_back(&row);
    std::stable_sort(rows.begin(), rows.end(), [&](const FailureRow* a, const FailureRow* b) { return rankOf(cost(a)) > rankOf(cost(b)); });
    if (rows.empty()) return {};
    QStringList sum;
    for (std::size_t i = 0; i < std::min(listed, rows.size()); ++i)
        sum << Words::tr("%1: %2 times a year × %3")
                   .arg(causeOf(source.topology, rows[i]->kind, rows[i]->id, {}).name, text::figure(rows[i]->failuresPerYear),
                        text::duration(*rows[i]->lostRequestSeconds));
    return {Words::tr("Failovers cost most by %1.").arg(sum.join(QStringLiteral("; ")))};
}

Score downtime(const ScoreSource& source, const std::optional<Outcome>& outcome) {
    const QString label = Words::tr("Downtime a year");
    if (source.analysis != nullptr && source.analysis->bounds) {
        const Range year{source.analysis->bounds->lower * secondsPerYear, source.analysis->bounds->upper * secondsPerYear};
        return {label,           Words::tr("≤ %1").arg(text::duration(year.upper)), Words::tr("at least %1 · structural").arg(text::duration(year.lower)),
                Standing::neutral, year.upper, false, {excuse(source)}, {}};
    }
    if (!outcome) return missing(label, excuse(source));
    const double year = outcome->unavailability * secondsPerYear;
    const double week = outcome->unavailability * 7 * 86400;
    Score score{label,
                text::duration(year),
                Words::tr("%1 a month · %2 a week").arg(text::duration(year / 12), text::duration(week)),
                Standing::neutral,
                year,
                false,
                {},
                worst(source)};
    score.formula
        << Words::tr("(1 − A) × 365.25 d = %1 × 8766 h = %2").arg(text::figure(outcome->unavailability), text::duration(year));
    if (outcome->causes) score.formula << causeLines(*outcome->causes) << failoverLines(source);
    score.formula << Words::tr(
        "What each element causes: (U − U with it always up) × one year. Shared failures count for each, so these need not add "
        "up.");
    return score;
}

/// Met or missed wherever the exact value lies within the bounds; else it stays open.
Score sloWithin(const Range& bounds, const ScoreSource& source, double target) {
    const QString label = Words::tr("SLO %1").arg(text::percent(target));
    const double budget = 1.0 - target;
    const auto [best, worst] = source.failures == nullptr
                                   ? bounds
                                   : expectedUnavailability(source.topology, *source.analysis, *source.failures).value_or(bounds);
    const QString sum = Words::tr("Error budget %1 of the time; U lies between %2 and %3, with what failovers and releases cost at most %4.")
                            .arg(text::figure(budget), text::figure(bounds.lower), text::figure(bounds.upper), text::figure(worst));
    if (!exceeds(worst, budget)) return {label, Words::tr("Met"), Words::tr("even at worst"), Standing::good, budget - worst, true, {sum}, {}};
    if (exceeds(best, budget))
        return {label, Words::tr("Missed"), Words::tr("even at best"), Standing::bad, budget - best, true, {sum}, {}};
    return {label, dash, Words::tr("between the bounds"), Standing::missing, {}, true, {sum}, {}};
}

Score slo(const ScoreSource& source, const std::optional<Outcome>& outcome) {
    const std::optional<double> target = source.topology.objectives ? source.topology.objectives->slo : std::nullopt;
    if (!target) return missing(Words::tr("SLO"), Words::tr("no SLO entered"));
    if (source.analysis != nullptr && source.analysis->bounds) return sloWithin(*source.analysis->bounds, source, *target);
    const QString label = Words::tr("SLO %1").arg(text::percent(*target));
    if (!outcome) return missing(label, excuse(source));
    const double budget = 1.0 - *target;
    const double gap = budget - outcome->unavailability;
    const bool met = !exceeds(outcome->unavailability, budget);
    const double window = source.topology.objectives->windowDays.value_or(30) * 86400;
    Score score{
        label,        met ? Words::tr("Met") : Words::tr("Missed"), {}, met ? Standing::good : Standing::bad, gap, true, {},
        worst(source)};
    score.heldAgainst = met ? Words::tr("with %1 a year to spare").arg(text::duration(gap * secondsPerYear))
                            : Words::tr("by %1 · %2 a year").arg(text::share(-gap), text::duration(-gap * secondsPerYear));
    score.formula << Words::tr("Error budget = (1 − %1) × %2 = %3")
                         .arg(text::percent(*target), text::duration(window), text::duration(budget * window))
                  << Words::tr("The design spends %1 of it on average.").arg(text::duration(outcome->unavailability * window));
    if (budget > 0) score.formula << Words::tr("That is %1 of the budget.").arg(text::share(outcome->unavailability / budget));
    return score;
}

Score spofs(const ScoreSource& source) {
    const QString label = Words::tr("Single points of failure");
    if (!isAnalysed(source)) return missing(label, excuse(source));
    const Analysis& analysis = *source.analysis;
    const auto count = double(analysis.spofs.size());
    Score score{label, text::amount(count), {}, count == 0 ? Standing::good : Standing::bad, count, false, {}, {}};
    score.heldAgainst = count == 0 ? Words::tr("any one may fail") : Words::tr("each stops users");
    score.formula << Words::tr(
        "Elements whose failure alone makes the core journey unavailable to some client, everything else up.");
    const auto downtime = [&](const SinglePointOfFailure& spof) { return analysis.importance[spof.element].downtimeSecondsPerYear; };
    std::vector<SinglePointOfFailure> worst = dearestSpofs(analysis);
    if (worst.size() > listedSpofs) {
        score.formula << Words::tr("The %n that cause most downtime:", nullptr, int(listedSpofs));
        worst.resize(listedSpofs);
    }
    for (const SinglePointOfFailure& spof : worst) {
        const Element& element = analysis.elements[spof.element];
        score.causes.push_back(
            causeOf(source.topology, element.kind, element.id,
                    (analysis.bounds ? Words::tr("hits %1 · at most %2 a year") : Words::tr("hits %1 · %2 a year"))
                        .arg(text::share(spof.blastRadius), text::duration(downtime(spof)))));
    }
    return score;
}

/// The largest of one figure over the failures of `source`, against its target.
struct WorstCase {
    QString label;
    QString formula;
    std::optional<double> target;
    std::optional<double> (*of)(const FailureRow&);  ///< nothing: the failure has no such figure
};

QString worstFigure(double seconds) {
    return std::isinf(seconds) ? Words::tr("All data") : text::duration(seconds);
}

Score recovery(const ScoreSource& source, const WorstCase& what) {
    if (source.failures == nullptr || !isAnalysed(source))
        return missing(what.label, isAnalysed(source) ? Words::tr("being computed") : excuse(source));
    std::vector<const FailureRow*> rows;
    for (const FailureRow& row : *source.failures)
        if (what.of(row)) rows.push_back(&row);
    const auto figure = [&](const FailureRow* row) { return *what.of(*row); };
    std::stable_sort(rows.begin(), rows.end(), [&](const FailureRow* a, const FailureRow* b) { return figure(a) > figure(b); });
    const double most = rows.empty() ? 0 : figure(rows.front());
    const bool met = !what.target || !exceeds(most, *what.target);
    Score score{what.label, worstFigure(most), {}, !what.target ? Standing::neutral : met ? Standing::good : Standing::bad, {},
                false,      {what.formula},    {}};
    if (!std::isinf(most)) score.value = most;
    if (!what.target)
        score.heldAgainst = Words::tr("no target entered");
    else
        score.heldAgainst = met ? Words::tr("target %1 · met").arg(text::duration(*what.target))
                                : Words::tr("target %1 · missed").arg(text::duration(*what.target));
    for (const FailureRow* row : rows) {
        if (score.causes.size() == listedCauses || figure(row) <= 0) break;
        score.causes.push_back(causeOf(source.topology, row->kind, row->id, worstFigure(figure(row))));
    }
    return score;
}

Score worstRecoveryTime(const ScoreSource& source, const Objectives& objectives) {
    Score score =
        recovery(source, {Words::tr("Worst RTO"),
                          Words::tr("The longest time until every request succeeds again by failover, over all single failures."),
                          objectives.rtoSeconds, [](const FailureRow& row) { return row.recoverySeconds; }});
    if (source.failures == nullptr || score.standing == Standing::missing) return score;
    const auto lasting =
        std::count_if(source.failures->begin(), source.failures->end(), [](const FailureRow& row) { return !row.recovers(); });
    if (lasting > 0 && lasting == std::ssize(*source.failures)) {
        score.figure = Words::tr("None");
        score.value.reset();
        score.standing = objectives.rtoSeconds ? Standing::bad : Standing::neutral;
        score.heldAgainst = Words::tr("all last until repair");
    }
    if (lasting > 0)
        score.formula << Words::tr("%n failure(s) do not recover by failover and last until repair; they are not counted here.",
                                   nullptr, int(lasting));
    const auto seconds = [](const FailureRow& row) { return row.recovers() ? *row.recoverySeconds : 1e12 + row.outageSeconds; };
    score.formula << worstByKind(source.topology, *source.failures, seconds, [](const FailureRow& row) {
        return row.recovers() ? text::duration(*row.recoverySeconds) : Words::tr("until repair, %1").arg(text::duration(row.outageSeconds));
    });
    return score;
}

Score worstDataLoss(const ScoreSource& source, const Objectives& objectives) {
    Score score = recovery(source, {Words::tr("Worst RPO"), Words::tr("The most data, as time, that a single failure loses."),
                                    objectives.rpoSeconds, [](const FailureRow& row) { return std::optional(row.dataLossSeconds); }});
    if (source.failures == nullptr || score.standing == Standing::missing) return score;
    const auto seconds = [](const FailureRow& row) { return row.dataLossSeconds; };
    score.formula << worstByKind(source.topology, *source.failures, seconds, [](const FailureRow& row) { return worstFigure(row.dataLossSeconds); });
    return score;
}

Score cost(const Topology& topology) {
    const QString label = Words::tr("Cost a month");
    double sum = 0;
    std::size_t nodes = 0;
    std::vector<const Node*> priced;
    for (const Node& node : topology.nodes) {
        if (node.kind == NodeKind::client) continue;
        ++nodes;
        if (!node.costPerMonth) continue;
        sum += *node.costPerMonth;
        priced.push_back(&node);
    }
    if (priced.empty()) return missing(label, Words::tr("no cost entered"));
    std::stable_sort(priced.begin(), priced.end(),
                     [](const Node* a, const Node* b) { return *a->costPerMonth > *b->costPerMonth; });
    Score score{label, text::amount(sum), {}, Standing::neutral, sum, false, {}, {}};
    score.heldAgainst = priced.size() == nodes ? Words::tr("all %n node(s)", nullptr, int(nodes))
                                               : Words::tr("%1 of %2 nodes entered").arg(priced.size()).arg(nodes);
    score.formula << Words::tr("The sum of what is entered for each node.");
    for (const Node* node : priced) {
        if (score.causes.size() == listedCauses) break;
        score.causes.push_back({text::title(*node), text::amount(*node->costPerMonth), {QString::fromStdString(node->id.value)}});
    }
    return score;
}

/// Definitions and headings of the methods page, which is written in English, in the order of the tiles.
void define(Score& score, std::size_t tile, bool expected) {
    const std::pair<QString, const char*> all[] = {
        {expected ? Words::tr("The share of requests that are served in the long run, failovers and releases included.")
                  : Words::tr("The probability that the core journey is served at a moment, failovers taken as instant."),
         expected ? "Expected downtime" : "Structural availability"},
        {Words::tr("How long users are not served in a mean year; partial outages count by their share."), "Expected downtime"},
        {Words::tr("What the design promises itself; one minus it is the error budget."), "Objectives and error budget"},
        {Words::tr("An element whose failure alone takes the core journey from some client."), "Single points of failure, cut sets, importance"},
        {Words::tr("From a failure until all requests succeed again for good, by failover."), "Failover in time"},
        {Words::tr("How much of what was written last is gone after a failure, as time."), "Failover in time"},
        {Words::tr("The sum of the costs that are entered; none is assumed."), "Cost"}};
    score.definition = all[tile].first;
    score.section = QString::fromLatin1(all[tile].second);
}

}  // namespace

std::vector<Score> scoresOf(const ScoreSource& source) {
    const std::optional<Outcome> outcome = outcomeOf(source);
    const Objectives objectives = source.topology.objectives.value_or(Objectives{});
    std::vector<Score> scores{availability(source, outcome),         downtime(source, outcome),         slo(source, outcome), spofs(source),
                              worstRecoveryTime(source, objectives), worstDataLoss(source, objectives), cost(source.topology)};
    for (std::size_t i = 0; i < scores.size(); ++i) define(scores[i], i, source.failures != nullptr);
    return scores;
}

}  // namespace failwright
