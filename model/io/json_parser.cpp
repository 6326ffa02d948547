#include "model/io/json_text.h"
#include "model/io/json_tree.h"

#include <algorithm>
#include <array>

namespace failwright::json {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool startsNumber(char c) { return isDigit(c) || c == '-' || c == '+' || c == '.'; }
bool startsValue(char c) { return c == '"' || c == '{' || c == '[' || startsNumber(c) || isLetter(c); }

/// What a string may hold as it stands: printable ASCII but quote and backslash.
constexpr auto plain = [] {
    std::array<bool, 256> is{};
    for (std::size_t c = 0x20; c < 0x80; ++c) is[c] = c != '"' && c != '\\';
    return is;
}();

/// -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?
bool isNumber(std::string_view s) {
    std::size_t i = s.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
        const std::size_t first = i;
        while (i < s.size() && isDigit(s[i])) ++i;
        return i - first;
    };
    const bool zero = i < s.size() && s[i] == '0';
    if (const std::size_t n = digits(); n == 0 || (zero && n > 1)) return false;
    if (i < s.size() && s[i] == '.') {
        ++i;
        if (digits() == 0) return false;
    }
    if (i < s.size() && (s[i] == 'e' || s[i] == 'E')) {
        ++i;
        if (i < s.size() && (s[i] == '+' || s[i] == '-')) ++i;
        if (digits() == 0) return false;
    }
    return i == s.size();
}

/// What other languages write for numbers that are not finite.
bool isNotFinite(std::string_view word) {
    word.remove_prefix(std::min(word.find_first_not_of("+-."), word.size()));
    std::string lower(word.substr(0, 9));
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return word.size() <= 8 && (lower == "nan" || lower == "inf" || lower == "infinity");
}

/// Every step returns false where there is no going on; the fault is then listed.
class Parser {
public:
    Parser(Tree& tree, Limits limits, Faults& faults) : m_tree(tree), m_text(tree.text), m_limits(limits), m_faults(faults) {}

    bool document() {
        if (m_text.starts_with("\xFF\xFE") || m_text.starts_with("\xFE\xFF")) return stop("UTF-16", "UTF-8");
        if (!skipBlanks()) return false;
        if (!value(0, nowhere, false)) return false;
        if (!skipBlanks()) return false;
        m_current = 0;
        return atEnd() || stop(here(), "the end of the file");
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_at]; }

    /// What stands at the current place, in a few words.
    [[nodiscard]] std::string here() const {
        if (atEnd()) return "the end of the file";
        const std::string_view rest = m_text.substr(m_at);
        const std::size_t length = utf8Length(rest);
        const auto byte = static_cast<unsigned char>(rest.front());
        if (length == 0 || byte < 0x20) return "byte " + std::to_string(byte);
        return quoted(rest.substr(0, length));
    }

    void fault(ErrorCode code, std::size_t at, std::string found, std::string expected) {
        m_faults.add({code, static_cast<Offset>(at), m_current, "", std::move(found), std::move(expected)});
    }
    bool stop(std::string found, std::string expected, ErrorCode code = ErrorCode::syntax) {
        fault(code, m_at, std::move(found), std::move(expected));
        return false;
    }

    bool skipBlanks() {
        for (;;) {
            while (!atEnd() && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t' || m_text[m_at] == '\r')) ++m_at;
            if (peek() != '/') return true;
            if (!skipComment()) return false;
        }
    }

    bool skipComment() {
        const std::string_view start = m_text.substr(m_at, 2);
        if (start != "//" && start != "/*") return stop(here(), "JSON");
        fault(ErrorCode::syntax, m_at, "a comment", "JSON, which has none");
        const std::string_view finish = start == "//" ? "\n" : "*/";
        const std::size_t end = m_text.find(finish, m_at + 2);
        m_at = end == std::string_view::npos ? m_text.size() : end + finish.size();
        return true;
    }

    bool value(std::size_t depth, Offset key, bool keyEscaped) {
        if (m_tree.values.size() >= m_limits.values)
            return stop("more values", "at most " + std::to_string(m_limits.values), ErrorCode::tooLarge);
        const auto index = static_cast<Index>(m_tree.values.size());
        const auto begin = static_cast<Offset>(m_at);
        m_tree.values.push_back({begin, begin, key, index + 1, Type::broken, false, keyEscaped});
        m_current = index;
        const bool done = token(index, depth);
        m_tree.values[index].end = static_cast<Offset>(m_at);
        m_tree.values[index].next = static_cast<Index>(m_tree.values.size());
        return done;
    }

    bool token(Index index, std::size_t depth) {
        const char c = peek();
        if (c == '{' || c == '[') {
            if (depth >= m_limits.depth)
                return stop("more levels", "at most " + std::to_string(m_limits.depth), ErrorCode::tooLarge);
            m_tree.values[index].type = c == '{' ? Type::object : Type::array;
            return c == '{' ? object(index, depth + 1) : array(index, depth + 1);
        }
        if (c == '"') {
            m_tree.values[index].type = Type::string;
            bool escaped = false;
            const bool done = string(escaped);
            m_tree.values[index].escaped = escaped;
            return done;
        }
        if (startsNumber(c) || isLetter(c)) {
            m_tree.values[index].type = word();
            return true;
        }
        return stop(here(), "a value");
    }

    bool object(Index index, std::size_t depth) {
        ++m_at;
        if (!skipBlanks()) return false;
        while (peek() != '}') {
            const std::size_t key = m_at;
            if (peek() != '"') return stop(here(), "a key in double quotes or \"}\"");
            bool escaped = false;
            if (!string(escaped) || !skipBlanks()) return false;
            if (peek() != ':') return stop(here(), "\":\"");
            ++m_at;
            if (!skipBlanks() || !value(depth, static_cast<Offset>(key), escaped)) return false;
            m_current = index;
            if (!separator('}')) return false;
        }
        ++m_at;
        findDuplicates(index);
        return true;
    }

    bool array(Index index, std::size_t depth) {
        ++m_at;
        if (!skipBlanks()) return false;
        while (peek() != ']') {
            if (!value(depth, nowhere, false)) return false;
            m_current = index;
            if (!separator(']')) return false;
        }
        ++m_at;
        return true;
    }

    /// From behind a value to the next one or to `close`. Goes on where a comma is missing or is too many.
    bool separator(char close) {
        if (!skipBlanks()) return false;
        if (peek() == close) return true;
        if (peek() != ',') {
            const bool next = close == '}' ? peek() == '"' : startsValue(peek());
            const std::string expected = std::string("\",\" or \"") + close + '"';
            if (!next) return stop(here(), expected);
            fault(ErrorCode::syntax, m_at, here(), expected);
            return true;
        }
        const std::size_t comma = m_at++;
        if (!skipBlanks()) return false;
        if (peek() == close) fault(ErrorCode::syntax, comma, "\",\" before \"" + std::string(1, close) + '"', "no comma after the last");
        return true;
    }

    bool string(bool& escaped) {
        ++m_at;
        for (;;) {
            while (!atEnd() && plain[static_cast<unsigned char>(m_text[m_at])]) ++m_at;
            if (atEnd()) return stop("the end of the file", "a closing double quote");
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c == '\n' || c == '\r') return stop("the end of the line", "a closing double quote");
            if (c == '\\') {
                escaped = true;
                escape();
            } else if (static_cast<unsigned char>(c) < 0x20) {
                fault(ErrorCode::syntax, m_at, here(), "an escape such as \\t");
                ++m_at;
            } else {
                character();
            }
        }
    }

    void character() {
        const std::size_t length = utf8Length(m_text.substr(m_at, 4));
        if (length == 0) fault(ErrorCode::syntax, m_at, here(), "UTF-8");
        m_at += std::max<std::size_t>(length, 1);
        while (length == 0 && !atEnd() && isContinuation(m_text[m_at])) ++m_at;
    }

    void escape() {
        const std::string_view rest = m_text.substr(m_at + 1, 11);
        std::size_t length = 1;
        bool right = !rest.empty() && std::string_view("\"\\/bfnrt").find(rest.front()) != std::string_view::npos;
        if (rest.starts_with('u')) {
            const std::int32_t first = fourHexDigits(rest.substr(1));
            right = first >= 0 && (first < 0xD800 || first > 0xDFFF);
            length = first >= 0 ? 5 : 1;
            if (first >= 0xD800 && first <= 0xDBFF && rest.size() == 11 && rest.substr(5, 2) == "\\u") {
                const std::int32_t second = fourHexDigits(rest.substr(7));
                right = second >= 0xDC00 && second <= 0xDFFF;
                if (right) length = 11;
            }
        }
        if (!right) fault(ErrorCode::syntax, m_at, excerpt(m_text.substr(m_at, length + 1)), "an escape that JSON has");
        // A backslash before a line break or the end leaves those to be found.
        const bool taken = !rest.empty() && rest.front() != '\n' && rest.front() != '\r' && (right || isLetter(rest.front()));
        m_at += taken ? 1 + length : 1;
    }

    Type word() {
        const std::size_t begin = m_at;
        while (!atEnd() && (startsNumber(m_text[m_at]) || isLetter(m_text[m_at]) || m_text[m_at] == '_')) ++m_at;
        const std::string_view word = m_text.substr(begin, m_at - begin);
        if (isNumber(word)) return Type::number;
        if (word == "true" || word == "false") return Type::boolean;
        if (word == "null") return Type::null;
        if (isNotFinite(word)) fault(ErrorCode::outOfRange, begin, std::string(word), "a finite number");
        else fault(ErrorCode::syntax, begin, excerpt(word), "a value in JSON's notation");
        return Type::broken;
    }

    void findDuplicates(Index index) {
        const Index end = static_cast<Index>(m_tree.values.size());
        std::vector<Index> members;
        for (Index c = index + 1; c < end; c = m_tree.values[c].next) members.push_back(c);
        constexpr std::size_t few = 12;
        if (members.size() > few) return findDuplicatesOf(members);
        for (std::size_t i = 1; i < members.size(); ++i) {
            const bool again = std::any_of(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(i),
                                           [&](Index earlier) { return sameKey(earlier, members[i]); });
            if (again) duplicate(members[i]);
        }
    }

    void findDuplicatesOf(const std::vector<Index>& members) {
        std::vector<std::string> decoded;
        decoded.reserve(members.size());  // so that the views stay
        std::vector<std::pair<std::string_view, Index>> keys;
        keys.reserve(members.size());
        for (const Index i : members)
            keys.emplace_back(m_tree.values[i].keyEscaped ? decoded.emplace_back(m_tree.key(i)) : rawKey(i), i);
        std::sort(keys.begin(), keys.end());
        for (std::size_t i = 1; i < keys.size(); ++i)
            if (keys[i - 1].first == keys[i].first) duplicate(keys[i].second);
    }

    void duplicate(Index member) {
        if (m_faults.isFull()) return m_faults.add({});
        const Index around = m_current;
        m_current = member;
        fault(ErrorCode::duplicateId, m_tree.values[member].key, "a second " + quoted(excerpt(m_tree.key(member))), "each key once");
        m_current = around;
    }

    [[nodiscard]] std::string_view rawKey(Index i) const {
        const std::size_t begin = m_tree.values[i].key + 1;
        return m_text.substr(begin, m_text.find('"', begin) - begin);
    }
    [[nodiscard]] bool sameKey(Index a, Index b) const {
        if (m_tree.values[a].keyEscaped || m_tree.values[b].keyEscaped) return m_tree.key(a) == m_tree.key(b);
        return m_tree.keyIs(a, rawKey(b));
    }

    Tree& m_tree;
    std::string_view m_text;
    Limits m_limits;
    Faults& m_faults;
    std::size_t m_at = 0;
    Index m_current = 0;
};

std::size_t mostValues(std::string_view text) {
    return 2 + static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c == ',' || c == '[' || c == '{'; }));
}

}  // namespace

Tree parse(std::string_view text, Limits limits, Faults& faults) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    Tree tree{text, {}, false};
    tree.values.reserve(std::min(mostValues(text), limits.values));
    tree.whole = Parser(tree, limits, faults).document();
    return tree;
}

}  // namespace failwright::json
