#include "model/analysis/importance.h"

#include "model/topology/reliability.h"

#include <algorithm>

namespace failwright {
namespace {

/// Above this criticality, U(e up) is computed afresh: U - U's share of e would lose its digits.
constexpr double dominating = 0.9999;
/// Functions are evaluated afresh at most so often.
constexpr std::size_t maxAfresh = 2000;

}  // namespace

std::vector<Importance> importanceOf(double whole, std::span<const double> chances, std::span<const double> birnbaum,
                                     const std::function<double(std::size_t, bool)>& given) {
    std::vector<Importance> importance;
    importance.reserve(chances.size());
    std::size_t afresh = 0;
    for (std::size_t e = 0; e < chances.size(); ++e) {
        Importance& made = importance.emplace_back();
        const double share = chances[e] * birnbaum[e];
        made.birnbaum = birnbaum[e];
        made.downtimeSecondsPerYear = share * secondsPerYear;
        if (!(whole > 0)) continue;
        made.criticality = std::min(1.0, share / whole);
        const double failed = whole + (1 - chances[e]) * birnbaum[e];
        const bool cancels = failed < (1 - dominating) * whole && ++afresh <= maxAfresh;
        made.achievementWorth = (cancels ? given(e, true) : std::max(0.0, failed)) / whole;
        const bool dominates = share > dominating * whole && ++afresh <= maxAfresh;
        const double repaired = dominates ? given(e, false) : std::max(0.0, whole - share);
        if (repaired > 0) made.reductionWorth = whole / repaired;
    }
    return importance;
}

}  // namespace failwright
