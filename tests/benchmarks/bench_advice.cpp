#include "model/advice/advise.h"
#include "model/io/topology_json.h"
#include "tests/support/generate.h"

#include <chrono>
#include <cstdio>

using namespace failwright;

namespace {

void report(const char* name, const Topology& topology) {
    const auto start = std::chrono::steady_clock::now();
    const auto list = advise(topology);
    const double time = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    std::printf("%-30s %6zu nodes  %5zu tried  %5zu left out  %5zu pieces  %9.1f ms\n", name, topology.nodes.size(),
                list ? list->tried.size() : 0, list ? list->leftOut : 0, list ? list->ranked.size() : 0, time);
}

}  // namespace

/// How long advice takes.
int main() {
    report("microservices", *loadTopology(FAILWRIGHT_SOURCE_DIR "/resources/examples/microservices.failwright"));
    report("mesh of 300", testing::mesh({.services = 60, .regions = 2, .zones = 3, .nodes = 300}));
    report("mesh of 300, one zone each", testing::mesh({.services = 100, .regions = 1, .zones = 2, .nodes = 300}));
    return 0;
}
