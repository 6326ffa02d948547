#include "model/engine/diagrams/diagram_race.h"
#include "model/engine/support/deep_stack.h"
#include "model/io/file.h"
#include "model/io/open_psa.h"

#include <algorithm>
#include <bdd.h>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <malloc.h>

using namespace failwright;

namespace {

/// Budget of both, in nodes.
constexpr std::size_t budget = 30'000'000;

/// Of this process, in bytes.
double resident() {
    std::ifstream memory("/proc/self/smaps_rollup");
    for (std::string word; memory >> word;) {
        if (word == "Rss:") return memory >> word, std::stod(word) * 1024;
    }
    return 0;
}

/// What is done at the end of a piece of work, before its memory is given back.
using AtEnd = std::function<void()>;
using Work = std::function<void(const AtEnd&)>;

double secondsOf(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work([] {});
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// By which this process grows, in bytes.
double memoryOf(const Work& work) {
    malloc_trim(0);
    const double before = resident();
    double after = 0;
    work([&] { after = resident(); });
    return after - before;
}

/// Medians of both, which take turns; once for what takes long.
std::pair<double, double> compareTimes(const Work& ours, const Work& theirs) {
    constexpr std::size_t turns = 9;
    constexpr double isLong = 1;
    std::vector<double> times[2];
    do {
        times[0].push_back(secondsOf(ours));
        times[1].push_back(secondsOf(theirs));
    } while (times[0].size() < turns && times[1].back() < isLong);
    const auto median = [](std::vector<double>& all) {
        std::ranges::nth_element(all, all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2));
        return all[all.size() / 2];
    };
    return {median(times[0]), median(times[1])};
}

/// The peer's diagrams of the same gates, in the same order of variables; the inputs of a gate one after the other, the lowest first.
class Peer {
public:
    Peer(const engine::Module& module, const std::vector<std::uint32_t>& levels) : m_module(module) {
        for (const std::uint32_t level : levels) m_values.push_back(bdd_ithvar(static_cast<int>(level)));
    }

    bdd build() {
        for (const engine::LocalGate& gate : m_module.gates) m_values.push_back(combine(gate));
        return m_values[m_module.root];
    }

private:
    bdd combine(const engine::LocalGate& gate) {
        std::vector<bdd> inputs;
        for (const std::uint32_t input : gate.inputs) inputs.push_back(m_values[input]);
        if (gate.op == engine::Op::negation) return bdd_not(inputs.front());
        std::stable_sort(inputs.begin(), inputs.end(), [](const bdd& a, const bdd& b) { return levelOf(a) > levelOf(b); });
        if (gate.op == engine::Op::atLeast) return atLeast(gate.k, inputs);
        bdd folded = gate.op == engine::Op::any ? bddfalse : bddtrue;
        for (const bdd& next : inputs) folded = gate.op == engine::Op::any ? bdd_or(folded, next) : bdd_and(folded, next);
        return folded;
    }

    static bdd atLeast(std::size_t k, const std::vector<bdd>& inputs) {
        std::vector<bdd> reached(k + 1, bddfalse);
        reached[0] = bddtrue;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const std::size_t least = k > inputs.size() - i - 1 ? k - (inputs.size() - i - 1) : 1;
            for (std::size_t j = std::min(k, i + 1); j >= least && j > 0; --j) reached[j] = bdd_ite(inputs[i], reached[j - 1], reached[j]);
        }
        return reached[k];
    }

    static int levelOf(const bdd& node) { return node == bddtrue || node == bddfalse ? 1'000'000 : bdd_var(node); }

    const engine::Module& m_module;
    std::vector<bdd> m_values;
};

void compare(const std::string& name, const engine::Module& module) {
    const auto best = engine::raceDiagrams(module, budget, {});
    if (!best) return;
    const std::vector<std::uint32_t> levels = best->levels();
    std::size_t nodes = 0;
    const auto build = [&](const AtEnd& atEnd) {
        engine::DiagramBuilder builder(module, levels, {});
        builder.advance(budget);
        nodes = builder.bdd().arena().reachable(builder.root()).size();
        atEnd();
    };
    int peerNodes = 0;
    const auto buildWithPeer = [&](const AtEnd& atEnd) {
        bdd_init(100'000, 10'000);
        bdd_setcacheratio(4);
        bdd_setmaxincrease(2'000'000);
        bdd_gbc_hook(nullptr);
        bdd_setvarnum(static_cast<int>(std::max<std::size_t>(levels.size(), 1)));
        {
            Peer peer(module, levels);
            const bdd root = peer.build();
            peerNodes = bdd_nodecount(root);
        }
        atEnd();
        bdd_done();
    };
    const double memory = memoryOf(build), peerMemory = memoryOf(buildWithPeer);
    const auto [ours, theirs] = compareTimes(build, buildWithPeer);
    std::printf("| %s | %zu | %zu | %.4f | %.4f | %.1f | %.1f | %.1f |%s\n", name.c_str(), levels.size(), nodes, ours, theirs, theirs / ours,
                memory * 1e-6, peerMemory * 1e-6, static_cast<int>(nodes) == peerNodes ? "" : " NOT THE SAME DIAGRAM");
}

}  // namespace

/// Prints how long (medians) this engine and BuDDy take to build the largest module of each fault tree in a folder (Open-PSA files), in
/// the same order of variables, and the memory that each takes for it.
int main(int argc, char** argv) {
    if (argc != 2) return std::fputs("usage: bench_bdd FOLDER\n", stderr), 2;
    mallopt(M_ARENA_MAX, 1);  // of others, not all that is free goes back
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
        if (entry.path().extension() == ".xml") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::puts("| tree | leaves | nodes | failwright, s | BuDDy, s | times | failwright, MB | BuDDy, MB |\n|---|--:|--:|--:|--:|--:|--:|--:|");
    for (const std::filesystem::path& file : files) {
        const auto text = readFile(file, FaultTreeLimits::bytes);
        const auto tree = text ? readFaultTree(*text) : tl::unexpected(Errors{});
        if (!tree) continue;
        const engine::Plan plan = makePlan(tree->formula, tree->root);
        const auto largest = std::ranges::max_element(plan.modules, {}, [](const engine::Module& m) { return m.gates.size(); });
        if (largest == plan.modules.end()) continue;
        engine::runOnDeepStack([&] { compare(file.stem().string(), *largest); });
        std::fflush(stdout);
    }
}
