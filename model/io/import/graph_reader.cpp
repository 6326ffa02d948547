#include "model/io/import/graph_reader.h"

#include "model/io/import/alike.h"
#include "model/io/import/cloud_resources.h"
#include "model/io/import/kind_words.h"
#include "model/io/import/places.h"
#include "model/topology/kind_defaults.h"

#include <algorithm>

namespace failwright::import {
namespace {

constexpr auto kindFields = {"kind", "type", "category", "component", "class", "stereotype", "resource", "resourceType", "nodeType", "node_type", "role"};
constexpr auto productFields = {"technology", "image", "icon", "product", "engine"};

std::string fieldWords(const Json& fields, const std::initializer_list<const char*>& keys) {
    std::string words;
    for (const char* key : keys)
        if (const Json* value = member(fields, key)) words += textOf(*value) + " ";
    return words;
}

bool isData(NodeKind kind) {
    return kind == NodeKind::database || kind == NodeKind::cache || kind == NodeKind::storage || kind == NodeKind::queue;
}

bool says(const std::string& words, std::string_view part) { return wordsIn(words).find(part) != std::string::npos; }

bool isReplication(const GraphEdge& edge) {
    return says(edge.label + " " + fieldWords(edge.fields, {"kind", "type", "label", "relationship", "description"}), " replic");
}

bool isOptional(const GraphEdge& edge) {
    const Json* required = member(edge.fields, "required");
    return edge.dashed || (required != nullptr && *required == false) || flag(edge.fields, {"optional"}) || says(edge.label, " optional ");
}

class GraphBuilder {
public:
    GraphBuilder(const Graph& graph, DesignBuilder& builder) : m_graph(graph), m_builder(builder) {}

    void run() {
        m_builder.title(m_graph.title, m_graph.description);
        findContainers();
        for (const GraphNode& node : m_graph.nodes)
            if (m_containers.contains(node.key)) addContainer(node);
        for (const GraphNode& node : m_graph.nodes)
            if (!m_containers.contains(node.key)) addNode(node);
        joinReplicas();
        joinAlike();
        for (auto& [key, members] : m_inside) m_builder.box(key, std::move(members));
        for (const GraphEdge& edge : m_graph.edges) addEdge(edge);
        if (m_undirected) m_builder.remark(Remark::oneDirection, m_graph.title.empty() ? "graph" : m_graph.title);
    }

private:
    void findContainers() {
        for (const GraphNode& node : m_graph.nodes) m_byKey.emplace(node.key, &node);
        for (const GraphEdge& edge : m_graph.edges) m_linked.insert(edge.from), m_linked.insert(edge.to);
        for (const GraphNode& node : m_graph.nodes) {
            if (node.container) m_containers.insert(node.key);
            if (m_byKey.contains(node.parent) && !isInItself(node)) m_containers.insert(node.parent);
            if (fromWord<DomainKind>(text(node.fields, {"kind"}))) m_containers.insert(node.key);
        }
    }

    bool isInItself(const GraphNode& node) const {
        bool met = false;
        outwards(node.parent, [&](const GraphNode& around) { return met = around.key == node.key; });
        return met;
    }

    std::optional<DomainKind> domainKindOf(const GraphNode& node) const {
        for (const char* key : {"kind", "type"})
            if (const Json* value = member(node.fields, key))
                if (const auto kind = fromWord<DomainKind>(textOf(*value))) return kind;
        if (const auto kind = domainKindFromWords(node.label)) return kind;
        if (isNetworkName(node.label)) return std::nullopt;
        return domainKindFromWords(fieldWords(node.fields, kindFields) + node.shape);
    }

    /// The way from a node outwards, as far as it does not lead round.
    template <class Visit>
    void outwards(const std::string& from, Visit visit) const {
        std::string key = from;
        for (std::size_t steps = 0; steps < ImportLimits::depth; ++steps) {
            const auto found = m_byKey.find(key);
            if (found == m_byKey.end() || visit(*found->second)) return;
            key = found->second->parent;
        }
    }

    std::string domainAround(const std::string& parent) const {
        std::string domain;
        outwards(parent, [&](const GraphNode& node) {
            if (domainKindOf(node)) domain = node.key;
            return !domain.empty();
        });
        return domain;
    }

    void addContainer(const GraphNode& node) {
        const auto kind = domainKindOf(node);
        const std::string name = node.label.empty() ? node.key : node.label;
        if (!kind) return m_builder.remark(Remark::noDomain, name);
        m_builder.remark(Remark::becameDomain, name, std::string(word(*kind)), node.key);
        m_builder.domain({.key = node.key, .stem = stemOf(node), .name = name, .kind = *kind, .parent = domainAround(node.parent), .rect = std::nullopt});
    }

    static std::string stemOf(const GraphNode& node) {
        const bool readable = isValidId(node.key) && node.key.size() <= 40;
        return readable || node.label.empty() ? node.key : wordsToStem(node.label);
    }

    static std::string wordsToStem(const std::string& label) {
        std::string stem = wordsIn(label);
        std::replace(stem.begin(), stem.end(), ' ', '-');
        return stem.substr(stem.find_first_not_of('-') == std::string::npos ? 0 : stem.find_first_not_of('-'));
    }

    /// Kind, and how sure that is.
    std::pair<NodeKind, std::optional<Remark>> kindOf(const GraphNode& node) const {
        for (const char* key : kindFields)
            if (const Json* value = member(node.fields, key))
                if (const auto kind = fromWord<NodeKind>(textOf(*value))) return {*kind, std::nullopt};
        const auto byField = kindFromWords(fieldWords(node.fields, kindFields));
        const auto byLabel = kindFromWords(node.label.empty() ? node.key : node.label);
        const auto byShape = kindFromWords(node.shape);
        // A web app is one although nginx serves it.
        const auto byProduct = byLabel ? std::nullopt : kindFromWords(fieldWords(node.fields, productFields));
        for (const auto& kind : {byField, byLabel, byShape, byProduct})
            if (kind && *kind != NodeKind::app) return {*kind, Remark::kindFromWords};
        if (byField || byLabel || byShape || byProduct) return {NodeKind::app, Remark::kindFromWords};
        const auto byDescription = kindFromWords(fieldWords(node.fields, {"description"}));
        return {byDescription.value_or(NodeKind::app), byDescription ? Remark::kindFromWords : Remark::kindUnknown};
    }

    std::string domainOf(const GraphNode& node) {
        if (std::string domain = domainAround(node.parent); !domain.empty()) return domain;
        const Json* metadata = member(node.fields, "metadata");
        Place place;
        for (const Json* fields : {&std::as_const(node.fields), metadata, member(node.fields, "properties")}) {
            if (fields == nullptr) continue;
            const auto take = [&](std::string& into, std::initializer_list<const char*> keys) {
                if (into.empty()) into = oneLine(text(*fields, keys));
            };
            take(place.provider, {"provider", "cloud", "cloud_provider"});
            take(place.region, {"region", "aws_region"});
            take(place.zone, {"zone", "az", "availability_zone", "availabilityZone", "availability-zone", "datacenter", "data_center", "dc"});
            take(place.rack, {"rack"});
        }
        return domainAt(m_builder, place);
    }

    void readFigures(const Json& fields, Node& node) const {
        const auto share = number(fields, {"availability"});
        if (share && *share >= 0 && *share <= 1) node.figures = {.availability = *share, .mtbfHours = std::nullopt, .mttrHours = node.figures.mttrHours};
        if (const auto hours = number(fields, {"mtbf_h", "mtbf"}); hours && *hours > 0 && !share) node.figures.mtbfHours = *hours, node.figures.availability.reset();
        if (const auto hours = number(fields, {"mttr_h", "mttr"}); hours && *hours >= 0) node.figures.mttrHours = *hours;
        if (const auto count = number(fields, {"instances", "replicas", "instance_count", "desired_capacity", "desired_count", "count"}); count && *count > 1)
            node.instances = boundedCount(*count);
        if (const auto count = number(fields, {"needed", "min_available", "minAvailable"}); count && *count > 1) node.needed = boundedCount(*count);
        if (const auto weight = number(fields, {"weight"}); weight && *weight >= 0 && node.kind == NodeKind::client) node.weight = *weight;
        if (const auto load = number(fields, {"capacity_rps"}); load && *load >= 0) node.capacityRps = *load;
        if (const auto cost = number(fields, {"cost_per_month"}); cost && *cost >= 0) node.costPerMonth = *cost;
        if (const auto role = fromWord<Role>(text(fields, {"role"}))) node.role = *role;
    }

    /// What may be words about the picture is so where other boxes are linked and it is not, and its words tell no kind, or are many.
    bool isCaption(const GraphNode& node) const {
        if (!node.caption || m_linked.empty() || m_linked.contains(node.key)) return false;
        bool inLinked = false;
        outwards(node.parent, [&](const GraphNode& around) { return inLinked = m_linked.contains(around.key); });
        if (inLinked) return false;
        return node.words || std::count(node.label.begin(), node.label.end(), ' ') >= 5 || !kindFromWords(node.label);
    }

    void addCaption(const GraphNode& node) {
        if (node.label.empty()) return m_builder.remark(Remark::emptyBox, node.key);
        m_builder.remark(Remark::becameNote, node.label);
        m_builder.note({.text = node.label, .position = std::nullopt, .extras = {}});
    }

    void addNode(const GraphNode& graphNode) {
        if (isCaption(graphNode)) return addCaption(graphNode);
        const auto [kind, doubt] = kindOf(graphNode);
        NodeDraft draft;
        draft.key = graphNode.key;
        draft.stem = stemOf(graphNode);
        draft.node = defaultNode(kind);
        draft.node.name = graphNode.label.empty() ? graphNode.key : graphNode.label;
        readFigures(graphNode.fields, draft.node);
        if (const Json* metadata = member(graphNode.fields, "metadata")) readFigures(*metadata, draft.node);
        draft.domain = domainOf(graphNode);
        if (const Json* service = member(graphNode.fields, "service"); service != nullptr && service->is_string()) draft.service = oneLine(service->get<std::string>());
        draft.node.group = groupOf(graphNode);
        m_builder.remark(doubt.value_or(Remark::becameNode), draft.node.name, std::string(word(kind)), draft.key);
        if (!draft.node.instances) draft.node.instances = countIn(draft.node.name);
        if (draft.node.instances && !draft.node.needed) m_builder.remark(Remark::capacitySupposed, draft.node.name, std::to_string(*draft.node.instances), draft.key);
        outwards(graphNode.parent, [&](const GraphNode& around) {
            m_inside[around.key].push_back(graphNode.key);
            return false;
        });
        m_builder.node(std::move(draft));
    }

    /// "Order service x3" and "Order service (×3)" are three.
    static std::optional<int> countIn(const std::string& name) {
        std::string words = wordsIn(name);  // "×" is kept, "(" is not
        const std::size_t last = words.rfind(' ', words.size() - 2) + 1;
        const std::string_view word = std::string_view(words).substr(last, words.size() - 1 - last);
        for (const std::string_view sign : {"x", "×"}) {
            if (!word.starts_with(sign) || last == 1) continue;
            const std::string digits(word.substr(sign.size()));
            if (digits.empty() || digits.size() > 3 || digits.find_first_not_of("0123456789") != std::string::npos) continue;
            if (const int count = std::stoi(digits); count > 1) return count;
        }
        return std::nullopt;
    }

    /// The innermost container that is no domain.
    std::string groupOf(const GraphNode& node) const {
        std::string group;
        outwards(node.parent, [&](const GraphNode& around) {
            if (domainKindOf(around)) return true;
            group = oneLine(around.label.empty() ? around.key : around.label);
            return true;
        });
        return group;
    }

    /// Data nodes between which data is copied are members of one service, the origin first.
    void joinReplicas() {
        for (const GraphEdge& edge : m_graph.edges) {
            NodeDraft *from = m_builder.find(edge.from), *to = m_builder.find(edge.to);
            if (!isReplication(edge) || from == nullptr || to == nullptr || from == to || !isData(from->node.kind)) continue;
            if (from->node.kind != to->node.kind) continue;
            if (from->service.empty()) {
                from->service = from->key + " replicas";
                m_builder.service(from->service, replicated(*from));
                m_builder.remark(Remark::redundancySupposed, from->node.name, "active-passive", from->key);
                if (!from->node.role) from->node.role = Role::primary;
            }
            if (!to->service.empty()) continue;
            to->service = from->service;
            if (!to->node.role) to->node.role = Role::replica;
        }
    }

    /// Servers that seem to do the same for the same callers are members of one service.
    void joinAlike() {
        std::unordered_map<std::string, std::set<std::string>> callers;
        for (const GraphEdge& edge : m_graph.edges) {
            LinkDraft draft{edge.from, edge.to, {}};
            if (!edge.directed || !m_graph.directed) turn(draft);
            if (!isReplication(edge)) callers[draft.to].insert(draft.from);
        }
        std::vector<Server> servers;
        for (const GraphNode& node : m_graph.nodes) {
            const NodeDraft* draft = m_builder.find(node.key);
            if (draft == nullptr || !draft->service.empty() || draft->node.role || !isServer(draft->node.kind)) continue;
            std::set<std::string> all = callers[node.key];
            outwards(node.parent, [&](const GraphNode& around) {
                all.insert(callers[around.key].begin(), callers[around.key].end());
                return false;
            });
            const bool balanced = std::ranges::all_of(all, [this](const std::string& key) {
                const NodeDraft* caller = m_builder.find(key);
                return caller != nullptr && caller->node.kind == NodeKind::loadBalancer;
            });
            servers.push_back({node.key, draft->node.name, draft->node.kind, draft->domain, {all.begin(), all.end()}, balanced});
        }
        for (const std::vector<std::string>& keys : alike(servers)) {
            for (const std::string& key : keys) m_builder.find(key)->service = keys.front() + " alike";
            m_builder.service(keys.front() + " alike", serviceAfter(*m_builder.find(keys.front())));
            m_builder.remark(Remark::redundancySupposed, m_builder.find(keys.front())->node.name, std::to_string(keys.size()), keys.front());
        }
    }

    static bool isServer(NodeKind kind) { return kind == NodeKind::app || kind == NodeKind::loadBalancer || kind == NodeKind::gateway; }

    static Service serviceAfter(const NodeDraft& member) {
        Service service;
        service.id = ServiceId{member.stem};
        service.name = oneLine(member.node.name);
        service.kind = member.node.kind;
        return service;
    }

    static Service replicated(const NodeDraft& primary) {
        Service service = serviceAfter(primary);
        service.redundancy = Redundancy::activePassive;
        return service;
    }

    void addEdge(const GraphEdge& edge) {
        LinkDraft draft{edge.from, edge.to, {}};
        if (!edge.directed || !m_graph.directed) turn(draft);
        if (isReplication(edge)) {
            draft.link.kind = LinkKind::replication;
            draft.link.mode = fromWord<ReplicationMode>(text(edge.fields, {"mode"}));
            if (const auto lag = number(edge.fields, {"lag_s"}); lag && *lag >= 0) draft.link.lagSeconds = *lag;
        } else if (isOptional(edge)) {
            draft.link.required = false;
        }
        const auto share = number(edge.fields, {"availability"});
        if (share && *share >= 0 && *share <= 1) draft.link.figures.availability = *share;
        m_builder.link(std::move(draft));
    }

    void turn(LinkDraft& draft) {
        const NodeDraft *from = m_builder.find(draft.from), *to = m_builder.find(draft.to);
        if (from != nullptr && to != nullptr && rankOf(to->node.kind) < rankOf(from->node.kind)) std::swap(draft.from, draft.to);
        m_undirected = true;
    }

    const Graph& m_graph;
    DesignBuilder& m_builder;
    bool m_undirected = false;
    std::unordered_map<std::string, const GraphNode*> m_byKey;
    std::unordered_set<std::string> m_containers, m_linked;
    std::map<std::string, std::vector<std::string>> m_inside;
};

}  // namespace

void buildFromGraph(const Graph& graph, DesignBuilder& builder) { GraphBuilder(graph, builder).run(); }

tl::expected<ImportedDesign, Errors> designFrom(const Graph& graph, ImportFormat format) {
    DesignBuilder builder(format);
    buildFromGraph(graph, builder);
    auto design = builder.finish();
    if (!design) return design;
    std::unordered_map<std::string, Point> byKey, places;
    for (const GraphNode& node : graph.nodes)
        if (node.position) byKey.emplace(node.key, *node.position);
    for (const Node& node : design->topology.nodes)
        if (const auto found = byKey.find(sourceOf(node.extras)); found != byKey.end()) places.emplace(node.id.value, found->second);
    usePlaces(design->topology, places);
    return design;
}

}  // namespace failwright::import
