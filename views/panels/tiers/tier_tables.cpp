#include "views/panels/tiers/tier_tables.h"

#include "model/topology/reliability.h"
#include "views/panels/tables/record_table.h"
#include "views/text/text.h"
#include "views/text/timeline.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TierPanel)
};

QString titleOf(const Feature& feature) { return QString::fromStdString(feature.name.empty() ? feature.id.value : feature.name); }

/// The features of a tier that some client does not get.
QString missingFeatures(const TierStanding& standing, std::size_t tier) {
    QStringList missing;
    const Topology& topology = standing.model->topology;
    for (const Index f : standing.unanswered)
        if (std::ranges::count(topology.tiers[tier].features, topology.features[f].id) > 0) missing << titleOf(topology.features[f]);
    return missing.join(QStringLiteral(", "));
}

/// What took a tier away: elements, or a failover under way.
QString culpritWords(const TierStanding& standing, std::size_t tier) {
    const std::vector<std::string>& alone = tier < standing.culprits.size() ? standing.culprits[tier] : standing.down;
    const std::vector<std::string>& named = alone.empty() ? standing.down : alone;
    QStringList titles;
    for (const std::string& id : named) titles << text::titleOfElement(id, standing.model->topology);
    if (titles.isEmpty()) return standing.state.parting.parted() ? Words::tr("the network is parted") : QString();
    return alone.empty() && titles.size() > 1 ? Words::tr("%1 are down together").arg(titles.join(QStringLiteral(", ")))
                                              : Words::tr("%1 is down").arg(titles.join(QStringLiteral(", ")));
}

/// The service with the least room, against what the tier would ask of it.
QString loadWords(const TierStanding& standing, std::size_t tier) {
    const double load = standing.requestsPerSecond * standing.model->topology.tiers[tier].loadFactor.value_or(1);
    const ServiceLimit* tightest = nullptr;
    for (const ServiceLimit& limit : standing.capacities[tier].limits)
        if (tightest == nullptr || limit.capacity * tightest->demand(load) < tightest->capacity * limit.demand(load)) tightest = &limit;
    if (tightest == nullptr) return {};
    const std::string& service = standing.model->compiled.resolved.services[tightest->service].id.value;
    return Words::tr("%1 carries %2 of %3").arg(text::titleOfService(service, standing.model->topology), rateWords(tightest->capacity), rateWords(tightest->demand(load)));
}

QString standingWords(const TierStanding& standing, std::size_t tier) {
    const LoadVerdict& verdict = standing.verdict;
    if (tier == standing.tierCount()) return verdict.tier == tier ? Words::tr("in force") : QString();
    if (tier == verdict.tier) return verdict.served < 1 ? Words::tr("in force, serves %1").arg(text::share(verdict.served)) : Words::tr("in force");
    if (!standing.capacities[tier].possible) {
        const QString why = culpritWords(standing, tier);
        const QString what = Words::tr("without %1").arg(missingFeatures(standing, tier));
        return why.isEmpty() ? what : QStringLiteral("%1: %2").arg(what, why);
    }
    return tier < verdict.tier ? loadWords(standing, tier) : Words::tr("possible");
}

}  // namespace

QString rateWords(double requests) { return std::isinf(requests) ? QStringLiteral("∞") : QLocale().toString(std::round(requests), 'f', 0); }

QString verdictWords(const TierStanding& standing) {
    const LoadVerdict& verdict = standing.verdict;
    QString words;
    if (verdict.tier >= std::max<std::size_t>(standing.tierCount(), 1)) words = Words::tr("Nothing is served");
    else if (std::isinf(verdict.capacity)) words = Words::tr("Nothing limits the load");
    else if (verdict.served >= 1)
        words = Words::tr("%1 of %2 requests/s, %3").arg(rateWords(verdict.load), rateWords(verdict.capacity), text::share(verdict.utilisation()));
    else words = Words::tr("%1 of %2 requests/s: %3 are shed").arg(rateWords(verdict.load), rateWords(verdict.capacity), text::share(1 - verdict.served));
    if (standing.tierCount() == 0) return words;
    return Words::tr("<b>%1</b> is in force. %2").arg(text::titleOfTier(verdict.tier, standing.model->topology).toHtmlEscaped(), words);
}

void showLadder(RecordTable& table, const SharedStanding& standing, const Theme& theme) {
    const std::size_t count = standing->tierCount();
    const auto words = [standing](int i) { return standingWords(*standing, std::size_t(i)); };
    const auto probability = [standing](int i) { return std::size_t(i) < standing->probabilities.size() ? standing->probabilities[std::size_t(i)] : std::nullopt; };
    const auto color = [standing, count, &theme](int i) {
        const auto tier = std::size_t(i);
        if (tier == standing->verdict.tier)
            return theme.color(tier == count || standing->verdict.served < 1 ? Token::bad : i == 0 ? Token::good : Token::warning);
        return tier < count && !standing->capacities[tier].possible ? theme.color(Token::muted) : QColor();
    };
    table.setEmptyWords(Words::tr("No tiers yet: what do users still get when something is gone?"));
    table.show({{Words::tr("Tier"), Words::tr("Best first"), false, [standing](int i) { return text::titleOfTier(Index(i), standing->model->topology); },
                 [](int i) { return i; }, color},
                {Words::tr("Time a year"), Words::tr("Probability × one year"), true,
                 [=](int i) { return probability(i) ? text::duration(*probability(i) * secondsPerYear) : QStringLiteral("—"); },
                 [=](int i) { return probability(i).value_or(0); }},
                {Words::tr("Probability"), Words::tr("That it is possible and no better one is; exact, failover aside"), true,
                 [=](int i) { return probability(i) ? text::share(*probability(i)) : QStringLiteral("—"); },
                 [=](int i) { return probability(i).value_or(0); }},
                {Words::tr("Now"), Words::tr("In the state on screen, under this load"), false, words, words, color}},
               count == 0 ? 0 : int(count) + 1, {});
}

void showFeatures(RecordTable& table, const SharedStanding& standing, const Theme& theme) {
    const auto feature = [standing](int i) -> const Feature& { return standing->model->topology.features[std::size_t(i)]; };
    const auto served = [standing](int i) {
        const auto it = std::ranges::find(standing->features, Index(i), &FeatureServed::feature);
        return it == standing->features.end() ? 0.0 : it->served;
    };
    const auto color = [served, &theme](int i) { return theme.color(served(i) >= 1 ? Token::good : served(i) > 0 ? Token::warning : Token::bad); };
    const auto priority = [feature](int i) { return feature(i).priority.value_or(Priority::p3); };
    table.setEmptyWords(Words::tr("No features yet: what do users do?"));
    table.show({{Words::tr("Feature"), Words::tr("Something users do"), false, [=](int i) { return titleOf(feature(i)); }, [](int i) { return i; }},
                {Words::tr("Priority"), Words::tr("P3 is shed first, P0 last"), false, [=](int i) { return QStringLiteral("P%1").arg(int(priority(i))); },
                 [=](int i) { return int(priority(i)); }},
                {Words::tr("Served"), Words::tr("Share of its requests; the rest is shed"), true, [=](int i) { return text::share(served(i)); }, served, color}},
               int(standing->model->topology.features.size()), {});
}

void showServices(RecordTable& table, const SharedStanding& standing, const Theme& theme) {
    const auto at = [standing](int i) -> const ServiceLoad& { return standing->services[std::size_t(i)]; };
    const auto name = [standing, at](int i) {
        return text::titleOfService(standing->model->compiled.resolved.services[at(i).service].id.value, standing->model->topology);
    };
    const auto afterLoss = [at](int i) {
        const double used = at(i).utilisationWithoutLargest;
        if (std::isinf(used)) return Words::tr("loses one, nothing is left");
        return at(i).carriesOneLoss() ? Words::tr("loses one, still carries it (%1)").arg(text::share(used)) : Words::tr("loses one, overloaded at %1").arg(text::share(used));
    };
    const auto color = [at, &theme](int i) { return theme.color(at(i).utilisation > 1 ? Token::bad : at(i).carriesOneLoss() ? Token::good : Token::warning); };
    table.setEmptyWords(Words::tr("No service has a capacity: give its nodes requests a second that they carry."));
    table.show({{Words::tr("Service"), Words::tr("All of whose members have a capacity"), false, name, [](int i) { return i; }},
                {Words::tr("N+1"), Words::tr("When the largest member goes"), false, afterLoss, [=](int i) { return at(i).utilisationWithoutLargest; }, color},
                {Words::tr("Load"), Words::tr("Requests a second, with what is retried"), true, [=](int i) { return rateWords(at(i).load); }, [=](int i) { return at(i).load; }},
                {Words::tr("Carries"), Words::tr("Requests a second of the members that are up"), true, [=](int i) { return rateWords(at(i).capacity); },
                 [=](int i) { return at(i).capacity; }},
                {Words::tr("Used"), Words::tr("Load by capacity"), true, [=](int i) { return text::share(at(i).utilisation); }, [=](int i) { return at(i).utilisation; }, color}},
               int(standing->services.size()), {});
}

}  // namespace failwright
