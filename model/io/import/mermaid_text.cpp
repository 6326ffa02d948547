#include "model/io/import/mermaid_text.h"

#include "model/io/import/design_builder.h"
#include "model/io/import/unpack.h"

#include <algorithm>

namespace failwright::import {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

/// Splits at `;` and line ends outside of quotes and brackets.
void split(std::string_view line, std::vector<std::string>& statements) {
    bool quoted = false;
    std::size_t start = 0;
    int open = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        const char c = i < line.size() ? line[i] : ';';
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '[' || c == '(' || c == '{')) ++open;
        if (!quoted && (c == ']' || c == ')' || c == '}')) --open;
        if (c != ';' || ((quoted || open > 0) && i < line.size())) continue;
        if (const std::string_view one = trimmed(line.substr(start, i - start)); !one.empty()) statements.emplace_back(one);
        start = i + 1;
    }
}

constexpr std::size_t mostLines = 12;  ///< of one label; more are a bracket that was forgotten

/// Whether a quote or a bracket is still open at the end.
bool isOpen(std::string_view text) {
    bool quoted = false;
    int open = 0;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '[' || c == '(' || c == '{')) ++open;
        if (!quoted && (c == ']' || c == ')' || c == '}')) --open;
    }
    return quoted || open > 0;
}

/// Whether a link begins between the two places while a label is open: that was a bracket or a quote by itself.
bool linksWithin(std::string_view text, std::size_t from, std::size_t to) {
    for (const std::string_view arrow : {"-->", "---", "==>", "-.-"}) {
        const std::size_t at = text.substr(0, to).find(arrow, from);
        if (at != std::string_view::npos && isOpen(text.substr(0, at))) return true;
    }
    return false;
}

/// The first line of `text`, with the lines on which its label goes on; a line alone where it never ends.
std::string_view firstLine(std::string_view text) {
    const std::size_t first = std::min(text.find('\n'), text.size());
    std::size_t end = first;
    for (std::size_t lines = 0; lines < mostLines && isOpen(text.substr(0, end)); ++lines) {
        if (end == text.size()) return text.substr(0, first);
        const std::size_t before = end;
        end = std::min(text.find('\n', end + 1), text.size());
        if (linksWithin(text, before, end)) return text.substr(0, first);
    }
    return text.substr(0, isOpen(text.substr(0, end)) ? first : end);
}

std::string_view frontMatter(std::string_view text) {
    if (!text.starts_with("---")) return {};
    const std::size_t end = text.find("\n---", 3);
    return end == std::string_view::npos ? std::string_view() : text.substr(0, end + 4);
}

}  // namespace

std::vector<std::string> mermaidStatements(std::string_view text) {
    std::vector<std::string> statements;
    text.remove_prefix(frontMatter(text).size());
    while (!text.empty()) {
        const std::size_t start = std::min(text.find_first_not_of(" \t\r\n"), text.size());
        text.remove_prefix(start);
        const bool remark = text.starts_with("%%");
        const std::string_view line = remark ? text.substr(0, text.find('\n')) : firstLine(text);
        if (!remark) split(trimmed(line), statements);
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return statements;
}

std::string mermaidTitle(std::string_view text) {
    const std::string_view front = frontMatter(text);
    const std::size_t at = front.find("title:");
    return at == std::string_view::npos ? std::string() : labelOf(front.substr(at + 6, front.find('\n', at) - at - 6));
}

std::string labelOf(std::string_view text) {
    text = trimmed(text);
    while (text.size() >= 2 && (text.front() == '"' || text.front() == '`') && text.back() == text.front()) text = trimmed(text.substr(1, text.size() - 2));
    std::string label(text);
    for (std::size_t at = label.find("\\n"); at != std::string::npos; at = label.find("\\n")) label.replace(at, 2, " ");
    for (std::size_t at = label.find("#quot;"); at != std::string::npos; at = label.find("#quot;")) label.replace(at, 6, "\"");
    return plainText(label);
}

}  // namespace failwright::import
