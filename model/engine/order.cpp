#include "model/engine/order.h"

#include <algorithm>
#include <numeric>

namespace failwright::engine {
namespace {

/// Leaves in the order in which a walk from the root meets them.
std::vector<std::uint32_t> walk(const Module& module, const std::vector<std::vector<std::uint32_t>>& inputs) {
    const auto leaves = static_cast<std::uint32_t>(module.leaves.size());
    std::vector<bool> seen(leaves + module.gates.size(), false);
    std::vector<std::uint32_t> met;
    std::vector<std::uint32_t> pending{module.root};
    while (!pending.empty()) {
        const std::uint32_t at = pending.back();
        pending.pop_back();
        if (seen[at]) continue;
        seen[at] = true;
        if (at < leaves) {
            met.push_back(at);
        } else {
            pending.insert(pending.end(), inputs[at - leaves].rbegin(), inputs[at - leaves].rend());
        }
    }
    return met;
}

std::vector<double> weightsOf(const Module& module) {
    const std::size_t leaves = module.leaves.size();
    std::vector<double> weight(leaves + module.gates.size(), 1);
    if (module.circular) return weight;
    for (std::size_t g = 0; g < module.gates.size(); ++g) {
        for (const std::uint32_t input : module.gates[g].inputs) weight[leaves + g] += weight[input];
    }
    return weight;
}

std::vector<std::uint32_t> usesOf(const Module& module) {
    std::vector<std::uint32_t> uses(module.leaves.size() + module.gates.size(), 0);
    for (const LocalGate& gate : module.gates) {
        for (const std::uint32_t input : gate.inputs) ++uses[input];
    }
    return uses;
}

}  // namespace

std::vector<std::uint32_t> levelsOf(const Module& module, Order order) {
    std::vector<std::vector<std::uint32_t>> inputs;
    inputs.reserve(module.gates.size());
    for (const LocalGate& gate : module.gates) inputs.push_back(gate.inputs);
    const std::vector<std::uint32_t> uses = usesOf(module);
    if (order == Order::smallestFirst) {
        const std::vector<double> weight = weightsOf(module);
        for (auto& list : inputs) {
            std::ranges::stable_sort(list, [&](std::uint32_t a, std::uint32_t b) { return weight[a] < weight[b]; });
        }
    } else if (order == Order::depthFirst || order == Order::sharedFirst) {
        for (auto& list : inputs) {
            std::ranges::stable_sort(list, [&](std::uint32_t a, std::uint32_t b) { return uses[a] > uses[b]; });
        }
    }
    std::vector<std::uint32_t> met = walk(module, inputs);
    if (order == Order::sharedFirst) {
        std::ranges::stable_sort(met, [&](std::uint32_t a, std::uint32_t b) { return uses[a] > 1 && uses[a] > uses[b]; });
    }
    std::vector<std::uint32_t> levels(module.leaves.size(), 0);
    for (std::uint32_t i = 0; i < met.size(); ++i) levels[met[i]] = i;
    return levels;
}

}  // namespace failwright::engine
