#include "model/simulation/burn_down.h"

#include "model/simulation/year_player.h"

#include <algorithm>

namespace failwright {
namespace {

BurnDown burnDown(std::span<const WindowLoss> losses, double windowSeconds) {
    BurnDown result;
    result.points.push_back({0, 0});
    for (const WindowLoss& loss : losses) {
        const double before = result.lost();
        if (loss.from > result.points.back().at) result.points.push_back({loss.from, before});
        result.points.push_back({loss.to, before + (loss.to - loss.from) * loss.share});
    }
    if (result.points.back().at < windowSeconds) result.points.push_back({windowSeconds, result.lost()});
    return result;
}

/// Where the losses of each window begin, and one past the last; windows that lose nothing have none.
std::vector<std::size_t> starts(const std::vector<WindowLoss>& losses, std::size_t windows) {
    std::vector<std::size_t> first(windows + 1, losses.size());
    std::size_t i = 0;
    for (std::size_t window = 0; window < windows; ++window) {
        first[window] = i;
        while (i < losses.size() && losses[i].window == window) ++i;
    }
    return first;
}

}  // namespace

std::optional<BurnDowns> burnDowns(const Topology& topology, std::uint64_t seed, std::size_t years, double badQuantile, const std::stop_token& stop) {
    const SimulatedSystem system = simulatedSystem(topology);
    if (system.window.yearsPerGroup > 1 || years == 0) return std::nullopt;
    YearPlayer player(system);
    YearRecord record;
    std::vector<WindowLoss> losses;
    player.keepLosses(&losses);
    for (std::size_t year = 0; year < years; ++year)
        if (!player.play(seed, year, record, stop)) return std::nullopt;
    const std::size_t windows = years * system.window.perGroup;
    const std::vector<std::size_t> first = starts(losses, windows);
    std::vector<std::pair<double, std::size_t>> byLoss;
    for (std::size_t window = 0; window < windows; ++window) {
        double lost = 0;
        for (std::size_t i = first[window]; i < first[window + 1]; ++i) lost += (losses[i].to - losses[i].from) * losses[i].share;
        byLoss.emplace_back(lost, window);
    }
    std::ranges::sort(byLoss);
    const auto at = [&](double quantile) {
        const std::size_t window = byLoss[std::min(windows - 1, static_cast<std::size_t>(quantile * static_cast<double>(windows)))].second;
        return burnDown(std::span(losses).subspan(first[window], first[window + 1] - first[window]), system.window.seconds);
    };
    return BurnDowns{system.window.seconds, badQuantile, at(0.5), at(badQuantile)};
}

}  // namespace failwright
