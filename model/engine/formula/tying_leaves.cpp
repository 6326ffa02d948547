#include "model/engine/formula/tying_leaves.h"

#include <algorithm>

namespace failwright::engine {
namespace {

/// A shared gate with more leaves under it ties nothing that could be set.
constexpr std::size_t fewLeaves = 8;

}  // namespace

std::vector<std::vector<std::uint32_t>> tyingLeaves(const Module& module) {
    const auto leaves = static_cast<std::uint32_t>(module.leaves.size());
    std::vector<std::uint32_t> uses(leaves + module.gates.size(), 0);
    std::vector<std::vector<std::uint32_t>> under(leaves + module.gates.size());
    for (std::uint32_t leaf = 0; leaf < leaves; ++leaf) under[leaf] = {leaf};
    for (std::uint32_t g = 0; g < module.gates.size(); ++g) {
        std::vector<std::uint32_t>& mine = under[leaves + g];
        bool many = false;
        for (const std::uint32_t input : module.gates[g].inputs) {
            ++uses[input];
            many = many || under[input].empty();
            if (!many) mine.insert(mine.end(), under[input].begin(), under[input].end());
            many = many || mine.size() > 2 * fewLeaves;
        }
        std::ranges::sort(mine);
        mine.erase(std::unique(mine.begin(), mine.end()), mine.end());
        if (many || mine.size() > fewLeaves) mine.clear();
    }
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t node = 0; node < uses.size(); ++node) {
        if (uses[node] > 1 && !under[node].empty()) nodes.push_back(node);
    }
    std::ranges::stable_sort(nodes, [&](std::uint32_t a, std::uint32_t b) { return uses[a] > uses[b]; });
    std::vector<std::vector<std::uint32_t>> groups;
    for (const std::uint32_t node : nodes) groups.push_back(std::move(under[node]));
    return groups;
}

}  // namespace failwright::engine
