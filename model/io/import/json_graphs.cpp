#include "model/io/import/graph_reader.h"
#include "model/io/import/readers.h"

#include <algorithm>

namespace failwright::import {
namespace {

std::optional<Point> placeIn(const Json& json) {
    const Json* here = member(json, "position") != nullptr ? member(json, "position") : &json;
    const auto x = number(*here, {"x"}), y = number(*here, {"y"});
    return x && y ? std::optional(Point{*x, *y}) : std::nullopt;
}

/// The fields of a node: its own, and those of "data" in it where they do not clash.
Json fieldsOf(const Json& json) {
    Json fields = json.is_object() ? json : Json::object();
    for (const char* inner : {"data", "attributes", "properties", "metadata"}) {
        const Json* more = member(fields, inner);
        if (more == nullptr || !more->is_object()) continue;
        const Json copy = *more;
        for (const auto& [key, value] : membersOf(&copy))
            if (!fields.contains(key)) fields[key] = value;
    }
    return fields;
}

/// `key` may be empty: then the node says what it is called, or its position does.
GraphNode nodeFrom(const Json& json, std::string key, std::size_t position) {
    GraphNode node;
    if (json.is_string() || json.is_number_integer()) {
        node.key = textOf(json);
        return node;
    }
    node.fields = fieldsOf(json);
    if (key.empty()) key = text(node.fields, {"id", "key", "_id", "uid", "node_id", "nodeId", "name", "label", "hostname"});
    node.key = key.empty() ? "#" + std::to_string(position) : std::move(key);
    node.label = oneLine(text(node.fields, {"label", "name", "title", "text", "displayName", "hostname"}));
    node.parent = text(node.fields, {"parent", "parentId", "parentNode", "parent_id"});
    node.container = flag(node.fields, {"isGroup"});
    node.shape = text(node.fields, {"shape", "icon", "style"});
    node.position = placeIn(json);
    return node;
}

std::string nameIn(const Json& end) { return end.is_object() ? text(end, {"id", "key", "name", "node"}) : textOf(end); }

/// The end of an edge: an id, a node's position, or an object with an id.
std::string endOf(const Json& edge, std::initializer_list<const char*> keys, const Graph& graph, const std::unordered_set<std::string>& known) {
    for (const char* key : keys) {
        const Json* end = member(edge, key);
        if (end == nullptr) continue;
        std::string name = nameIn(*end);
        if (known.contains(name) || !end->is_number_integer()) return name;
        const auto at = end->get<std::int64_t>();
        return at >= 0 && static_cast<std::size_t>(at) < graph.nodes.size() ? graph.nodes[static_cast<std::size_t>(at)].key : name;
    }
    return {};
}

void readEdges(const Json* edges, Graph& graph) {
    std::unordered_set<std::string> known;
    for (const GraphNode& node : graph.nodes) known.insert(node.key);
    const auto add = [&](const Json& json) {
        if (graph.edges.size() > ImportLimits::links) return;
        GraphEdge edge;
        if (const auto& pair = listOf(&json); pair.size() >= 2) {
            edge.from = nameIn(pair[0]), edge.to = nameIn(pair[1]);
            return graph.edges.push_back(std::move(edge));
        }
        edge.fields = fieldsOf(json);
        edge.from = endOf(edge.fields, {"source", "from", "src", "start", "sourceId", "source_id", "u"}, graph, known);
        edge.to = endOf(edge.fields, {"target", "to", "dst", "dest", "destination", "end", "targetId", "target_id", "destinationId", "v"}, graph, known);
        edge.label = text(edge.fields, {"label", "relation", "name", "description"});
        edge.dashed = text(edge.fields, {"style", "lineStyle", "line-style"}) == "dashed";
        graph.edges.push_back(std::move(edge));
    };
    if (edges == nullptr) return;
    if (edges->is_object())
        for (const auto& [key, edge] : membersOf(edges)) add(edge);
    else
        for (const Json& edge : listOf(edges)) add(edge);
}

void readNodes(const Json* nodes, Graph& graph) {
    if (nodes == nullptr) return;
    if (nodes->is_object())
        for (const auto& [key, node] : membersOf(nodes)) graph.nodes.push_back(nodeFrom(node, key, graph.nodes.size()));
    else
        for (const Json& node : listOf(nodes)) graph.nodes.push_back(nodeFrom(node, {}, graph.nodes.size()));
}

constexpr auto callLists = {"depends_on", "dependsOn", "dependencies", "calls", "connections", "connects_to", "connectsTo", "links", "edges"};

struct Call {
    std::string target;
    Json fields;
};

/// What a list, an object or a text names.
std::vector<Call> callsIn(const Json& calls) {
    std::vector<Call> targets;
    if (calls.is_array())
        for (const Json& one : calls) targets.push_back({nameIn(one), one});
    else if (calls.is_object())
        for (const auto& [name, detail] : membersOf(&calls)) targets.push_back({name, detail});
    else if (calls.is_string())
        for (std::string_view rest = calls.get_ref<const std::string&>(); !rest.empty();) {
            const std::size_t end = std::min(rest.find(','), rest.size());
            targets.push_back({oneLine(rest.substr(0, end)), {}});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    std::erase_if(targets, [](const Call& call) { return call.target.empty(); });
    return targets;
}

/// What nodes say of their own calls: `depends_on` and the like, with keys or labels of others.
void readCalls(Graph& graph) {
    std::unordered_map<std::string, std::string> keys;
    for (const GraphNode& node : graph.nodes) keys.emplace(node.key, node.key);
    for (const GraphNode& node : graph.nodes) keys.emplace(node.label, node.key);
    for (const GraphNode& node : graph.nodes)
        for (const char* list : callLists) {
            const Json* calls = member(node.fields, list);
            if (calls == nullptr) continue;
            for (Call& call : callsIn(*calls)) {
                if (graph.edges.size() > ImportLimits::links) return;
                GraphEdge edge;
                const auto known = keys.find(call.target);
                edge.from = node.key, edge.to = known == keys.end() ? std::move(call.target) : known->second;
                edge.fields = std::move(call.fields);
                graph.edges.push_back(std::move(edge));
            }
        }
}

/// Row i lists those that node i leads to.
void readAdjacency(const Json* rows, Graph& graph) {
    std::size_t from = 0;
    for (const Json& row : listOf(rows)) {
        if (from >= graph.nodes.size()) return;
        for (const Json& one : listOf(&row)) {
            if (graph.edges.size() > ImportLimits::links) return;
            GraphEdge edge;
            edge.from = graph.nodes[from].key, edge.to = nameIn(one);
            edge.fields = one;
            graph.edges.push_back(std::move(edge));
        }
        ++from;
    }
}

/// An edge between sets: from each source to each target, or without those from the first node to the others.
void readHyperedges(const Json* hyperedges, Graph& graph) {
    for (const Json& one : listOf(hyperedges)) {
        std::vector<std::string> from, to;
        for (const Json& end : listOf(member(one, "source"))) from.push_back(nameIn(end));
        for (const Json& end : listOf(member(one, "target"))) to.push_back(nameIn(end));
        for (const Json& end : listOf(member(one, "nodes"))) (from.empty() ? from : to).push_back(nameIn(end));
        for (const std::string& source : from)
            for (const std::string& target : to) {
                if (graph.edges.size() > ImportLimits::links) return;
                GraphEdge edge;
                edge.from = source, edge.to = target, edge.label = text(one, {"relation", "label"});
                graph.edges.push_back(std::move(edge));
            }
    }
}

void readHead(const Json& json, Graph& graph) {
    graph.title = text(json, {"label", "name", "title", "id"});
    graph.description = text(json, {"description"});
    if (const Json* directed = member(json, "directed")) graph.directed = *directed != false;
}

constexpr auto nodeLists = {"nodes", "vertices", "nodeDataArray", "services", "components"};

bool holdsNodes(const Json& json) {
    for (const char* key : {"nodes", "vertices", "nodeDataArray"})
        if (const Json* nodes = member(json, key); nodes != nullptr && (nodes->is_array() || nodes->is_object())) return true;
    if (!listOf(member(json, {"services", "components"})).empty() && !listOf(member(json, {"links", "edges", "connections"})).empty()) return true;
    const auto calls = [](const Json& one) { return member(one, callLists) != nullptr; };
    const auto& things = listOf(member(json, {"services", "components"}));
    return std::any_of(things.begin(), things.end(), calls);
}

}  // namespace

const Json* nodeLinkIn(const Json& json) {
    if (holdsNodes(json)) return &json;
    for (const char* key : {"topology", "data", "network", "model", "architecture", "diagram"})
        if (const Json* inner = member(json, key); inner != nullptr && inner->is_object() && holdsNodes(*inner)) return inner;
    return nullptr;
}

Imported readNodeLink(const Json& whole) {
    const Json* found = nodeLinkIn(whole);
    const Json& json = found == nullptr ? whole : *found;
    Graph graph;
    if (const Json* attributes = member(json, "graph"); attributes != nullptr && attributes->is_object()) readHead(*attributes, graph);
    if (graph.title.empty()) readHead(json, graph);
    if (const Json* directed = member(json, "directed")) graph.directed = *directed != false;
    readNodes(member(json, nodeLists), graph);
    if (member(json, "nodeDataArray") != nullptr)
        for (GraphNode& node : graph.nodes) node.parent = text(node.fields, {"group"});
    for (const char* key : {"links", "edges", "connections", "relationships", "linkDataArray"}) readEdges(member(json, key), graph);
    readAdjacency(member(json, "adjacency"), graph);
    readCalls(graph);
    return designFrom(graph, ImportFormat::nodeLink);
}

Imported readJsonGraph(const Json& json) {
    Graph graph;
    const auto& graphs = listOf(member(json, "graphs"));
    const Json* one = graphs.empty() ? member(json, "graph") : &graphs.front();
    if (one == nullptr) one = &json;
    readHead(*one, graph);
    readNodes(member(*one, "nodes"), graph);
    readEdges(member(*one, "edges"), graph);
    readHyperedges(member(*one, "hyperedges"), graph);
    auto design = designFrom(graph, ImportFormat::jsonGraph);
    for (std::size_t i = 1; design && i < graphs.size(); ++i)
        design->notes.push_back({Remark::otherPage, text(graphs[i], {"label", "id"}), {}, {}});
    return design;
}

Imported readNetJson(const Json& json) {
    const auto& collection = listOf(member(json, "collection"));
    const Json& one = collection.empty() ? json : collection.front();
    Graph graph;
    graph.title = text(one, {"label", "topology_id", "network"});
    graph.directed = false;
    readNodes(member(one, "nodes"), graph);
    readEdges(member(one, "links"), graph);
    auto design = designFrom(graph, ImportFormat::netJson);
    for (std::size_t i = 1; design && i < collection.size(); ++i)
        design->notes.push_back({Remark::otherPage, text(collection[i], {"label", "topology_id"}), {}, {}});
    return design;
}

Imported readCytoscape(const Json& json) {
    Graph graph;
    if (const Json* data = member(json, "data"); data != nullptr && data->is_object()) readHead(*data, graph);
    const Json* elements = json.is_array() ? &json : member(json, "elements");
    Json nodes = Json::array(), edges = Json::array();
    if (elements != nullptr && elements->is_object()) {
        if (const Json* some = member(*elements, "nodes")) nodes = *some;
        if (const Json* some = member(*elements, "edges")) edges = *some;
    }
    for (const Json& one : listOf(elements)) {
        const Json* data = member(one, "data");
        const std::string group = text(one, {"group"});
        const bool edge = group == "edges" || (group.empty() && data != nullptr && member(*data, "source") != nullptr);
        (edge ? edges : nodes).push_back(one);
    }
    readNodes(&nodes, graph);
    readEdges(&edges, graph);
    return designFrom(graph, ImportFormat::cytoscape);
}

}  // namespace failwright::import
