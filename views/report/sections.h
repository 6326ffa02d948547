#pragma once

#include "model/catalogue/catalogue.h"
#include "model/report/report.h"
#include "views/report/page.h"

#include <QCoreApplication>

namespace failwright {

class Theme;

/// One function a section; `compose` calls them.
namespace report {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

[[nodiscard]] Blocks summary(const Report& report, const Theme& theme);
[[nodiscard]] Blocks assumptions(const Report& report);
[[nodiscard]] Blocks downtime(const Report& report, const Theme& theme);
[[nodiscard]] Blocks weakPoints(const Report& report);
[[nodiscard]] Blocks failures(const Report& report, const Theme& theme);
[[nodiscard]] Blocks tiers(const Report& report);
[[nodiscard]] Blocks budget(const Report& report);
[[nodiscard]] Blocks simulation(const Report& report, const Theme& theme);
[[nodiscard]] Blocks findings(const Report& report);
[[nodiscard]] Blocks advice(const Report& report);
[[nodiscard]] Blocks elements(const Report& report, const Catalogue& catalogue);

[[nodiscard]] QString titleOf(ReportSection section);

/// What an element is called and what it is: "PostgreSQL a", "database".
[[nodiscard]] QString nameOf(const Report& report, ElementKind kind, const std::string& id);
[[nodiscard]] QString kindOf(const Report& report, ElementKind kind, const std::string& id);
[[nodiscard]] QString dataLoss(double seconds);
[[nodiscard]] QString nameOf(Goal goal);
/// "99.95 %" or "2 min" as the goal counts.
[[nodiscard]] QString limitOf(const Verdict& verdict);
[[nodiscard]] QString actualOf(const Verdict& verdict);

}  // namespace report
}  // namespace failwright
