#include "model/simulation/tier_steps.h"

#include <algorithm>

namespace failwright {

void TierSteps::moment(const Simulation& simulation) {
    if (!m_moments.empty() && m_moments.back().at == simulation.now()) m_moments.pop_back();
    m_moments.push_back({simulation.now(), m_model->capacities(simulation.state())});
}

std::vector<LoadStep> TierSteps::under(std::span<const LoadChange> loads) const {
    std::vector<double> times;
    for (const Moment& moment : m_moments) times.push_back(moment.at);
    for (const LoadChange& load : loads) times.push_back(std::max(load.at, m_moments.empty() ? 0 : m_moments.front().at));
    std::ranges::sort(times);
    times.erase(std::ranges::unique(times).begin(), times.end());
    std::vector<LoadStep> steps;
    for (const double at : times) {
        const auto moment = std::ranges::upper_bound(m_moments, at, {}, &Moment::at);
        const auto load = std::ranges::upper_bound(loads, at, {}, &LoadChange::at);
        if (moment == m_moments.begin()) continue;
        const double requests = load == loads.begin() ? 0 : std::prev(load)->requestsPerSecond;
        LoadStep step{at, requests, m_model->judge(std::prev(moment)->capacities, requests)};
        const bool same = !steps.empty() && steps.back().requestsPerSecond == requests && steps.back().verdict == step.verdict;
        if (!same) steps.push_back(step);
    }
    return steps;
}

std::vector<TierStep> tiersOf(std::span<const LoadStep> steps) {
    std::vector<TierStep> tiers;
    for (const LoadStep& step : steps)
        if (tiers.empty() || tiers.back().tier != step.verdict.tier) tiers.push_back({step.at, step.verdict.tier});
    return tiers;
}

}  // namespace failwright
