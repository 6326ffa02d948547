#include "model/simulation/load.h"

#include "model/simulation/shares.h"
#include "model/topology/retrying.h"

#include <algorithm>
#include <limits>

namespace failwright {
namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

/// Marks the nodes that a journey of the clients comes to, and the active-active services that it requires.
void markRequired(const Resolved& resolved, const Journey& journey, std::vector<std::uint8_t>& services, std::vector<std::uint8_t>& nodes) {
    std::vector<std::uint8_t> seen(resolved.nodes.size(), 0);
    std::vector<Index> open;
    const auto reach = [&](Index node) {
        if (seen[node] != 0) return;
        seen[node] = nodes[node] = 1;
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

/// Of each service, the most retries of a caller that has no circuit breaker.
std::vector<int> retriesOf(const Topology& topology, const Resolved& resolved) {
    std::vector<int> most(resolved.services.size(), 0);
    for (Index g = 0; g < resolved.groups.size(); ++g)
        for (const Index link : resolved.groupLinks[g]) {
            if (link == noIndex) continue;
            const Retrying retrying = retryingOf(topology.links[link]);
            int& of = most[resolved.groups[g].service];
            if (!retrying.circuitBreaker) of = std::max(of, retrying.retries);
        }
    return most;
}

}  // namespace

double ServiceLimit::demand(double load) const {
    constexpr int most = 1'000;
    constexpr double enough = 1e-12;
    double demand = load;
    for (int round = 0; round < most && demand > capacity && retries > 0; ++round) {
        const double failing = 1 - capacity / demand;
        double attempts = 1;
        for (int i = 0; i < retries; ++i) attempts = 1 + failing * attempts;
        const double next = load * attempts;
        if (next <= demand * (1 + enough)) break;
        demand = next;
    }
    return demand;
}

double TierCapacity::least() const {
    double least = unlimited;
    for (const ServiceLimit& limit : limits) least = std::min(least, limit.capacity);
    return least;
}

LoadModel::LoadModel(const Topology& topology, const CompiledTopology& compiled)
    : m_topology(&topology), m_compiled(&compiled), m_retries(retriesOf(topology, compiled.resolved)) {
    const Resolved& resolved = compiled.resolved;
    for (const ResolvedFeature& feature : resolved.features) m_journeys.push_back(compileJourney(resolved, &feature));
    for (std::size_t t = 0; t < resolved.tiers.size(); ++t) m_tiers.push_back({resolved.tiers[t], {}, {}, topology.tiers[t].loadFactor.value_or(1)});
    if (m_tiers.empty()) {
        m_journeys.push_back(compiled.core);
        m_tiers.push_back({{static_cast<Index>(m_journeys.size() - 1)}, {}, {}, 1});
    }
    for (Needs& tier : m_tiers) {
        std::vector<std::uint8_t> required(resolved.services.size(), 0);
        tier.nodes.assign(resolved.nodes.size(), 0);
        for (const Index journey : tier.journeys) markRequired(resolved, m_journeys[journey], required, tier.nodes);
        for (Index s = 0; s < required.size(); ++s)
            if (required[s] != 0) tier.services.push_back(s);
    }
}

double LoadModel::capacityOf(const SystemState& state, Index service) const {
    double sum = 0;
    bool limited = false;
    for (const Index node : m_compiled->resolved.members[service]) {
        const std::optional<double>& capacity = m_topology->nodes[node].capacityRps;
        if (!m_compiled->resolved.nodes[node].reached) continue;
        limited = limited || capacity;
        if (!state.up(node)) continue;
        if (!capacity) return unlimited;
        sum += *capacity;
    }
    return limited ? sum : unlimited;
}

bool LoadModel::answered(const Journey& journey, const SystemState& state) const {
    Shares shares(*m_compiled, journey);
    std::vector<Index> changed;
    shares.update(state, changed);
    return std::ranges::all_of(m_compiled->resolved.clients,
                               [&](const ResolvedClient& client) { return !client.linked || shares.of(client.node) > 0; });
}

std::vector<TierCapacity> LoadModel::capacities(const SystemState& state) const {
    std::vector<std::uint8_t> possible;
    for (const Journey& journey : m_journeys) possible.push_back(answered(journey, state) ? 1 : 0);
    std::vector<TierCapacity> out;
    for (const Needs& tier : m_tiers) {
        TierCapacity& capacity = out.emplace_back();
        capacity.possible = std::ranges::all_of(tier.journeys, [&](Index j) { return possible[j] != 0; });
        for (const Index service : tier.services)
            if (const double carries = capacityOf(state, service); carries != unlimited) capacity.limits.push_back({service, carries, m_retries[service]});
    }
    return out;
}

std::vector<std::uint8_t> LoadModel::neededNodes(Index tier) const { return m_tiers[std::min<std::size_t>(tier, m_tiers.size() - 1)].nodes; }

std::vector<Index> LoadModel::unanswered(const SystemState& state) const {
    std::vector<Index> out;
    for (Index f = 0; f < m_compiled->resolved.features.size(); ++f)
        if (!answered(m_journeys[f], state)) out.push_back(f);
    return out;
}

LoadVerdict LoadModel::judge(std::span<const TierCapacity> capacities, double requestsPerSecond) const {
    LoadVerdict verdict{static_cast<Index>(m_tiers.size()), requestsPerSecond, 0, 0, true};
    for (Index t = 0; t < m_tiers.size(); ++t) {
        if (!capacities[t].possible) continue;
        const double load = requestsPerSecond * m_tiers[t].loadFactor;
        verdict = {t, load, unlimited, 1};
        for (const ServiceLimit& limit : capacities[t].limits) {
            const double demand = limit.demand(load);
            const bool tighter = verdict.capacity == unlimited || limit.capacity * verdict.load < verdict.capacity * demand ||
                                 (load <= 0 && limit.capacity < verdict.capacity);
            if (tighter) verdict = {t, demand, limit.capacity, demand <= limit.capacity ? 1 : limit.capacity / demand};
        }
        if (verdict.served == 1) break;
    }
    return verdict;
}

std::vector<ServiceLoad> LoadModel::services(const SystemState& state, const LoadVerdict& verdict, double requestsPerSecond) const {
    std::vector<ServiceLoad> out;
    if (verdict.tier >= m_tiers.size()) return out;
    const double load = requestsPerSecond * m_tiers[verdict.tier].loadFactor;
    for (const Index service : m_tiers[verdict.tier].services) {
        const double capacity = capacityOf(state, service);
        if (capacity == unlimited) continue;
        double largest = 0;
        for (const Index node : m_compiled->resolved.members[service])
            if (state.up(node) && m_compiled->resolved.nodes[node].reached) largest = std::max(largest, *m_topology->nodes[node].capacityRps);
        const auto demand = [&](double by) { return ServiceLimit{service, by, m_retries[service]}.demand(load); };
        const auto used = [&](double by) { return load > 0 ? demand(by) / by : 0; };
        out.push_back({service, demand(capacity), capacity, capacity - largest, used(capacity), used(capacity - largest)});
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
