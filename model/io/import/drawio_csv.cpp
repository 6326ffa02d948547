#include "model/io/import/drawio_cells.h"
#include "model/io/import/graph_reader.h"
#include "model/io/import/readers.h"

#include <algorithm>

namespace failwright::import {
namespace {

std::string trimmed(std::string_view text) { return oneLine(text.substr(std::min(text.find_first_not_of(" \t\r"), text.size())), 4000); }

/// One row of a table; a field in quotes may hold commas, line breaks and doubled quotes.
std::vector<std::string> readRow(std::string_view text, std::size_t& at) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"') fields.back() += text[at++];
        else if (c == '"') quoted = !quoted;
        else if (c == ',' && !quoted) fields.emplace_back();
        else if (c == '\n' && !quoted) break;
        else if (c != '\r') fields.back() += c;
    }
    ++at;
    return fields;
}

struct Connection {
    std::string from;
    std::string to;
    std::string label;
    bool inverted = false;
    bool dashed = false;
};

/// What the lines before the table say.
struct Settings {
    std::string label = "%label%";
    std::string parent;
    std::string identity = "id";
    std::vector<Connection> connections;
};

void readSetting(const std::string& name, const std::string& value, Settings& settings) {
    if (name == "label") settings.label = value;
    if (name == "parent") settings.parent = value;
    if (name == "identity") settings.identity = value;
    const bool object = value.starts_with('{');
    if (name == "connect" && object) {
        const auto json = parseJson(value);
        if (!json) return;
        const Json& given = json->front();
        settings.connections.push_back({.from = text(given, {"from"}), .to = text(given, {"to"}), .label = text(given, {"label"}), .inverted = flag(given, {"invert"}),
                                        .dashed = styleValue(text(given, {"style"}), "dashed") == "1"});
    }
}

/// Lines "# name: value" up to the table; a backslash at the end goes on in the next.
Settings readSettings(std::string_view text, std::size_t& at) {
    Settings settings;
    std::string pending;
    while (at < text.size() && (text[at] == '#' || text[at] == '\n' || text[at] == '\r')) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string line = trimmed(text.substr(at, end - at));
        at = end + 1;
        if (line.empty()) continue;
        line.erase(0, 1);
        const bool open = line.ends_with('\\');
        if (open) line.pop_back();
        pending += line;
        if (open) continue;
        if (const std::size_t colon = pending.find(':'); colon != std::string::npos && !pending.starts_with('#'))
            readSetting(trimmed(pending.substr(0, colon)), trimmed(pending.substr(colon + 1)), settings);
        pending.clear();
    }
    return settings;
}

class TableReader {
public:
    explicit TableReader(std::string_view text) : m_text(text) {}

    Imported run() {
        std::size_t at = 0;
        m_settings = readSettings(m_text, at);
        for (std::string& name : readRow(m_text, at)) m_columns.push_back(trimmed(name));
        while (at < m_text.size() && m_graph.nodes.size() <= ImportLimits::nodes) readNode(readRow(m_text, at));
        for (const Connection& connection : m_settings.connections) connect(connection);
        return designFrom(m_graph, ImportFormat::drawioCsv);
    }

private:
    void readNode(const std::vector<std::string>& row) {
        GraphNode node;
        for (std::size_t i = 0; i < std::min(row.size(), m_columns.size()); ++i)
            if (std::string value = trimmed(row[i]); !value.empty()) node.fields[m_columns[i]] = value;
        if (node.fields.empty()) return;
        node.label = oneLine(filled(m_settings.label, node.fields));
        node.key = text(node.fields, {m_settings.identity.c_str()});
        if (node.key.empty()) node.key = "#" + std::to_string(m_graph.nodes.size() + 1);
        if (!m_settings.parent.empty()) node.parent = text(node.fields, {m_settings.parent.c_str()});
        m_graph.nodes.push_back(std::move(node));
    }

    /// "%host%" with the row's fields, without tags.
    static std::string filled(const std::string& pattern, const Json& fields) {
        std::string out;
        bool tag = false;
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            const std::size_t end = pattern[i] == '%' ? pattern.find('%', i + 1) : std::string::npos;
            if (end != std::string::npos) {
                out += text(fields, {pattern.substr(i + 1, end - i - 1).c_str()});
                i = end;
            } else if (pattern[i] == '<' || tag) {
                tag = pattern[i] != '>';
                if (!tag) out += ' ';
            } else {
                out += pattern[i];
            }
        }
        return out;
    }

    /// Rows whose `from` field lists what stands in the `to` field of others.
    void connect(const Connection& connection) {
        std::unordered_map<std::string, std::string> keys;
        for (const GraphNode& node : m_graph.nodes) keys.emplace(text(node.fields, {connection.to.c_str()}), node.key);
        for (const GraphNode& node : m_graph.nodes) {
            const std::string ends = text(node.fields, {connection.from.c_str()});
            for (std::size_t at = 0; at < ends.size();) {
                const std::size_t comma = std::min(ends.find(',', at), ends.size());
                const std::string end = trimmed(ends.substr(at, comma - at));
                at = comma + 1;
                if (end.empty()) continue;
                if (m_graph.edges.size() > ImportLimits::links) return;
                const auto found = keys.find(end);
                GraphEdge edge;
                edge.from = node.key, edge.to = found == keys.end() ? end : found->second;
                if (connection.inverted) std::swap(edge.from, edge.to);
                edge.dashed = connection.dashed, edge.label = connection.label;
                m_graph.edges.push_back(std::move(edge));
            }
        }
    }

    std::string_view m_text;
    Settings m_settings;
    std::vector<std::string> m_columns;
    Graph m_graph;
};

}  // namespace

Imported readDrawioCsv(std::string_view text) { return TableReader(text).run(); }

}  // namespace failwright::import
