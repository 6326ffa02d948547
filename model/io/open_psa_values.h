#pragma once

#include "model/topology/error.h"

#include <cstddef>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace failwright {

/// What is wrong with an XML text, each with the line and the column of a node.
class XmlReport {
public:
    explicit XmlReport(std::string_view text) : m_text(text) {}

    void add(ErrorCode code, pugi::xml_node node, const std::string& place, std::string found, std::string expected) {
        add(code, node.offset_debug(), place, std::move(found), std::move(expected));
    }
    void add(ErrorCode code, std::ptrdiff_t offset, const std::string& place, std::string found, std::string expected);

    [[nodiscard]] const Errors& errors() const { return m_errors; }
    [[nodiscard]] std::string_view text() const { return m_text; }

private:
    std::string_view m_text;
    Errors m_errors;
};

/// The number that `text` is; nothing where it is none.
[[nodiscard]] std::optional<double> decimalNumber(std::string_view text);
[[nodiscard]] std::optional<std::size_t> wholeNumber(std::string_view text);
/// The shortest text that reads back as `value`.
[[nodiscard]] std::string shortNumber(double value);

/// Whether `node` is content and no note.
[[nodiscard]] bool isContent(pugi::xml_node node);

class Definitions;
struct Definition;

/// Values of Open-PSA expressions: numbers, parameters, `neg`, `add`, `sub`, `mul`, `div` and `exponential`.
class ExpressionReader {
public:
    ExpressionReader(const Definitions& definitions, XmlReport& report) : m_definitions(definitions), m_report(report) {}

    /// The value of the one expression in `definition`; nothing where there is none that is understood, which is reported once.
    [[nodiscard]] std::optional<double> value(const Definition& definition);
    /// The same of `node`, a part of the definition `in`.
    [[nodiscard]] std::optional<double> value(pugi::xml_node node, const Definition& in) { return only(node, in, 0); }

private:
    using Value = std::optional<double>;
    struct Parameter {
        Value value;
        bool isOpen = true;  ///< it is being found
    };

    [[nodiscard]] Value only(pugi::xml_node parent, const Definition& in, int depth);
    [[nodiscard]] Value expression(pugi::xml_node node, const Definition& in, int depth);
    [[nodiscard]] Value literal(pugi::xml_node node, const Definition& in);
    [[nodiscard]] Value parameter(pugi::xml_node node, const Definition& in, int depth);

    const Definitions& m_definitions;
    XmlReport& m_report;
    std::map<const Definition*, Parameter> m_parameters;
};

}  // namespace failwright
