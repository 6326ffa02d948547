#include "model/analysis/analyst.h"
#include "model/analysis/analyze.h"
#include "model/engine/support/deep_stack.h"
#include "model/io/topology_json.h"
#include "tests/support/generate.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
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

void printRow(const std::string& name, const Topology& topology, double time, double unit, const std::string& rest) {
    std::printf("| %s | %zu | %zu | %.3f | %.3f | %s |\n", name.c_str(), topology.nodes.size(), topology.links.size(), time, time / unit,
                rest.c_str());
    std::fflush(stdout);
}

std::string written(double unavailability) {
    char text[40];
    std::snprintf(text, sizeof text, "%.12e", unavailability);
    return text;
}

void report(const std::string& name, const Topology& topology, const AnalysisOptions& options, double unit, const std::string& also = {}) {
    Result<Analysis> result;
    const double time = milliseconds([&] { result = analyze(topology, options); });
    printRow(name, topology, time, unit, result ? "U = " + written(result->unavailability.value_or(-1)) + also : "too large");
}

/// One availability changed again and again, as by a slider, on one thread, as in the window.
void reportSlider(const std::string& name, Topology topology, double unit) {
    Analyst analyst({.maxOrder = 2, .listedCutSets = 2'000, .quickSlopes = true});
    double availability = 0.99;
    std::vector<double> all;
    engine::runOnDeepStack([&] {
        for (int i = 0; i < 51; ++i) {
            topology.nodes[topology.nodes.size() / 2].figures.availability = availability += 1e-4;
            Topology changed = topology;
            all.push_back(milliseconds([&] { (void)analyst.analyze(std::move(changed)); }, 1));
        }
    });
    std::ranges::sort(all);
    printRow(name + ", slider", topology, all[all.size() / 2], unit, "one figure changed, all results anew");
}

void reportLayered(const testing::LayeredShape& shape, double unit, const char* folder) {
    const std::string name = "layered " + std::to_string(shape.regions) + " × " + std::to_string(shape.zones) + ", " +
                             std::to_string(shape.tiers) + " tiers of " + std::to_string(shape.members) + " × " + std::to_string(shape.zones);
    const Topology topology = testing::layered(shape);
    report(name, topology, {.maxOrder = 2}, unit, ", closed form " + written(testing::layeredUnavailability(shape)));
    if (folder == nullptr) return;
    std::ofstream(std::filesystem::path(folder) / ("layered-" + std::to_string(topology.nodes.size()) + ".failwright")) << writeTopology(topology);
}

}  // namespace

/// Prints how long `analyze` takes with all journeys, tiers and importances, cut sets of the examples to all orders and of the
/// large designs to order 2; medians, and multiples of a yardstick measured in the same run. The layered designs are left in the
/// folder that is named, if one is.
int main(int argc, char** argv) {
    const char* folder = argc > 1 ? argv[1] : nullptr;
    const double unit = yardstick();
    std::puts("| design | nodes | links | ms | × yardstick | |\n|---|--:|--:|--:|--:|---|");
    std::printf("| *yardstick: a million square roots* | | | %.3f | 1 | |\n", unit);
    for (const auto& entry : std::filesystem::directory_iterator(FAILWRIGHT_SOURCE_DIR "/resources/examples")) {
        if (const auto topology = loadTopology(entry.path())) report(entry.path().stem().string(), *topology, {}, unit);
    }
    report("mesh over 3 × 3 zones", testing::thousandNodes(), {.maxOrder = 2}, unit);
    reportSlider("mesh over 3 × 3 zones", testing::thousandNodes(), unit);
    report("mesh over 10 × 5 zones", testing::tenThousandNodes(), {.maxOrder = 2}, unit);
    reportSlider("mesh over 10 × 5 zones", testing::tenThousandNodes(), unit);
    for (const testing::LayeredShape& shape : {testing::LayeredShape{2, 3, 10, 2, 3}, {2, 3, 50, 4, 6}, {3, 3, 100, 3, 5}, {3, 3, 100, 9, 15}})
        reportLayered(shape, unit, folder);
}
