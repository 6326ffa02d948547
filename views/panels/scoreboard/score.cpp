#include "views/panels/scoreboard/score.h"

#include "model/topology/reliability.h"
#include "views/panels/shared/lookup.h"
#include "views/text/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Scoreboard)
};

constexpr std::size_t listedCauses = 8;
const QString dash = QStringLiteral("—");

Score missing(const QString& label, const QString& why) { return {label, dash, why, Standing::missing, {}, true, {why}, {}}; }

/// What the structural tiles are made of.
struct Source {
    const Topology& topology;
    const Analysis* analysis;
    const QString& whyNot;

    [[nodiscard]] bool hasResult() const { return analysis != nullptr && analysis->unavailability.has_value(); }
    [[nodiscard]] QString excuse() const {
        if (analysis != nullptr) return Words::tr("connect a client to see it");
        return whyNot.isEmpty() ? Words::tr("being computed") : whyNot;
    }
};

Cause causeOf(const Topology& topology, const Element& element, const QString& part) {
    return {text::title(element, topology), part, selectionFor(topology, element.id)};
}

/// The elements that cause most downtime, worst first.
std::vector<Cause> worst(const Topology& topology, const Analysis& analysis) {
    std::vector<std::size_t> order(analysis.elements.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto downtime = [&](std::size_t i) { return analysis.importance[i].downtimeSecondsPerYear; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return downtime(a) > downtime(b); });
    std::vector<Cause> causes;
    for (const std::size_t i : order) {
        if (causes.size() == listedCauses || downtime(i) <= 0) break;
        causes.push_back(causeOf(topology, analysis.elements[i], Words::tr("%1 a year").arg(text::duration(downtime(i)))));
    }
    return causes;
}

QStringList clientLines(const Topology& topology, const Analysis& analysis) {
    QStringList lines;
    if (analysis.clients.size() < 2) return lines;
    lines << Words::tr("The mean over the clients by weight:");
    for (const ClientResult& client : analysis.clients) {
        const QString availability = client.unavailability ? text::percentUp(*client.unavailability) : dash;
        lines << Words::tr("%1 (weight %2): %3").arg(titleOf(topology, QString::fromStdString(client.id)), text::figure(client.weight), availability);
    }
    return lines;
}

Score availability(const Source& source) {
    const Topology& topology = source.topology;
    const Analysis* analysis = source.analysis;
    const QString label = Words::tr("Structural availability");
    if (!source.hasResult()) return missing(label, source.excuse());
    const double u = *analysis->unavailability;
    Score score{label, text::percentUp(u), Words::tr("%1 nines").arg(text::nines(u)), Standing::neutral, -u, true, {}, worst(topology, *analysis)};
    score.formula << Words::tr("A = 1 − U, where U = %1 is the exact probability that the core journey fails, failover taken as instant.").arg(text::figure(u))
                  << Words::tr("Nines = −log₁₀ U = %1").arg(text::nines(u));
    score.formula << clientLines(topology, *analysis);
    return score;
}

Score downtime(const Source& source) {
    const Topology& topology = source.topology;
    const Analysis* analysis = source.analysis;
    const QString label = Words::tr("Downtime a year");
    if (!source.hasResult()) return missing(label, source.excuse());
    const double year = *analysis->unavailability * secondsPerYear;
    const double month = year / 12;
    const double week = *analysis->unavailability * 7 * 86400;
    Score score{label, text::duration(year), Words::tr("%1 a month · %2 a week").arg(text::duration(month), text::duration(week)), Standing::neutral, year, false,
                {}, worst(topology, *analysis)};
    score.formula << Words::tr("U × 365.25 d = %1 × 8766 h = %2").arg(text::figure(*analysis->unavailability), text::duration(year))
                  << Words::tr("What each element causes: (U − U with it always up) × one year. Shared failures count for each, so these need not add up.");
    return score;
}

Score slo(const Source& source) {
    const Topology& topology = source.topology;
    const Analysis* analysis = source.analysis;
    const std::optional<double> target = topology.objectives ? topology.objectives->slo : std::nullopt;
    if (!target) return missing(Words::tr("SLO"), Words::tr("no SLO entered"));
    const QString label = Words::tr("SLO %1").arg(text::percent(*target));
    if (!source.hasResult()) return missing(label, source.excuse());
    const double budget = 1.0 - *target;
    const double gap = budget - *analysis->unavailability;
    const bool met = gap >= 0;
    const double windowDays = topology.objectives->windowDays.value_or(30);
    Score score{label, met ? Words::tr("Met") : Words::tr("Missed"), {}, met ? Standing::good : Standing::bad, gap, true, {}, worst(topology, *analysis)};
    score.heldAgainst = met ? Words::tr("with %1 a year to spare").arg(text::duration(gap * secondsPerYear))
                            : Words::tr("by %1 · %2 a year").arg(text::share(-gap), text::duration(-gap * secondsPerYear));
    score.formula << Words::tr("Error budget = (1 − %1) × %2 = %3").arg(text::percent(*target), text::duration(windowDays * 86400), text::duration(budget * windowDays * 86400))
                  << Words::tr("The design spends %1 of it on average.").arg(text::duration(*analysis->unavailability * windowDays * 86400));
    if (budget > 0) score.formula << Words::tr("That is %1 of the budget.").arg(text::share(*analysis->unavailability / budget));
    return score;
}

Score spofs(const Source& source) {
    const Topology& topology = source.topology;
    const Analysis* analysis = source.analysis;
    const QString label = Words::tr("Single points of failure");
    if (!source.hasResult()) return missing(label, source.excuse());
    const auto count = double(analysis->spofs.size());
    Score score{label, text::amount(count), {}, count == 0 ? Standing::good : Standing::bad, count, false, {}, {}};
    score.heldAgainst = count == 0 ? Words::tr("any one may fail") : Words::tr("each one stops users alone");
    score.formula << Words::tr("Elements whose failure alone makes the core journey unavailable to some client, everything else up.");
    for (const SinglePointOfFailure& spof : analysis->spofs) {
        const double seconds = analysis->importance[spof.element].downtimeSecondsPerYear;
        const QString part = Words::tr("hits %1 · %2 a year").arg(text::share(spof.blastRadius), text::duration(seconds));
        score.causes.push_back(causeOf(topology, analysis->elements[spof.element], part));
    }
    return score;
}

/// Recovery is played out in time, which the structural analysis does not do.
Score recovery(const QString& label, std::optional<double> target) {
    Score score = missing(label, Words::tr("needs the failover analysis"));
    if (target) score.heldAgainst = Words::tr("target %1 · not analysed").arg(text::duration(*target));
    score.formula = {Words::tr("This figure comes from playing every single failure through in time. The structural analysis takes failover as instant, "
                               "so there is no honest number to show here yet.")};
    return score;
}

Score cost(const Topology& topology) {
    const QString label = Words::tr("Cost a month");
    double sum = 0;
    std::size_t entered = 0;
    std::size_t nodes = 0;
    std::vector<const Node*> priced;
    for (const Node& node : topology.nodes) {
        if (node.kind == NodeKind::client) continue;
        ++nodes;
        if (!node.costPerMonth) continue;
        ++entered;
        sum += *node.costPerMonth;
        priced.push_back(&node);
    }
    if (entered == 0) return missing(label, Words::tr("no cost entered"));
    std::stable_sort(priced.begin(), priced.end(), [](const Node* a, const Node* b) { return *a->costPerMonth > *b->costPerMonth; });
    Score score{label, text::amount(sum), {}, Standing::neutral, sum, false, {}, {}};
    score.heldAgainst = entered == nodes ? Words::tr("all %n node(s)", nullptr, int(nodes)) : Words::tr("%1 of %2 nodes entered").arg(entered).arg(nodes);
    score.formula << Words::tr("The sum of what is entered for each node.");
    for (const Node* node : priced) {
        if (score.causes.size() == listedCauses) break;
        score.causes.push_back({text::title(*node), text::amount(*node->costPerMonth), {QString::fromStdString(node->id.value)}});
    }
    return score;
}

}  // namespace

std::vector<Score> scoresOf(const Topology& topology, const Analysis* analysis, const QString& whyNot) {
    const Objectives objectives = topology.objectives.value_or(Objectives{});
    const Source source{topology, analysis, whyNot};
    return {availability(source),
            downtime(source),
            slo(source),
            spofs(source),
            recovery(Words::tr("Worst RTO"), objectives.rtoSeconds),
            recovery(Words::tr("Worst RPO"), objectives.rpoSeconds),
            cost(topology)};
}

}  // namespace failwright
