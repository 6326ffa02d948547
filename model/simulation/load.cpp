#include "model/simulation/load.h"

#include "model/simulation/shares.h"

#include <algorithm>
#include <limits>

namespace failwright {
namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

/// Marks the active-active services that the clients of a journey require.
void markRequired(const Resolved& resolved, const Journey& journey, std::vector<std::uint8_t>& services) {
    std::vector<std::uint8_t> seen(resolved.nodes.size(), 0);
    std::vector<Index> open;
    const auto reach = [&](Index node) {
        if (seen[node] != 0) return;
        seen[node] = 1;
        open.push_back(node);
    };
    for (const ResolvedClient& client : resolved.clients) reach(client.node);
    while (!open.empty()) {
        const Index node = open.back();
        open.pop_back();
        for (const Index g : journey.groups[node]) {
            const Group& group = resolved.groups[g];
            if (resolved.services[group.service].redundancy == Redundancy::activeActive) services[group.service] = 1;
            for (const Index behind : nodesBehind(resolved, journey.answers, journey.answers.of(resolved, group))) reach(behind);
        }
    }
}

}  // namespace

LoadModel::LoadModel(const Topology& topology, const CompiledTopology& compiled) : m_topology(&topology), m_compiled(&compiled) {
    const Resolved& resolved = compiled.resolved;
    for (const ResolvedFeature& feature : resolved.features) m_journeys.push_back(compileJourney(resolved, &feature));
    for (std::size_t t = 0; t < resolved.tiers.size(); ++t) m_tiers.push_back({resolved.tiers[t], {}, topology.tiers[t].loadFactor.value_or(1)});
    if (m_tiers.empty()) {
        m_journeys.push_back(compiled.core);
        m_tiers.push_back({{static_cast<Index>(m_journeys.size() - 1)}, {}, 1});
    }
    for (Needs& tier : m_tiers) {
        std::vector<std::uint8_t> required(resolved.services.size(), 0);
        for (const Index journey : tier.journeys) markRequired(resolved, m_journeys[journey], required);
        for (Index s = 0; s < required.size(); ++s)
            if (required[s] != 0) tier.services.push_back(s);
    }
}

double LoadModel::capacityOf(const SystemState& state, Index service) const {
    double sum = 0;
    for (const Index node : m_compiled->resolved.members[service]) {
        const std::optional<double>& capacity = m_topology->nodes[node].capacityRps;
        if (!capacity) return unlimited;
        if (state.up(node)) sum += *capacity;
    }
    return sum;
}

bool LoadModel::answered(const Journey& journey, const SystemState& state) const {
    Shares shares(*m_compiled, journey);
    std::vector<Index> changed;
    shares.update(state, changed);
    return std::ranges::all_of(m_compiled->resolved.clients,
                               [&](const ResolvedClient& client) { return !client.linked || shares.of(client.node) > 0; });
}

std::vector<double> LoadModel::capacities(const SystemState& state) const {
    std::vector<std::uint8_t> possible;
    for (const Journey& journey : m_journeys) possible.push_back(answered(journey, state) ? 1 : 0);
    std::vector<double> out;
    for (const Needs& tier : m_tiers) {
        double least = unlimited;
        for (const Index service : tier.services) least = std::min(least, capacityOf(state, service));
        out.push_back(std::ranges::all_of(tier.journeys, [&](Index j) { return possible[j] != 0; }) ? least : -1);
    }
    return out;
}

std::vector<Index> LoadModel::unanswered(const SystemState& state) const {
    std::vector<Index> out;
    for (Index f = 0; f < m_compiled->resolved.features.size(); ++f)
        if (!answered(m_journeys[f], state)) out.push_back(f);
    return out;
}

LoadVerdict LoadModel::judge(std::span<const double> capacities, double requestsPerSecond) const {
    LoadVerdict verdict{static_cast<Index>(m_tiers.size()), requestsPerSecond, 0, 0};
    for (Index t = 0; t < m_tiers.size(); ++t) {
        if (capacities[t] < 0) continue;
        const double load = requestsPerSecond * m_tiers[t].loadFactor;
        verdict = {t, load, capacities[t], load <= capacities[t] ? 1 : capacities[t] / load};
        if (verdict.served == 1) break;
    }
    return verdict;
}

std::vector<ServiceLoad> LoadModel::services(const SystemState& state, const LoadVerdict& verdict) const {
    std::vector<ServiceLoad> out;
    if (verdict.tier >= m_tiers.size()) return out;
    for (const Index service : m_tiers[verdict.tier].services) {
        const double capacity = capacityOf(state, service);
        if (capacity == unlimited) continue;
        double largest = 0;
        for (const Index node : m_compiled->resolved.members[service])
            if (state.up(node)) largest = std::max(largest, *m_topology->nodes[node].capacityRps);
        const auto used = [&](double by) { return verdict.load > 0 ? verdict.load / by : 0; };
        out.push_back({service, capacity, capacity - largest, used(capacity), used(capacity - largest)});
    }
    return out;
}

std::vector<FeatureServed> LoadModel::features(const LoadVerdict& verdict) const {
    std::vector<FeatureServed> out;
    const auto& tiers = m_compiled->resolved.tiers;
    if (verdict.tier >= tiers.size()) return out;
    for (const Index feature : tiers[verdict.tier]) out.push_back({feature, 0});
    const auto priority = [&](const FeatureServed& one) { return m_topology->features[one.feature].priority.value_or(Priority::p3); };
    double left = verdict.served * static_cast<double>(out.size());
    for (const Priority class_ : {Priority::p0, Priority::p1, Priority::p2, Priority::p3}) {
        const auto count = static_cast<double>(std::ranges::count(out, class_, priority));
        if (!(count > 0)) continue;
        const double share = std::min(1.0, left / count);
        for (FeatureServed& one : out)
            if (priority(one) == class_) one.served = share;
        left -= share * count;
    }
    return out;
}

}  // namespace failwright
