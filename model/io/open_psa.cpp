#include "model/io/open_psa.h"

#include "model/engine/support/deep_stack.h"
#include "model/io/open_psa_groups.h"
#include "model/io/open_psa_names.h"
#include "model/io/open_psa_values.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>

namespace failwright {
namespace {

using engine::Formula;
using engine::Ref;
using Kind = DefinitionKind;
/// Gates and the formulas in them count alike.
constexpr std::size_t maxNesting = 200'000;

std::string deepest() {
    return "at most " + std::to_string(maxNesting) + " levels";
}

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
        const Definitions definitions(model, m_report);
        ExpressionReader values(definitions, m_report);
        const CommonCauses causes(definitions, values, m_report);
        m_definitions = &definitions;
        m_values = &values;
        m_causes = &causes;
        m_causeNumbers.resize(causes.all().size());
        const auto gates = static_cast<std::size_t>(std::ranges::count(definitions.inOrder(), Kind::gate, &Definition::kind));
        if (gates > FaultTreeLimits::gates) {
            m_report.add(ErrorCode::tooLarge, model, {}, std::to_string(gates) + " gates", "at most " + std::to_string(FaultTreeLimits::gates));
            return;
        }
        const Definition* chosen = top.empty() ? onlyTop(model) : namedTop(model, top);
        if (!chosen) return;
        m_tree.top = chosen->name;
        m_tree.root = gate(*chosen);
        m_tree.gates = m_gates.size();
    }

    const Definition* namedTop(pugi::xml_node model, std::string_view name) {
        const Definition* found = m_definitions->find(name, m_tree.name, {Kind::gate});
        if (!found) m_report.add(ErrorCode::notFound, model, {}, "no gate '" + std::string(name) + "'", "the name of a gate");
        return found;
    }

    const Definition* onlyTop(pugi::xml_node model) {
        std::vector<const Definition*> gates;
        for (const Definition& one : m_definitions->inOrder()) {
            if (one.kind == Kind::gate) gates.push_back(&one);
        }
        std::set<const Definition*> used;
        for (const Definition* one : gates) {
            for (const pugi::xpath_node input : one->node.select_nodes(".//gate|.//event")) {
                used.insert(m_definitions->find(input.node().attribute("name").value(), one->scope, {Kind::gate}));
            }
        }
        std::vector<const Definition*> tops;
        std::ranges::copy_if(gates, std::back_inserter(tops), [&](const Definition* one) { return !used.contains(one); });
        if (tops.size() == 1) return tops.front();
        if (gates.empty()) {
            m_report.add(ErrorCode::missing, model, {}, "no gate", "a top gate");
        } else if (tops.empty()) {
            for (const Definition* one : gates) (void)gate(*one);
            if (m_report.errors().empty()) m_report.add(ErrorCode::missing, model, {}, "no gate that stands above all others", "a top gate");
        } else {
            m_report.add(ErrorCode::illegal, model, {}, std::to_string(tops.size()) + " gates that no gate uses, such as '" + tops[0]->name +
                         "' and '" + tops[1]->name + "'", "one, or the name of the gate to solve");
        }
        return nullptr;
    }

    Ref gate(const Definition& definition) {
        const auto [entry, isNew] = m_gates.emplace(&definition, std::nullopt);
        if (!isNew) {
            if (entry->second) return *entry->second;
            m_report.add(ErrorCode::circle, definition.node, definition.name, "a gate that needs itself", "gates without circles");
            return Formula::falsehood();
        }
        if (++m_depth > maxNesting) {
            if (m_depth == maxNesting + 1) m_report.add(ErrorCode::tooLarge, definition.node, definition.name, "gates nested too deep", deepest());
            --m_depth;
            return Formula::falsehood();
        }
        const Ref value = formula(only(definition), definition);
        --m_depth;
        m_gates[&definition] = value;
        return value;
    }

    /// The one formula in `definition`.
    pugi::xml_node only(const Definition& definition) {
        pugi::xml_node found;
        for (const pugi::xml_node child : definition.node.children()) {
            if (!isContent(child)) continue;
            if (found) {
                m_report.add(ErrorCode::illegal, child, definition.name, "a second formula", "one");
                break;
            }
            found = child;
        }
        if (!found) m_report.add(ErrorCode::missing, definition.node, definition.name, "no formula", "a formula");
        return found;
    }

    Ref formula(pugi::xml_node node, const Definition& in) {
        if (!node) return Formula::falsehood();
        const std::string_view kind = node.name();
        if (kind == "gate" || kind == "basic-event" || kind == "house-event" || kind == "event") return named(node, in);
        if (kind == "constant") return constant(node, in);
        if (++m_depth > maxNesting) {
            --m_depth;
            m_report.add(ErrorCode::tooLarge, node, in.name, "formulas nested too deep", deepest());
            return Formula::falsehood();
        }
        std::vector<Ref> inputs;
        for (const pugi::xml_node child : node.children()) {
            if (*child.name() != '\0') inputs.push_back(formula(child, in));
        }
        --m_depth;
        return connected(node, in, std::move(inputs));
    }

    Ref connected(pugi::xml_node node, const Definition& in, std::vector<Ref> inputs) {
        const std::string_view kind = node.name();
        Formula& f = m_tree.formula;
        const auto expect = [&](bool right, const char* wanted) {
            if (!right) m_report.add(ErrorCode::illegal, node, in.name, std::to_string(inputs.size()) + " inputs of " + std::string(kind), wanted);
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
            const std::optional<std::size_t> min = count(node, "min", in, inputs.size());
            return min ? f.atLeast(*min, std::move(inputs)) : Formula::falsehood();
        }
        if (kind == "cardinality") {
            const std::optional<std::size_t> min = count(node, "min", in, inputs.size());
            const std::optional<std::size_t> max = count(node, "max", in, inputs.size());
            if (!min || !max) return Formula::falsehood();
            const Ref more = f.atLeast(*max + 1, inputs);
            return f.all({f.atLeast(*min, std::move(inputs)), f.negation(more)});
        }
        m_report.add(ErrorCode::unknownWord, node, in.name, "<" + std::string(kind) + ">",
                     "and, or, not, nand, nor, xor, iff, imply, atleast, cardinality, constant, gate, basic-event or house-event");
        return Formula::falsehood();
    }

    Ref different(Ref a, Ref b) {
        Formula& f = m_tree.formula;
        return f.any({f.all({a, f.negation(b)}), f.all({f.negation(a), b})});
    }

    std::optional<std::size_t> count(pugi::xml_node node, const char* attribute, const Definition& in, std::size_t most) {
        const std::string text = node.attribute(attribute).value();
        const std::optional<std::size_t> value = wholeNumber(text);
        if (value && *value <= most) return value;
        m_report.add(value ? ErrorCode::outOfRange : ErrorCode::wrongType, node, in.name,
                     std::string(attribute) + " = " + (text.empty() ? "nothing" : "'" + text + "'"),
                     "a whole number from 0 to " + std::to_string(most));
        return std::nullopt;
    }

    Ref named(pugi::xml_node node, const Definition& in) {
        const std::string name = node.attribute("name").value();
        const Definition* found = meant(node, in.scope);
        if (!found) {
            m_report.add(ErrorCode::unknownReference, node, in.name, std::string(node.name()) + " '" + name + "'", "the name of one that is defined");
            return Formula::falsehood();
        }
        if (found->kind == Kind::gate) return gate(*found);
        return found->kind == Kind::houseEvent ? houseEvent(*found) : basicEvent(*found);
    }

    const Definition* meant(pugi::xml_node node, std::string_view scope) const {
                const std::string_view name = node.attribute("name").value();
        const std::string_view kind = node.name();
        const std::string_view type = kind == "event" ? std::string_view(node.attribute("type").value()) : kind;
        if (type == "gate") return m_definitions->find(name, scope, {Kind::gate});
        if (type.empty() || type == "event") return m_definitions->find(name, scope, {Kind::gate, Kind::houseEvent, Kind::basicEvent});
        return m_definitions->find(name, scope, {Kind::houseEvent, Kind::basicEvent});
    }

    Ref houseEvent(const Definition& definition) {
        Ref state = Formula::falsehood();
        for (const pugi::xml_node child : definition.node.children()) {
            const std::string_view kind = child.name();
            if (kind == "constant") {
                state = constant(child, definition);
            } else if (isContent(child)) {
                m_report.add(ErrorCode::unknownWord, child, definition.name, "<" + std::string(kind) + ">", "constant");
            }
        }
        return state;
    }

    Ref constant(pugi::xml_node node, const Definition& in) {
        const std::string value = node.attribute("value").value();
        if (value == "true" || value == "1") return Formula::truth();
        if (value != "false" && value != "0") m_report.add(ErrorCode::wrongType, node, in.name, "'" + value + "'", "true or false");
        return Formula::falsehood();
    }

    Ref basicEvent(const Definition& definition) {
        if (const std::vector<std::size_t>* causes = m_causes->of(definition)) return anyOf(*causes);
        const auto [entry, isNew] = m_numbers.emplace(&definition, static_cast<engine::Event>(m_tree.events.size()));
        if (isNew) {
            const std::optional<double> value = m_values->value(definition);
            if (value && !(*value >= 0 && *value <= 1)) {
                m_report.add(ErrorCode::outOfRange, definition.node, definition.name, shortNumber(*value), "a probability from 0 to 1");
            }
            add(definition.name, value.value_or(0));
        }
        return m_tree.formula.event(entry->second);
    }

    Ref anyOf(const std::vector<std::size_t>& causes) {
        std::vector<Ref> inputs;
        for (const std::size_t place : causes) {
            std::optional<engine::Event>& number = m_causeNumbers[place];
            if (!number) {
                number = static_cast<engine::Event>(m_tree.events.size());
                add(m_causes->all()[place].name, m_causes->all()[place].probability);
            }
            inputs.push_back(m_tree.formula.event(*number));
        }
        return inputs.empty() ? Formula::falsehood() : m_tree.formula.any(std::move(inputs));
    }

    void add(const std::string& event, double probability) {
        m_tree.events.push_back(event);
        m_tree.probabilities.push_back(probability);
    }

    XmlReport m_report;
    const Definitions* m_definitions = nullptr;
    ExpressionReader* m_values = nullptr;
    const CommonCauses* m_causes = nullptr;
    std::vector<std::optional<engine::Event>> m_causeNumbers;
    std::map<const Definition*, std::optional<Ref>> m_gates;
    std::map<const Definition*, engine::Event> m_numbers;
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
