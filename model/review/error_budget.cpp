#include "model/review/error_budget.h"

#include "model/topology/reliability.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace failwright {
namespace {

constexpr double defaultWindowDays = 30;
constexpr double hour = 3'600;
constexpr double day = 24 * hour;
constexpr double infinite = std::numeric_limits<double>::infinity();

double ratio(double part, double whole) {
    if (part <= 0) return 0;
    return whole > 0 ? part / whole : infinite;
}

}  // namespace

double ErrorBudget::spentBy(double lost) const { return ratio(lost, seconds); }

// A hair is let through, so that a budget of 3 s holds three incidents of 1 s whatever 1 - SLO rounds to.
double ErrorBudget::fitting(double lost) const { return lost > 0 ? std::floor(seconds / lost * (1 + 1e-9)) : infinite; }

ErrorBudget errorBudget(double slo, double windowSeconds, std::optional<double> requestsPerSecond) {
    ErrorBudget budget{.unavailability = 1 - slo, .windowSeconds = windowSeconds, .seconds = (1 - slo) * windowSeconds};
    if (requestsPerSecond) budget.requests = budget.seconds * *requestsPerSecond;
    return budget;
}

std::optional<ErrorBudget> errorBudget(const Objectives& objectives) {
    if (!objectives.slo) return std::nullopt;
    return errorBudget(*objectives.slo, objectives.windowDays.value_or(defaultWindowDays) * day, objectives.requestsPerSecond);
}

double requestsThatMayFail(double slo, double requests) { return (1 - slo) * requests; }

double budgetSpent(double slo, double requests, double failed) { return ratio(failed, requestsThatMayFail(slo, requests)); }

double burnRate(double budgetShare, double windowShare) { return ratio(budgetShare, windowShare); }

const std::array<BurnAlert, 4>& burnAlerts() {
    static constexpr std::array<BurnAlert, 4> alerts{BurnAlert{14.4, hour, hour / 12, AlertKind::page},
                                                     BurnAlert{6, 6 * hour, hour / 2, AlertKind::page},
                                                     BurnAlert{3, day, 2 * hour, AlertKind::ticket},
                                                     BurnAlert{1, 3 * day, 6 * hour, AlertKind::ticket}};
    return alerts;
}

// Of a steady loss, the short window is full before the long one has enough.
std::optional<double> timeToAlert(const BurnAlert& alert, const ErrorBudget& budget, double lostShare, double length) {
    const double threshold = alert.burnRate * budget.unavailability;
    if (!(lostShare > 0) || lostShare < threshold) return std::nullopt;
    const double at = alert.longSeconds * threshold / lostShare;
    return at <= length ? std::optional(at) : std::nullopt;
}

std::vector<IncidentSpending> spendings(const ErrorBudget& budget, const FailureTable& table) {
    std::vector<IncidentSpending> all;
    for (const FailureRow& row : table) {
        const bool comes = row.failuresPerYear > 0;
        const double lost = row.recovers() ? *row.lostRequestSeconds
                            : comes        ? row.downtimeSecondsPerYear / row.failuresPerYear
                                           : (1 - row.finalSuccess) * row.outageSeconds;
        if (!(lost > 0) || !(row.outageSeconds > 0)) continue;
        IncidentSpending& one = all.emplace_back();
        one.id = row.id;
        one.lengthSeconds = row.outageSeconds;
        one.lostSeconds = lost;
        one.budgetShare = budget.spentBy(lost);
        one.perWindow = row.failuresPerYear * budget.windowSeconds / secondsPerYear;
        one.spentPerWindow = one.perWindow > 0 ? one.perWindow * one.budgetShare : 0;
        one.fitting = budget.fitting(lost);
        for (std::size_t i = 0; i < one.alerts.size(); ++i)
            one.alerts[i] = timeToAlert(burnAlerts()[i], budget, std::min(1.0, lost / one.lengthSeconds), one.lengthSeconds);
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &IncidentSpending::spentPerWindow);
    return all;
}

}  // namespace failwright
