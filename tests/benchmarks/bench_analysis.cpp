#include "model/analysis/analyze.h"
#include "model/io/topology_json.h"
#include "tests/support/generate.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <vector>

using namespace failwright;

namespace {

/// Median milliseconds of several runs.
template <class Work>
double milliseconds(Work work, int runs = 5) {
    std::vector<double> all;
    for (int i = 0; i < runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        all.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(all);
    return all[all.size() / 2];
}

/// What this machine takes for ten million dependent additions and square roots: the yardstick of the ratios.
double yardstick() {
    return milliseconds([] {
        volatile double x = 1;
        for (int i = 0; i < 1'000'000; ++i) x = std::sqrt(x + 1);
    });
}

void report(const char* name, const Topology& topology, const AnalysisOptions& options, double unit) {
    Result<Analysis> result;
    const double time = milliseconds([&] { result = analyze(topology, options); });
    const double copy = milliseconds([&] { const Topology another = topology; }, 5);
    if (!result) {
        std::printf("%-32s %7zu nodes %8zu links   failed: %d\n", name, topology.nodes.size(), topology.links.size(), static_cast<int>(result.error().code));
        return;
    }
    std::printf("%-32s %7zu nodes %8zu links %10.3f ms %8.2f x yardstick  copy %7.3f ms  U %.15e  cut sets to order %d: %zu\n", name, topology.nodes.size(),
                topology.links.size(), time, time / unit, copy, result->unavailability.value_or(-1), result->cutSets.maxOrder,
                result->cutSets.sets.size());
}

}  // namespace

/// Prints how long the analysis takes, as a multiple of a yardstick measured in the same run.
int main() {
    const double unit = yardstick();
    std::printf("yardstick: %.3f ms\n", unit);
    for (const auto& entry : std::filesystem::directory_iterator(FAILWRIGHT_SOURCE_DIR "/resources/examples")) {
        if (const auto topology = loadTopology(entry.path())) report(entry.path().stem().c_str(), *topology, {}, unit);
    }
    const AnalysisOptions live{.maxOrder = 2};
    report("1,000 nodes, 3 x 3 zones", testing::thousandNodes(), live, unit);
    report("10,000 nodes, 10 x 5 zones", testing::tenThousandNodes(), live, unit);
    for (const testing::LayeredShape shape : {testing::LayeredShape{2, 3, 10, 2, 3}, testing::LayeredShape{2, 3, 50, 4, 6},
                                              testing::LayeredShape{3, 3, 100, 3, 5}, testing::LayeredShape{3, 3, 100, 9, 15}}) {
        char name[64];
        std::snprintf(name, sizeof name, "layered %d %d %d %d %d", shape.regions, shape.zones, shape.tiers, shape.members, shape.needed);
        report(name, testing::layered(shape), live, unit);
        std::printf("%80s closed form %.15e\n", "", testing::layeredUnavailability(shape));
    }
}
