#include "model/io/import/graph_reader.h"
#include "model/io/import/mermaid_text.h"
#include "model/io/import/readers.h"
#include "model/io/import/unpack.h"

#include <algorithm>
#include <array>

namespace failwright::import {
namespace {

struct Shape {
    std::string_view open;
    std::string_view close;
    std::string_view words;  ///< what the shape says about the kind
};

/// The longer ones first.
constexpr auto shapes = std::to_array<Shape>({{"(((", ")))", ""}, {"((", "))", ""}, {"([", "])", ""}, {"[(", ")]", "database"}, {"[[", "]]", ""}, {"{{", "}}", ""},
                                              {"[/", "/]", ""}, {"[/", "\\]", ""}, {"[\\", "\\]", ""}, {"[\\", "/]", ""}, {"[", "]", ""}, {"(", ")", ""},
                                              {"{", "}", ""}, {">", "]", ""}});

bool isBreak(char c) { return c == ' ' || c == '\t' || std::string_view("[](){}<>|&;:\"'~=@,").find(c) != std::string_view::npos; }

/// Reads one statement: nodes, links between them, more nodes.
class StatementReader {
public:
    /// `open` are the subgraphs around, the innermost last.
    StatementReader(std::string_view text, const std::vector<std::string>& open, Graph& graph, std::unordered_map<std::string, std::size_t>& known)
        : m_text(text), m_open(open), m_parent(open.back()), m_graph(graph), m_known(known) {}

    void run() {
        if (isAboutLink()) return;
        std::vector<std::string> from = nodes();
        while (!from.empty()) {
            GraphEdge edge;
            bool visible = true;
            if (!link(edge, visible)) break;
            std::vector<std::string> to = nodes();
            for (const std::string& a : from)
                for (const std::string& b : to)
                    if (visible && m_graph.edges.size() <= ImportLimits::links) edge.from = a, edge.to = b, m_graph.edges.push_back(edge);
            from = std::move(to);
        }
    }

private:
    /// `e1@{ animate: true }` of a link that was called `e1@-->`; such ids stand in `m_known` with the sign.
    [[nodiscard]] bool isAboutLink() const {
        const std::size_t sign = m_text.find("@{");
        return sign != std::string_view::npos && m_known.contains(oneLine(m_text.substr(0, sign)) + "@");
    }

    void skipSpace() {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t')) ++m_at;
    }
    [[nodiscard]] std::string_view rest() const { return m_text.substr(std::min(m_at, m_text.size())); }

    std::vector<std::string> nodes() {
        std::vector<std::string> keys;
        do {
            skipSpace();
            if (std::string key = node(); !key.empty()) keys.push_back(std::move(key));
            skipSpace();
        } while (rest().starts_with('&') && ++m_at);
        return keys;
    }

    std::string identifier() {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && !isBreak(m_text[m_at])) {
            const std::string_view ahead = rest();
            if (ahead.starts_with("--") || ahead.starts_with("-.")) break;
            ++m_at;
        }
        return std::string(m_text.substr(start, m_at - start));
    }

    std::string node() {
        const std::string key = identifier();
        if (key.empty()) return {};
        const std::size_t index = m_known.emplace(key, m_graph.nodes.size()).first->second;
        if (index == m_graph.nodes.size()) {
            GraphNode made;
            made.key = made.label = key;
            made.parent = m_parent;
            m_graph.nodes.push_back(std::move(made));
        } else if (isDeeper(m_graph.nodes[index])) {
            m_graph.nodes[index].parent = m_parent;
        }
        shape(index);
        if (rest().starts_with(":::")) {
            m_at += 3;
            m_graph.nodes[index].fields["kind"] = identifier();
        }
        return key;
    }

    /// A node is in the innermost subgraph that names it, of subgraphs side by side in the first.
    [[nodiscard]] bool isDeeper(const GraphNode& node) const {
        if (node.key == m_parent) return false;
        return node.parent.empty() || (!node.container && std::find(m_open.begin(), m_open.end(), node.parent) != m_open.end());
    }

    void shape(std::size_t index) {
        if (rest().starts_with("@{")) return attributes(index);
        for (const Shape& one : shapes) {
            if (!rest().starts_with(one.open)) continue;
            const std::size_t from = m_at + one.open.size();
            const std::size_t end = closing(from, one.close);
            if (end == std::string_view::npos) continue;
            if (std::string label = labelOf(m_text.substr(from, end - from)); !label.empty()) m_graph.nodes[index].label = std::move(label);
            m_graph.nodes[index].shape = one.words;
            m_at = end + one.close.size();
            return;
        }
    }

    /// Where the shape ends: past a label in quotes.
    [[nodiscard]] std::size_t closing(std::size_t from, std::string_view close) const {
        const std::size_t start = m_text.find_first_not_of(" \t", from);
        if (start != std::string_view::npos && m_text[start] == '"') {
            const std::size_t quote = m_text.find('"', start + 1);
            return quote == std::string_view::npos ? quote : m_text.find(close, quote);
        }
        return m_text.find(close, from);
    }

    /// `@{ shape: cyl, label: "Orders, archived" }`
    void attributes(std::size_t index) {
        const std::size_t end = std::min(unquoted("}", m_at), m_text.size());
        GraphNode& node = m_graph.nodes[index];
        for (std::size_t at = m_at + 2; at < end;) {
            const std::size_t next = std::min(unquoted(",\n", at), end);
            const std::string_view pair = m_text.substr(at, next - at);
            const std::size_t colon = std::min(pair.find(':'), pair.size());
            const std::string key = labelOf(pair.substr(0, colon)), value = labelOf(pair.substr(std::min(colon + 1, pair.size())));
            if (key == "label" && !value.empty()) node.label = value;
            else if (key == "shape" || key == "icon") node.shape += (value == "cyl" || value == "db" ? "database" : value) + " ";
            at = next + 1;
        }
        m_at = std::min(end + 1, m_text.size());
    }

    /// The first of `any` from `from` on that stands outside of quotes.
    [[nodiscard]] std::size_t unquoted(std::string_view any, std::size_t from) const {
        bool quoted = false;
        for (std::size_t at = from; at < m_text.size(); ++at) {
            if (m_text[at] == '"') quoted = !quoted;
            if (!quoted && any.find(m_text[at]) != std::string_view::npos) return at;
        }
        return m_text.size();
    }

    /// A link at this place: its words and line. False where there is none.
    bool link(GraphEdge& edge, bool& visible) {
        skipSpace();
        skipIdOfLink();
        if (rest().starts_with('<')) ++m_at;
        const std::string_view ahead = rest();
        if (ahead.size() > 2 && (ahead[0] == 'o' || ahead[0] == 'x') && (ahead[1] == '-' || ahead[1] == '=')) ++m_at;
        if (rest().starts_with("~~~")) visible = false, skip('~');
        else if (rest().starts_with("-.")) edge.dashed = true, body('.', ".-", edge);
        else if (rest().starts_with("==")) body('=', "==", edge);
        else if (rest().starts_with("--")) body('-', "--", edge);
        else return false;
        skipSpace();
        if (rest().starts_with('|')) {
            const std::size_t end = m_text.find('|', m_at + 1);
            if (end == std::string_view::npos) return true;
            edge.label = labelOf(m_text.substr(m_at + 1, end - m_at - 1));
            m_at = end + 1;
        }
        return true;
    }

    /// `e1@` before a line.
    void skipIdOfLink() {
        const std::size_t end = m_text.find('@', m_at);
        if (end == std::string_view::npos || end == m_at) return;
        const std::string_view id = m_text.substr(m_at, end - m_at);
        const bool isWord = std::ranges::none_of(id, [](char c) { return isBreak(c); });
        const std::string_view line = m_text.substr(end + 1);
        if (!isWord || line.empty() || std::string_view("-=.~<xo").find(line.front()) == std::string_view::npos) return;
        m_known.emplace(std::string(id) + "@", m_graph.nodes.size());
        m_at = end + 1;
    }

    void skip(char line) {
        while (m_at < m_text.size() && (m_text[m_at] == line || m_text[m_at] == '-')) ++m_at;
    }

    /// The line of a link, with words in its middle where it has any.
    void body(char line, std::string_view again, GraphEdge& edge) {
        const std::size_t start = m_at;
        skip(line);
        const std::string_view ahead = rest();
        const bool headed = ahead.starts_with('>') || ((ahead.starts_with('x') || ahead.starts_with('o')) && (ahead.size() == 1 || isBreak(ahead[1])));
        const bool whole = headed || m_at - start >= 3;
        if (headed) ++m_at;
        if (whole) return;
        const std::size_t end = m_text.find(again, m_at);
        if (end == std::string_view::npos) return;
        edge.label = labelOf(m_text.substr(m_at, end - m_at));
        m_at = end;
        skip(line);
        if (rest().starts_with('>') || rest().starts_with('x') || rest().starts_with('o')) ++m_at;
    }

    std::string_view m_text;
    const std::vector<std::string>& m_open;
    const std::string& m_parent;
    Graph& m_graph;
    std::unordered_map<std::string, std::size_t>& m_known;
    std::size_t m_at = 0;
};

/// `class a,b database`: a class that is called like a kind says what they are.
void readClass(const std::string& line, Graph& graph, const std::unordered_map<std::string, std::size_t>& known) {
    const std::size_t space = line.rfind(' ');
    if (space < 6 || space == std::string::npos) return;
    const std::string kind = line.substr(space + 1);
    for (std::size_t at = 6; at < space;) {
        const std::size_t end = std::min(line.find(',', at), space);
        const auto found = known.find(oneLine(std::string_view(line).substr(at, end - at)));
        if (found != known.end()) graph.nodes[found->second].fields["kind"] = kind;
        at = end + 1;
    }
}

bool startsWithWord(const std::string& line, std::string_view word) {
    return line.starts_with(word) && (line.size() == word.size() || isBreak(line[word.size()]));
}

/// `subgraph id [title]`, `subgraph "title"` or `subgraph title of words`.
GraphNode subgraphFrom(const std::string& line, std::size_t number) {
    GraphNode node;
    node.container = true;
    const std::string head = line.substr(std::min<std::size_t>(9, line.size()));
    const std::size_t bracket = head.find('[');
    if (bracket != std::string::npos && bracket > 0) {
        node.key = oneLine(std::string_view(head).substr(0, bracket));
        node.label = labelOf(std::string_view(head).substr(bracket + 1, head.rfind(']') - bracket - 1));
    } else {
        node.label = labelOf(head);
        node.key = node.label;
    }
    if (node.key.empty()) node.key = "subgraph " + std::to_string(number);
    return node;
}

}  // namespace

Imported readMermaidFlowchart(std::string_view text) {
    Graph graph;
    graph.title = mermaidTitle(text);
    std::unordered_map<std::string, std::size_t> known;
    std::vector<std::string> open{std::string()}, classes;
    for (const std::string& line : mermaidStatements(text)) {
        static constexpr std::string_view ignored[] = {"classDef", "style", "linkStyle", "click", "direction", "accTitle", "accDescr", "flowchart", "graph", "flowchart-elk"};
        if (startsWithWord(line, "end")) {
            if (open.size() > 1) open.pop_back();
        } else if (startsWithWord(line, "subgraph")) {
            if (open.size() > ImportLimits::depth) return refusal(ErrorCode::tooLarge, "deeply nested subgraphs", "a flatter drawing");
            GraphNode node = subgraphFrom(line, graph.nodes.size());
            node.parent = open.back();
            open.push_back(node.key);
            const auto [at, isNew] = known.emplace(node.key, graph.nodes.size());
            if (isNew) graph.nodes.push_back(std::move(node));
            else graph.nodes[at->second].container = true, graph.nodes[at->second].label = node.label;
        } else if (startsWithWord(line, "class")) {
            classes.push_back(line);
        } else if (std::none_of(std::begin(ignored), std::end(ignored), [&](std::string_view word) { return startsWithWord(line, word); })) {
            StatementReader(line, open, graph, known).run();
        }
    }
    for (const std::string& line : classes) readClass(line, graph, known);
    return designFrom(graph, ImportFormat::mermaidFlowchart);
}

}  // namespace failwright::import
