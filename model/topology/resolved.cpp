#include "model/topology/resolved.h"

#include "model/topology/id_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace failwright {
namespace {

/// One call from node to node; `link` is noIndex for a call of the virtual client.
struct Call {
    Index from = noIndex;
    Index service = noIndex;
    Index to = noIndex;
    Index link = noIndex;
    bool required = true;
};

template <class T>
IdTable tableOf(const std::vector<T>& all) {
    IdTable table(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) table.add(all[i].id.value, static_cast<Index>(i));
    return table;
}

void resolveDomains(const Topology& topology, const IdTable& domainIds, Resolved& out) {
    for (const Domain& domain : topology.domains)
        out.domains.push_back({domain.parent ? domainIds.at(domain.parent->value) : noIndex});
}

ResolvedService describedService(const Service& service, Index entry) {
    ResolvedService out{.id = service.id, .entry = entry};
    out.redundancy = service.redundancy.value_or(Redundancy::activeActive);
    out.needed = static_cast<Index>(std::max(1, service.needed.value_or(1)));
    return out;
}

/// Nodes and services; a service that no entry describes is made at its first member.
IdTable resolveNodes(const Topology& topology, const IdTable& domainIds, Resolved& out) {
    IdTable serviceIds(topology.services.size() + topology.nodes.size());
    for (std::size_t i = 0; i < topology.services.size(); ++i) {
        out.services.push_back(describedService(topology.services[i], static_cast<Index>(i)));
        serviceIds.add(topology.services[i].id.value, static_cast<Index>(i));
    }
    for (const Node& node : topology.nodes) {
        ResolvedNode& made = out.nodes.emplace_back();
        made.client = node.kind == NodeKind::client;
        made.witness = node.kind == NodeKind::witness || node.role == Role::witness;
        if (made.client) continue;
        made.domain = node.domain ? domainIds.at(node.domain->value) : noIndex;
        const std::string& name = node.service ? node.service->value : node.id.value;
        made.service = serviceIds.at(name);
        if (made.service != noIndex) continue;
        made.service = static_cast<Index>(out.services.size());
        out.services.push_back({.id = ServiceId{name}, .kind = node.kind});
        serviceIds.add(name, made.service);
    }
    return serviceIds;
}

void resolveMembers(Resolved& out) {
    std::vector<Index>& starts = out.members.starts;
    starts.assign(out.services.size() + 1, 0);
    for (const ResolvedNode& node : out.nodes)
        if (node.service != noIndex) ++starts[node.service + 1];
    for (std::size_t s = 0; s < out.services.size(); ++s) starts[s + 1] += starts[s];
    out.members.items.resize(starts.back());
    std::vector<Index> next(starts.begin(), starts.end() - 1);
    for (std::size_t n = 0; n < out.nodes.size(); ++n)
        if (const Index service = out.nodes[n].service; service != noIndex) out.members.items[next[service]++] = static_cast<Index>(n);
}

/// What follows from an entry and the members together: kind, quorum, the first primary.
void completeServices(const Topology& topology, Resolved& out) {
    for (std::size_t s = 0; s < out.services.size(); ++s) {
        ResolvedService& service = out.services[s];
        const auto members = out.members[s];
        const Service* entry = service.entry == noIndex ? nullptr : &topology.services[service.entry];
        if (!members.empty()) service.kind = topology.nodes[members.front()].kind;
        if (entry != nullptr && entry->kind) service.kind = *entry->kind;
        const int majority = static_cast<int>(members.size() / 2 + 1);
        service.quorum = static_cast<Index>(std::max(1, entry != nullptr ? entry->quorum.value_or(majority) : majority));
        for (const Index member : members) {
            if (topology.nodes[member].role == Role::primary) {
                service.firstPrimary = member;
                break;
            }
            if (service.firstPrimary == noIndex && !out.nodes[member].witness) service.firstPrimary = member;
        }
    }
}

void resolveReplication(const Link& link, Index position, Index from, Index to, Resolved& out) {
    if (from == to || out.nodes[from].service != out.nodes[to].service || out.nodes[from].client) return;
    out.replications.push_back({position, from, to, link.mode.value_or(ReplicationMode::async), link.lagSeconds.value_or(0)});
}

/// Request links as calls; replication links go to `out`.
std::vector<Call> resolveLinks(const Topology& topology, const IdTable& nodeIds, Resolved& out) {
    std::vector<Call> calls;
    calls.reserve(topology.links.size());
    Index from = noIndex;
    for (std::size_t i = 0; i < topology.links.size(); ++i) {
        const Link& link = topology.links[i];
        if (from == noIndex || topology.nodes[from].id != link.from) from = nodeIds.at(link.from.value);
        const Index to = nodeIds.at(link.to.value);
        if (from == noIndex || to == noIndex) continue;
        if (!isRequest(link)) resolveReplication(link, static_cast<Index>(i), from, to, out);
        else if (from != to && !out.nodes[to].client)
            calls.push_back({from, out.nodes[to].service, to, static_cast<Index>(i), link.required.value_or(true)});
    }
    return calls;
}

/// Without a client: one that calls every node that calls and is not called, or where nothing calls, every node.
void addVirtualClient(std::vector<Call>& calls, Resolved& out) {
    const auto nodeCount = static_cast<Index>(out.nodes.size());
    std::vector<char> called(nodeCount, 0);
    std::vector<char> calling(nodeCount, 0);
    for (const Call& call : calls) {
        called[call.to] = 1;
        calling[call.from] = 1;
    }
    const bool all = calls.empty();
    for (Index n = 0; n < nodeCount; ++n)
        if (all || (calling[n] && !called[n])) calls.push_back({nodeCount, out.nodes[n].service, n, noIndex});
    out.nodes.push_back({.client = true});
    out.virtualClient = true;
}

void resolveClients(const Topology& topology, std::vector<Call>& calls, Resolved& out) {
    for (std::size_t n = 0; n < topology.nodes.size(); ++n)
        if (out.nodes[n].client) out.clients.push_back({static_cast<Index>(n), topology.nodes[n].weight.value_or(1.0)});
    const double sum = std::accumulate(out.clients.begin(), out.clients.end(), 0.0, [](double s, const ResolvedClient& c) { return s + c.weight; });
    if (std::isinf(sum)) {
        for (ResolvedClient& client : out.clients) client.weight /= 2.0 * static_cast<double>(out.clients.size());
    }
    if (!out.clients.empty()) return;
    addVirtualClient(calls, out);
    out.clients.push_back({static_cast<Index>(topology.nodes.size())});
}

/// Finds a row that equals given items, or makes one.
class RowSharer {
public:
    RowSharer(Rows<Index>& rows, std::size_t expected) : m_rows(rows), m_slots(std::bit_ceil(2 * expected + 2), noIndex) {}

    Index share(std::span<const Index> items) {
        std::uint64_t hash = 0x9e3779b97f4a7c15U;
        for (const Index item : items) hash = (hash ^ item) * 0xff51afd7ed558ccdU, hash ^= hash >> 32U;
        for (std::size_t i = hash & (m_slots.size() - 1);; i = (i + 1) & (m_slots.size() - 1)) {
            if (m_slots[i] == noIndex) return m_slots[i] = append(items);
            if (std::ranges::equal(m_rows[m_slots[i]], items)) return m_slots[i];
        }
    }

private:
    Index append(std::span<const Index> items) {
        m_rows.items.insert(m_rows.items.end(), items.begin(), items.end());
        m_rows.close();
        return static_cast<Index>(m_rows.size() - 1);
    }

    Rows<Index>& m_rows;
    std::vector<Index> m_slots;
};

/// By caller, service, target and link.
void sortCalls(std::size_t nodeCount, std::vector<Call>& calls) {
    std::vector<Index> starts(nodeCount + 1, 0);
    for (const Call& call : calls) ++starts[call.from + 1];
    for (std::size_t n = 0; n < nodeCount; ++n) starts[n + 1] += starts[n];
    std::vector<Call> sorted(calls.size());
    std::vector<Index> next(starts.begin(), starts.end() - 1);
    for (const Call& call : calls) sorted[next[call.from]++] = call;
    const auto before = [](const Call& a, const Call& b) {
        return std::tie(a.service, a.to, a.link) < std::tie(b.service, b.to, b.link);
    };
    for (std::size_t n = 0; n < nodeCount; ++n) std::sort(sorted.begin() + starts[n], sorted.begin() + starts[n + 1], before);
    calls = std::move(sorted);
}

/// Groups of sorted calls: same caller and service, and within a service the same target.
void resolveGroups(const std::vector<Call>& calls, Resolved& out) {
    out.groupLinks.items.reserve(calls.size());
    out.groupLinkTargets.items.reserve(calls.size());
    RowSharer sharer(out.targetSets, calls.size());
    std::vector<Index> targets;
    out.firstGroup.assign(out.nodes.size() + 1, 0);
    for (std::size_t at = 0; at < calls.size();) {
        const Call& first = calls[at];
        Group group{.node = first.from, .service = first.service};
        group.sameService = out.nodes[first.from].service == first.service;
        targets.clear();
        for (; at < calls.size(); ++at) {
            const Call& call = calls[at];
            if (call.from != first.from || call.service != first.service || (group.sameService && call.to != first.to)) break;
            if (targets.empty() || targets.back() != call.to) targets.push_back(call.to);
            group.required |= call.required;
            out.groupLinks.items.push_back(call.link);
            out.groupLinkTargets.items.push_back(call.to);
        }
        out.groupLinks.close();
        out.groupLinkTargets.close();
        group.targets = sharer.share(targets);
        out.groups.push_back(group);
        ++out.firstGroup[group.node + 1];
    }
    for (std::size_t n = 0; n < out.nodes.size(); ++n) out.firstGroup[n + 1] += out.firstGroup[n];
}

/// Marks what a path of request links meets; of an active-passive or quorum service, all members.
void resolveReach(Resolved& out) {
    std::vector<Index> open;
    const auto reach = [&](Index node) {
        if (out.nodes[node].reached) return;
        out.nodes[node].reached = true;
        open.push_back(node);
    };
    for (ResolvedClient& client : out.clients) {
        client.linked = !out.groupsOf(client.node).empty();
        reach(client.node);
    }
    while (!open.empty()) {
        const Index node = open.back();
        open.pop_back();
        for (const Group& group : out.groupsOf(node)) {
            const bool endpoint = out.services[group.service].redundancy != Redundancy::activeActive && !group.sameService;
            for (const Index target : endpoint ? out.members[group.service] : out.targetsOf(group)) reach(target);
        }
    }
}

std::vector<Index> indicesOf(const auto& ids, const IdTable& table) {
    std::vector<Index> out;
    for (const auto& id : ids)
        if (const Index index = table.at(id.value); index != noIndex) out.push_back(index);
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void resolveFeatures(const Topology& topology, const IdTable& serviceIds, Resolved& out) {
    for (const Feature& feature : topology.features)
        out.features.push_back({indicesOf(feature.requiredServices, serviceIds), indicesOf(feature.toleratedServices, serviceIds)});
    const IdTable featureIds = tableOf(topology.features);
    for (const Tier& tier : topology.tiers) out.tiers.push_back(indicesOf(tier.features, featureIds));
}

}  // namespace

bool Resolved::requiredIn(const ResolvedFeature& feature, const Group& group) const {
    if (!group.sameService && std::ranges::binary_search(feature.required, group.service)) return true;
    return group.required && !std::ranges::binary_search(feature.tolerated, group.service);
}

Resolved resolve(const Topology& topology) {
    Resolved out;
    const IdTable domainIds = tableOf(topology.domains);
    resolveDomains(topology, domainIds, out);
    const IdTable serviceIds = resolveNodes(topology, domainIds, out);
    resolveMembers(out);
    completeServices(topology, out);
    std::vector<Call> calls = resolveLinks(topology, tableOf(topology.nodes), out);
    resolveClients(topology, calls, out);
    sortCalls(out.nodes.size(), calls);
    resolveGroups(calls, out);
    resolveReach(out);
    resolveFeatures(topology, serviceIds, out);
    return out;
}

}  // namespace failwright
