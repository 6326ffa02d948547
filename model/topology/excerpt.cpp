#include "model/topology/excerpt.h"

#include "model/topology/lookup.h"

#include <set>
#include <unordered_map>
#include <unordered_set>

namespace failwright {
namespace {

/// The ids that are borne in any name space, and more as they are given out.
class Names {
public:
    explicit Names(const Topology& topology) {
        const auto take = [this](const auto& parts) {
            for (const auto& part : parts) m_taken.insert(part.id.value);
        };
        take(topology.domains), take(topology.services), take(topology.nodes), take(topology.links);
        take(topology.features), take(topology.tiers), take(topology.scenarios);
        for (const Node& node : topology.nodes) m_taken.insert(serviceOf(node).value);
    }

    /// `wanted` where it is free, else with the next number at its end.
    std::string give(const std::string& wanted) {
        if (m_taken.insert(wanted).second) return wanted;
        const std::size_t last = wanted.find_last_not_of("0123456789");
        const bool numbered = last != std::string::npos && last > 0 && wanted[last] == '-' && last + 1 < wanted.size();
        const std::string stem = (numbered ? wanted.substr(0, last) : wanted).substr(0, longestStem);
        int& number = m_last.try_emplace(stem, 1).first->second;
        std::string id;
        do id = stem + "-" + std::to_string(++number);
        while (!m_taken.insert(id).second);
        return id;
    }

private:
    static constexpr std::size_t longestStem = 100;
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, int> m_last;  ///< number given out for a stem
};

template <class I>
void follow(std::optional<I>& id, const std::unordered_map<std::string, std::string>& renamed) {
    if (!id) return;
    if (const auto now = renamed.find(id->value); now != renamed.end()) id->value = now->second;
}

class Pasting {
public:
    Pasting(const Topology& topology, Point offset) : m_topology(topology), m_names(topology), m_offset(offset) {}

    Pasted paste(Topology excerpt) {
        for (Domain& domain : excerpt.domains) rename(domain.id.value, m_elements);
        for (Node& node : excerpt.nodes) {
            const std::string before = node.id.value;
            rename(node.id.value, m_elements);
            if (!node.service) m_renamedServices.emplace(before, node.id.value);
        }
        for (Service& service : excerpt.services) renameService(service);
        for (Domain& domain : excerpt.domains) put(std::move(domain));
        for (Service& service : excerpt.services) insert(m_topology.services.size() + m_services++, std::move(service));
        for (Node& node : excerpt.nodes) put(std::move(node));
        for (Link& link : excerpt.links) put(std::move(link));
        return std::move(m_result);
    }

private:
    void rename(std::string& id, std::unordered_map<std::string, std::string>& renamed) {
        const std::string now = m_names.give(id);
        renamed.emplace(id, now);
        id = now;
    }

    /// A service that bears the id of a node which names none keeps doing so.
    void renameService(Service& service) {
        if (const auto own = m_renamedServices.find(service.id.value); own != m_renamedServices.end())
            service.id.value = own->second;
        else
            rename(service.id.value, m_renamedServices);
    }

    template <class T>
    void insert(std::size_t at, T part) {
        m_result.edits.push_back(Insert<T>{at, std::move(part)});
    }

    void note(const std::string& id, bool outermost) {
        m_result.ids.push_back(id);
        if (outermost) m_result.outermost.push_back(id);
    }

    void put(Domain domain) {
        note(domain.id.value, !domain.parent);
        follow(domain.parent, m_elements);
        if (domain.rect) domain.rect->x += m_offset.x, domain.rect->y += m_offset.y;
        insert(m_topology.domains.size() + m_domains++, std::move(domain));
    }

    void put(Node node) {
        note(node.id.value, !node.domain);
        follow(node.domain, m_elements);
        follow(node.service, m_renamedServices);
        if (node.position) node.position->x += m_offset.x, node.position->y += m_offset.y;
        insert(m_topology.nodes.size() + m_nodes++, std::move(node));
    }

    void put(Link link) {
        std::optional from(link.from), to(link.to);
        follow(from, m_elements);
        follow(to, m_elements);
        link.from = *from;
        link.to = *to;
        link.id = LinkId{m_names.give(link.id.value)};
        note(link.id.value, false);
        insert(m_topology.links.size() + m_links++, std::move(link));
    }

    const Topology& m_topology;
    Names m_names;
    Point m_offset;
    std::unordered_map<std::string, std::string> m_elements;
    std::unordered_map<std::string, std::string> m_renamedServices;
    std::size_t m_domains = 0, m_services = 0, m_nodes = 0, m_links = 0;
    Pasted m_result;
};

}  // namespace

Topology excerptOf(const Topology& topology, const std::vector<std::string>& ids) {
    const Lookup lookup(topology);
    const std::unordered_set<std::string> named(ids.begin(), ids.end());
    const auto liesIn = [&](std::optional<DomainId> at) {
        for (; at; at = lookup.find<Domain>(*at)->parent)
            if (named.contains(at->value)) return true;
        return false;
    };
    Topology excerpt;
    std::unordered_set<std::string> inside;
    for (const Domain& domain : topology.domains)
        if (liesIn(domain.id)) inside.insert(domain.id.value), excerpt.domains.push_back(domain);
    for (Domain& domain : excerpt.domains)
        if (domain.parent && !inside.contains(domain.parent->value)) domain.parent.reset();
    std::unordered_set<std::string> nodes, services;
    for (Node node : topology.nodes) {
        if (!named.contains(node.id.value) && !liesIn(node.domain)) continue;
        if (node.domain && !inside.contains(node.domain->value)) node.domain.reset();
        nodes.insert(node.id.value);
        services.insert(serviceOf(node).value);
        excerpt.nodes.push_back(std::move(node));
    }
    for (const Service& service : topology.services)
        if (services.contains(service.id.value)) excerpt.services.push_back(service);
    for (const Link& link : topology.links)
        if (nodes.contains(link.from.value) && nodes.contains(link.to.value)) excerpt.links.push_back(link);
    return excerpt;
}

Pasted editsToPaste(const Topology& topology, Topology excerpt, Point offset) {
    return Pasting(topology, offset).paste(std::move(excerpt));
}

}  // namespace failwright
