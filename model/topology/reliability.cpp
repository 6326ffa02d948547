#include "model/topology/reliability.h"

#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

/// One thing that fails and is repaired, before anything is counted.
struct Cycle {
    double unavailability = 0;
    double mttrHours = 0;
    double failuresPerHour = 0;
};

double repairHours(const Figures& figures, double fallback) {
    if (figures.mttrHours) return *figures.mttrHours;
    if (figures.availability && figures.mtbfHours && *figures.availability > 0)
        return *figures.mtbfHours * (1 - *figures.availability) / *figures.availability;
    return fallback;
}

Cycle cycleOf(const Figures& figures, double fallback) {
    Cycle cycle{.mttrHours = repairHours(figures, fallback)};
    if (figures.availability) {
        cycle.unavailability = 1 - *figures.availability;
        if (cycle.unavailability > 0) {
            if (cycle.mttrHours <= 0) cycle.mttrHours = fallback;
            cycle.failuresPerHour = cycle.unavailability / cycle.mttrHours;
        }
    } else if (figures.mtbfHours) {
        const double mtbf = *figures.mtbfHours;
        const double scale = std::isfinite(mtbf + cycle.mttrHours) ? 1 : 0.5;  // the sum may be beyond a double
        const double sum = scale * mtbf + scale * cycle.mttrHours;
        cycle.unavailability = scale * cycle.mttrHours / sum;
        cycle.failuresPerHour = scale / sum;
    }
    return cycle;
}

/// n over k: at most 1e3010 for n up to 10,000, well within a long double.
long double choose(int n, int k) {
    long double result = 1;
    for (int j = 1; j <= std::min(k, n - k); ++j) result = result * (n - j + 1) / j;
    return result;
}

/// P(exactly k of n up).
long double exactly(int k, int n, long double up, long double down) {
    return choose(n, k) * std::pow(up, static_cast<long double>(k)) * std::pow(down, static_cast<long double>(n - k));
}

EventFigures single(const Cycle& cycle) {
    return {cycle.unavailability, cycle.mttrHours, cycle.failuresPerHour * hoursPerYear};
}

}  // namespace

double fewerThan(int needed, int instances, double unavailability) {
    if (needed <= 0) return 0;
    if (needed > instances) return 1;
    const long double down = unavailability;
    const long double up = 1 - down;
    if (down <= 0) return 0;
    if (up <= 0) return 1;

    // From the largest term outwards, so that no start underflows.
    const auto likeliest = static_cast<int>((instances + 1) * up);
    const int start = std::min(needed - 1, likeliest);
    const long double first = exactly(start, instances, up, down);
    long double sum = first;
    long double term = first;
    for (int k = start; k > 0; --k) sum += term *= k * down / ((instances - k + 1) * up);
    term = first;
    for (int k = start + 1; k < needed; ++k) sum += term *= (instances - k + 1) * up / (k * down);
    return static_cast<double>(std::min(sum, 1.0L));
}

EventFigures eventFigures(const Figures& figures, double fallbackMttr) { return single(cycleOf(figures, fallbackMttr)); }

EventFigures eventFigures(const Node& node) {
    if (node.kind == NodeKind::client) return {0, defaultMttrHours(node.kind), 0};
    const Cycle one = cycleOf(node.figures, defaultMttrHours(node.kind));
    const int n = instancesOf(node);
    const int m = neededOf(node);
    if (n == 1 && m == 1) return single(one);

    // m C(n,m) a^m (1-a)^(n-m) / MTBF, where a / MTBF is how often one instance fails, its repairs included.
    const long double down = one.unavailability;
    const long double fallsPerFailure =
        m * choose(n, m) * std::pow(1 - down, static_cast<long double>(m - 1)) * std::pow(down, static_cast<long double>(n - m));
    EventFigures figures{.unavailability = fewerThan(m, n, one.unavailability), .mttrHours = one.mttrHours};
    figures.failuresPerYear = static_cast<double>(fallsPerFailure * one.failuresPerHour * hoursPerYear);
    if (figures.unavailability > 0 && figures.failuresPerYear > 0)
        figures.mttrHours = figures.unavailability * hoursPerYear / figures.failuresPerYear;
    return figures;
}

EventFigures eventFigures(const Domain& domain) { return eventFigures(domain.figures, defaultMttrHours(domain.kind)); }
EventFigures eventFigures(const Link& link) { return eventFigures(link.figures, defaultLinkMttrHours); }

EventFigures commonCauseFigures(const Service& service) {
    return eventFigures({.availability = service.commonAvailability, .mtbfHours = {}, .mttrHours = service.commonMttrHours},
                        defaultCommonMttrHours);
}

// One hour, as in the worked example of the AWS Reliability Pillar (MTBF 150 days, MTTR 1 hour).
double defaultMttrHours(NodeKind) { return 1; }

// Dean, LADIS 2009: a failed rack is back after 1 to 6 hours, a failed power unit (500 to 1000 machines) after about 6.
double defaultMttrHours(DomainKind kind) {
    switch (kind) {
        case DomainKind::host: return 1;
        case DomainKind::rack: return 3.5;
        case DomainKind::zone:
        case DomainKind::region:
        case DomainKind::provider: break;
    }
    return 6;
}

}  // namespace failwright
