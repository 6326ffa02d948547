#include "model/advice/advise.h"

#include "model/analysis/analyze.h"
#include "model/topology/reliability.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <unordered_set>

namespace failwright {
namespace {

/// Of the downtime, and in seconds: less is noise.
constexpr double leastShare = 1e-6;
constexpr double leastSeconds = 1e-3;

bool isWorthSaying(const Topology& topology, const Outcome& before, const Advice& advice) {
    const double least = std::max(leastSeconds, leastShare * before.downtimeSecondsPerYear());
    if (advice.savedSecondsPerYear > least) return true;
    if (advice.savedSecondsPerYear < -least || !topology.objectives) return false;
    const Objectives& goals = *topology.objectives;
    const bool faster = goals.rtoSeconds && before.recoverySeconds > goals.rtoSeconds && advice.after.recoverySeconds < before.recoverySeconds;
    const bool safer = goals.rpoSeconds && before.dataLossSeconds > *goals.rpoSeconds && advice.after.dataLossSeconds < before.dataLossSeconds;
    return faster || safer;
}

bool comesFirst(const Advice& a, const Advice& b) {
    if (a.savedSecondsPerYear != b.savedSecondsPerYear) return a.savedSecondsPerYear > b.savedSecondsPerYear;
    return a.addedCost.value_or(1e300) < b.addedCost.value_or(1e300);
}

/// Tries improvements on several threads; the results stand in the order of the improvements.
class Trials {
public:
    Trials(const Topology& topology, std::vector<Improvement> improvements, const AdviceOptions& options, std::stop_token stop)
        : m_topology(topology), m_improvements(std::move(improvements)), m_options(options), m_stop(std::move(stop)),
          m_results(m_improvements.size()) {}

    /// Those that could be computed.
    Result<std::vector<Advice>> run(const Outcome& before) {
        std::vector<std::jthread> helpers;
        const std::size_t useful = std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), m_improvements.size());
        for (std::size_t i = 1; i < useful; ++i) helpers.emplace_back([this, &before] { work(before); });
        work(before);
        helpers.clear();
        if (m_stop.stop_requested()) return tl::unexpected(Error{.code = ErrorCode::cancelled});
        std::vector<Advice> all;
        for (auto& result : m_results)
            if (result) all.push_back(std::move(*result));
        return all;
    }

private:
    void work(const Outcome& before) {
        for (std::size_t i = m_next++; i < m_improvements.size() && !m_stop.stop_requested(); i = m_next++) {
            const Topology changed = improved(m_topology, {m_improvements[i]});
            if (const auto after = outcomeOf(changed, m_stop); after && after->unavailability) {
                const double saved = before.downtimeSecondsPerYear() - after->downtimeSecondsPerYear();
                m_results[i] = Advice{m_improvements[i], *after, saved, addedCost(m_topology, changed)};
            }
            if (!m_options.progress) continue;
            const std::scoped_lock lock(m_mutex);
            m_options.progress(++m_done, m_improvements.size());
        }
    }

    const Topology& m_topology;
    std::vector<Improvement> m_improvements;
    const AdviceOptions& m_options;
    std::stop_token m_stop;
    std::vector<std::optional<Advice>> m_results;
    std::atomic<std::size_t> m_next{0};
    std::mutex m_mutex;
    std::size_t m_done = 0;
};

}  // namespace

std::optional<double> addedCost(const Topology& before, const Topology& after) {
    std::unordered_set<NodeId> known;
    for (const Node& node : before.nodes) known.insert(node.id);
    double sum = 0;
    for (const Node& node : after.nodes) {
        if (known.contains(node.id)) continue;
        if (!node.costPerMonth) return std::nullopt;
        sum += *node.costPerMonth;
    }
    return sum;
}

Result<AdviceList> advise(const Topology& topology, const AdviceOptions& options, std::stop_token stop) {
    const auto before = outcomeOf(topology, stop);
    if (!before) return tl::unexpected(before.error());
    AdviceList list{.before = *before, .ranked = {}};
    if (!before->unavailability) return list;
    const auto analysis = analyze(topology, {.maxOrder = 1, .listedCutSets = 0}, stop);
    if (!analysis) return tl::unexpected(analysis.error());
    const auto failures = failureTable(topology, stop);
    if (!failures) return tl::unexpected(failures.error());
    std::vector<Improvement> improvements = improvementsFor(Design(topology, *analysis, std::nullopt, *failures));
    list.leftOut = improvements.size() - std::min(improvements.size(), options.most);
    improvements.resize(improvements.size() - list.leftOut);
    list.tried = improvements;
    auto tried = Trials(topology, std::move(improvements), options, stop).run(*before);
    if (!tried) return tl::unexpected(tried.error());
    for (Advice& advice : *tried)
        if (isWorthSaying(topology, *before, advice)) list.ranked.push_back(std::move(advice));
    std::ranges::stable_sort(list.ranked, comesFirst);
    return list;
}

}  // namespace failwright
