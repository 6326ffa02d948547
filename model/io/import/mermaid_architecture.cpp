#include "model/io/import/cloud_resources.h"
#include "model/io/import/graph_reader.h"
#include "model/io/import/kind_words.h"
#include "model/io/import/mermaid_text.h"
#include "model/io/import/readers.h"

#include <algorithm>
#include <limits>

namespace failwright::import {
namespace {

/// `service db(database)[Orders] in api`: what follows the first word.
GraphNode thingFrom(const std::string& rest) {
    GraphNode node;
    const std::size_t end = std::min(rest.find_first_of("([ "), rest.size());
    node.key = rest.substr(0, end);
    std::size_t at = end;
    if (at < rest.size() && rest[at] == '(') {
        const std::size_t close = std::min(rest.find(')', at), rest.size());
        node.shape = labelOf(std::string_view(rest).substr(at + 1, close - at - 1));
        at = close + 1;
    }
    if (at < rest.size() && rest[at] == '[') {
        const std::size_t close = std::min(rest.rfind(']'), rest.size());
        node.label = labelOf(std::string_view(rest).substr(at + 1, close > at ? close - at - 1 : 0));
        at = close == rest.size() ? close : close + 1;
    }
    if (const std::size_t in = rest.find(" in ", std::min(at, rest.size())); in != std::string::npos) node.parent = oneLine(std::string_view(rest).substr(in + 4));
    if (node.label.empty()) node.label = node.key;
    if (node.shape == "disk") node.shape = "storage";
    return node;
}

/// One end of `db:L -- R:server` or `api{group}:R`.
std::string endFrom(std::string text, bool left) {
    text = oneLine(text.substr(std::min(text.find_first_not_of(" \t"), text.size())));
    if (const std::size_t group = text.find("{group}"); group != std::string::npos) text.erase(group, 7);
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos) return text;
    return left ? text.substr(0, colon) : text.substr(colon + 1);
}

class ArchitectureReader {
public:
    Imported run(std::string_view text) {
        m_graph.title = mermaidTitle(text);
        for (const std::string& line : mermaidStatements(text)) read(line);
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) m_services.emplace(m_graph.nodes[i].key, i);
        passJunctions();
        return designFrom(m_graph, ImportFormat::mermaidArchitecture);
    }

private:
    void read(const std::string& line) {
        const auto after = [&](std::string_view word) { return line.starts_with(word) ? std::optional(line.substr(word.size())) : std::nullopt; };
        if (const auto rest = after("title ")) m_graph.title = labelOf(*rest);
        else if (const auto group = after("group ")) {
            m_graph.nodes.push_back(thingFrom(*group));
            m_graph.nodes.back().container = true;
        } else if (const auto service = after("service ")) m_graph.nodes.push_back(thingFrom(*service));
        else if (const auto junction = after("junction ")) m_junctions[thingFrom(*junction).key];
        else readEdge(line);
    }

    /// `db:L --> R:server`, with words in `db:L -[reads]-> R:server`.
    void readEdge(const std::string& line) {
        const std::size_t words = line.find("-["), close = line.find("]-", std::min(words, line.size()));
        const bool titled = close != std::string::npos;
        const std::size_t dash = titled ? words : line.find("--");
        if (dash == std::string::npos || dash == 0) return;
        const bool back = line[dash - 1] == '<';
        std::size_t end = (titled ? close : dash) + 2;
        const bool forth = end < line.size() && line[end] == '>';
        if (forth) ++end;
        GraphEdge edge;
        edge.from = endFrom(line.substr(0, back ? dash - 1 : dash), true);
        edge.to = endFrom(line.substr(end), false);
        if (back && !forth) std::swap(edge.from, edge.to);
        edge.directed = back != forth;
        if (titled) edge.label = labelOf(std::string_view(line).substr(words + 2, close - words - 2));
        const auto from = m_junctions.find(edge.from), to = m_junctions.find(edge.to);
        if (from != m_junctions.end()) from->second.push_back({edge.to, edge.directed ? 1 : 0});
        if (to != m_junctions.end()) to->second.push_back({edge.from, edge.directed ? -1 : 0});
        if (from == m_junctions.end() && to == m_junctions.end() && m_graph.edges.size() <= ImportLimits::links) m_graph.edges.push_back(std::move(edge));
    }

    struct Way {
        std::string end;
        int direction = 0;  ///< 1 away from the junction, -1 to it
    };

    /// All that junctions join: who leads to them calls whom they lead to; without arrows the one that usually calls.
    void passJunctions() {
        std::set<std::string> done;
        for (const auto& [start, ignored] : m_junctions) {
            std::vector<Way> ends;
            std::vector<std::string> open{start};
            for (std::size_t at = 0; at < open.size(); ++at) {
                if (!done.insert(open[at]).second) continue;
                for (const Way& way : m_junctions[open[at]]) m_junctions.contains(way.end) ? open.push_back(way.end) : ends.push_back(way);
            }
            join(ends);
        }
    }

    void join(const std::vector<Way>& ends) {
        constexpr int leads = -1;
        const auto rank = [&](const Way& way) { return way.direction < 0 ? leads : rankOf(way.end); };
        int first = std::numeric_limits<int>::max();
        for (const Way& way : ends)
            if (way.direction <= 0) first = std::min(first, rank(way));
        std::vector<std::string> calling, called;
        for (const Way& way : ends) {
            if (way.direction <= 0 && rank(way) == first) calling.push_back(way.end);
            if (way.direction > 0 || (way.direction == 0 && rank(way) > first)) called.push_back(way.end);
        }
        for (const std::string& from : calling)
            for (const std::string& to : called) {
                if (m_graph.edges.size() > ImportLimits::links) return;
                GraphEdge edge;
                edge.from = from, edge.to = to;
                if (from != to) m_graph.edges.push_back(std::move(edge));
            }
    }

    int rankOf(const std::string& key) const {
        const auto found = m_services.find(key);
        if (found == m_services.end()) return import::rankOf(NodeKind::app);
        const GraphNode& node = m_graph.nodes[found->second];
        return import::rankOf(kindFromWords(node.label).value_or(kindFromWords(node.shape).value_or(NodeKind::app)));
    }

    Graph m_graph;
    std::unordered_map<std::string, std::size_t> m_services;
    std::map<std::string, std::vector<Way>> m_junctions;
};

}  // namespace

Imported readMermaidArchitecture(std::string_view text) { return ArchitectureReader().run(text); }

}  // namespace failwright::import
