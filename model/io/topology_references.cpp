#include "model/io/topology_directory.h"

namespace failwright::topology_file {
namespace {

using json::Index;

class References {
public:
    References(const Topology& topology, const Directory& directory, const Places& places, Reader& reader)
        : m_topology(topology), m_directory(directory), m_places(places), m_reader(reader), m_tree(reader.tree()) {}

    void check() {
        checkDomains();
        checkCircles();
        checkNodes();
        checkLinks();
        checkFeatures();
        checkTiers();
        checkScenarios();
    }

private:
    /// The member, or the object where it has none.
    [[nodiscard]] Index member(Index object, std::string_view key) const { return m_tree.member(object, key).value_or(object); }

    void unknown(Index at, std::string_view expected) { m_reader.fault(ErrorCode::unknownReference, at, std::string(expected)); }

    void checkDomain(const std::optional<DomainId>& id, Index owner, std::string_view key) {
        if (id && !id->value.empty() && entryOf(m_directory.domains, id->value) == nullptr)
            unknown(member(owner, key), "the id of a domain");
    }

    void checkDomains() {
        for (std::size_t i = 0; i < m_topology.domains.size(); ++i)
            checkDomain(m_topology.domains[i].parent, m_places.domains[i], "parent");
    }

    [[nodiscard]] const Entry* parentOf(std::size_t domain) const {
        const auto& parent = m_topology.domains[domain].parent;
        return parent ? entryOf(m_directory.domains, parent->value) : nullptr;
    }

    /// Follows every domain upwards once; what comes back to where the same walk has been is a circle.
    void checkCircles() {
        std::vector<std::size_t> walkOf(m_topology.domains.size(), 0);
        for (std::size_t start = 0; start < walkOf.size(); ++start) {
            const std::size_t walk = start + 1;
            std::size_t at = start;
            while (walkOf[at] == 0) {
                walkOf[at] = walk;
                const Entry* parent = parentOf(at);
                if (parent == nullptr) break;
                at = parent->position;
                if (walkOf[at] == walk) faultCircle(at);
            }
        }
    }

    void faultCircle(std::size_t first) {
        constexpr std::size_t longest = 200;
        std::string path = m_topology.domains[first].id.value;
        for (std::size_t at = parentOf(first)->position; at != first && path.size() < longest; at = parentOf(at)->position)
            path += " in " + m_topology.domains[at].id.value;
        path += " in " + m_topology.domains[first].id.value;
        m_reader.fault(ErrorCode::circle, member(m_places.domains[first], "parent"), path, "a domain that is not in itself");
    }

    void checkNodes() {
        for (std::size_t i = 0; i < m_topology.nodes.size(); ++i) {
            const Node& node = m_topology.nodes[i];
            checkDomain(node.domain, m_places.nodes[i], "domain");
            const int instances = node.instances.value_or(1);
            if (instances > 0 && node.needed.value_or(1) > instances)
                m_reader.fault(ErrorCode::outOfRange, member(m_places.nodes[i], "needed"),
                               "at most the number of instances, " + std::to_string(instances));
        }
    }

    [[nodiscard]] const Node* checkedNode(const NodeId& id, Index link, std::string_view key) {
        if (const Entry* node = entryOf(m_directory.nodes, id.value)) return &m_topology.nodes[node->position];
        if (!id.value.empty()) unknown(member(link, key), "the id of a node");
        return nullptr;
    }

    void checkLinks() {
        for (std::size_t i = 0; i < m_topology.links.size(); ++i) {
            const Link& link = m_topology.links[i];
            const Node* from = checkedNode(link.from, m_places.links[i], "from");
            const Node* to = checkedNode(link.to, m_places.links[i], "to");
            if (from != nullptr && to != nullptr) checkEnds(link, *from, *to, m_places.links[i]);
        }
    }

    void checkEnds(const Link& link, const Node& from, const Node& to, Index at) {
        if (&from == &to) m_reader.fault(ErrorCode::illegal, member(at, "to"), "another node than the link comes from");
        else if (isRequest(link) && to.kind == NodeKind::client)
            m_reader.fault(ErrorCode::illegal, member(at, "to"), "a node that is no client");
    }

    template <class T>
    void checkNames(const std::vector<T>& ids, const std::unordered_set<std::string_view>& known, Index owner, std::string_view key,
                    std::string_view expected) {
        if (ids.empty()) return;
        Index at = m_tree.firstChild(*m_tree.member(owner, key));
        for (const T& id : ids) {
            if (!id.value.empty() && !known.contains(id.value)) unknown(at, expected);
            at = m_tree[at].next;
        }
    }

    void checkFeatures() {
        for (std::size_t i = 0; i < m_topology.features.size(); ++i) {
            const Feature& feature = m_topology.features[i];
            checkNames(feature.requiredServices, m_directory.services, m_places.features[i], "requires", "the id of a service");
            checkNames(feature.toleratedServices, m_directory.services, m_places.features[i], "tolerates", "the id of a service");
        }
    }

    void checkTiers() {
        for (std::size_t i = 0; i < m_topology.tiers.size(); ++i)
            checkNames(m_topology.tiers[i].features, m_directory.features, m_places.tiers[i], "features", "the id of a feature");
    }

    void checkScenarios() {
        for (std::size_t i = 0; i < m_topology.scenarios.size(); ++i) {
            const auto& events = m_topology.scenarios[i].events;
            if (events.empty()) continue;
            Index at = m_tree.firstChild(*m_tree.member(m_places.scenarios[i], "events"));
            for (const ScenarioEvent& event : events) {
                if (const auto* fail = std::get_if<FailEvent>(&event.what)) checkElement(fail->element, at, "fail");
                if (const auto* repair = std::get_if<RepairEvent>(&event.what)) checkElement(repair->element, at, "repair");
                if (const auto* partition = std::get_if<PartitionEvent>(&event.what)) checkSides(*partition, at);
                at = m_tree[at].next;
            }
        }
    }

    void checkElement(const std::string& id, Index event, std::string_view key) {
        constexpr std::string_view common = "service:";
        const auto at = m_tree.member(event, key);
        if (!at || m_tree[*at].type != json::Type::string || m_directory.element(id) != nullptr) return;
        if (id.starts_with(common) && m_directory.services.contains(std::string_view(id).substr(common.size()))) return;
        unknown(*at, "the id of a domain, a node or a link, or \"service:\" and the id of a service");
    }

    void checkSides(const PartitionEvent& partition, Index event) {
        if (partition.sides.empty()) return;
        std::unordered_set<std::string_view> seen;
        Index side = m_tree.firstChild(*m_tree.member(event, "partition"));
        for (const auto& domains : partition.sides) {
            Index at = m_tree.firstChild(side);
            for (const DomainId& domain : domains) {
                const bool named = !domain.value.empty();
                if (named && entryOf(m_directory.domains, domain.value) == nullptr) unknown(at, "the id of a domain");
                else if (named && !seen.insert(domain.value).second)
                    m_reader.fault(ErrorCode::illegal, at, "each domain on one side only");
                at = m_tree[at].next;
            }
            side = m_tree[side].next;
        }
    }

    const Topology& m_topology;
    const Directory& m_directory;
    const Places& m_places;
    Reader& m_reader;
    const json::Tree& m_tree;
};

}  // namespace

void checkReferences(const Topology& topology, const Directory& directory, const Places& places, Reader& reader) {
    References(topology, directory, places, reader).check();
}

}  // namespace failwright::topology_file
