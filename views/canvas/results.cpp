#include "views/canvas/results.h"

#include "model/topology/reliability.h"

#include <algorithm>

namespace failwright {

Results::Results(std::shared_ptr<const Analysis> analysis) : m_analysis(std::move(analysis)) {
    if (!m_analysis) return;
    for (std::size_t i = 0; i < m_analysis->elements.size(); ++i) m_index.emplace(m_analysis->elements[i].id, ElementIndex(i));
    for (std::size_t i = 0; i < m_analysis->clients.size(); ++i) m_clients.emplace(m_analysis->clients[i].id, i);
    for (const auto& spof : m_analysis->spofs) m_spofs.insert(m_analysis->elements[spof.element].id);
    for (const NodeId& id : m_analysis->notConnected) m_notConnected.insert(id.value);
}

ElementResult Results::of(const std::string& id) const {
    ElementResult result;
    if (!m_analysis) return result;
    result.connected = !m_notConnected.contains(id);
    result.spof = m_spofs.contains(id);
    if (const auto client = m_clients.find(id); client != m_clients.end())
        result.unavailability = m_analysis->clients[client->second].unavailability;
    const auto found = m_index.find(id);
    if (found == m_index.end()) return result;
    result.known = true;
    if (found->second < m_analysis->importance.size())
        result.downtimeSeconds = m_analysis->importance[found->second].downtimeSecondsPerYear;
    const double whole = m_analysis->unavailability.value_or(0) * secondsPerYear;
    if (whole > 0) result.share = std::clamp(result.downtimeSeconds / whole, 0.0, 1.0);
    return result;
}

std::vector<std::vector<std::string>> Results::cutSetsOf(const std::string& id, std::size_t limit) const {
    std::vector<std::vector<std::string>> sets;
    const auto found = m_index.find(id);
    if (found == m_index.end()) return sets;
    for (const CutSet& set : m_analysis->cutSets.sets) {
        if (sets.size() == limit) break;
        if (!std::binary_search(set.elements.begin(), set.elements.end(), found->second)) continue;
        auto& ids = sets.emplace_back();
        for (const ElementIndex element : set.elements) ids.push_back(m_analysis->elements[element].id);
    }
    return sets;
}

std::unordered_set<std::string> Results::partnersOf(const std::string& id) const {
    std::unordered_set<std::string> partners;
    const auto sets = cutSetsOf(id, 50);
    for (const auto& set : sets)
        if (set.size() == sets.front().size()) partners.insert(set.begin(), set.end());
    partners.erase(id);
    return partners;
}

}  // namespace failwright
