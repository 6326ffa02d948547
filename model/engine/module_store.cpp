#include "model/engine/module_store.h"

#include <algorithm>

namespace failwright::engine {
namespace {

constexpr std::size_t mostTooLarge = 16;

std::size_t hashOf(const Module& module) {
    std::size_t hash = module.leaves.size();
    const auto add = [&hash](std::size_t value) { hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL; };
    for (const LocalGate& gate : module.gates) {
        add(static_cast<std::size_t>(gate.op) << 32U | gate.k);
        for (const std::uint32_t input : gate.inputs) add(input);
    }
    return hash;
}

bool isSame(const Module& a, const Module& b) {
    return a.leaves.size() == b.leaves.size() && a.root == b.root && a.circular == b.circular && a.gates == b.gates;
}

}  // namespace

void ModuleStore::put(Module module, ModuleFunction function) {
    const std::size_t hash = hashOf(module);
    m_functions.emplace(hash, std::pair(std::move(module), std::move(function)));
}

ModuleFunction ModuleStore::take(const Module& module, std::span<const double> leaves) {
    const auto [first, last] = m_functions.equal_range(hashOf(module));
    for (auto at = first; at != last; ++at) {
        auto& [known, function] = at->second;
        const auto* tables = std::get_if<Contraction>(&function);
        if (!isSame(known, module) || (tables != nullptr && !tables->fits(leaves))) continue;
        return std::move(m_functions.extract(at).mapped().second);
    }
    return {};
}

void ModuleStore::merge(ModuleStore other) {
    m_functions.merge(other.m_functions);
    if (m_tooLarge.size() + other.m_tooLarge.size() > mostTooLarge) m_tooLarge.clear();
    m_tooLarge.merge(other.m_tooLarge);
}

void ModuleStore::putTooLarge(Module module, std::vector<double> leaves) {
    if (m_tooLarge.size() >= mostTooLarge) m_tooLarge.clear();
    const std::size_t hash = hashOf(module);
    m_tooLarge.emplace(hash, std::pair(std::move(module), std::move(leaves)));
}

bool ModuleStore::isTooLarge(const Module& module, std::span<const double> leaves) const {
    const auto [first, last] = m_tooLarge.equal_range(hashOf(module));
    return std::any_of(first, last, [&](const auto& entry) {
        const auto& [known, figures] = entry.second;  // the orders that were tried depend on the ranks
        return isSame(known, module) && known.ranks == module.ranks && std::ranges::equal(figures, leaves);
    });
}

}  // namespace failwright::engine
