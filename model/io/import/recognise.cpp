#include "model/io/import/recognise.h"

#include "model/io/import/readers.h"

#include <algorithm>
#include <array>

namespace failwright::import {
namespace {

constexpr std::string_view space = " \t\r\n";

/// The part of `text` after the word, where it starts with it.
std::optional<std::string_view> afterWord(std::string_view text, std::string_view word) {
    if (!text.starts_with(word)) return std::nullopt;
    const std::string_view rest = text.substr(word.size());
    const char next = rest.empty() ? ' ' : rest.front();
    const bool ended = (next < 'a' || next > 'z') && (next < 'A' || next > 'Z') && next != '_' && next != ':' && next != '-';
    return ended ? std::optional(rest) : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(space);
    return from == std::string_view::npos ? std::string_view() : text.substr(from);
}

std::string_view lineAt(std::string_view text) { return text.substr(0, text.find('\n')); }

std::string_view afterLine(std::string_view text) {
    const std::size_t end = text.find('\n');
    return end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
}

/// The first line of a diagram: past front matter, directives and comments.
std::string_view pastComments(std::string_view text) {
    text = trimmed(text);
    if (lineAt(text).starts_with("---")) {
        const std::size_t end = text.find("\n---", 3);
        if (end == std::string_view::npos) return text;
        text = afterLine(text.substr(end + 1));
    }
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        if (text.starts_with("%%") || text.starts_with("//")) text = afterLine(text);
        else if (text.starts_with("/*")) text = text.find("*/") == std::string_view::npos ? std::string_view() : text.substr(text.find("*/") + 2);
        else break;
    }
    return text;
}

bool isDot(std::string_view text) {
    while (text.starts_with('#')) text = trimmed(afterLine(text));
    if (const auto rest = afterWord(text, "strict")) text = trimmed(*rest);
    std::string head(text.substr(0, 7));
    for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::size_t word = head.starts_with("digraph") ? 7 : head.starts_with("graph") ? 5 : 0;
    if (word == 0) return false;
    const std::string_view rest = trimmed(text.substr(word));
    const std::size_t brace = rest.find('{');
    return brace != std::string_view::npos && (brace == 0 || rest.front() == '"' || rest.substr(0, brace).find('\n') == std::string_view::npos ||
                                               trimmed(rest.substr(rest.find('\n'))).starts_with('{'));
}

std::optional<ImportFormat> mermaidKind(std::string_view text) {
    const std::string_view body = pastComments(text);
    if (afterWord(body, "architecture") || body.starts_with("architecture-beta")) return ImportFormat::mermaidArchitecture;
    for (const std::string_view word : {"flowchart", "flowchart-elk", "graph"})
        if (const auto rest = afterWord(body, word)) {
            const std::string_view way = trimmed(lineAt(*rest));
            for (const std::string_view direction : {"TB", "TD", "BT", "LR", "RL", ">", "<", "^", "v"})
                if (way.starts_with(direction)) return ImportFormat::mermaidFlowchart;
            if (way.empty() || way.front() == ';') return ImportFormat::mermaidFlowchart;
        }
    return body.starts_with("flowchart-elk") ? std::optional(ImportFormat::mermaidFlowchart) : std::nullopt;
}

std::optional<ImportFormat> xmlKind(std::string_view text) {
    const std::string_view head = text.substr(0, 1u << 20);
    if (head.find("<graphml") != std::string_view::npos) return ImportFormat::graphml;
    for (const std::string_view word : {"<mxfile", "<mxGraphModel", "&lt;mxfile"})
        if (head.find(word) != std::string_view::npos) return ImportFormat::drawio;
    return std::nullopt;
}

/// Lines such as "# connect: …" before a table.
bool isDrawioCsv(std::string_view text) {
    bool configured = false;
    for (; text.starts_with('#'); text = afterLine(text)) {
        const std::string_view line = trimmed(lineAt(text).substr(1));
        for (const std::string_view word : {"label:", "connect:", "style:", "styles:", "stylename:", "namespace:", "layout:", "ignore:"})
            configured = configured || line.starts_with(word);
    }
    return configured && lineAt(text).find(',') != std::string_view::npos;
}

bool has(const Json& json, std::initializer_list<const char*> keys) {
    return std::any_of(keys.begin(), keys.end(), [&](const char* key) { return member(json, key) != nullptr; });
}

bool hasList(const Json& json, const char* key) {
    const Json* value = member(json, key);
    return value != nullptr && value->is_array();
}

bool isCloudFormation(const Json& json) {
    if (has(json, {"AWSTemplateFormatVersion"})) return true;
    for (const auto& [name, resource] : membersOf(member(json, "Resources")))
        if (text(resource, {"Type"}).find("::") != std::string::npos) return true;
    return false;
}

bool isCytoscape(const Json& json) {
    const Json* elements = json.is_array() ? &json : member(json, "elements");
    if (elements == nullptr) return false;
    if (elements->is_object()) return hasList(*elements, "nodes");
    const auto& list = listOf(elements);
    return !list.empty() && member(list.front(), "data") != nullptr;
}

bool isExcalidraw(const Json& json) {
    if (text(json, {"type"}).starts_with("excalidraw")) return true;
    const auto& elements = listOf(member(json, "elements"));
    return std::any_of(elements.begin(), elements.end(), [](const Json& one) { return member(one, "type") != nullptr && member(one, "data") == nullptr; });
}

std::optional<ImportFormat> infrastructureKind(const Json& json) {
    if (text(json, {"format"}) == "failwright") return ImportFormat::failwright;
    if (has(json, {"planned_values", "resource_changes", "prior_state"})) return ImportFormat::terraformPlan;
    if (has(json, {"format_version"}) && has(json, {"values", "terraform_version"})) return ImportFormat::terraformState;
    if (has(json, {"terraform_version", "lineage"}) && has(json, {"resources", "modules"})) return ImportFormat::terraformState;
    if (has(json, {"apiVersion"}) && has(json, {"kind"})) return ImportFormat::kubernetes;
    if (isCloudFormation(json)) return ImportFormat::cloudFormation;
    const Json* model = member(json, "model");
    if (model != nullptr && has(*model, {"softwareSystems", "people", "deploymentNodes"})) return ImportFormat::structurizr;
    const Json* services = member(json, "services");
    if (services != nullptr && services->is_object()) return ImportFormat::compose;
    return std::nullopt;
}

std::optional<ImportFormat> graphKind(const Json& json) {
    const std::string type = text(json, {"type"});
    if (type == "NetworkGraph" || type == "NetworkCollection") return ImportFormat::netJson;
    if (isCytoscape(json)) return ImportFormat::cytoscape;
    if (isExcalidraw(json)) return ImportFormat::excalidraw;
    const Json* nodeLink = nodeLinkIn(json);
    if (nodeLink == &json) return ImportFormat::nodeLink;
    const Json* graph = member(json, "graph");
    if ((graph != nullptr && has(*graph, {"nodes"})) || hasList(json, "graphs")) return ImportFormat::jsonGraph;
    return nodeLink != nullptr ? std::optional(ImportFormat::nodeLink) : std::nullopt;
}

}  // namespace

std::string_view withoutPreamble(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    text = trimmed(text);
    const std::string_view fence = "```mermaid";
    const bool prose = !text.starts_with('{') && !text.starts_with('[') && !text.starts_with('<');
    if (const std::size_t start = text.find(fence); prose && start != std::string_view::npos) {
        const std::string_view inside = afterLine(text.substr(start));
        return trimmed(inside.substr(0, inside.find("```")));
    }
    return text;
}

std::optional<ImportFormat> recogniseText(std::string_view text) {
    if (text.starts_with('<')) return xmlKind(text);
    if (text.starts_with('{') || text.starts_with('[')) return std::nullopt;
    if (isDot(pastComments(text))) return ImportFormat::dot;
    if (const auto mermaid = mermaidKind(text)) return mermaid;
    return isDrawioCsv(text) ? std::optional(ImportFormat::drawioCsv) : std::nullopt;
}

std::optional<ImportFormat> recogniseValues(const std::vector<Json>& documents) {
    for (const Json& json : documents)
        if (has(json, {"apiVersion"}) && has(json, {"kind"})) return ImportFormat::kubernetes;
    if (documents.empty()) return std::nullopt;
    if (const auto format = infrastructureKind(documents.front())) return format;
    return graphKind(documents.front());
}

}  // namespace failwright::import
