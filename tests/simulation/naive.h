#pragma once

#include "model/topology/topology.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace failwright::testing {

/// The structure function of the core journey, read off SEMANTICS section 3 word by word, for one set of failed elements.
class NaiveStructure {
public:
    NaiveStructure(const Topology& topology, std::set<std::string> failed) : m_topology(topology), m_failed(std::move(failed)) {
        for (const Node& node : topology.nodes)
            if (node.kind != NodeKind::client) m_members[serviceOf(node).value].push_back(&node);
        for (const Node& node : topology.nodes) m_serves[node.id.value] = up(node);
        while (takeAway()) {}
    }

    /// Availability to a client; to the virtual client where `client` is empty.
    bool available(const std::string& client) const {
        for (const auto& [service, members] : m_members)
            if (!answered(client, service)) return false;
        return true;
    }

private:
    bool takeAway() {
        bool changed = false;
        for (const Node& node : m_topology.nodes) {
            if (node.kind == NodeKind::client || !m_serves[node.id.value] || available(node.id.value)) continue;
            m_serves[node.id.value] = false;
            changed = true;
        }
        return changed;
    }

    bool failed(const std::string& id) const { return m_failed.contains(id); }

    bool up(const Node& node) const {
        if (node.kind == NodeKind::client) return true;
        if (failed(node.id.value) || failed("service:" + serviceOf(node).value)) return false;
        for (const Domain* d = node.domain ? find(m_topology.domains, *node.domain) : nullptr; d != nullptr;
             d = d->parent ? find(m_topology.domains, *d->parent) : nullptr)
            if (failed(d->id.value)) return false;
        return true;
    }

    struct Target {
        std::string id;
        bool linked = false;
    };

    /// T(n,G) with the state of the links, and whether one of them is required.
    std::vector<Target> targets(const std::string& from, const std::string& service, bool& required) const {
        std::map<std::string, bool> found;
        for (const Link& link : m_topology.links) {
            const Node& to = *find(m_topology.nodes, link.to);
            if (!isRequest(link) || link.from.value != from || to.kind == NodeKind::client || serviceOf(to).value != service) continue;
            found[to.id.value] |= !failed(link.id.value);
            required |= link.required.value_or(true);
        }
        if (from.empty()) entries(service, found);
        required |= from.empty() && !found.empty();
        std::vector<Target> out;
        for (const auto& [id, linked] : found) out.push_back({id, linked});
        return out;
    }

    /// What the virtual client calls of `service`.
    void entries(const std::string& service, std::map<std::string, bool>& found) const {
        const bool none = std::ranges::none_of(m_topology.links, isRequest);
        for (const Node* node : m_members.at(service)) {
            const auto links = [&](NodeId Link::* end) {
                return std::ranges::any_of(m_topology.links, [&](const Link& l) { return isRequest(l) && l.from != l.to && l.*end == node->id; });
            };
            if (none || (links(&Link::from) && !links(&Link::to))) found[node->id.value] = true;
        }
    }

    bool answered(const std::string& from, const std::string& service) const {
        const Node* caller = from.empty() ? nullptr : find(m_topology.nodes, NodeId{from});
        if (caller != nullptr && caller->kind != NodeKind::client && serviceOf(*caller).value == service) return answeredWithin(*caller);
        bool required = false;
        const std::vector<Target> called = targets(from, service, required);
        if (!required) return true;
        const Service* entry = find(m_topology.services, ServiceId{service});
        const Redundancy redundancy = entry != nullptr ? entry->redundancy.value_or(Redundancy::activeActive) : Redundancy::activeActive;
        const int needed = entry != nullptr ? entry->needed.value_or(1) : 1;
        if (redundancy == Redundancy::activeActive) {
            const auto serving = std::ranges::count_if(called, [&](const Target& t) { return t.linked && m_serves.at(t.id); });
            return serving >= std::min<std::ptrdiff_t>(needed, std::ssize(called));
        }
        const bool linked = std::ranges::any_of(called, &Target::linked);
        return linked && endpointServes(service, needed) && (redundancy != Redundancy::quorum || quorum(service, *entry));
    }

    bool answeredWithin(const Node& caller) const {
        for (const Node* member : m_members.at(serviceOf(caller).value)) {
            bool required = false;
            bool linked = false;
            for (const Link& link : m_topology.links) {
                if (!isRequest(link) || link.from != caller.id || link.to != member->id || link.from == link.to) continue;
                required |= link.required.value_or(true);
                linked |= !failed(link.id.value);
            }
            if (required && !(linked && m_serves.at(member->id.value))) return false;
        }
        return true;
    }

    static bool isWitness(const Node& node) { return node.kind == NodeKind::witness || node.role == Role::witness; }

    bool endpointServes(const std::string& service, int needed) const {
        std::ptrdiff_t able = 0;
        std::ptrdiff_t serving = 0;
        for (const Node* member : m_members.at(service)) {
            if (isWitness(*member)) continue;
            ++able;
            if (m_serves.at(member->id.value)) ++serving;
        }
        return serving >= std::min<std::ptrdiff_t>(needed, able);
    }

    bool quorum(const std::string& service, const Service& entry) const {
        const auto& members = m_members.at(service);
        const auto voting = std::ranges::count_if(members, [&](const Node* node) { return up(*node); });
        return voting >= entry.quorum.value_or(static_cast<int>(members.size() / 2 + 1));
    }

    const Topology& m_topology;
    std::set<std::string> m_failed;
    std::map<std::string, std::vector<const Node*>> m_members;
    std::map<std::string, bool> m_serves;
};

}  // namespace failwright::testing
