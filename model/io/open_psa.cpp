#include "model/io/open_psa.h"

#include "model/engine/deep_stack.h"
#include "model/io/open_psa_values.h"

#include <algorithm>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>

namespace failwright {
namespace {

using engine::Formula;
using engine::Ref;
using Names = std::map<std::string, pugi::xml_node, std::less<>>;

/// Gates and the formulas in them count alike.
constexpr std::size_t maxNesting = 200'000;

std::string deepest() {
    return "at most " + std::to_string(maxNesting) + " levels";
}

/// Everything that a file defines, by name.
struct Definitions {
    Names gates;
    Names houseEvents;
    Names basicEvents;
    Names parameters;
    std::vector<std::string> gateOrder;
};

class FaultTreeReader {
public:
    explicit FaultTreeReader(std::string_view xml) : m_report(xml) {}

    tl::expected<FaultTree, Errors> read(std::string_view top) {
        pugi::xml_document document;
        const auto parsed = document.load_buffer(m_report.text().data(), m_report.text().size());
        if (!parsed) {
            m_report.add(ErrorCode::syntax, parsed.offset, {}, parsed.description(), "well-formed XML");
        } else if (const pugi::xml_node model = document.child("opsa-mef")) {
            engine::runOnDeepStack([&] { readModel(model, top); });
        } else {
            const std::string root = document.document_element().name();
            m_report.add(ErrorCode::notThisFormat, 0, {}, root.empty() ? "no element" : "<" + root + ">", "<opsa-mef>");
        }
        if (!m_report.errors().empty()) return tl::unexpected(m_report.errors());
        return std::move(m_tree);
    }

private:
    void readModel(pugi::xml_node model, std::string_view top) {
        m_tree.name = model.child("define-fault-tree").attribute("name").value();
        collect(model);
        if (m_defined.gates.size() > FaultTreeLimits::gates) {
            m_report.add(ErrorCode::tooLarge, model, {}, std::to_string(m_defined.gates.size()) + " gates",
                         "at most " + std::to_string(FaultTreeLimits::gates));
            return;
        }
        const std::optional<std::string> chosen = topOf(model, top);
        if (!chosen) return;
        m_tree.top = *chosen;
        m_tree.root = gate(m_defined.gates.find(*chosen)->second);
        m_tree.gates = m_gates.size();
    }

    void collect(pugi::xml_node node) {
        for (const pugi::xml_node child : node.children()) {
            const std::string_view kind = child.name();
            if (kind == "define-gate") {
                if (define(m_defined.gates, child)) m_defined.gateOrder.emplace_back(child.attribute("name").value());
            } else if (kind == "define-house-event") {
                define(m_defined.houseEvents, child);
            } else if (kind == "define-basic-event") {
                define(m_defined.basicEvents, child);
            } else if (kind == "define-parameter") {
                define(m_defined.parameters, child);
            } else if (kind == "define-CCF-group") {
                m_report.add(ErrorCode::illegal, child, child.attribute("name").value(), "a common-cause group", "none: common-cause groups are not read");
            } else if (kind == "define-fault-tree" || kind == "define-component" || kind == "model-data") {
                collect(child);
            }
        }
    }

    bool define(Names& names, pugi::xml_node node) {
        const std::string name = node.attribute("name").value();
        if (name.empty()) {
            m_report.add(ErrorCode::missing, node, {}, "no name", "a name");
        } else if (!names.emplace(name, node).second) {
            m_report.add(ErrorCode::duplicateId, node, name, "a second definition", "one");
        } else {
            return true;
        }
        return false;
    }

    std::optional<std::string> topOf(pugi::xml_node model, std::string_view wanted) {
        if (!wanted.empty()) {
            if (m_defined.gates.contains(wanted)) return std::string(wanted);
            m_report.add(ErrorCode::notFound, model, {}, "no gate '" + std::string(wanted) + "'", "the name of a gate");
            return std::nullopt;
        }
        std::set<std::string, std::less<>> used;
        for (const auto& [name, node] : m_defined.gates) {
            for (const pugi::xpath_node input : node.select_nodes(".//gate|.//event")) used.insert(input.node().attribute("name").value());
        }
        std::vector<std::string> tops;
        for (const std::string& name : m_defined.gateOrder) {
            if (!used.contains(name)) tops.push_back(name);
        }
        if (tops.size() == 1) return tops.front();
        if (tops.empty()) {
            const bool none = m_defined.gateOrder.empty();
            m_report.add(ErrorCode::missing, model, {}, none ? "no gate" : "no gate that stands above all others", "a top gate");
        } else {
            m_report.add(ErrorCode::illegal, model, {}, std::to_string(tops.size()) + " gates that no gate uses, such as '" + tops[0] +
                         "' and '" + tops[1] + "'", "one, or the name of the gate to solve");
        }
        return std::nullopt;
    }

    Ref gate(pugi::xml_node definition) {
        const std::string name = definition.attribute("name").value();
        const auto [entry, isNew] = m_gates.emplace(name, std::nullopt);
        if (!isNew) {
            if (entry->second) return *entry->second;
            m_report.add(ErrorCode::circle, definition, name, "a gate that needs itself", "gates without circles");
            return Formula::falsehood();
        }
        if (++m_depth > maxNesting) {
            if (m_depth == maxNesting + 1) m_report.add(ErrorCode::tooLarge, definition, name, "gates nested too deep", deepest());
            --m_depth;
            return Formula::falsehood();
        }
        const Ref value = formula(only(definition, name), name);
        --m_depth;
        m_gates[name] = value;
        return value;
    }

    /// The one formula under `node`.
    pugi::xml_node only(pugi::xml_node node, const std::string& place) {
        pugi::xml_node found;
        for (const pugi::xml_node child : node.children()) {
            const std::string_view kind = child.name();
            if (kind.empty() || kind == "label" || kind == "attributes") continue;
            if (found) {
                m_report.add(ErrorCode::illegal, child, place, "a second formula", "one");
                break;
            }
            found = child;
        }
        if (!found) m_report.add(ErrorCode::missing, node, place, "no formula", "a formula");
        return found;
    }

    Ref formula(pugi::xml_node node, const std::string& place) {
        if (!node) return Formula::falsehood();
        const std::string_view kind = node.name();
        if (kind == "gate" || kind == "basic-event" || kind == "house-event" || kind == "event") return named(node, place);
        if (kind == "constant") return node.attribute("value").as_bool() ? Formula::truth() : Formula::falsehood();
        if (++m_depth > maxNesting) {
            --m_depth;
            m_report.add(ErrorCode::tooLarge, node, place, "formulas nested too deep", deepest());
            return Formula::falsehood();
        }
        std::vector<Ref> inputs;
        for (const pugi::xml_node child : node.children()) {
            if (*child.name() != '\0') inputs.push_back(formula(child, place));
        }
        --m_depth;
        return connected(node, place, std::move(inputs));
    }

    Ref connected(pugi::xml_node node, const std::string& place, std::vector<Ref> inputs) {
        const std::string_view kind = node.name();
        Formula& f = m_tree.formula;
        const auto expect = [&](bool right, const char* wanted) {
            if (!right) m_report.add(ErrorCode::illegal, node, place, std::to_string(inputs.size()) + " inputs of " + std::string(kind), wanted);
            return right;
        };
        if (kind == "and" || kind == "nand") {
            if (!expect(!inputs.empty(), "at least one")) return Formula::falsehood();
            const Ref all = f.all(std::move(inputs));
            return kind == "and" ? all : f.negation(all);
        }
        if (kind == "or" || kind == "nor") {
            if (!expect(!inputs.empty(), "at least one")) return Formula::falsehood();
            const Ref any = f.any(std::move(inputs));
            return kind == "or" ? any : f.negation(any);
        }
        if (kind == "not") return expect(inputs.size() == 1, "one") ? f.negation(inputs[0]) : Formula::falsehood();
        if (kind == "xor") {
            if (!expect(!inputs.empty(), "at least one")) return Formula::falsehood();
            Ref odd = inputs.front();
            for (std::size_t i = 1; i < inputs.size(); ++i) odd = different(odd, inputs[i]);
            return odd;
        }
        if (kind == "iff") return expect(inputs.size() == 2, "two") ? f.negation(different(inputs[0], inputs[1])) : Formula::falsehood();
        if (kind == "imply") return expect(inputs.size() == 2, "two") ? f.any({f.negation(inputs[0]), inputs[1]}) : Formula::falsehood();
        if (kind == "atleast") {
            const std::optional<std::size_t> min = count(node, "min", place, inputs.size());
            return min ? f.atLeast(*min, std::move(inputs)) : Formula::falsehood();
        }
        if (kind == "cardinality") {
            const std::optional<std::size_t> min = count(node, "min", place, inputs.size());
            const std::optional<std::size_t> max = count(node, "max", place, inputs.size());
            if (!min || !max) return Formula::falsehood();
            const Ref more = f.atLeast(*max + 1, inputs);
            return f.all({f.atLeast(*min, std::move(inputs)), f.negation(more)});
        }
        m_report.add(ErrorCode::unknownWord, node, place, "<" + std::string(kind) + ">",
                     "and, or, not, nand, nor, xor, iff, imply, atleast, cardinality, constant, gate, basic-event or house-event");
        return Formula::falsehood();
    }

    Ref different(Ref a, Ref b) {
        Formula& f = m_tree.formula;
        return f.any({f.all({a, f.negation(b)}), f.all({f.negation(a), b})});
    }

    std::optional<std::size_t> count(pugi::xml_node node, const char* attribute, const std::string& place, std::size_t most) {
        const std::string text = node.attribute(attribute).value();
        const std::optional<std::size_t> value = wholeNumber(text);
        if (value && *value <= most) return value;
        m_report.add(value ? ErrorCode::outOfRange : ErrorCode::wrongType, node, place,
                     std::string(attribute) + " = " + (text.empty() ? "nothing" : "'" + text + "'"),
                     "a whole number from 0 to " + std::to_string(most));
        return std::nullopt;
    }

    Ref named(pugi::xml_node node, const std::string& place) {
        const std::string name = node.attribute("name").value();
        const std::string_view kind = node.name();
        const std::string_view type = kind == "event" ? std::string_view(node.attribute("type").value()) : kind;
        if (type == "gate" || type.empty() || type == "event") {
            if (const auto found = m_defined.gates.find(name); found != m_defined.gates.end()) return gate(found->second);
        }
        if (type != "gate") {
            if (const auto found = m_defined.houseEvents.find(name); found != m_defined.houseEvents.end()) {
                const bool on = found->second.child("constant").attribute("value").as_bool();
                return on ? Formula::truth() : Formula::falsehood();
            }
            if (const auto found = m_defined.basicEvents.find(name); found != m_defined.basicEvents.end()) return basicEvent(found->second);
        }
        m_report.add(ErrorCode::unknownReference, node, place, std::string(kind) + " '" + name + "'", "the name of one that is defined");
        return Formula::falsehood();
    }

    Ref basicEvent(pugi::xml_node definition) {
        const std::string name = definition.attribute("name").value();
        const auto [entry, isNew] = m_numbers.emplace(name, static_cast<engine::Event>(m_tree.events.size()));
        if (isNew) {
            const ExpressionReader expressions(m_defined.parameters, m_report);
            const double value = expressions.value(definition, name);
            if (!(value >= 0 && value <= 1)) {
                m_report.add(ErrorCode::outOfRange, definition, name, shortNumber(value), "a probability from 0 to 1");
            }
            m_tree.events.push_back(name);
            m_tree.probabilities.push_back(value);
        }
        return m_tree.formula.event(entry->second);
    }

    XmlReport m_report;
    Definitions m_defined;
    std::map<std::string, std::optional<Ref>> m_gates;
    std::map<std::string, engine::Event> m_numbers;
    std::size_t m_depth = 0;
    FaultTree m_tree;
};

}  // namespace

tl::expected<FaultTree, Errors> readFaultTree(std::string_view xml, std::string_view top) {
    if (xml.size() > FaultTreeLimits::bytes) {
        return tl::unexpected(Errors{{ErrorCode::tooLarge, {}, std::to_string(xml.size()) + " bytes",
                                      "at most " + std::to_string(FaultTreeLimits::bytes)}});
    }
    return FaultTreeReader(xml).read(top);
}

}  // namespace failwright
