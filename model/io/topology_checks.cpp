#include "model/io/json_text.h"
#include "model/io/topology_reader.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace failwright::topology_file {
namespace {

using json::Index;
using Names = std::unordered_set<std::string>;

/// What bears an id of the name space of domains, nodes and links.
struct Bearer {
    enum Kind { domain, node, link } kind;
    std::size_t position;
    Index at;
};

class Completion {
public:
    Completion(Topology& topology, Reader& reader, json::Faults& faults)
        : m_topology(topology), m_reader(reader), m_tree(reader.tree()), m_faults(faults) {}

    void run() {
        locate();
        checkUnique();
        giveIds();
        addServices();
        index();
        checkDomains();
        checkNodes();
        checkLinks();
        checkFeatures();
        checkTiers();
        checkScenarios();
    }

private:
    std::vector<Index> elementsOf(std::string_view section, std::size_t size) const {
        std::vector<Index> places;
        if (size == 0) return places;
        const Index list = *m_tree.member(0, section);
        places.reserve(size);
        for (Index c = m_tree.firstChild(list); places.size() < size; c = m_tree[c].next) places.push_back(c);
        return places;
    }

    void locate() {
        m_domains = elementsOf("domains", m_topology.domains.size());
        m_services = elementsOf("services", m_topology.services.size());
        m_nodes = elementsOf("nodes", m_topology.nodes.size());
        m_links = elementsOf("links", m_topology.links.size());
        m_features = elementsOf("features", m_topology.features.size());
        m_tiers = elementsOf("tiers", m_topology.tiers.size());
        m_scenarios = elementsOf("scenarios", m_topology.scenarios.size());
    }

    [[nodiscard]] Index memberOf(Index object, std::string_view key) const { return m_tree.member(object, key).value_or(object); }

    void fault(ErrorCode code, Index at, std::string expected) { m_reader.fault(code, at, m_tree.describe(at), std::move(expected)); }
    void unknown(Index at, std::string expected) { fault(ErrorCode::unknownReference, at, std::move(expected)); }

    template <class T>
    void addIds(std::unordered_map<std::string_view, Index>& names, const std::vector<T>& all, const std::vector<Index>& places) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].id.value.empty()) continue;
            const auto [known, fresh] = names.try_emplace(all[i].id.value, places[i]);
            if (!fresh)
                fault(ErrorCode::duplicateId, memberOf(places[i], "id"), "an id of its own: " + m_tree.pointer(known->second) + " has it");
        }
    }

    template <class T>
    void checkUniqueIn(const std::vector<T>& all, const std::vector<Index>& places) {
        std::unordered_map<std::string_view, Index> names;
        addIds(names, all, places);
    }

    void checkUnique() {
        std::unordered_map<std::string_view, Index> names;
        names.reserve(m_domains.size() + m_nodes.size() + m_links.size());
        addIds(names, m_topology.domains, m_domains);
        addIds(names, m_topology.nodes, m_nodes);
        addIds(names, m_topology.links, m_links);
        checkUniqueIn(m_topology.services, m_services);
        checkUniqueIn(m_topology.features, m_features);
        checkUniqueIn(m_topology.tiers, m_tiers);
        checkUniqueIn(m_topology.scenarios, m_scenarios);
    }

    template <class T>
    static void addNames(Names& names, const std::vector<T>& all) {
        for (const T& one : all)
            if (!one.id.value.empty()) names.insert(one.id.value);
    }

    template <class T, class Stem>
    static void giveIdsTo(std::vector<T>& all, Names& taken, const Stem& stemOf) {
        std::unordered_map<std::string, std::size_t> next;
        for (T& one : all) {
            if (!one.id.value.empty()) continue;
            const std::string stem = stemOf(one);
            const char mark = stem.find('>') == std::string::npos ? '-' : ':';
            std::size_t& number = next[stem];
            do {
                ++number;
                one.id.value = number == 1 ? stem : stem + mark + std::to_string(number);
            } while (!taken.insert(one.id.value).second);
        }
    }

    static std::string stemOf(const Link& link) {
        constexpr std::size_t longest = 120;  // leaves room for a number
        std::string stem = link.from.value + '>' + link.to.value;
        return stem.size() <= longest && isValidId(stem) ? stem : std::string("link");
    }

    template <class T>
    static void giveIdsTo(std::vector<T>& all, std::string_view stem) {
        Names taken;
        addNames(taken, all);
        giveIdsTo(all, taken, [stem](const T&) { return std::string(stem); });
    }

    void giveIds() {
        const auto lacksId = [](const auto& one) { return one.id.value.empty(); };
        if (std::any_of(m_topology.domains.begin(), m_topology.domains.end(), lacksId) ||
            std::any_of(m_topology.links.begin(), m_topology.links.end(), lacksId)) {
            Names taken;
            addNames(taken, m_topology.domains);
            addNames(taken, m_topology.nodes);
            addNames(taken, m_topology.links);
            giveIdsTo(m_topology.domains, taken, [](const Domain& domain) { return std::string(word(domain.kind)); });
            giveIdsTo(m_topology.links, taken, [](const Link& link) { return stemOf(link); });
        }
        giveIdsTo(m_topology.services, "service");
        giveIdsTo(m_topology.features, "feature");
        giveIdsTo(m_topology.tiers, "tier");
        giveIdsTo(m_topology.scenarios, "scenario");
    }

    void addServices() {
        Names known;
        addNames(known, m_topology.services);
        for (const Node& node : m_topology.nodes) {
            if (!node.service || node.service->value.empty() || !known.insert(node.service->value).second) continue;
            Service& service = m_topology.services.emplace_back();
            service.id = *node.service;
            service.kind = node.kind;
        }
        if (m_topology.services.size() > TopologyLimits::elements)
            m_reader.fault(ErrorCode::tooLarge, 0, std::to_string(m_topology.services.size()) + " services",
                           "at most " + std::to_string(TopologyLimits::elements));
    }

    void index() {
        m_bearers.reserve(m_domains.size() + m_nodes.size() + m_links.size());
        for (std::size_t i = 0; i < m_domains.size(); ++i)
            m_bearers.try_emplace(m_topology.domains[i].id.value, Bearer{Bearer::domain, i, m_domains[i]});
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            m_bearers.try_emplace(m_topology.nodes[i].id.value, Bearer{Bearer::node, i, m_nodes[i]});
        for (std::size_t i = 0; i < m_links.size(); ++i)
            m_bearers.try_emplace(m_topology.links[i].id.value, Bearer{Bearer::link, i, m_links[i]});
        for (const Service& service : m_topology.services) m_serviceNames.insert(service.id.value);
        for (const Node& node : m_topology.nodes)
            if (!node.service) m_serviceNames.insert(node.id.value);
        for (const Feature& feature : m_topology.features) m_featureNames.insert(feature.id.value);
    }

    [[nodiscard]] const Bearer* bearer(const std::string& id, Bearer::Kind kind) const {
        const auto found = m_bearers.find(id);
        return found != m_bearers.end() && found->second.kind == kind ? &found->second : nullptr;
    }

    void checkDomain(const std::optional<DomainId>& id, Index owner, std::string_view key) {
        if (id && !id->value.empty() && bearer(id->value, Bearer::domain) == nullptr)
            unknown(memberOf(owner, key), "the id of a domain");
    }

    void checkDomains() {
        for (std::size_t i = 0; i < m_domains.size(); ++i) checkDomain(m_topology.domains[i].parent, m_domains[i], "parent");
        checkCircles();
    }

    /// Follows every domain upwards once; what comes back to where this walk has been is a circle.
    void checkCircles() {
        std::vector<std::size_t> walkOf(m_domains.size(), 0);
        for (std::size_t start = 0; start < m_domains.size(); ++start) {
            const std::size_t walk = start + 1;
            const Bearer* above = nullptr;
            for (std::size_t at = start; walkOf[at] == 0; at = above->position) {
                walkOf[at] = walk;
                const auto& parent = m_topology.domains[at].parent;
                above = parent ? bearer(parent->value, Bearer::domain) : nullptr;
                if (above == nullptr) break;
                if (walkOf[above->position] == walk) reportCircle(above->position);
            }
        }
    }

    void reportCircle(std::size_t first) {
        std::string path;
        std::size_t at = first;
        do {
            path += m_topology.domains[at].id.value + " in ";
            at = bearer(m_topology.domains[at].parent->value, Bearer::domain)->position;
        } while (at != first && path.size() < 200);
        m_reader.fault(ErrorCode::circle, memberOf(m_domains[first], "parent"), path + m_topology.domains[at].id.value,
                       "a domain that is not in itself");
    }

    void checkNodes() {
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            const Node& node = m_topology.nodes[i];
            checkDomain(node.domain, m_nodes[i], "domain");
            const int instances = node.instances.value_or(1);
            if (instances > 0 && node.needed.value_or(1) > instances)
                fault(ErrorCode::outOfRange, memberOf(m_nodes[i], "needed"),
                      "at most the number of instances, " + std::to_string(instances));
        }
    }

    void checkLinks() {
        for (std::size_t i = 0; i < m_links.size(); ++i) {
            const Link& link = m_topology.links[i];
            const Bearer* from = bearer(link.from.value, Bearer::node);
            const Bearer* to = bearer(link.to.value, Bearer::node);
            if (from == nullptr && !link.from.value.empty()) unknown(memberOf(m_links[i], "from"), "the id of a node");
            if (to == nullptr && !link.to.value.empty()) unknown(memberOf(m_links[i], "to"), "the id of a node");
            if (from != nullptr && to != nullptr) checkEnds(link, m_topology.nodes[from->position], m_topology.nodes[to->position], m_links[i]);
        }
    }

    void checkEnds(const Link& link, const Node& from, const Node& to, Index at) {
        const Index target = memberOf(at, "to");
        if (&from == &to) fault(ErrorCode::illegal, target, "another node than it comes from");
        else if (to.kind == NodeKind::client) fault(ErrorCode::illegal, target, "a node that is no client");
        else if (!isRequest(link) && serviceOf(from) != serviceOf(to))
            fault(ErrorCode::illegal, target, "a node of the same service, " + json::quoted(serviceOf(from).value));
    }

    template <class T>
    void checkNames(const std::vector<T>& ids, const std::unordered_set<std::string_view>& known, Index owner, std::string_view key,
                    std::string_view expected) {
        Index at = ids.empty() ? 0 : m_tree.firstChild(*m_tree.member(owner, key));
        for (const T& id : ids) {
            if (!id.value.empty() && !known.contains(id.value)) unknown(at, std::string(expected));
            at = m_tree[at].next;
        }
    }

    void checkFeatures() {
        for (std::size_t i = 0; i < m_features.size(); ++i) {
            const Feature& feature = m_topology.features[i];
            checkNames(feature.requiredServices, m_serviceNames, m_features[i], "requires", "the id of a service");
            checkNames(feature.toleratedServices, m_serviceNames, m_features[i], "tolerates", "the id of a service");
        }
    }

    void checkTiers() {
        for (std::size_t i = 0; i < m_tiers.size(); ++i)
            checkNames(m_topology.tiers[i].features, m_featureNames, m_tiers[i], "features", "the id of a feature");
    }

    void checkScenarios() {
        for (std::size_t i = 0; i < m_scenarios.size(); ++i) {
            const auto& events = m_topology.scenarios[i].events;
            if (events.empty()) continue;
            Index at = m_tree.firstChild(*m_tree.member(m_scenarios[i], "events"));
            for (const ScenarioEvent& event : events) {
                checkEvent(event, at);
                at = m_tree[at].next;
            }
        }
    }

    void checkEvent(const ScenarioEvent& event, Index at) {
        if (const auto* fail = std::get_if<FailEvent>(&event.what)) checkElement(fail->element, at, "fail");
        if (const auto* repair = std::get_if<RepairEvent>(&event.what)) checkElement(repair->element, at, "repair");
        if (const auto* partition = std::get_if<PartitionEvent>(&event.what)) checkSides(*partition, at);
    }

    void checkElement(const std::string& id, Index event, std::string_view key) {
        constexpr std::string_view service = "service:";
        if (id.empty() && memberOf(event, key) == event) return;
        if (m_bearers.contains(id)) return;
        if (id.starts_with(service) && m_serviceNames.contains(std::string_view(id).substr(service.size()))) return;
        unknown(memberOf(event, key), "the id of a domain, a node or a link, or service: and the id of a service");
    }

    void checkSides(const PartitionEvent& partition, Index event) {
        if (partition.sides.empty()) return;
        std::unordered_set<std::string_view> sided;
        Index side = m_tree.firstChild(memberOf(event, "partition"));
        for (const auto& domains : partition.sides) {
            Index at = m_tree.firstChild(side);
            for (const DomainId& domain : domains) {
                if (!domain.value.empty() && bearer(domain.value, Bearer::domain) == nullptr) unknown(at, "the id of a domain");
                else if (!domain.value.empty() && !sided.insert(domain.value).second)
                    fault(ErrorCode::illegal, at, "each domain on one side");
                at = m_tree[at].next;
            }
            side = m_tree[side].next;
        }
    }

    Topology& m_topology;
    Reader& m_reader;
    const json::Tree& m_tree;
    json::Faults& m_faults;
    std::vector<Index> m_domains, m_services, m_nodes, m_links, m_features, m_tiers, m_scenarios;
    std::unordered_map<std::string_view, Bearer> m_bearers;
    std::unordered_set<std::string_view> m_serviceNames;
    std::unordered_set<std::string_view> m_featureNames;
};

}  // namespace

void complete(Topology& topology, Reader& reader, json::Faults& faults) { Completion(topology, reader, faults).run(); }

}  // namespace failwright::topology_file
