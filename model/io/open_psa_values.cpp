#include "model/io/open_psa_values.h"

#include "model/io/open_psa.h"
#include "model/io/open_psa_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace failwright {
namespace {

constexpr int maxNesting = 1000;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

template <class Number>
std::optional<Number> parsed(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool isArithmetic(std::string_view kind) {
    return kind == "neg" || kind == "add" || kind == "sub" || kind == "mul" || kind == "div" || kind == "exponential";
}

}  // namespace

bool isContent(pugi::xml_node node) {
    const std::string_view kind = node.name();
    return !kind.empty() && kind != "label" && kind != "attributes";
}

void XmlReport::add(ErrorCode code, std::ptrdiff_t offset, const std::string& place, std::string found, std::string expected) {
    if (m_errors.size() >= FaultTreeLimits::listedErrors) return;
    const auto at = std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(m_text.size()));
    const std::string_view before = m_text.substr(0, static_cast<std::size_t>(at));
    const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n'));
    const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    m_errors.push_back({code, place, std::move(found), std::move(expected), line + 1, before.size() - start + 1});
}

std::optional<double> decimalNumber(std::string_view text) { return parsed<double>(text); }
std::optional<std::size_t> wholeNumber(std::string_view text) { return parsed<std::size_t>(text); }

std::string shortNumber(double value) {
    if (std::isnan(value)) return "what is no number";
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::optional<double> ExpressionReader::value(const Definition& definition) { return value(definition.node, definition); }

ExpressionReader::Value ExpressionReader::only(pugi::xml_node parent, const Definition& in, int depth) {
    pugi::xml_node found;
    for (const pugi::xml_node child : parent.children()) {
        if (!isContent(child)) continue;
        if (found) m_report.add(ErrorCode::illegal, child, in.name, "a second expression", "one");
        found = child;
    }
    if (found) return expression(found, in, depth);
    m_report.add(ErrorCode::missing, parent, in.name, "no value", "a number, a parameter or an expression");
    return {};
}

ExpressionReader::Value ExpressionReader::literal(pugi::xml_node node, const Definition& in) {
    const std::string_view text = node.attribute("value").value();
    const std::string_view kind = node.name();
    if (kind == "bool" && (text == "true" || text == "false")) return text == "true" ? 1 : 0;
    const Value value = kind == "bool" ? std::nullopt : decimalNumber(text);
    if (value && std::isfinite(*value)) return value;
    m_report.add(ErrorCode::wrongType, node, in.name, "'" + std::string(text) + "'", "a number");
    return {};
}

ExpressionReader::Value ExpressionReader::parameter(pugi::xml_node node, const Definition& in, int depth) {
    const std::string name = node.attribute("name").value();
    const Definition* found = m_definitions.find(name, in.scope, {DefinitionKind::parameter});
    if (!found) {
        m_report.add(ErrorCode::unknownReference, node, in.name, "parameter '" + name + "'", "the name of one that is defined");
        return {};
    }
    const auto [known, isNew] = m_parameters.try_emplace(found);
    Parameter& one = known->second;
    if (isNew) {
        one.value = only(found->node, *found, depth);
    } else if (one.isOpen) {
        m_report.add(ErrorCode::circle, found->node, found->name, "a parameter that needs itself", "parameters without circles");
    }
    one.isOpen = false;
    return one.value;
}

ExpressionReader::Value ExpressionReader::expression(pugi::xml_node node, const Definition& in, int depth) {
    if (depth > maxNesting) {
        m_report.add(ErrorCode::circle, node, in.name, "expressions nested without end", "at most 1000 levels");
        return {};
    }
    const std::string_view kind = node.name();
    if (kind == "float" || kind == "int" || kind == "bool") return literal(node, in);
    if (kind == "parameter") return parameter(node, in, depth + 1);
    if (!isArithmetic(kind)) {
        m_report.add(ErrorCode::unknownWord, node, in.name, "<" + std::string(kind) + ">",
                     "one of float, int, bool, parameter, neg, add, sub, mul, div, exponential");
        return {};
    }
    std::vector<double> inputs;
    bool understood = true;
    for (const pugi::xml_node child : node.children()) {
        if (!isContent(child)) continue;
        const Value input = expression(child, in, depth + 1);
        understood = understood && input;
        inputs.push_back(input.value_or(0));
    }
    const std::size_t wanted = kind == "neg" ? 1 : kind == "exponential" ? 2 : 0;
    if (inputs.empty() || (wanted > 0 && inputs.size() != wanted)) {
        m_report.add(ErrorCode::illegal, node, in.name, std::to_string(inputs.size()) + " inputs of " + std::string(kind),
                     wanted == 1 ? "one" : wanted == 2 ? "two" : "at least one");
        return {};
    }
    if (!understood) return {};
    if (kind == "neg") return -inputs[0];
    if (kind == "exponential") return -std::expm1(-inputs[0] * inputs[1]);
    double value = inputs[0];
    for (std::size_t i = 1; i < inputs.size(); ++i) {
        if (kind == "add") value += inputs[i];
        if (kind == "sub") value -= inputs[i];
        if (kind == "mul") value *= inputs[i];
        if (kind == "div") value /= inputs[i];
    }
    return value;
}

}  // namespace failwright
