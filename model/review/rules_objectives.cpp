#include "model/review/objectives.h"
#include "model/review/rules.h"

#include <algorithm>
#include <cmath>

namespace failwright::rules {
namespace {

/// However redundant all else is, the availability cannot exceed that of the elements that nothing stands in for.
void judgeCeiling(const Design& design, Findings& out) {
    const SinglePointOfFailure* weakest = nullptr;
    double logarithm = 0;
    const auto unavailability = [&](const SinglePointOfFailure& spof) { return design.analysis.elements[spof.element].unavailability; };
    for (const SinglePointOfFailure& spof : design.analysis.spofs) {
        if (spof.blastRadius < 1) continue;
        logarithm += std::log1p(-unavailability(spof));
        if (weakest == nullptr || unavailability(spof) > unavailability(*weakest)) weakest = &spof;
    }
    const double ceiling = std::exp(logarithm);
    if (weakest != nullptr && *design.objectives.slo > ceiling)
        out.push_back({Rule::sloAboveCeiling, Severity::error, {design.analysis.elements[weakest->element].id},
                       {ceiling, *design.objectives.slo}});
}

}  // namespace

Severity severityOf(const Design& design, double secondsPerYear) {
    const std::optional<double> budget = design.budgetPerYear();
    return budget && secondsPerYear > *budget ? Severity::error : Severity::warning;
}

void judgeObjectives(const Design& design, Findings& out) {
    const std::optional<double>& slo = design.objectives.slo;
    const std::optional<double>& sla = design.objectives.sla;
    if (slo && design.unavailability && exceeds(design.unavailability->upper, 1 - *slo)) {
        out.push_back({Rule::sloMissed, Severity::error, {}, {1 - design.unavailability->upper, *slo}});
        if (design.unavailability->lower < design.unavailability->upper)
            out.back().arguments.push_back(1 - design.unavailability->lower);
    }
    if (slo && sla && *sla > *slo) out.push_back({Rule::slaTighterThanSlo, Severity::error, {}, {*sla, *slo}});
    for (const Verdict& verdict : judge(design.topology, std::nullopt, design.failures)) {
        if (!verdict.missed()) continue;
        const Rule rule = verdict.goal == Goal::rto ? Rule::rtoMissed : Rule::rpoMissed;
        out.push_back({rule, Severity::error, {verdict.element}, {*verdict.actual, verdict.limit}});
    }
    if (slo) judgeCeiling(design, out);
}

void judgeSpofs(const Design& design, Findings& out) {
    Findings spofs;
    for (const SinglePointOfFailure& spof : design.analysis.spofs) {
        const double downtime = design.analysis.importance[spof.element].downtimeSecondsPerYear;
        spofs.push_back({Rule::spof, severityOf(design, downtime), {design.analysis.elements[spof.element].id},
                         {spof.blastRadius, downtime}});
    }
    std::ranges::stable_sort(spofs, [](const Finding& a, const Finding& b) { return a.arguments[1] > b.arguments[1]; });
    std::ranges::move(spofs, std::back_inserter(out));
}

}  // namespace failwright::rules
