#pragma once

#include "model/report/report.h"
#include "views/report/page.h"

namespace failwright {

class Theme;

namespace report {

/// The font of report and charts, in units of 1/96 inch.
[[nodiscard]] QFont reportFont(double pixels, bool bold = false);

/// The drawing of the design with its numbers.
[[nodiscard]] Picture drawing(const Report& report, const Theme& theme);
/// Requests that succeed over time, and the phases of each failover under them.
[[nodiscard]] Picture timelineChart(const Timeline& timeline, const Topology& topology, const Theme& theme);
/// The causes of the downtime as one bar.
[[nodiscard]] Picture causesChart(const std::vector<std::pair<QString, double>>& causes, const Theme& theme);
/// Simulated downtime of a year as a histogram, with its budget.
[[nodiscard]] Picture yearsChart(const SimulatedYears& years, std::optional<double> slo, const Theme& theme);

}  // namespace report
}  // namespace failwright
