#include "model/analysis/ranking.h"
#include "model/topology/reliability.h"
#include "views/report/charts.h"
#include "views/report/sections.h"
#include "views/text/text.h"
#include "views/text/timeline.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace failwright::report {
namespace {

constexpr unsigned listedElements = 12;
constexpr unsigned listedSets = 20;
constexpr unsigned listedFailures = 25;
constexpr unsigned namedOrders = 6;

QString andMore(std::size_t all, std::size_t listed) {
    return all > listed ? Words::tr("and %n more", nullptr, int(all - listed)) : QString();
}

Table causesTable(const std::vector<std::pair<QString, double>>& causes, double total, const QStringList& meanings) {
    Table table;
    table.columns = {{Words::tr("Cause"), 1.3}, {Words::tr("A year"), 0.8, true}, {Words::tr("Share"), 1, true}, {Words::tr("What it is"), 3}};
    for (std::size_t i = 0; i < causes.size(); ++i) {
        const double part = total > 0 ? causes[i].second / total : 0;
        table.rows.push_back({{causes[i].first}, {text::duration(causes[i].second)}, {text::share(part), Tone::plain, part}, {meanings[int(i)], Tone::muted}});
    }
    return table;
}

std::vector<ElementIndex> dearest(const Analysis& analysis) {
    std::vector<ElementIndex> order = dearestElements(analysis);
    std::erase_if(order, [&](ElementIndex e) { return !(analysis.importance[e].downtimeSecondsPerYear > 0); });
    return order;
}

Table dearestTable(const Report& report) {
    const Analysis& analysis = report.analysis;
    const std::vector<ElementIndex> order = dearest(analysis);
    Table table;
    table.columns = {{Words::tr("Element"), 2.4}, {Words::tr("Kind"), 1.2}, {Words::tr("A year"), 0.9, true}, {Words::tr("Share"), 1.3, true}};
    for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), listedElements); ++i) {
        const Element& element = analysis.elements[order[i]];
        const Importance& importance = analysis.importance[order[i]];
        const double part = importance.criticality.value_or(0);
        table.rows.push_back({{nameOf(report, element.kind, element.id)}, {kindOf(report, element.kind, element.id), Tone::muted},
                              {text::duration(importance.downtimeSecondsPerYear)}, {text::share(part), Tone::plain, part}});
    }
    table.remark = andMore(order.size(), listedElements);
    return table;
}

Table spofTable(const Report& report) {
    const Analysis& analysis = report.analysis;
    Table table;
    table.columns = {{Words::tr("Element"), 2.4}, {Words::tr("Kind"), 1.2}, {Words::tr("Traffic that it stops"), 1.3, true}, {Words::tr("Fails a year"), 1, true}, {Words::tr("Down a year"), 1, true}};
    for (const SinglePointOfFailure& spof : dearestSpofs(analysis)) {
        const Element& element = analysis.elements[spof.element];
        table.rows.push_back({{nameOf(report, element.kind, element.id), Tone::bad}, {kindOf(report, element.kind, element.id), Tone::muted},
                              {text::share(spof.blastRadius)}, {text::figure(element.failuresPerYear)},
                              {text::duration(analysis.importance[spof.element].downtimeSecondsPerYear)}});
    }
    return table;
}

Table cutSetTable(const Report& report) {
    const Analysis& analysis = report.analysis;
    Table table;
    table.columns = {{Words::tr("Fails together"), 5}, {Words::tr("Order"), 0.7, true}, {Words::tr("Probability"), 1.4, true}};
    std::vector<const CutSet*> sets;
    for (const CutSet& set : analysis.cutSets.sets) sets.push_back(&set);
    std::ranges::stable_sort(sets, std::ranges::greater{}, [](const CutSet* set) { return rankOf(set->probability); });
    for (std::size_t i = 0; i < std::min<std::size_t>(sets.size(), listedSets); ++i) {
        QStringList names;
        for (const ElementIndex e : sets[i]->elements) names << nameOf(report, analysis.elements[e].kind, analysis.elements[e].id);
        table.rows.push_back({{names.join(QStringLiteral(" + "))}, {QString::number(sets[i]->order)}, {text::figure(sets[i]->probability)}});
    }
    return table;
}

double totalOf(const CutSets& sets) {
    const auto all = inBrief(sets.countByOrder, 1);
    return all.empty() ? 0 : all.front().sets;
}

QString countsSentence(const CutSets& sets) {
    QStringList orders;
    for (const OrderCount& count : inBrief(sets.countByOrder, namedOrders)) orders << text::cutSetsOf(count);
    const double all = totalOf(sets);
    if (all == 0 && !sets.complete)
        return Words::tr("Up to order %1 there is no minimal cut set: it takes more than that many failures at once to take the service down.").arg(sets.maxOrder);
    if (all == 0) return Words::tr("There is no minimal cut set: nothing takes the service down.");
    const QString counts = QLocale().createSeparatedList(orders);
    if (!sets.complete && sets.maxOrder > 0)
        return Words::tr("Minimal cut sets are the smallest groups of elements that take the service down together. Up to order %1 there are %2.").arg(sets.maxOrder).arg(counts);
    return Words::tr("Minimal cut sets are the smallest groups of elements that take the service down together. There are %1: %2.")
        .arg(text::amount(all), counts);
}

}  // namespace

Blocks downtime(const Report& report, const Theme& theme) {
    if (!report.causes || !(report.causes->total() > 0)) return {};
    const ExpectedDowntime& by = *report.causes;
    const std::vector<std::pair<QString, double>> causes{{Words::tr("Structural"), by.structural}, {Words::tr("Failover"), by.failover},
                                                         {Words::tr("Failed failover"), by.failedFailover}, {Words::tr("Undetected"), by.undetected},
                                                         {Words::tr("Operations"), by.operations}};
    const QStringList meanings{Words::tr("more is down than the design can stand"), Words::tr("until a failure is noticed and others have taken over"),
                               Words::tr("failovers that do not work, until people have done it"), Words::tr("broken members that their check lets serve, until repair"),
                               Words::tr("releases that fail and maintenance, as entered")};
    Blocks blocks{Paragraph{Words::tr("%1 of downtime are to be expected in a year. The structural availability, were every failover instant and perfect, is %2.")
                                .arg(text::duration(by.total()), text::percentUp(*report.analysis.unavailability))},
                  causesChart(causes, theme), causesTable(causes, by.total(), meanings)};
    Table elements = dearestTable(report);
    if (!elements.rows.empty()) {
        blocks.push_back(Heading{2, Words::tr("By element"), QStringLiteral("by-element")});
        blocks.push_back(Paragraph{Words::tr("What goes away of the structural downtime where the element never fails. Shares overlap: two elements of one cut set both count it."), Tone::muted});
        blocks.push_back(std::move(elements));
    }
    return blocks;
}

Blocks weakPoints(const Report& report) {
    if (report.analysis.elements.empty()) return {};
    Blocks blocks;
    if (report.analysis.spofs.empty()) {
        blocks.push_back(Callout{Words::tr("No single point of failure"), Words::tr("After failover, the service survives the failure of any single element."), Tone::good});
    } else {
        blocks.push_back(Paragraph{Words::tr("Each of these, when it alone fails and all failovers are over, leaves some client without service.")});
        blocks.push_back(spofTable(report));
    }
    blocks.push_back(Heading{2, Words::tr("Minimal cut sets"), QStringLiteral("cut-sets")});
    blocks.push_back(Paragraph{countsSentence(report.analysis.cutSets)});
    Table sets = cutSetTable(report);
    if (sets.rows.empty()) return blocks;
    if (totalOf(report.analysis.cutSets) > double(sets.rows.size())) sets.remark = Words::tr("The most probable of them.");
    blocks.push_back(std::move(sets));
    return blocks;
}

namespace {

Table failureTable(const Report& report) {
    Table table;
    table.columns = {{Words::tr("Fails"), 2.3}, {Words::tr("Kind"), 1.1}, {Words::tr("Outcome"), 1.2}, {Words::tr("RTO"), 0.8, true},
                     {Words::tr("RPO"), 0.8, true}, {Words::tr("A year"), 0.8, true}, {Words::tr("Down a year"), 0.95, true}};
    const std::vector<std::size_t> order = worstFirst(report.failures);
    for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), listedFailures); ++i) {
        const FailureRow& row = report.failures[order[i]];
        table.rows.push_back({{nameOf(report, row.kind, row.id)}, {kindOf(report, row.kind, row.id), Tone::muted},
                              row.recovers() ? Cell{Words::tr("✓ recovers"), Tone::good} : Cell{Words::tr("✗ until repair"), Tone::bad},
                              {row.recovers() ? text::duration(*row.recoverySeconds) : QStringLiteral("—")},
                              {dataLoss(row.dataLossSeconds), std::isinf(row.dataLossSeconds) ? Tone::bad : Tone::plain},
                              {text::figure(row.failuresPerYear)}, {text::duration(row.downtimeSecondsPerYear)}});
    }
    QStringList remarks;
    if (order.size() > listedFailures) remarks << andMore(order.size(), listedFailures);
    if (order.size() < report.failures.size()) remarks << Words::tr("%n failure(s) not felt at all", nullptr, int(report.failures.size() - order.size()));
    table.remark = remarks.join(QStringLiteral("; "));
    return table;
}

QString headingOf(const WorstFailure& worst, const QString& name) {
    if (!worst.domain) return worst.byFailover ? Words::tr("Dearest failover of a node: %1").arg(name) : Words::tr("Worst node: %1").arg(name);
    if (worst.byFailover) return *worst.domain == DomainKind::zone ? Words::tr("Dearest failover of a zone: %1").arg(name) : Words::tr("Dearest failover of a region: %1").arg(name);
    return *worst.domain == DomainKind::zone ? Words::tr("Worst zone: %1").arg(name) : Words::tr("Worst region: %1").arg(name);
}

QString anchorOf(const WorstFailure& worst) {
    const QString kind = !worst.domain ? QStringLiteral("node") : *worst.domain == DomainKind::zone ? QStringLiteral("zone") : QStringLiteral("region");
    return (worst.byFailover ? QStringLiteral("failover-") : QStringLiteral("worst-")) + kind;
}

QString story(const WorstFailure& worst, const QString& name) {
    const FailureRow& row = worst.row;
    const QString loss = row.dataLossSeconds > 0 ? Words::tr("Data lost: %1.").arg(dataLoss(row.dataLossSeconds)) : Words::tr("No data are lost.");
    const QString often = Words::tr("It comes %1 times a year and costs %2 a year.").arg(text::figure(row.failuresPerYear), text::duration(row.downtimeSecondsPerYear));
    if (row.recovers())
        return Words::tr("When %1 fails, every request succeeds again after %2; the equivalent of %3 of full traffic is lost.")
                   .arg(name, text::duration(*row.recoverySeconds), text::duration(row.outageLostSeconds)) + u' ' + loss + u' ' + often;
    return Words::tr("When %1 fails, %2 of the requests fail until repair, after %3.")
               .arg(name, text::share(1 - row.finalSuccess), text::duration(row.outageSeconds)) + u' ' + loss + u' ' + often;
}

constexpr unsigned listedSteps = 12;

/// What readers of a report want to know of a failover; the chart shows the rest.
bool tells(LogKind kind) {
    switch (kind) {
        case LogKind::probeFailed:
        case LogKind::decided:
        case LogKind::promoted:
        case LogKind::rerouted:
        case LogKind::reconnected:
            return false;
        default:
            return true;
    }
}

Table stepsTable(const Timeline& timeline, const Topology& topology) {
    Table table;
    table.columns = {{Words::tr("After"), 0.8, true}, {Words::tr("What happens"), 6}};
    std::size_t all = 0;
    QString last;
    for (const LogEntry& entry : timeline.log) {
        if (!tells(entry.kind)) continue;
        const QString words = text::sentence(entry, topology);
        if (words == std::exchange(last, words)) continue;
        if (++all <= listedSteps) table.rows.push_back({{text::moment(entry.at), Tone::muted}, {words}});
    }
    table.remark = andMore(all, listedSteps);
    return table;
}

}  // namespace

Blocks failures(const Report& report, const Theme& theme) {
    if (report.failures.empty() || !report.causes) return {};
    Table table = failureTable(report);
    if (table.rows.empty()) return {Callout{Words::tr("No single failure is felt"), Words::tr("Every single failure was played through, and no request is lost in any."), Tone::good}};
    Blocks blocks{Paragraph{Words::tr("Each element fails alone and is played through second by second; what costs most in a year comes first.")}, std::move(table)};
    for (const WorstFailure& worst : report.worst) {
        const QString name = nameOf(report, worst.row.kind, worst.row.id);
        blocks.push_back(Heading{2, headingOf(worst, name), anchorOf(worst)});
        blocks.push_back(Paragraph{story(worst, name)});
        if (worst.timeline.failovers.empty()) continue;  // nothing but the outage
        blocks.push_back(timelineChart(worst.timeline, report.topology, theme));
        blocks.push_back(stepsTable(worst.timeline, report.topology));
    }
    return blocks;
}

Blocks tiers(const Report& report) {
    const Topology& topology = report.topology;
    if (topology.tiers.empty() && topology.features.empty()) return {};
    Blocks blocks;
    if (!report.analysis.tiers.empty()) {
        Table table;
        table.columns = {{Words::tr("Tier"), 1.5}, {Words::tr("Probability"), 1.1, true}, {Words::tr("Time a year"), 1, true}, {Words::tr("Offers"), 3}};
        for (std::size_t i = 0; i < report.analysis.tiers.size(); ++i) {
            const TierResult& tier = report.analysis.tiers[i];
            QStringList features;
            if (i < topology.tiers.size())
                for (const FeatureId& id : topology.tiers[i].features)
                    if (const Feature* feature = find(topology.features, id)) features << QString::fromStdString(feature->name.empty() ? id.value : feature->name);
            const bool down = i >= topology.tiers.size();
            table.rows.push_back({{text::titleOfTier(Index(i), topology), down ? Tone::bad : Tone::plain},
                                  {tier.probability ? text::share(*tier.probability) : QStringLiteral("—")},
                                  {tier.probability ? text::duration(*tier.probability * secondsPerYear) : QStringLiteral("—")}, {features.join(QStringLiteral(", ")), Tone::muted}});
        }
        blocks.push_back(Paragraph{Words::tr("The best tier whose features are all available is in force; the rest of the time the service is down.")});
        blocks.push_back(std::move(table));
    }
    Table journeys;
    journeys.columns = {{Words::tr("Journey"), 2}, {Words::tr("Availability"), 1.2, true}, {Words::tr("Down a year"), 1.2, true}, {Words::tr("Priority"), 0.8}};
    for (const JourneyResult& journey : report.analysis.journeys) {
        const Feature* feature = find(topology.features, FeatureId{journey.id});
        const QString name = feature == nullptr ? Words::tr("Core journey") : QString::fromStdString(feature->name.empty() ? journey.id : feature->name);
        const std::string_view priority = feature != nullptr && feature->priority ? word(*feature->priority) : std::string_view{};
        journeys.rows.push_back({{name}, {journey.unavailability ? text::percentUp(*journey.unavailability) : QStringLiteral("—")},
                                 {journey.unavailability ? text::duration(*journey.unavailability * secondsPerYear) : QStringLiteral("—")},
                                 {QString::fromLatin1(priority.data(), qsizetype(priority.size())), Tone::muted}});
    }
    blocks.push_back(Heading{2, Words::tr("Journeys"), QStringLiteral("journeys")});
    blocks.push_back(Paragraph{Words::tr("Structural availability of what users do, the mean over the clients by weight."), Tone::muted});
    blocks.push_back(std::move(journeys));
    return blocks;
}

Blocks budget(const Report& report) {
    if (!report.budget) return {};
    const ErrorBudget& given = *report.budget;
    double spent = 0;
    for (const IncidentSpending& one : report.spendings) spent += one.spentPerWindow;
    const QString requests = given.requests ? Words::tr(" or %1 requests").arg(QLocale().toString(*given.requests, 'f', 0)) : QString();
    Blocks blocks{Paragraph{Words::tr("The SLO leaves %1%2 to be lost in a window of %3. Single failures spend %4 of it on the average.")
                                .arg(text::duration(given.seconds), requests, text::duration(given.windowSeconds), text::share(spent))}};
    if (report.spendings.empty()) return blocks;
    Table table;
    table.columns = {{Words::tr("Failure of"), 2.4}, {Words::tr("Spends a window"), 1.3, true}, {Words::tr("Each time"), 1, true}, {Words::tr("Loses"), 0.9, true}, {Words::tr("Fit in"), 0.8, true}, {Words::tr("Pages after"), 1, true}};
    constexpr std::size_t listed = 15;
    for (std::size_t i = 0; i < std::min<std::size_t>(report.spendings.size(), listed); ++i) {
        const IncidentSpending& one = report.spendings[i];
        const QString fit = std::isinf(one.fitting) ? QStringLiteral("∞") : QLocale().toString(std::floor(one.fitting), 'f', 0);
        const auto row = std::ranges::find(report.failures, one.id, &FailureRow::id);
        const QString name = row != report.failures.end() ? nameOf(report, row->kind, row->id) : QString::fromStdString(one.id);
        table.rows.push_back({{name}, {text::share(one.spentPerWindow), one.spentPerWindow > 1 ? Tone::bad : Tone::plain}, {text::share(one.budgetShare), one.budgetShare > 1 ? Tone::bad : Tone::plain},
                              {text::duration(one.lostSeconds)}, {fit}, {one.alerts[0] ? text::duration(*one.alerts[0]) : QStringLiteral("—")}});
    }
    table.remark = andMore(report.spendings.size(), listed);
    blocks.push_back(std::move(table));
    blocks.push_back(Paragraph{Words::tr("“Pages after”: when an alert on a burn rate of 14.4 over one hour would page someone; a dash where the incident is over before."), Tone::muted});
    return blocks;
}

Blocks simulation(const Report& report, const Theme& theme) {
    if (!report.simulated || !report.simulated->unavailability) return {};
    const SimulatedYears& years = *report.simulated;
    const auto slo = report.topology.objectives.value_or(Objectives{}).slo;
    Blocks blocks{Paragraph{Words::tr("%1 years of random failures, repairs and failovers were played (seed %2). The mean availability is %3, with 95 % confidence between %4 and %5.")
                                .arg(QLocale().toString(qulonglong(years.years)))
                                .arg(years.seed)
                                .arg(text::percentUp(*years.unavailability), text::percentUp(years.interval95.high), text::percentUp(years.interval95.low))}};
    Tiles tiles;
    tiles.tiles.push_back({Words::tr("Median year"), text::duration(years.downtime.quantile(0.5)), {}});
    tiles.tiles.push_back({Words::tr("9 of 10 years up to"), text::duration(years.downtime.quantile(0.9)), {}});
    tiles.tiles.push_back({Words::tr("99 of 100 up to"), text::duration(years.downtime.quantile(0.99)), {}});
    tiles.tiles.push_back({Words::tr("Outages a year"), text::figure(years.outagesPerYear), Words::tr("longest %1").arg(text::duration(years.longestOutageSeconds))});
    if (years.sloKept) tiles.tiles.push_back({Words::tr("SLO kept in"), text::share(*years.sloKept), Words::tr("of windows of %1").arg(text::duration(years.windowDays * 86400)), *years.sloKept < 0.5 ? Tone::bad : Tone::plain});
    blocks.push_back(std::move(tiles));
    blocks.push_back(yearsChart(years, slo, theme));
    return blocks;
}

}  // namespace failwright::report
