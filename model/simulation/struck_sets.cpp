#include "model/simulation/struck_sets.h"

#include <algorithm>

namespace failwright {
namespace {

constexpr std::size_t mostKnown = 100'000;

}  // namespace

StruckSets::StruckSets(const SimulatedSystem& system) : m_system(&system), m_simulation(system.compiled) {}

const std::vector<Index>& StruckSets::strike(const std::vector<Index>& down) {
    if (const auto known = m_known.find(down); known != m_known.end()) return known->second;
    if (m_known.size() >= mostKnown) m_known.clear();
    std::vector<Index> set = cuts(down) ? down : std::vector<Index>{};
    for (std::size_t i = set.size(); i-- > 0;) {
        std::vector<Index> less = set;
        less.erase(less.begin() + static_cast<std::ptrdiff_t>(i));
        if (cuts(less)) set = std::move(less);
    }
    return m_known[down] = std::move(set);
}

bool StruckSets::cuts(const std::vector<Index>& down) {
    m_simulation.reset();
    for (const Index element : down) m_simulation.fail(m_system->process.elements[element].element);
    Shares shares(m_system->compiled, m_system->compiled.core);
    std::vector<Index> changed;
    shares.update(settledState(m_system->compiled, m_simulation.state()), changed);
    return std::ranges::any_of(m_system->compiled.resolved.clients,
                               [&](const ResolvedClient& client) { return client.linked && shares.of(client.node) == 0; });
}

}  // namespace failwright
