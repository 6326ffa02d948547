#include "model/analysis/structure_function.h"
#include "model/engine/formula/components.h"
#include "model/io/export/writers.h"
#include "model/topology/resolved.h"

#include <map>
#include <set>
#include <pugixml.hpp>
#include <sstream>

namespace failwright::exporting {
namespace {

using engine::Formula;
using engine::Op;
using engine::Ref;

/// A gate of the formula, unrolled: circles have none in the exchange format.
struct Copy {
    Ref ref = 0;
    std::uint32_t level = 0;
    friend auto operator<=>(const Copy&, const Copy&) = default;
};

/// Functions that refer to each other.
struct Circle {
    Ref first = engine::none;     ///< the least of them
    std::uint32_t rounds = 0;     ///< how often it is to be unrolled
};

class TreeWriter {
public:
    explicit TreeWriter(const Topology& topology) : m_topology(topology), m_resolved(resolve(topology)), m_structure(topology, m_resolved) {}

    Result<std::string> run() {
        m_elements = elementsOf(m_topology, m_resolved);
        const std::vector<Ref> failures = m_structure.unavailable(nullptr);
        double weight = 0;
        for (std::size_t c = 0; c < failures.size(); ++c)
            if (m_resolved.clients[c].linked && m_resolved.clients[c].weight > 0) m_clients.emplace_back(c, failures[c]), weight += m_resolved.clients[c].weight;
        if (m_clients.empty())
            return tl::unexpected(Error{.code = ErrorCode::illegal, .place = {}, .found = "a design whose clients call nothing", .expected = "a client with links"});
        for (const auto& [client, failure] : m_clients) findCircles(failure);
        start();
        writeTop(weight);
        writeGates();
        writeEvents();
        std::ostringstream out;
        m_document.save(out, "  ");
        return out.str();
    }

private:
    void start() {
        pugi::xml_node root = m_document.append_child("opsa-mef");
        m_tree = root.append_child("define-fault-tree");
        m_tree.append_attribute("name") = "core";
        if (!m_topology.name.empty()) m_tree.append_child("label").text() = m_topology.name.c_str();
        m_data = root.append_child("model-data");
    }

    [[nodiscard]] const Formula& formula() { return m_structure.formula(); }

    /// A circle with n declared functions has come to rest after n rounds, however it starts.
    void findCircles(Ref root) {
        const engine::Components components = engine::componentsOf(formula(), root);
        for (std::uint32_t c = 0; c < components.count(); ++c) {
            if (!components.circular[c]) continue;
            Circle circle;
            for (const Ref ref : components.membersOf(c)) {
                circle.first = std::min(circle.first, ref);
                circle.rounds += formula().gate(ref).op == Op::declared ? 1 : 0;
            }
            for (const Ref ref : components.membersOf(c)) m_circles[ref] = circle;
        }
    }

    [[nodiscard]] Circle circleOf(Ref ref) const {
        const auto found = m_circles.find(ref);
        return found == m_circles.end() ? Circle{} : found->second;
    }

    std::string eventName(const std::string& id) { return "e_" + m_names.of(id); }

    void writeEvent(const std::string& name, const std::string& label, double chance) {
        pugi::xml_node event = m_data.append_child("define-basic-event");
        event.append_attribute("name") = name.c_str();
        event.append_child("label").text() = label.c_str();
        event.append_child("float").append_attribute("value") = shortest(chance).c_str();
    }

    /// One client: its failure. Several: that of the one drawn by weight; the first selector that happens decides.
    void writeTop(double weight) {
        pugi::xml_node top = m_tree.append_child("define-gate");
        top.append_attribute("name") = "top";
        if (m_clients.size() == 1) return input(top, copyOf(m_clients.front().second, {}));
        pugi::xml_node any = top.append_child("or");
        double left = weight;
        for (std::size_t i = 0; i < m_clients.size(); ++i) {
            const auto& [client, failure] = m_clients[i];
            pugi::xml_node all = any.append_child("and");
            for (std::size_t before = 0; before < i; ++before) all.append_child("not").append_child("basic-event").append_attribute("name") = selector(before).c_str();
            if (i + 1 < m_clients.size()) {
                all.append_child("basic-event").append_attribute("name") = selector(i).c_str();
                const double share = m_resolved.clients[client].weight;
                writeEvent(selector(i), "a request is of " + m_topology.nodes[m_resolved.clients[client].node].id.value + ", if of none before", share / left);
                left -= share;
            }
            input(all, copyOf(failure, {}));
        }
    }

    static std::string selector(std::size_t client) { return "client_" + std::to_string(client + 1); }

    /// The copy of `ref` that a gate on `from` means.
    [[nodiscard]] Copy copyOf(Ref ref, std::optional<Copy> from) {
        const Circle circle = circleOf(ref);
        if (circle.rounds == 0) return {ref, 0};
        const bool inside = from && circleOf(from->ref).rounds > 0 && circleOf(from->ref).first == circle.first;
        if (!inside) return {ref, circle.rounds + 1};  // what a gate on the circle uses is a round behind
        return {ref, formula().gate(ref).op == Op::declared ? from->level - 1 : from->level};
    }

    void input(pugi::xml_node parent, Copy copy) {
        const engine::Gate& gate = formula().gate(copy.ref);
        const bool exhausted = gate.op == Op::declared && circleOf(copy.ref).rounds > 0 && copy.level == 0;
        if (gate.op == Op::falsehood || gate.op == Op::truth || exhausted) {
            parent.append_child("constant").append_attribute("value") = gate.op == Op::truth ? "true" : "false";
        } else if (gate.op == Op::event) {
            m_used.insert(gate.argument);
            parent.append_child("basic-event").append_attribute("name") = eventName(m_elements[gate.argument].id).c_str();
        } else {
            if (m_known.insert(copy).second) m_open.push_back(copy);
            parent.append_child("gate").append_attribute("name") = gateName(copy).c_str();
        }
    }

    static std::string gateName(Copy copy) { return "g" + std::to_string(copy.ref) + (copy.level > 0 ? "_l" + std::to_string(copy.level) : std::string()); }

    void writeGates() {
        for (std::size_t at = 0; at < m_open.size(); ++at) {
            const Copy copy = m_open[at];
            const engine::Gate& gate = formula().gate(copy.ref);
            pugi::xml_node body = m_tree.append_child("define-gate");
            body.append_attribute("name") = gateName(copy).c_str();
            if (gate.op != Op::declared) body = connective(body, gate);
            const std::vector<Ref> inputs(formula().inputs(copy.ref).begin(), formula().inputs(copy.ref).end());
            for (const Ref one : inputs) input(body, copyOf(one, copy));
        }
    }

    static pugi::xml_node connective(pugi::xml_node parent, const engine::Gate& gate) {
        if (gate.op == Op::any) return parent.append_child("or");
        if (gate.op == Op::all) return parent.append_child("and");
        if (gate.op == Op::negation) return parent.append_child("not");
        pugi::xml_node atLeast = parent.append_child("atleast");
        atLeast.append_attribute("min") = gate.argument;
        return atLeast;
    }

    void writeEvents() {
        for (const engine::Event event : m_used) writeEvent(eventName(m_elements[event].id), m_elements[event].id, m_elements[event].unavailability);
    }

    const Topology& m_topology;
    const Resolved m_resolved;
    StructureFunction m_structure;
    std::vector<Element> m_elements;
    std::vector<std::pair<std::size_t, Ref>> m_clients;
    std::map<Ref, Circle> m_circles;  ///< of what stands on one
    pugi::xml_document m_document;
    pugi::xml_node m_tree;
    pugi::xml_node m_data;
    PlainNames m_names;
    std::set<Copy> m_known;
    std::vector<Copy> m_open;
    std::set<engine::Event> m_used;
};

}  // namespace

Result<std::string> writeOpenPsa(const Topology& topology) { return TreeWriter(topology).run(); }

}  // namespace failwright::exporting
