#include "model/io/import/graph_reader.h"
#include "model/io/import/readers.h"
#include "model/io/import/unpack.h"
#include "model/io/import/xml_source.h"

#include <cstring>

namespace failwright::import {
namespace {

/// The first element below `node` whose name ends so, whatever its name space.
pugi::xml_node descendant(pugi::xml_node node, std::string_view name) {
    return node.find_node([&](pugi::xml_node one) {
        const std::string_view full = one.name();
        const std::size_t colon = full.find(':');
        return (colon == std::string_view::npos ? full : full.substr(colon + 1)) == name;
    });
}

class GraphmlReader {
public:
    Imported run(pugi::xml_node root) {
        for (const pugi::xml_node key : root.children("key")) {
            const char* name = key.attribute("attr.name").as_string();
            if (*name != 0) m_names.emplace(key.attribute("id").as_string(), name);
            if (const pugi::xml_node preset = key.child("default"); preset && std::strcmp(key.attribute("for").as_string(), "node") == 0 && *name != 0)
                m_presets[name] = oneLine(preset.text().as_string());
        }
        const pugi::xml_node graph = root.child("graph");
        m_graph.directed = std::strcmp(graph.attribute("edgedefault").as_string(), "undirected") != 0;
        const Json fields = fieldsOf(graph);
        m_graph.title = text(fields, {"label", "Network", "name", "title"});
        readGraph(graph, {}, 0);
        return designFrom(m_graph, ImportFormat::graphml);
    }

private:
    Json fieldsOf(pugi::xml_node node) const {
        Json fields = Json::object();
        for (const pugi::xml_node data : node.children("data")) {
            const auto name = m_names.find(data.attribute("key").as_string());
            const std::string value = oneLine(data.text().as_string(), 2000);
            if (name != m_names.end() && !value.empty()) fields[name->second] = value;
        }
        return fields;
    }

    void readGraph(pugi::xml_node graph, const std::string& parent, std::size_t depth) {
        if (depth > ImportLimits::depth) return;
        for (const pugi::xml_node node : graph.children("node")) readNode(node, parent, depth);
        for (const pugi::xml_node edge : graph.children("edge")) readEdge(edge);
        for (const pugi::xml_node edge : graph.children("hyperedge")) readHyperedge(edge);
    }

    /// Its first end is joined to each other one.
    void readHyperedge(pugi::xml_node xml) {
        std::string first;
        for (const pugi::xml_node end : xml.children("endpoint")) {
            if (m_graph.edges.size() > ImportLimits::links) return;
            const std::string key = end.attribute("node").as_string();
            GraphEdge edge;
            edge.from = first, edge.to = key, edge.directed = false;
            if (first.empty()) first = key;
            else m_graph.edges.push_back(std::move(edge));
        }
    }

    void readNode(pugi::xml_node xml, const std::string& parent, std::size_t depth) {
        if (m_graph.nodes.size() > ImportLimits::nodes) return;
        GraphNode node;
        node.key = xml.attribute("id").as_string();
        node.parent = parent;
        node.fields = fieldsOf(xml);
        for (const auto& [name, value] : m_presets)
            if (!node.fields.contains(name)) node.fields[name] = value;
        node.label = oneLine(text(node.fields, {"label", "name", "Label", "Name", "title"}));
        for (const pugi::xml_node data : xml.children("data")) readGraphics(data, node);
        const pugi::xml_node inner = xml.child("graph");
        node.container = static_cast<bool>(inner);
        const std::string key = node.key;
        m_graph.nodes.push_back(std::move(node));
        if (inner) readGraph(inner, key, depth + 1);
    }

    /// What yEd draws.
    static void readGraphics(pugi::xml_node data, GraphNode& node) {
        if (const pugi::xml_node label = descendant(data, "NodeLabel"); label && node.label.empty()) node.label = plainText(label.text().as_string());
        if (const pugi::xml_node shape = descendant(data, "Shape")) node.shape += std::string(shape.attribute("type").as_string()) + " ";
        if (const pugi::xml_node generic = descendant(data, "GenericNode")) node.shape += std::string(generic.attribute("configuration").as_string()) + " ";
        const pugi::xml_node at = descendant(data, "Geometry");
        if (at && at.attribute("x")) node.position = Point{at.attribute("x").as_double(), at.attribute("y").as_double()};
    }

    void readEdge(pugi::xml_node xml) {
        if (m_graph.edges.size() > ImportLimits::links) return;
        GraphEdge edge;
        edge.from = xml.attribute("source").as_string();
        edge.to = xml.attribute("target").as_string();
        edge.fields = fieldsOf(xml);
        edge.label = text(edge.fields, {"label", "LinkLabel", "name"});
        if (const pugi::xml_attribute directed = xml.attribute("directed")) edge.directed = directed.as_bool();
        for (const pugi::xml_node data : xml.children("data")) {
            if (const pugi::xml_node label = descendant(data, "EdgeLabel"); label && edge.label.empty()) edge.label = plainText(label.text().as_string());
            if (const pugi::xml_node line = descendant(data, "LineStyle")) edge.dashed = std::strncmp(line.attribute("type").as_string(), "d", 1) == 0;
        }
        m_graph.edges.push_back(std::move(edge));
    }

    Graph m_graph;
    std::unordered_map<std::string, std::string> m_names;
    std::map<std::string, std::string> m_presets;
};

}  // namespace

Imported readGraphml(std::string_view xml) {
    pugi::xml_document document;
    if (auto parsed = parseXml(xml, document); !parsed) return tl::unexpected(std::move(parsed.error()));
    return GraphmlReader().run(document.document_element());
}

}  // namespace failwright::import
