#include "model/topology/edit.h"
#include "tests/support/generate.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace failwright;

namespace {

/// Milliseconds of one run.
template <class Work>
double milliseconds(Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> times) {
    std::ranges::sort(times);
    return times.at(times.size() / 2);
}

void report(const char* name, const Topology& topology, const Edits& edits) {
    std::vector<double> there;
    std::vector<double> back;
    Topology edited = topology;
    for (int i = 0; i < 3; ++i) {
        Edits inverse;
        there.push_back(milliseconds([&] { inverse = applyEdits(edited, edits).value().inverse; }));
        back.push_back(milliseconds([&] { (void)applyEdits(edited, inverse).value(); }));
    }
    std::printf("%-28s %7zu edits %10.3f ms, taken back in %10.3f ms%s\n", name, edits.size(), median(there), median(back),
                edited == topology ? "" : "  NOT AS IT WAS");
}

std::vector<std::string> everyNode(const Topology& topology, std::size_t step) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < topology.nodes.size(); i += step) ids.push_back(topology.nodes[i].id.value);
    return ids;
}

Edits moved(const Topology& topology, std::size_t count) {
    Edits edits;
    for (Node node : topology.nodes) {
        if (edits.size() == count) break;
        node.position = Point{1, 2};
        edits.push_back(Replace<Node>{std::move(node)});
    }
    return edits;
}

}  // namespace

/// Prints how long large edits of a large design take.
int main() {
    Topology topology = testing::tenThousandNodes();
    topology.links.resize(30'000);
    std::printf("%zu nodes, %zu links\n", topology.nodes.size(), topology.links.size());
    for (const std::size_t step : {5U, 1U}) {
        Edits removal;
        const double time = milliseconds([&] { removal = editsToRemove(topology, everyNode(topology, step)); });
        std::printf("%-28s %7zu edits %10.3f ms\n", "working out a removal", removal.size(), time);
        report("removing", topology, removal);
    }
    report("moving one node", topology, moved(topology, 1));
    report("moving 2,000 nodes", topology, moved(topology, 2000));
    report("removing one link", topology, {Erase<Link>{topology.links.back().id}});
    std::vector<double> copies;
    Topology copy;
    for (int i = 0; i < 5; ++i) copies.push_back(milliseconds([&] { copy = Topology(topology); }));
    std::printf("copying %.3f ms", median(copies));
    copies.clear();
    for (int i = 0; i < 5; ++i) copies.push_back(milliseconds([&] { copy = topology; }));
    std::printf(", over an older copy %.3f ms; a node has %zu bytes, a link %zu\n", median(copies), sizeof(Node), sizeof(Link));
}
