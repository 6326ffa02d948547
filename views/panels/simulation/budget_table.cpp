#include "views/panels/simulation/budget_table.h"

#include "model/review/error_budget.h"
#include "model/topology/reliability.h"
#include "views/panels/tables/record_table.h"
#include "views/text/text.h"
#include "views/text/timeline.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>
#include <functional>
#include <limits>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SimulationPanel)
};

QString row(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td style='padding-right:10px'>%1</td><td align='right'><b>%2</b></td></tr>").arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString orNever(const std::optional<double>& seconds) { return seconds ? text::duration(*seconds) : QStringLiteral("—"); }

QString times(double count) { return std::isinf(count) ? QStringLiteral("∞") : QLocale().toString(count, 'f', 0); }

QString alertTitle(const BurnAlert& alert) { return QStringLiteral("%1×").arg(QLocale().toString(alert.burnRate)); }

QString alertHelp(const BurnAlert& alert) {
    const QString kind = alert.kind == AlertKind::page ? Words::tr("pages someone") : Words::tr("opens a ticket");
    return Words::tr("After how long the alert fires that %1 while the budget burns %2 times too fast over %3 and over %4")
        .arg(kind, QLocale().toString(alert.burnRate), text::duration(alert.longSeconds), text::duration(alert.shortSeconds));
}

using Titles = std::function<QString(const std::string& id)>;

/// Of the elements of `topology`, which is kept.
Titles titlesOf(const Topology& topology) {
    return [kept = std::make_shared<const Topology>(topology)](const std::string& id) { return text::titleOfElement(id, *kept); };
}

using Spendings = std::shared_ptr<const std::vector<IncidentSpending>>;

std::vector<RecordModel::Column> spendingColumns(const Spendings& all, const Titles& titles) {
    const auto at = [all](int i) -> const IncidentSpending& { return (*all)[std::size_t(i)]; };
    const auto title = [=](int i) { return titles(at(i).id); };
    std::vector<RecordModel::Column> columns{
        {Words::tr("Failure of"), Words::tr("What fails alone"), false, title, title},
        {Words::tr("Spends a window"), Words::tr("Share of the budget, on the average"), true, [=](int i) { return text::share(at(i).spentPerWindow); },
         [=](int i) { return at(i).spentPerWindow; }},
        {Words::tr("Each time"), Words::tr("Share of the budget that one incident spends"), true, [=](int i) { return text::share(at(i).budgetShare); },
         [=](int i) { return at(i).budgetShare; }},
        {Words::tr("Loses"), Words::tr("Seconds of full traffic that one incident loses"), true, [=](int i) { return text::duration(at(i).lostSeconds); },
         [=](int i) { return at(i).lostSeconds; }},
        {Words::tr("Fit"), Words::tr("How many such incidents the budget holds"), true, [=](int i) { return times(at(i).fitting); },
         [=](int i) { return at(i).fitting; }},
    };
    for (std::size_t a = 0; a < burnAlerts().size(); ++a)
        columns.push_back({alertTitle(burnAlerts()[a]), alertHelp(burnAlerts()[a]), true, [=](int i) { return orNever(at(i).alerts[a]); },
                           [=](int i) { return at(i).alerts[a].value_or(std::numeric_limits<double>::infinity()); }});
    return columns;
}

QString budgetHeading(const ErrorBudget& budget, const std::vector<IncidentSpending>& all) {
    double spent = 0;
    for (const IncidentSpending& one : all) spent += one.spentPerWindow;
    const QString requests = budget.requests ? Words::tr(", %1 requests").arg(QLocale().toString(*budget.requests, 'f', 0)) : QString();
    return Words::tr("%1 in %2%3; single failures spend %4")
        .arg(text::duration(budget.seconds), text::duration(budget.windowSeconds), requests, text::share(spent));
}

}  // namespace

QString yearsInWords(const DatedSimulation& simulation) {
    const SimulatedYears& years = simulation.years;
    if (!years.unavailability) return Words::tr("<p>No client calls anything, so there is no availability.</p>");
    const auto [low, high] = years.interval95;
    const auto percent = [&](double unavailability) { return text::unbroken(text::percentUp(unavailability, low, high)); };
    QString rows = row(Words::tr("Simulated"), Words::tr("%1 years").arg(QLocale().toString(qulonglong(years.years))));
    rows += row(Words::tr("Availability"), percent(*years.unavailability));
    rows += row(Words::tr("95 % interval"), QStringLiteral("%1 – %2").arg(percent(high), percent(low)));
    if (years.sloKept) {
        rows += row(Words::tr("SLO kept in"), Words::tr("%1 of windows").arg(text::share(*years.sloKept)));
        const double yearly = (1 - simulation.topology.objectives.value_or(Objectives{}).slo.value_or(0)) * secondsPerYear;
        if (years.windowDays * 86'400 != secondsPerYear) rows += row(QString(), Words::tr("%1 of years").arg(text::share(years.downtime.shareUpTo(yearly))));
    }
    rows += row(Words::tr("Downtime, mean"), text::duration(*years.unavailability * secondsPerYear));
    rows += row(Words::tr("half of the years up to"), text::duration(years.downtime.quantile(0.5)));
    rows += row(Words::tr("99 % of them up to"), text::duration(years.downtime.quantile(0.99)));
    rows += row(Words::tr("the worst"), text::duration(years.downtime.max()));
    rows += row(Words::tr("Outages a year"), text::figure(years.outagesPerYear));
    rows += row(Words::tr("Longest outage"), text::duration(years.longestOutageSeconds));
    for (std::size_t t = 0; t < years.tierShares.size(); ++t) {
        const auto& tiers = simulation.topology.tiers;
        const QString name = t == tiers.size() ? Words::tr("down") : QString::fromStdString(tiers[t].name.empty() ? tiers[t].id.value : tiers[t].name);
        rows += row(Words::tr("Time in “%1”").arg(name), text::duration(years.tierShares[t] * secondsPerYear));
    }
    QString words = QStringLiteral("<table>%1</table>").arg(rows);
    if (years.estimator == Estimator::importanceSampling)
        words += Words::tr("<p>The years saw too few failures for a mean: it is estimated by importance sampling.</p>");
    return words;
}

void showSpendings(RecordTable& table, const Topology& topology, const std::shared_ptr<const DatedAnalysis>& analysis) {
    const auto budget = errorBudget(topology.objectives.value_or(Objectives{}));
    Spendings all = std::make_shared<const std::vector<IncidentSpending>>();
    if (budget && analysis && analysis->failures) all = std::make_shared<const std::vector<IncidentSpending>>(spendings(*budget, *analysis->failures));
    table.setHeading(budget ? budgetHeading(*budget, *all) : QString());
    table.setEmptyWords(budget ? Words::tr("No single failure loses a request.") : Words::tr("Give the design an SLO: the error budget follows from it."));
    table.show(spendingColumns(all, titlesOf(topology)), int(all->size()), [all](int i) { return QSet<QString>{QString::fromStdString((*all)[std::size_t(i)].id)}; });
    table.sortBy(1, Qt::DescendingOrder);
}

void showStruck(RecordTable& table, const std::shared_ptr<const DatedSimulation>& simulation) {
    const auto setAt = [simulation](int i) -> const StruckSet& { return simulation->years.struck[std::size_t(i)]; };
    const auto names = [simulation, setAt](int i) {
        QStringList titles;
        for (const std::string& id : setAt(i).elements) titles << text::titleOfElement(id, simulation->topology);
        return titles.join(QStringLiteral(" + "));
    };
    table.setEmptyWords(simulation ? Words::tr("None did.") : Words::tr("Simulate, and see what really takes the service down."));
    table.show({{Words::tr("Elements"), Words::tr("What failed together and took the service down for some client"), false,
                 names, names},
                {Words::tr("Times a year"), Words::tr("How often, on the average"), true, [=](int i) { return text::figure(setAt(i).perYear); },
                 [=](int i) { return setAt(i).perYear; }}},
               simulation ? int(simulation->years.struck.size()) : 0, [setAt](int i) {
                   QSet<QString> ids;
                   for (const std::string& id : setAt(i).elements) ids << QString::fromStdString(id);
                   return ids;
               });
    table.sortBy(1, Qt::DescendingOrder);
}

}  // namespace failwright
