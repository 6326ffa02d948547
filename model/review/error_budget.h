#pragma once

#include "model/simulation/failure_table.h"
#include "model/topology/topology.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace failwright {

/// What an SLO leaves to be lost in a window (SEMANTICS, section 7).
struct ErrorBudget {
    double unavailability = 0;  ///< 1 - SLO
    double windowSeconds = 0;
    double seconds = 0;               ///< of full traffic
    std::optional<double> requests;   ///< absent where no rate is known

    /// The share of the budget that `lost` seconds of full traffic spend; more than 1 where they breach it. Infinite without
    /// a budget, but 0 for nothing.
    [[nodiscard]] double spentBy(double lost) const;
    /// How often something that loses this much fits in; infinite where it loses nothing.
    [[nodiscard]] double fitting(double lost) const;
};

[[nodiscard]] ErrorBudget errorBudget(double slo, double windowSeconds, std::optional<double> requestsPerSecond = {});
/// The budget of the design's SLO in its window; nothing without an SLO.
[[nodiscard]] std::optional<ErrorBudget> errorBudget(const Objectives& objectives);

/// How many of `requests` may fail.
[[nodiscard]] double requestsThatMayFail(double slo, double requests);
/// The share of the budget of `requests` that `failed` of them spend.
[[nodiscard]] double budgetSpent(double slo, double requests, double failed);
/// Budget share used by window share elapsed: 1 spends all of it exactly at the end.
[[nodiscard]] double burnRate(double budgetShare, double windowShare);

enum class AlertKind : std::uint8_t { page, ticket };

/// Fires while the budget burns at `burnRate` or faster over both windows (Google, The Site Reliability Workbook, chapter 5).
struct BurnAlert {
    double burnRate = 0;
    double longSeconds = 0;
    double shortSeconds = 0;
    AlertKind kind = AlertKind::page;

    /// The share of the budget that is gone when the long window trips at just this rate.
    [[nodiscard]] double budgetShare(const ErrorBudget& budget) const { return burnRate * longSeconds / budget.windowSeconds; }
};

/// 14.4x over an hour, 6x over six, 3x over a day, 1x over three days.
[[nodiscard]] const std::array<BurnAlert, 4>& burnAlerts();

/// When an incident that loses a steady share of the requests for `length` seconds trips `alert`, in seconds from its start;
/// nothing where it ends before or burns too slowly. The time before lost nothing.
[[nodiscard]] std::optional<double> timeToAlert(const BurnAlert& alert, const ErrorBudget& budget, double lostShare, double length);

/// What one failure of the table does to the budget.
struct IncidentSpending {
    std::string id;
    double lengthSeconds = 0;       ///< to the recovery, else to repair
    double lostSeconds = 0;         ///< of full traffic, in one incident
    double budgetShare = 0;         ///< that one incident spends
    double perWindow = 0;           ///< how often it comes in a window
    double spentPerWindow = 0;      ///< share of the budget, on the average
    double fitting = 0;             ///< incidents that fit in the budget; infinite where it loses nothing
    std::array<std::optional<double>, 4> alerts;  ///< seconds until each of `burnAlerts` fires
};

/// Of each failure that loses requests, the one that spends most first.
[[nodiscard]] std::vector<IncidentSpending> spendings(const ErrorBudget& budget, const FailureTable& table);

}  // namespace failwright
