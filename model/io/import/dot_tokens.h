#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace failwright::import {

struct DotToken {
    enum class Kind { id, sign, end };
    Kind kind = Kind::end;
    std::string text;
    bool quoted = false;

    [[nodiscard]] bool isSign(std::string_view sign) const { return kind == Kind::sign && text == sign; }
    /// True for a word of the language, in any case and not in quotes.
    [[nodiscard]] bool isWord(std::string_view word) const;
    [[nodiscard]] std::string describe() const;
};

/// The words and signs of a text in the DOT language, without comments.
class DotTokens {
public:
    explicit DotTokens(std::string_view text);

    [[nodiscard]] const DotToken& peek() const { return m_first; }
    [[nodiscard]] const DotToken& peekSecond() const { return m_second; }
    DotToken next();
    /// Passes the sign where it is the next token.
    bool take(std::string_view sign);
    /// Line and column of the next token.
    [[nodiscard]] std::pair<std::size_t, std::size_t> place() const;

private:
    [[nodiscard]] DotToken scan();
    [[nodiscard]] DotToken scanQuoted();
    [[nodiscard]] DotToken scanHtml();
    void skipSpace();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_firstAt = 0;
    std::size_t m_secondAt = 0;
    DotToken m_first;
    DotToken m_second;
};

}  // namespace failwright::import
