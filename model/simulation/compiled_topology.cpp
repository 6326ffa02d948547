#include "model/simulation/compiled_topology.h"

#include <algorithm>

namespace failwright {
namespace {

constexpr std::string_view commonCausePrefix = "service:";

std::vector<FailoverTiming> timings(const Topology& topology, const Resolved& resolved) {
    std::vector<FailoverTiming> out;
    for (const ResolvedService& service : resolved.services)
        out.push_back(failoverTiming(service.entry == noIndex ? Service{} : topology.services[service.entry]));
    return out;
}

std::uint8_t candidateRank(const std::optional<Role>& role) {
    if (role == Role::standby) return 0;
    return role == Role::replica ? 1 : 2;
}

/// Rows from (row, item) pairs given row by row through `emit`, in order of emission within a row.
template <class Emit>
Rows<Index> gather(std::size_t rowCount, const Emit& emit) {
    Rows<Index> rows;
    rows.starts.assign(rowCount + 1, 0);
    emit([&](Index row, Index) { ++rows.starts[row + 1]; });
    for (std::size_t i = 0; i < rowCount; ++i) rows.starts[i + 1] += rows.starts[i];
    rows.items.resize(rows.starts.back());
    std::vector<Index> next(rows.starts.begin(), rows.starts.end() - 1);
    emit([&](Index row, Index item) { rows.items[next[row]++] = item; });
    return rows;
}

void emitNodesIn(const Resolved& resolved, const auto& put) {
    for (Index node = 0; node < resolved.nodes.size(); ++node)
        for (Index d = resolved.nodes[node].domain; d != noIndex; d = resolved.domains[d].parent) put(d, node);
}

void emitReplications(const Resolved& resolved, const auto& put) {
    for (Index i = 0; i < resolved.replications.size(); ++i) put(resolved.nodes[resolved.replications[i].from].service, i);
}

void emitGroupsOnAnswers(const Resolved& resolved, const Answers& answers, const auto& put) {
    for (Index g = 0; g < resolved.groups.size(); ++g) put(answers.of(resolved, resolved.groups[g]), g);
}

/// Nodes that must serve to pass their check, or to be the endpoint of their service.
std::vector<std::uint8_t> watchedNodes(const CompiledTopology& compiled) {
    std::vector<std::uint8_t> watched;
    for (const ResolvedNode& node : compiled.resolved.nodes)
        watched.push_back(node.service != noIndex && node.reached && (compiled.timing[node.service].deep || compiled.endpoint(node.service)) ? 1 : 0);
    return watched;
}

std::vector<DataPolicy> dataPolicies(const Topology& topology, const CompiledTopology& compiled) {
    std::vector<DataPolicy> out;
    for (Index s = 0; s < compiled.resolved.services.size(); ++s) {
        const ResolvedService& service = compiled.resolved.services[s];
        const Service entry = service.entry == noIndex ? Service{} : topology.services[service.entry];
        DataPolicy& policy = out.emplace_back();
        policy.keepsData = service.kind == NodeKind::database || service.kind == NodeKind::queue || service.kind == NodeKind::storage ||
                           !compiled.replicationsOf[s].empty() || entry.backupIntervalSeconds.has_value();
        policy.backupInterval = entry.backupIntervalSeconds.value_or(policy.backupInterval);
        policy.restore = entry.restoreSeconds.value_or(policy.restore);
    }
    return out;
}

std::vector<PartitionPolicy> partitionPolicies(const Topology& topology, const Resolved& resolved) {
    std::vector<PartitionPolicy> out;
    for (const ResolvedService& service : resolved.services) {
        const Service entry = service.entry == noIndex ? Service{} : topology.services[service.entry];
        const bool fenced = entry.failover && entry.failover->fencing.value_or(false);
        out.push_back({.everywhere = entry.consistency == Consistency::ap, .refuses = entry.consistency == Consistency::cp, .fenced = fenced});
    }
    return out;
}

bool rotates(const Resolved& resolved, Index service) {
    const auto reached = std::ranges::count_if(resolved.members[service], [&](Index node) { return resolved.nodes[node].reached; });
    return resolved.services[service].redundancy == Redundancy::activeActive && reached > 1;
}

std::vector<Index> groupsOfLinks(const Topology& topology, const Resolved& resolved) {
    std::vector<Index> out(topology.links.size(), noIndex);
    for (Index g = 0; g < resolved.groups.size(); ++g)
        for (const Index link : resolved.groupLinks[g])
            if (link != noIndex) out[link] = g;
    return out;
}

template <class T>
std::optional<ElementRef> findIn(const std::vector<T>& all, ElementKind kind, std::string_view id) {
    const auto it = std::ranges::find_if(all, [&](const T& one) { return one.id.value == id; });
    if (it == all.end()) return std::nullopt;
    return ElementRef{kind, static_cast<Index>(it - all.begin())};
}

}  // namespace

CompiledTopology compile(const Topology& topology) {
    CompiledTopology out;
    out.resolved = resolve(topology);
    const Resolved& resolved = out.resolved;
    out.timing = timings(topology, resolved);
    out.core = compileJourney(resolved, nullptr, watchedNodes(out));
    out.partition = partitionPolicies(topology, resolved);
    for (const Node& node : topology.nodes) out.rank.push_back(candidateRank(node.role));
    out.nodesIn = gather(resolved.domains.size(), [&](const auto& put) { emitNodesIn(resolved, put); });
    out.replicationsOf = gather(resolved.services.size(), [&](const auto& put) { emitReplications(resolved, put); });
    for (Index s = 0; s < resolved.services.size(); ++s) out.rotates.push_back(rotates(resolved, s) ? 1 : 0);
    out.data = dataPolicies(topology, out);
    out.groupOf = groupsOfLinks(topology, resolved);
    const std::size_t answerCount = out.core.serviceOf.size();
    out.groupsOnAnswer = gather(answerCount, [&](const auto& put) { emitGroupsOnAnswers(resolved, out.core.answers, put); });
    return out;
}

std::optional<ElementRef> findElement(const Topology& topology, const Resolved& resolved, std::string_view id) {
    if (id.starts_with(commonCausePrefix)) return findIn(resolved.services, ElementKind::commonCause, id.substr(commonCausePrefix.size()));
    if (const auto domain = findIn(topology.domains, ElementKind::domain, id)) return domain;
    if (const auto node = findIn(topology.nodes, ElementKind::node, id)) {
        if (resolved.nodes[node->index].client) return std::nullopt;
        return node;
    }
    return findIn(topology.links, ElementKind::link, id);
}

std::string idOf(const Topology& topology, const Resolved& resolved, ElementRef element) {
    switch (element.kind) {
        case ElementKind::domain: return topology.domains[element.index].id.value;
        case ElementKind::node: return topology.nodes[element.index].id.value;
        case ElementKind::link: return topology.links[element.index].id.value;
        case ElementKind::commonCause: return std::string(commonCausePrefix) + resolved.services[element.index].id.value;
    }
    return {};
}

EventFigures figuresOf(const Topology& topology, const Resolved& resolved, ElementRef element) {
    switch (element.kind) {
        case ElementKind::domain: return eventFigures(topology.domains[element.index]);
        case ElementKind::node: return eventFigures(topology.nodes[element.index]);
        case ElementKind::link: return eventFigures(topology.links[element.index]);
        case ElementKind::commonCause: break;
    }
    const Index entry = resolved.services[element.index].entry;
    return entry == noIndex ? EventFigures{} : commonCauseFigures(topology.services[entry]);
}

std::vector<ElementRef> failingElements(const Topology& topology, const Resolved& resolved) {
    std::vector<ElementRef> out;
    const auto add = [&](ElementKind kind, std::size_t index) { out.push_back({kind, static_cast<Index>(index)}); };
    for (std::size_t d = 0; d < topology.domains.size(); ++d) add(ElementKind::domain, d);
    for (std::size_t n = 0; n < topology.nodes.size(); ++n)
        if (resolved.nodes[n].reached && !resolved.nodes[n].client) add(ElementKind::node, n);
    for (std::size_t l = 0; l < topology.links.size(); ++l)
        if (isElement(topology.links[l])) add(ElementKind::link, l);
    for (std::size_t s = 0; s < topology.services.size(); ++s)
        if (hasCommonCause(topology.services[s])) add(ElementKind::commonCause, s);
    return out;
}

}  // namespace failwright
