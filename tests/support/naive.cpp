#include "tests/support/naive.h"

#include "model/topology/reliability.h"

#include <algorithm>

namespace failwright::testing {

NaiveModel::NaiveModel(const Topology& topology) : m_topology(topology) {
    for (const Domain& domain : topology.domains) m_domains[domain.id.value] = &domain;
    for (const Service& service : topology.services) m_services[service.id.value] = &service;
    bool anyRequest = false;
    std::set<std::string> called;
    for (const Node& node : topology.nodes) {
        m_nodes[node.id.value] = &node;
        if (node.kind != NodeKind::client) m_members[serviceOf(node).value].push_back(&node);
    }
    for (const Link& link : topology.links) {
        if (!isRequest(link)) continue;
        anyRequest = true;
        called.insert(link.to.value);
        m_calls[link.from.value].push_back({isElement(link) ? link.id.value : "", link.to.value, link.required.value_or(true)});
    }
    for (const Node& node : topology.nodes) {
        if (node.kind == NodeKind::client) m_clients.push_back({node.id.value, node.weight.value_or(1), m_calls.contains(node.id.value)});
    }
    if (!m_clients.empty()) return;
    for (const Node& node : topology.nodes) {
        if (anyRequest && (called.contains(node.id.value) || !m_calls.contains(node.id.value))) continue;
        m_calls[""].push_back({"", node.id.value, true});
    }
    m_clients.push_back({"", 1, m_calls.contains("")});
}

bool NaiveModel::isUp(const Node& node, const std::set<std::string>& failed) const {
    if (failed.contains(node.id.value) || failed.contains("service:" + serviceOf(node).value)) return false;
    std::string domain = node.domain ? node.domain->value : "";
    while (!domain.empty()) {
        if (failed.contains(domain)) return false;
        const Domain* at = m_domains.at(domain);
        domain = at->parent ? at->parent->value : "";
    }
    return true;
}

bool NaiveModel::answers(const std::string& service, const std::vector<Call>& calls, const std::set<std::string>& failed,
                         const Serving& serving) const {
    const auto entry = m_services.find(service);
    const Service plain{};
    const Service& description = entry == m_services.end() ? plain : *entry->second;
    const Redundancy redundancy = description.redundancy.value_or(Redundancy::activeActive);
    std::set<std::string> targets, answering;
    bool anyLink = false;
    for (const Call& call : calls) {
        targets.insert(call.to);
        const bool up = call.link.empty() || !failed.contains(call.link);
        anyLink = anyLink || up;
        if (up && serving.at(call.to)) answering.insert(call.to);
    }
    const auto needed = static_cast<std::size_t>(description.needed.value_or(1));
    if (redundancy == Redundancy::activeActive) return answering.size() >= std::min(needed, targets.size());
    std::size_t able = 0, candidates = 0, voting = 0;
    const auto& members = m_members.at(service);
    for (const Node* member : members) {
        voting += isUp(*member, failed);
        if (member->kind == NodeKind::witness || member->role == Role::witness) continue;
        ++candidates;
        able += serving.at(member->id.value);
    }
    if (!anyLink || able < std::min(needed, candidates)) return false;
    const auto majority = static_cast<int>(members.size() / 2 + 1);
    return redundancy != Redundancy::quorum || voting >= static_cast<std::size_t>(description.quorum.value_or(majority));
}

bool NaiveModel::isAnswered(const std::string& node, const Feature* feature, const std::set<std::string>& failed,
                            const Serving& serving) const {
    const auto calls = m_calls.find(node);
    if (calls == m_calls.end()) return true;
    const auto own = m_nodes.find(node);
    std::map<std::string, std::vector<Call>> groups;
    for (const Call& call : calls->second) groups[serviceOf(*m_nodes.at(call.to)).value].push_back(call);
    const auto holds = [&](const std::vector<ServiceId>& list, const std::string& service) {
        return std::ranges::find(list, ServiceId{service}) != list.end();
    };
    for (const auto& [service, group] : groups) {
        const bool tolerated = feature != nullptr && holds(feature->toleratedServices, service);
        if (own != m_nodes.end() && own->second->kind != NodeKind::client && serviceOf(*own->second).value == service) {
            for (const Call& call : group) {
                const bool lost = !serving.at(call.to) || (!call.link.empty() && failed.contains(call.link));
                if (call.required && !tolerated && lost) return false;
            }
            continue;
        }
        const bool asked = feature != nullptr && holds(feature->requiredServices, service);
        const bool required = std::ranges::any_of(group, [](const Call& call) { return call.required; });
        if ((asked || (required && !tolerated)) && !answers(service, group, failed, serving)) return false;
    }
    return true;
}

bool NaiveModel::isAvailable(const Client& client, const Feature* feature, const std::set<std::string>& failed) const {
    Serving serving;
    for (const Node& node : m_topology.nodes) serving[node.id.value] = node.kind == NodeKind::client || isUp(node, failed);
    for (bool changed = true; changed;) {
        changed = false;
        for (const Node& node : m_topology.nodes) {
            bool& now = serving[node.id.value];
            if (!now || node.kind == NodeKind::client || isAnswered(node.id.value, feature, failed, serving)) continue;
            now = false;
            changed = true;
        }
    }
    return isAnswered(client.id, feature, failed, serving);
}

}  // namespace failwright::testing
