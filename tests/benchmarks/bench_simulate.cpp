/// How many events a second one core simulates, from 10 nodes to 1,000 and in deep chains, how much of that time a heap of events
/// takes, how soon a cancel is answered, how two threads scale, and how long ten thousand years of the examples take.

#include "model/io/topology_json.h"
#include "model/simulation/simulate.h"
#include "tests/support/generate.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <random>
#include <thread>

using namespace failwright;

namespace {

double secondsOf(const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Due {
    double at = 0;
    std::uint32_t what[4] = {};
};

/// Seconds for one push and one pop of a heap that holds `size` events.
double heapSeconds(std::size_t size) {
    constexpr int rounds = 200'000;
    std::minstd_rand random(1);
    std::uniform_real_distribution<double> ahead(0, 1);
    const auto later = [](const Due& a, const Due& b) { return a.at > b.at; };
    std::vector<Due> heap;
    for (std::size_t i = 0; i < size; ++i) heap.push_back({ahead(random), {}});
    std::ranges::make_heap(heap, later);
    double sum = 0;
    const double seconds = secondsOf([&] {
        for (int i = 0; i < rounds; ++i) {
            std::ranges::pop_heap(heap, later);
            sum += heap.back().at;
            heap.back().at += ahead(random);
            std::ranges::push_heap(heap, later);
        }
    });
    return sum > 0 ? seconds / rounds : 0;
}

void reportSize(const char* shape, const Topology& topology) {
    const auto nodes = topology.nodes.size();
    const auto years = static_cast<std::size_t>(std::max<std::size_t>(20, 40'000 / nodes));
    std::size_t events = 0;
    const double seconds = secondsOf([&] { events = simulate(topology, {.years = years, .threads = 1})->events; });
    const double each = seconds / static_cast<double>(std::max<std::size_t>(events, 1));
    std::printf("%-5s %5zu nodes  %9zu events  %8.0f events/s  %7.2f us an event  queue %4.1f %%\n", shape, nodes, events,
                1 / each, each * 1e6, 100 * heapSeconds(nodes / 10 + 4) / each);
}

/// The longest that a cancel takes, from the first moments, when the design is compiled, to years being played.
void reportCancel(const Topology& topology) {
    double longest = 0;
    for (const int milliseconds : {0, 3, 10, 30, 60, 100, 300}) {
        std::stop_source source;
        std::jthread run([&, stop = source.get_token()] { (void)simulate(topology, {.years = 1'000'000}, stop); });
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
        longest = std::max(longest, secondsOf([&] {
                               source.request_stop();
                               run.join();
                           }));
    }
    std::printf("cancel %5zu nodes  answered within %5.1f ms\n", topology.nodes.size(), longest * 1e3);
}

void reportExample(const std::filesystem::path& file) {
    const auto topology = loadTopology(file);
    if (!topology) return;
    for (const std::size_t threads : {1U, 2U}) {
        const double seconds = secondsOf([&] { (void)simulate(*topology, {.years = 10'000, .threads = threads}); });
        std::printf("10000 years  %-32s %zu threads  %6.3f s\n", file.stem().c_str(), threads, seconds);
    }
}

}  // namespace

int main() {
    for (const int nodes : {10, 30, 100, 300, 1'000})
        reportSize("mesh", testing::mesh({.services = std::max(2, nodes / 10), .nodes = nodes}));
    for (const int tiers : {10, 100}) reportSize("chain", testing::layered({.regions = 1, .tiers = tiers, .members = 3}));
    for (const Topology& topology : {testing::thousandNodes(), testing::tenThousandNodes()}) reportCancel(topology);
    for (const auto& entry : std::filesystem::directory_iterator(FAILWRIGHT_SOURCE_DIR "/resources/examples"))
        reportExample(entry.path());
    return 0;
}
