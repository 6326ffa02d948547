#include "model/io/import/dot_tokens.h"

#include <algorithm>

namespace failwright::import {
namespace {

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

bool DotToken::isWord(std::string_view word) const {
    if (kind != Kind::id || quoted || text.size() != word.size()) return false;
    return std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; });
}

std::string DotToken::describe() const {
    if (kind == Kind::end) return "the end of the text";
    return "\"" + text.substr(0, 40) + "\"";
}

DotTokens::DotTokens(std::string_view text) : m_text(text) {
    next();
    next();
}

DotToken DotTokens::next() {
    DotToken token = std::move(m_first);
    m_first = std::move(m_second);
    m_firstAt = m_secondAt;
    m_second = scan();
    return token;
}

bool DotTokens::take(std::string_view sign) {
    const bool is = m_first.isSign(sign);
    if (is) next();
    return is;
}

std::pair<std::size_t, std::size_t> DotTokens::place() const {
    const std::string_view before = m_text.substr(0, std::min(m_firstAt, m_text.size()));
    const std::size_t line = before.rfind('\n');
    return {1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')), before.size() - (line == std::string_view::npos ? 0 : line + 1) + 1};
}

void DotTokens::skipSpace() {
    while (m_at < m_text.size()) {
        const std::string_view rest = m_text.substr(m_at);
        const bool lineStart = m_at == 0 || m_text[m_at - 1] == '\n';
        if (rest.front() == ' ' || rest.front() == '\t' || rest.front() == '\n' || rest.front() == '\r') ++m_at;
        else if (rest.starts_with("//") || (rest.front() == '#' && lineStart)) m_at = std::min(m_text.find('\n', m_at), m_text.size());
        else if (rest.starts_with("/*")) m_at = m_text.find("*/", m_at) == std::string_view::npos ? m_text.size() : m_text.find("*/", m_at) + 2;
        else return;
    }
}

DotToken DotTokens::scan() {
    skipSpace();
    m_secondAt = m_at;
    if (m_at >= m_text.size()) return {};
    const char c = m_text[m_at];
    if (c == '"') return scanQuoted();
    if (c == '<') return scanHtml();
    const std::string_view rest = m_text.substr(m_at);
    if (rest.starts_with("->") || rest.starts_with("--")) return m_at += 2, DotToken{DotToken::Kind::sign, std::string(rest.substr(0, 2)), false};
    const bool negative = c == '-' && rest.size() > 1 && ((rest[1] >= '0' && rest[1] <= '9') || rest[1] == '.');
    if (!isWordCharacter(c) && !negative) return ++m_at, DotToken{DotToken::Kind::sign, std::string(1, c), false};
    const std::size_t start = m_at++;
    while (m_at < m_text.size() && isWordCharacter(m_text[m_at])) ++m_at;
    return {DotToken::Kind::id, std::string(m_text.substr(start, m_at - start)), false};
}

/// Pieces in quotes may be joined by `+`.
DotToken DotTokens::scanQuoted() {
    DotToken token{DotToken::Kind::id, {}, true};
    while (m_at < m_text.size() && m_text[m_at] == '"') {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            const bool escaped = m_text[m_at] == '\\' && m_at + 1 < m_text.size();
            if (escaped && m_text[m_at + 1] == '"') ++m_at;
            else if (escaped && m_text[m_at + 1] == '\n') { ++m_at; continue; }
            else if (escaped) token.text += m_text[m_at++];
            token.text += m_text[m_at];
        }
        ++m_at;
        const std::size_t end = m_at;
        skipSpace();
        if (m_at >= m_text.size() || m_text[m_at] != '+') return m_at = std::min(end, m_text.size()), token;
        ++m_at;
        skipSpace();
    }
    m_at = std::min(m_at, m_text.size());
    return token;
}

DotToken DotTokens::scanHtml() {
    const std::size_t start = m_at;
    int open = 0;
    for (; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == '<') ++open;
        if (m_text[m_at] == '>' && --open == 0) break;
    }
    const std::string_view inside = m_text.substr(start + 1, m_at - start - 1);
    m_at = std::min(m_at + 1, m_text.size());
    return {DotToken::Kind::id, "<" + std::string(inside), true};
}

}  // namespace failwright::import
