#include "model/analysis/analyst.h"
#include "model/analysis/analyze.h"
#include "model/io/topology_json.h"
#include "tests/support/generate.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <string>
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

/// What this machine takes for a million dependent square roots: the yardstick of the ratios.
double yardstick() {
    return milliseconds([] {
        volatile double x = 1;
        for (int i = 0; i < 1'000'000; ++i) x = std::sqrt(x + 1);
    });
}

void report(const std::string& name, const Topology& topology, const AnalysisOptions& options, double unit) {
    Result<Analysis> result;
    const double time = milliseconds([&] { result = analyze(topology, options); });
    std::printf("%-30s %6zu nodes %7zu links %9.3f ms %7.2f x yardstick", name.c_str(), topology.nodes.size(), topology.links.size(),
                time, time / unit);
    if (result) {
        std::printf("   U = %.12e\n", result->unavailability.value_or(-1));
    } else {
        std::printf("   too large\n");
    }
}

/// One availability changed again and again, as by a slider.
void reportSlider(const std::string& name, Topology topology, double unit) {
    Analyst analyst({.maxOrder = 2, .listedCutSets = 2'000, .quickSlopes = true});
    double availability = 0.99;
    std::vector<double> all;
    for (int i = 0; i < 51; ++i) {
        topology.nodes[topology.nodes.size() / 2].figures.availability = availability += 1e-4;
        Topology changed = topology;
        all.push_back(milliseconds([&] { (void)analyst.analyze(std::move(changed)); }, 1));
    }
    std::ranges::sort(all);
    const double time = all[all.size() / 2];
    std::printf("%-30s %6zu nodes %7zu links %9.3f ms %7.2f x yardstick   a figure changed, all results anew\n", name.c_str(),
                topology.nodes.size(), topology.links.size(), time, time / unit);
}

void reportLayered(const testing::LayeredShape& shape, double unit) {
    const std::string name = "layered " + std::to_string(shape.regions) + "x" + std::to_string(shape.zones) + ", " +
                             std::to_string(shape.tiers) + " tiers of " + std::to_string(shape.members) + "x" + std::to_string(shape.zones);
    report(name, testing::layered(shape), {.maxOrder = 2}, unit);
    std::printf("%96s U = %.12e by the closed form\n", "", testing::layeredUnavailability(shape));
}

}  // namespace

/// Prints how long `analyze` takes with all journeys, tiers and importances, cut sets of the examples to all orders and of the
/// large designs to order 2; medians, and multiples of a yardstick measured in the same run.
int main() {
    const double unit = yardstick();
    std::printf("yardstick: %.3f ms\n", unit);
    for (const auto& entry : std::filesystem::directory_iterator(FAILWRIGHT_SOURCE_DIR "/resources/examples")) {
        if (const auto topology = loadTopology(entry.path())) report(entry.path().stem().string(), *topology, {}, unit);
    }
    report("mesh over 3 x 3 zones", testing::thousandNodes(), {.maxOrder = 2}, unit);
    report("mesh over 10 x 5 zones", testing::tenThousandNodes(), {.maxOrder = 2}, unit);
    reportSlider("mesh over 3 x 3 zones", testing::thousandNodes(), unit);
    reportSlider("mesh over 10 x 5 zones", testing::tenThousandNodes(), unit);
    reportLayered({2, 3, 10, 2, 3}, unit);
    reportLayered({2, 3, 50, 4, 6}, unit);
    reportLayered({3, 3, 100, 3, 5}, unit);
    reportLayered({3, 3, 100, 9, 15}, unit);
}
