#include "model/io/export/writers.h"

namespace failwright::exporting {
namespace {

std::string quoted(const std::string& text) { return "\"" + replaced(replaced(replaced(text, "\\", "\\\\"), "\"", "\\\""), "\n", "\\n") + "\""; }

const char* shapeOf(NodeKind kind) {
    switch (kind) {
        case NodeKind::client: return "oval";
        case NodeKind::database:
        case NodeKind::cache:
        case NodeKind::storage: return "cylinder";
        case NodeKind::queue: return "cds";
        case NodeKind::loadBalancer:
        case NodeKind::gateway: return "hexagon";
        case NodeKind::external: return "box3d";
        default: return "box";
    }
}

class DotWriter {
public:
    explicit DotWriter(const Topology& topology) : m_topology(topology), m_nesting(topology) {}

    std::string run() {
        m_text = "digraph " + quoted(m_topology.name.empty() ? "design" : m_topology.name) + " {\n    node [style=rounded]\n";
        writeInside({}, "    ");
        for (const Link& link : m_topology.links) writeLink(link);
        return std::move(m_text) + "}\n";
    }

private:
    void attribute(const char* key, const std::string& value) { m_text += std::string(", ") + key + "=" + quoted(value); }
    void attribute(const char* key, const std::optional<double>& value) {
        if (value) attribute(key, shortest(*value));
    }
    void figures(const Figures& figures) {
        attribute("availability", figures.availability);
        attribute("mtbf_h", figures.mtbfHours);
        attribute("mttr_h", figures.mttrHours);
    }

    void writeInside(const std::string& id, const std::string& indent) {
        for (const Node* node : m_nesting.nodes[id]) writeNode(*node, indent);
        for (const Domain* domain : m_nesting.domains[id]) {
            m_text += indent + "subgraph " + quoted("cluster_" + domain->id.value) + " {\n" + indent + "    graph [label=" + quoted(titleOf(*domain));
            attribute("kind", std::string(word(domain->kind)));
            figures(domain->figures);
            m_text += "]\n";
            writeInside(domain->id.value, indent + "    ");
            m_text += indent + "}\n";
        }
    }

    void writeNode(const Node& node, const std::string& indent) {
        m_text += indent + quoted(node.id.value) + " [label=" + quoted(titleOf(node)) + ", shape=" + shapeOf(node.kind);
        attribute("kind", std::string(word(node.kind)));
        if (node.service) attribute("service", node.service->value);
        if (node.role) attribute("role", std::string(word(*node.role)));
        if (node.instances) attribute("instances", double(*node.instances));
        if (node.needed) attribute("needed", double(*node.needed));
        attribute("weight", node.weight);
        figures(node.figures);
        if (node.position) attribute("pos", shortest(node.position->x) + "," + shortest(-node.position->y));
        m_text += "]\n";
    }

    void writeLink(const Link& link) {
        m_text += "    " + quoted(link.from.value) + " -> " + quoted(link.to.value);
        if (!isRequest(link)) m_text += " [kind=replication, color=gray" + (link.mode ? ", mode=" + quoted(std::string(word(*link.mode))) : std::string()) + "]";
        else if (link.required == false) m_text += " [style=dashed]";
        m_text += "\n";
    }

    const Topology& m_topology;
    Nesting m_nesting;
    std::string m_text;
};

}  // namespace

std::string writeDot(const Topology& topology) { return DotWriter(topology).run(); }

}  // namespace failwright::exporting
