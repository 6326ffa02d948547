#include "model/simulation/rare_mean.h"

#include "model/analysis/analyze.h"
#include "model/simulation/parallel.h"
#include "model/simulation/rare_losses.h"

#include <algorithm>
#include <map>

namespace failwright {
namespace {

constexpr std::size_t samplesPerBlock = 512;
constexpr std::size_t blocksOfRounds[] = {32, 128, 512};  ///< each goes on where the last was not enough
constexpr double enough = 0.03;                           ///< half an interval by the mean
constexpr std::size_t mostCutSets = 2'000;
constexpr std::size_t nodeBudget = 1'000'000;

/// The likeliest minimal cut sets of several elements, as positions in the process; none where the design is too large for them.
std::vector<std::vector<Index>> cutSets(const Topology& topology, const SimulatedSystem& system, const std::stop_token& stop) {
    const AnalysisOptions options{.listedCutSets = mostCutSets, .nodeBudget = nodeBudget, .cellBudget = nodeBudget, .cutSetNodeBudget = nodeBudget};
    const auto analysis = analyze(topology, options, stop);
    std::vector<std::vector<Index>> sets;
    if (!analysis) return sets;
    std::map<std::string, Index> positions;
    for (Index e = 0; e < system.process.elements.size(); ++e)
        positions[idOf(topology, system.compiled.resolved, system.process.elements[e].element)] = e;
    for (const CutSet& set : analysis->cutSets.sets) {
        std::vector<Index> members;
        for (const ElementIndex e : set.elements)
            if (const auto at = positions.find(analysis->elements[e].id); at != positions.end()) members.push_back(at->second);
        if (members.size() < 2 || members.size() < set.elements.size()) continue;
        std::ranges::sort(members);
        sets.push_back(std::move(members));
    }
    return sets;
}

Interval clamped(const Interval& interval) { return {interval.low, std::min(1.0, interval.high)}; }

/// Together with planned outages, which come independently.
RareMean withPlanned(const Moments& moments, double success) {
    const auto whole = [&](double unavailability) { return 1 - success + success * unavailability; };
    const Interval interval = clamped(moments.interval95());
    return {whole(std::min(1.0, moments.mean())), {whole(interval.low), whole(interval.high)}, moments.count()};
}

}  // namespace

std::optional<RareMean> rareMean(const Topology& topology, const SimulatedSystem& system, std::uint64_t seed, std::size_t threads,
                                 const std::stop_token& stop) {
    const auto table = failureTable(topology, stop);
    if (!table) return std::nullopt;
    const FailureProposal proposal(topology, system, *table, cutSets(topology, system, stop));
    if (proposal.empty()) return std::nullopt;
    Moments all;
    std::size_t begin = 0;
    for (const std::size_t end : blocksOfRounds) {
        std::vector<Moments> blocks(end - begin);
        inParallel(threads, blocks.size(), stop, [&] {
            return [&, losses = RareLosses(system, proposal)](std::size_t block) mutable {
                for (std::size_t i = 0; i < samplesPerBlock && !stop.stop_requested(); ++i)
                    blocks[block].add(losses.sample(seed, (begin + block) * samplesPerBlock + i));
            };
        });
        if (stop.stop_requested()) return std::nullopt;
        for (const Moments& block : blocks) all.add(block);
        begin = end;
        const Interval interval = all.interval95();
        if (all.mean() > 0 && interval.high - interval.low < 2 * enough * all.mean()) break;
    }
    return withPlanned(all, system.planned.meanSuccess());
}

}  // namespace failwright
