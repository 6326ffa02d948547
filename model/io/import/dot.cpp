#include "model/io/import/dot_tokens.h"
#include "model/io/import/graph_reader.h"
#include "model/io/import/readers.h"
#include "model/io/import/unpack.h"

#include <algorithm>
#include <charconv>

namespace failwright::import {
namespace {

using Attributes = std::map<std::string, std::string>;

/// The words of a label: escapes and the fields of records taken apart.
std::string wordsOf(const std::string& label) {
    std::string words;
    for (std::size_t i = 0; i < label.size(); ++i) {
        const bool escape = label[i] == '\\' && i + 1 < label.size();
        if (escape) words += std::string_view("nlr").find(label[++i]) != std::string_view::npos ? ' ' : label[i];
        else if (label[i] == '|' || ((label[i] == '{' || label[i] == '}') && label.find('|') != std::string::npos)) words += ' ';
        else words += label[i];
    }
    const bool record = label.find('|') != std::string::npos;  // with ports such as <p1> in its fields
    for (std::size_t port = words.find('<'); record && port != std::string::npos; port = words.find('<')) {
        const std::size_t end = words.find('>', port);
        words.erase(port, end == std::string::npos ? end : end - port + 1);
    }
    return oneLine(words.substr(std::min(words.find_first_not_of(' '), words.size())));
}

std::optional<Point> pointFrom(const std::string& text) {
    const std::size_t comma = text.find(',');
    if (comma == std::string::npos) return std::nullopt;
    Point point;
    const auto x = std::from_chars(text.data(), text.data() + comma, point.x);
    const auto y = std::from_chars(text.data() + comma + 1, text.data() + text.size(), point.y);
    if (x.ec != std::errc{} || y.ec != std::errc{}) return std::nullopt;
    return Point{point.x, -point.y};  // up is up
}

struct Scope {
    std::string container;  ///< key of the cluster around; may be empty
    Attributes nodes;
    Attributes edges;
};

class DotReader {
public:
    explicit DotReader(std::string_view text) : m_tokens(text) {}

    Imported run() {
        if (m_tokens.peek().isWord("strict")) m_tokens.next();
        m_graph.directed = m_tokens.next().isWord("digraph");
        if (m_tokens.peek().kind == DotToken::Kind::id) m_graph.title = m_tokens.next().text;
        std::vector<std::string> members;
        if (!m_tokens.take("{") || !body({}, members, 0)) return broken();
        const std::vector<std::string> plumbing = dropPlumbing();
        auto design = designFrom(m_graph, ImportFormat::dot);
        for (const std::string& name : plumbing)
            if (design && design->notes.size() < ImportLimits::notes) design->notes.push_back({Remark::takesNoPart, oneLine(name, 300), "terraform", {}});
        return design;
    }

private:
    tl::unexpected<Errors> broken() const {
        Error error{.code = m_tooDeep ? ErrorCode::tooLarge : ErrorCode::syntax, .place = {}, .found = m_tooDeep ? "deeply nested subgraphs" : m_tokens.peek().describe(),
                    .expected = m_tooDeep ? "a flatter graph" : "a statement of the DOT language"};
        std::tie(error.line, error.column) = m_tokens.place();
        return tl::unexpected(Errors{error});
    }

    /// Statements up to the closing brace; `members` receives the nodes named in it.
    bool body(Scope scope, std::vector<std::string>& members, std::size_t depth) {
        if (depth > ImportLimits::depth) return m_tooDeep = true, false;
        while (!m_tokens.take("}")) {
            if (m_tokens.peek().kind == DotToken::Kind::end) return false;
            if (m_tokens.take(";") || m_tokens.take(",")) continue;
            if (!statement(scope, members, depth)) return false;
        }
        return true;
    }

    bool statement(Scope& scope, std::vector<std::string>& members, std::size_t depth) {
        const DotToken first = m_tokens.peek();
        if (first.isWord("graph") || first.isWord("node") || first.isWord("edge")) {
            m_tokens.next();
            Attributes given;
            if (!attributes(given)) return false;
            if (first.isWord("node")) given.merge(scope.nodes), scope.nodes = std::move(given);
            else if (first.isWord("edge")) given.merge(scope.edges), scope.edges = std::move(given);
            else describe(scope.container, given);
            return true;
        }
        if (first.kind == DotToken::Kind::id && !first.isWord("subgraph") && m_tokens.peekSecond().isSign("=")) {
            m_tokens.next(), m_tokens.next();
            describe(scope.container, {{first.text, m_tokens.next().text}});
            return true;
        }
        return chain(scope, members, depth);
    }

    void describe(const std::string& container, const Attributes& given) {
        if (!container.empty()) return apply(given, m_graph.nodes[m_known[container]]);
        if (const auto label = given.find("label"); label != given.end()) m_graph.title = wordsOf(label->second);
    }

    bool chain(Scope& scope, std::vector<std::string>& members, std::size_t depth) {
        std::vector<std::vector<std::string>> ends;
        do {
            std::vector<std::string> end;
            if (!endpoint(scope, end, depth)) return false;
            members.insert(members.end(), end.begin(), end.end());
            ends.push_back(std::move(end));
        } while (m_tokens.take("->") || m_tokens.take("--"));
        Attributes given;
        if (!attributes(given)) return false;
        if (ends.size() == 1) {
            for (const std::string& key : ends.front()) apply(given, m_graph.nodes[m_known[key]]);
            return true;
        }
        given.merge(Attributes(scope.edges));
        for (std::size_t i = 1; i < ends.size(); ++i)
            for (const std::string& from : ends[i - 1])
                for (const std::string& to : ends[i]) addEdge(from, to, given);
        return true;
    }

    void addEdge(const std::string& from, const std::string& to, const Attributes& given) {
        if (m_graph.edges.size() > ImportLimits::links) return;
        GraphEdge edge;
        edge.from = from, edge.to = to;
        const auto value = [&](const char* key) { const auto found = given.find(key); return found == given.end() ? std::string() : found->second; };
        if (value("style").find("invis") != std::string::npos) return;
        if (value("dir") == "back") std::swap(edge.from, edge.to);
        edge.directed = value("dir") != "none" && value("dir") != "both";
        edge.label = wordsOf(value("label"));
        edge.dashed = value("style").find("dashed") != std::string::npos || value("style").find("dotted") != std::string::npos;
        for (const auto& [key, word] : given) edge.fields[key] = word;
        m_graph.edges.push_back(std::move(edge));
    }

    /// A node, or all that a subgraph names.
    bool endpoint(Scope& scope, std::vector<std::string>& keys, std::size_t depth) {
        if (m_tokens.peek().isWord("subgraph") || m_tokens.peek().isSign("{")) return subgraph(scope, keys, depth);
        if (m_tokens.peek().kind != DotToken::Kind::id) return false;
        const std::string key = m_tokens.next().text;
        while (m_tokens.take(":")) m_tokens.next();
        const auto [at, isNew] = m_known.emplace(key, m_graph.nodes.size());
        if (isNew) {
            GraphNode node;
            node.key = node.label = key;
            node.parent = scope.container;
            m_graph.nodes.push_back(std::move(node));
            apply(scope.nodes, m_graph.nodes.back());
        } else if (GraphNode& node = m_graph.nodes[at->second]; node.parent.empty() && !node.container) {
            node.parent = scope.container;
        }
        keys.push_back(key);
        return true;
    }

    bool subgraph(const Scope& scope, std::vector<std::string>& keys, std::size_t depth) {
        std::string name;
        if (m_tokens.peek().isWord("subgraph")) {
            m_tokens.next();
            if (m_tokens.peek().kind == DotToken::Kind::id) name = m_tokens.next().text;
        }
        if (!m_tokens.take("{")) return false;
        Scope inner = scope;
        if (name.starts_with("cluster")) {
            GraphNode node;
            node.key = "subgraph " + name;
            node.label = name.substr(name.starts_with("cluster_") ? 8 : 7);
            node.parent = scope.container;
            node.container = true;
            inner.container = node.key;
            if (m_known.emplace(node.key, m_graph.nodes.size()).second) m_graph.nodes.push_back(std::move(node));
        }
        return body(std::move(inner), keys, depth + 1);
    }

    bool attributes(Attributes& given) {
        while (m_tokens.take("[")) {
            while (!m_tokens.take("]")) {
                if (m_tokens.take(",") || m_tokens.take(";")) continue;
                if (m_tokens.peek().kind != DotToken::Kind::id) return false;
                const std::string key = m_tokens.next().text;
                given[key] = m_tokens.take("=") ? m_tokens.next().text : std::string("true");
            }
        }
        return true;
    }

    static void apply(const Attributes& given, GraphNode& node) {
        for (const auto& [key, value] : given) {
            if (key == "label" || key == "xlabel") {
                const std::string words = value.starts_with('<') ? plainText(std::string_view(value).substr(1)) : wordsOf(value);
                if (!words.empty() && words != "N" && key == "label") node.label = words;
            } else if (key == "shape" || key == "image") {
                node.shape += (value == "cylinder" ? "database" : value == "plaintext" || value == "record" ? "" : value) + " ";
            } else if (key == "pos") {
                node.position = pointFrom(value);
            } else {
                node.fields[key] = value;
            }
        }
    }

    /// Of what `terraform graph` writes only the resources are things.
    std::vector<std::string> dropPlumbing() {
        constexpr std::string_view root = "[root] ";
        const auto isPlumbing = [&](const std::string& key) {
            if (!key.starts_with(root)) return false;
            const std::string name = key.substr(root.size());
            for (const char* start : {"provider[", "provider.", "var.", "local.", "output.", "data.", "meta.", "module.root", "root"})
                if (name.starts_with(start)) return true;
            return name.find(".var.") != std::string::npos || name.find(".local.") != std::string::npos || name.find(".output.") != std::string::npos || name.ends_with("(close)");
        };
        std::erase_if(m_graph.edges, [&](const GraphEdge& edge) { return isPlumbing(edge.from) || isPlumbing(edge.to); });
        std::vector<std::string> dropped;
        for (const GraphNode& node : m_graph.nodes)
            if (isPlumbing(node.key)) dropped.push_back(node.key);
        std::erase_if(m_graph.nodes, [&](const GraphNode& node) { return isPlumbing(node.key); });
        return dropped;
    }

    DotTokens m_tokens;
    Graph m_graph;
    std::unordered_map<std::string, std::size_t> m_known;
    bool m_tooDeep = false;
};

}  // namespace

Imported readDot(std::string_view text) { return DotReader(text).run(); }

}  // namespace failwright::import
