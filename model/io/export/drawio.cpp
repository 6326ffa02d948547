#include "model/io/export/writers.h"
#include "model/layout/geometry.h"
#include "model/layout/layout.h"

#include <pugixml.hpp>
#include <sstream>

namespace failwright::exporting {
namespace {

const char* styleOf(NodeKind kind) {
    switch (kind) {
        case NodeKind::client: return "rounded=1;arcSize=50;whiteSpace=wrap;html=1;fillColor=#f5f5f5;strokeColor=#666666;";
        case NodeKind::database:
        case NodeKind::storage: return "shape=cylinder3;whiteSpace=wrap;html=1;boundedLbl=1;size=8;fillColor=#dae8fc;strokeColor=#6c8ebf;";
        case NodeKind::cache: return "shape=cylinder3;whiteSpace=wrap;html=1;boundedLbl=1;size=8;fillColor=#ffe6cc;strokeColor=#d79b00;";
        case NodeKind::queue: return "shape=process;whiteSpace=wrap;html=1;fillColor=#fff2cc;strokeColor=#d6b656;";
        case NodeKind::loadBalancer:
        case NodeKind::gateway:
        case NodeKind::dns:
        case NodeKind::cdn: return "shape=hexagon;perimeter=hexagonPerimeter2;size=12;fixedSize=1;whiteSpace=wrap;html=1;fillColor=#e1d5e7;strokeColor=#9673a6;";
        case NodeKind::external: return "rounded=0;dashed=1;whiteSpace=wrap;html=1;";
        default: return "rounded=1;whiteSpace=wrap;html=1;fillColor=#d5e8d4;strokeColor=#82b366;";
    }
}

constexpr const char* domainStyle = "swimlane;startSize=28;horizontal=1;container=1;collapsible=0;rounded=1;html=1;fillColor=none;strokeColor=#999999;";

class DrawioWriter {
public:
    explicit DrawioWriter(const Topology& topology) : m_topology(placed(topology)) {}

    std::string run() {
        pugi::xml_node file = m_document.append_child("mxfile");
        file.append_attribute("host") = "Failwright";
        pugi::xml_node page = file.append_child("diagram");
        page.append_attribute("name") = m_topology.name.empty() ? "Design" : m_topology.name.c_str();
        m_root = page.append_child("mxGraphModel").append_child("root");
        m_root.append_child("mxCell").append_attribute("id") = "0";
        pugi::xml_node layer = m_root.append_child("mxCell");
        layer.append_attribute("id") = "1";
        layer.append_attribute("parent") = "0";
        Nesting nesting(m_topology);
        writeDomains(nesting, {}, {});
        for (const Node& node : m_topology.nodes) writeNode(node);
        for (const Link& link : m_topology.links) writeLink(link);
        writeNotes();
        std::ostringstream out;
        m_document.save(out, " ");
        return out.str();
    }

private:
    static std::string cellId(const std::string& id) { return "f-" + id; }

    pugi::xml_node cell(const std::string& id, const std::string& label, std::string_view kind, const char* style) {
        pugi::xml_node data = m_root.append_child("UserObject");
        data.append_attribute("id") = cellId(id).c_str();
        data.append_attribute("label") = label.c_str();
        data.append_attribute("kind") = std::string(kind).c_str();
        pugi::xml_node made = data.append_child("mxCell");
        made.append_attribute("style") = style;
        return made;
    }

    static std::string escaped(const std::string& text) { return replaced(replaced(replaced(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;"); }

    void box(pugi::xml_node made, const std::string& parent, const Rect& rect, const Rect& around) {
        made.append_attribute("vertex") = "1";
        made.append_attribute("parent") = parent.empty() ? "1" : cellId(parent).c_str();
        pugi::xml_node geometry = made.append_child("mxGeometry");
        geometry.append_attribute("x") = shortest(rect.x - around.x).c_str();
        geometry.append_attribute("y") = shortest(rect.y - around.y).c_str();
        geometry.append_attribute("width") = shortest(rect.width).c_str();
        geometry.append_attribute("height") = shortest(rect.height).c_str();
        geometry.append_attribute("as") = "geometry";
    }

    /// Outer ones first, so that the inner ones are drawn over them.
    void writeDomains(Nesting& nesting, const std::string& parent, const Rect& around) {
        for (const Domain* domain : nesting.domains[parent]) {
            m_rects[domain->id.value] = *domain->rect;
            box(cell(domain->id.value, escaped(titleOf(*domain)), word(domain->kind), domainStyle), parent, *domain->rect, around);
            writeDomains(nesting, domain->id.value, *domain->rect);
        }
    }

    void writeNode(const Node& node) {
        const std::string parent = node.domain ? node.domain->value : std::string();
        const Rect rect{node.position->x, node.position->y, geometry::nodeWidth, geometry::nodeHeight};
        box(cell(node.id.value, escaped(titleOf(node)), word(node.kind), styleOf(node.kind)), parent, rect, parent.empty() ? Rect{} : m_rects[parent]);
    }

    void writeLink(const Link& link) {
        pugi::xml_node made = m_root.append_child("mxCell");
        made.append_attribute("id") = cellId(link.id.value).c_str();
        std::string style = "edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;";
        if (!isRequest(link)) style += "strokeColor=#6c8ebf;", made.append_attribute("value") = "replication";
        else if (link.required == false) style += "dashed=1;";
        made.append_attribute("style") = style.c_str();
        made.append_attribute("edge") = "1";
        made.append_attribute("parent") = "1";
        made.append_attribute("source") = cellId(link.from.value).c_str();
        made.append_attribute("target") = cellId(link.to.value).c_str();
        pugi::xml_node geometry = made.append_child("mxGeometry");
        geometry.append_attribute("relative") = "1";
        geometry.append_attribute("as") = "geometry";
    }

    void writeNotes() {
        for (std::size_t i = 0; i < m_topology.notes.size(); ++i) {
            const Note& note = m_topology.notes[i];
            const Point at = note.position.value_or(Point{0, -80.0 * double(i + 1)});
            pugi::xml_node made = m_root.append_child("mxCell");
            made.append_attribute("id") = ("note " + std::to_string(i)).c_str();
            made.append_attribute("value") = escaped(note.text).c_str();
            made.append_attribute("style") = "text;html=1;align=left;verticalAlign=top;whiteSpace=wrap;";
            box(made, {}, {at.x, at.y, 200, 60}, {});
        }
    }

    const Topology m_topology;
    pugi::xml_document m_document;
    pugi::xml_node m_root;
    std::unordered_map<std::string, Rect> m_rects;
};

}  // namespace

std::string writeDrawio(const Topology& topology) { return DrawioWriter(topology).run(); }

}  // namespace failwright::exporting
