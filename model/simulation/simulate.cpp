#include "model/simulation/simulate.h"

#include "model/simulation/parallel.h"
#include "model/simulation/rare_mean.h"
#include "model/simulation/year_player.h"
#include "model/topology/reliability.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace failwright {
namespace {

/// Years that one thread takes at a time. Sums go block by block, so that they do not depend on the threads.
constexpr std::size_t yearsPerBlock = 16;
/// Half an interval by the mean, from which on the years alone are too vague.
constexpr double vagueMean = 0.1;
/// The share of the time in outages up to which losses are sought one by one.
constexpr double rareOutages = 0.02;

std::vector<YearRecord> playYears(const SimulatedSystem& system, const SimulationOptions& options, const std::stop_token& stop,
                                  SimulationProgress* progress) {
    const std::size_t group = system.window.yearsPerGroup;
    const std::size_t block = (yearsPerBlock + group - 1) / group * group;
    std::vector<YearRecord> blocks((options.years + block - 1) / block);
    inParallel(options.threads, blocks.size(), stop, [&] {
        return [&, player = YearPlayer(system)](std::size_t b) mutable {
            const std::size_t end = std::min(options.years, (b + 1) * block);
            for (std::size_t year = b * block; year < end && player.play(options.seed, year, blocks[b], stop); ++year)
                if (progress != nullptr) ++progress->yearsDone;
        };
    });
    return blocks;
}

YearRecord joined(std::vector<YearRecord>& blocks) {
    YearRecord all;
    for (YearRecord& block : blocks) {
        all.downtime.insert(all.downtime.end(), block.downtime.begin(), block.downtime.end());
        all.windowLosses.insert(all.windowLosses.end(), block.windowLosses.begin(), block.windowLosses.end());
        all.windows += block.windows;
        all.outages += block.outages;
        all.longestOutage = std::max(all.longestOutage, block.longestOutage);
        all.outageSeconds += block.outageSeconds;
        all.tierSeconds.resize(std::max(all.tierSeconds.size(), block.tierSeconds.size()));
        for (std::size_t t = 0; t < block.tierSeconds.size(); ++t) all.tierSeconds[t] += block.tierSeconds[t];
        for (const auto& [set, count] : block.struck) all.struck[set] += count;
        all.events += block.events;
        block = {};
    }
    return all;
}

std::vector<StruckSet> struckSets(const Topology& topology, const SimulatedSystem& system, const YearRecord& record, double years) {
    std::vector<StruckSet> sets;
    for (const auto& [elements, count] : record.struck) {
        StruckSet& set = sets.emplace_back();
        for (const Index e : elements) set.elements.push_back(idOf(topology, system.compiled.resolved, system.process.elements[e].element));
        set.perYear = static_cast<double>(count) / years;
    }
    std::ranges::stable_sort(sets, std::ranges::greater{}, &StruckSet::perYear);
    return sets;
}

void takeMean(const YearRecord& record, SimulatedYears& out) {
    Moments moments;
    for (const double seconds : record.downtime) moments.add(seconds / secondsPerYear);
    out.unavailability = moments.mean();
    out.interval95 = moments.interval95();
    out.interval95.high = std::min(1.0, out.interval95.high);
}

/// Whether the years saw too few losses for a mean, and losses are so rare that each can be sought by itself.
bool callsForSampling(const SimulatedYears& years, const YearRecord& record) {
    const double width = years.interval95.high - years.interval95.low;
    const bool vague = !(*years.unavailability > 0) || width > 2 * vagueMean * *years.unavailability;
    return vague && record.outageSeconds < rareOutages * secondsPerYear * static_cast<double>(years.years);
}

void takeWindows(const Objectives& objectives, const SimulatedSystem& system, YearRecord& record, SimulatedYears& out) {
    out.windowDays = system.window.seconds / 86'400;
    const std::size_t zeros = record.windows - std::min(record.windows, record.windowLosses.size());
    out.windows = Distribution(std::move(record.windowLosses), zeros);
    if (objectives.slo) out.sloKept = out.windows.shareUpTo((1 - *objectives.slo) * system.window.seconds);
}

}  // namespace

Distribution::Distribution(std::vector<double> positive, std::size_t zeros) : m_positive(std::move(positive)), m_zeros(zeros) {
    std::ranges::sort(m_positive);
}

double Distribution::mean() const {
    return count() == 0 ? 0 : std::accumulate(m_positive.begin(), m_positive.end(), 0.0) / static_cast<double>(count());
}

double Distribution::quantile(double p) const {
    const auto rank = static_cast<std::size_t>(std::ceil(p * static_cast<double>(count())));
    if (rank <= m_zeros) return 0;
    return m_positive[std::min(rank - m_zeros, m_positive.size()) - 1];
}

double Distribution::shareUpTo(double limit) const {
    if (count() == 0) return 1;
    const auto within = std::ranges::upper_bound(m_positive, limit * (1 + 1e-12)) - m_positive.begin();
    return static_cast<double>(m_zeros + static_cast<std::size_t>(within)) / static_cast<double>(count());
}

Result<SimulatedYears> simulate(const Topology& topology, const SimulationOptions& options, std::stop_token stop,
                                SimulationProgress* progress) {
    const SimulatedSystem system = simulatedSystem(topology);
    std::vector<YearRecord> blocks = playYears(system, options, stop, progress);
    if (stop.stop_requested()) return tl::unexpected(Error{.code = ErrorCode::cancelled});
    YearRecord record = joined(blocks);
    SimulatedYears out{.years = options.years, .seed = options.seed};
    const auto years = static_cast<double>(options.years);
    if (std::ranges::any_of(system.weights, [](double weight) { return weight > 0; })) {
        takeMean(record, out);
        if (callsForSampling(out, record))
            if (const auto rare = rareMean(topology, system, options.seed, options.threads, stop)) {
                out.unavailability = rare->unavailability;
                out.interval95 = rare->interval95;
                out.estimator = Estimator::importanceSampling;
            }
        if (stop.stop_requested()) return tl::unexpected(Error{.code = ErrorCode::cancelled});
    }
    takeWindows(topology.objectives.value_or(Objectives{}), system, record, out);
    out.outagesPerYear = static_cast<double>(record.outages) / years;
    out.longestOutageSeconds = record.longestOutage;
    for (const double seconds : record.tierSeconds) out.tierShares.push_back(seconds / (years * secondsPerYear));
    out.struck = struckSets(topology, system, record, years);
    out.events = record.events;
    const auto positive = std::ranges::partition(record.downtime, [](double seconds) { return seconds > 0; });
    const std::size_t zeros = positive.size();
    record.downtime.erase(positive.begin(), positive.end());
    out.downtime = Distribution(std::move(record.downtime), zeros);
    return out;
}

}  // namespace failwright
