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
    for (const Index element : down) m_simulation.fail(elementOf(element));
    std::vector<Index> set = clientsLost() ? down : std::vector<Index>{};
    for (std::size_t i = set.size(); i-- > 0;) {
        m_simulation.repair(elementOf(set[i]));
        if (clientsLost()) set.erase(set.begin() + static_cast<std::ptrdiff_t>(i));
        else m_simulation.fail(elementOf(set[i]));
    }
    m_simulation.reset();
    return m_known[down] = std::move(set);
}

bool StruckSets::clientsLost() {
    const Shares& shares = m_simulation.sharesAfterFailovers();
    return std::ranges::any_of(m_system->compiled.resolved.clients, [&](const ResolvedClient& client) {
        return client.linked && shares.of(client.node) == 0;
    });
}

}  // namespace failwright
