#include "model/io/export/writers.h"

#include <string_view>

namespace failwright::exporting {
namespace {

/// The titles of an architecture diagram hold letters, digits, `_` and spaces.
std::string plainTitle(std::string_view text) {
    std::string title;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        if (plain) title += c;
        else if (!title.empty() && title.back() != ' ') title += ' ';
    }
    while (!title.empty() && title.back() == ' ') title.pop_back();
    return title.empty() ? "unnamed" : title;
}

const char* iconOf(NodeKind kind) {
    switch (kind) {
        case NodeKind::client:
        case NodeKind::dns:
        case NodeKind::cdn: return "internet";
        case NodeKind::database:
        case NodeKind::cache:
        case NodeKind::queue: return "database";
        case NodeKind::storage: return "disk";
        case NodeKind::external: return "cloud";
        default: return "server";
    }
}

std::string quoted(const std::string& text) { return "\"" + replaced(replaced(text, "\"", "#quot;"), "\n", " ") + "\""; }

std::string boxOf(const Node& node) {
    const std::string label = quoted(titleOf(node));
    switch (node.kind) {
        case NodeKind::client: return "([" + label + "])";
        case NodeKind::database:
        case NodeKind::cache:
        case NodeKind::storage: return "[(" + label + ")]";
        case NodeKind::queue: return "[[" + label + "]]";
        case NodeKind::loadBalancer:
        case NodeKind::gateway: return "{{" + label + "}}";
        default: return "[" + label + "]";
    }
}

class FlowchartWriter {
public:
    explicit FlowchartWriter(const Topology& topology) : m_topology(topology), m_nesting(topology) {}

    std::string run() {
        if (!m_topology.name.empty()) m_text += "---\ntitle: " + quoted(m_topology.name) + "\n---\n";
        m_text += "flowchart TB\n";
        writeInside({}, "    ");
        for (const Link& link : m_topology.links) writeLink(link);
        for (const Domain& domain : m_topology.domains) m_text += "    class " + m_names.of(domain.id.value) + " " + std::string(word(domain.kind)) + "\n";
        return std::move(m_text);
    }

private:
    void writeInside(const std::string& id, const std::string& indent) {
        for (const Node* node : m_nesting.nodes[id]) m_text += indent + m_names.of(node->id.value) + boxOf(*node) + ":::" + std::string(word(node->kind)) + "\n";
        for (const Domain* domain : m_nesting.domains[id]) {
            m_text += indent + "subgraph " + m_names.of(domain->id.value) + " [" + quoted(titleOf(*domain)) + "]\n";
            writeInside(domain->id.value, indent + "    ");
            m_text += indent + "end\n";
        }
    }

    void writeLink(const Link& link) {
        const bool copy = !isRequest(link);
        const std::string mode = link.mode ? std::string(word(*link.mode)) + " " : std::string();
        const std::string arrow = copy ? " == " + mode + "replication ==> " : link.required == false ? " -.-> " : " --> ";
        m_text += "    " + m_names.of(link.from.value) + arrow + m_names.of(link.to.value) + "\n";
    }

    const Topology& m_topology;
    Nesting m_nesting;
    PlainNames m_names;
    std::string m_text;
};

}  // namespace

std::string writeMermaidFlowchart(const Topology& topology) { return FlowchartWriter(topology).run(); }

std::string writeMermaidArchitecture(const Topology& topology) {
    PlainNames names;
    Nesting nesting(topology);
    std::string text = "architecture-beta\n";
    const auto in = [&](const std::optional<DomainId>& around) { return around ? " in " + names.of(around->value) : std::string(); };
    std::vector<const Domain*> open = nesting.domains[{}];  // outer groups first
    for (std::size_t at = 0; at < open.size(); ++at) {
        const Domain& domain = *open[at];
        text += "    group " + names.of(domain.id.value) + "(cloud)[" + plainTitle(titleOf(domain)) + "]" + in(domain.parent) + "\n";
        for (const Domain* inner : nesting.domains[domain.id.value]) open.push_back(inner);
    }
    for (const Node& node : topology.nodes)
        text += "    service " + names.of(node.id.value) + "(" + iconOf(node.kind) + ")[" + plainTitle(titleOf(node)) + "]" + in(node.domain) + "\n";
    for (const Link& link : topology.links) text += "    " + names.of(link.from.value) + ":B --> T:" + names.of(link.to.value) + "\n";
    return text;
}

}  // namespace failwright::exporting
