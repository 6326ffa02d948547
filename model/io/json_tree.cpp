#include "model/io/json_tree.h"

#include "model/io/json_text.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace failwright::json {
namespace {

constexpr std::size_t longestPart = 200;

std::string pointerPart(std::string_view part) {
    std::string out;
    for (const char c : excerpt(part, longestPart)) {
        if (c == '~') out += "~0";
        else if (c == '/') out += "~1";
        else out += c;
    }
    return out;
}

/// Walks a text once, forwards.
class Positions {
public:
    explicit Positions(std::string_view text) : m_text(text) {}

    /// Line and column, in characters, of an offset that is not before the last one.
    std::pair<std::size_t, std::size_t> at(Offset offset) {
        for (; m_offset < offset && m_offset < m_text.size(); ++m_offset) {
            const char c = m_text[m_offset];
            if (c == '\n') {
                ++m_line;
                m_column = 1;
            } else if (!isContinuation(c)) {
                ++m_column;
            }
        }
        return {m_line, m_column};
    }

private:
    std::string_view m_text;
    std::size_t m_offset = 0;
    std::size_t m_line = 1;
    std::size_t m_column = 1;
};

/// True where the number's digits before its exponent's effect say that it is larger than 1.
bool isHuge(std::string_view number) {
    const std::size_t mark = number.find_first_of("eE");
    if (mark == std::string_view::npos) return number.find_first_of("123456789") < number.find('.');
    const std::string_view exponent = number.substr(mark + 1);
    const std::string_view mantissa = number.substr(0, mark);
    long long power = 0;
    const char* begin = exponent.data() + (exponent.front() == '+' ? 1 : 0);
    if (std::from_chars(begin, exponent.data() + exponent.size(), power).ec != std::errc{}) return exponent.front() != '-';
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    const std::size_t digit = mantissa.find_first_of("123456789");
    return power + static_cast<long long>(point) - static_cast<long long>(digit) > 0;
}

}  // namespace

void Faults::add(Fault fault) {
    if (m_count++ < m_kept) m_list.push_back(std::move(fault));
}

std::size_t Tree::childCount(Index i) const {
    std::size_t count = 0;
    for (Index c = firstChild(i); c < childrenEnd(i); c = values[c].next) ++count;
    return count;
}

std::string Tree::key(Index i) const {
    const Value& value = values[i];
    return value.key == nowhere ? std::string() : unquoted(text.substr(value.key));
}

bool Tree::keyIs(Index i, std::string_view wanted) const {
    const Value& value = values[i];
    if (value.key == nowhere) return false;
    if (value.keyEscaped) return key(i) == wanted;
    const std::string_view rest = text.substr(value.key + 1);
    return rest.size() > wanted.size() && rest[wanted.size()] == '"' && rest.starts_with(wanted);
}

std::optional<Index> Tree::member(Index i, std::string_view wanted) const {
    for (Index c = firstChild(i); c < childrenEnd(i); c = values[c].next)
        if (keyIs(c, wanted)) return c;
    return std::nullopt;
}

std::string_view Tree::source(Index i) const {
    return text.substr(values[i].begin, values[i].end - values[i].begin);
}

std::string Tree::string(Index i) const {
    const std::string_view token = source(i);
    return values[i].escaped ? unquoted(token) : std::string(token.substr(1, token.size() - 2));
}

double Tree::number(Index i) const {
    const std::string_view token = source(i);
    double value = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
    if (error != std::errc::result_out_of_range) return value;
    if (!isHuge(token)) return 0;
    return token.front() == '-' ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
}

std::string Tree::pointer(Index i) const {
    std::string path;
    for (Index at = 0; at < i;) {
        Index child = firstChild(at);
        std::size_t position = 0;
        for (; values[child].next <= i; child = values[child].next) ++position;
        path += '/' + (values[at].type == Type::object ? pointerPart(key(child)) : std::to_string(position));
        at = child;
    }
    return path;
}

std::string Tree::describe(Index i) const {
    switch (values[i].type) {
        case Type::object: return "an object";
        case Type::array: return "a list";
        default: return excerpt(source(i));
    }
}

std::string excerpt(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return std::string(text);
    std::size_t end = bytes;
    while (end > 0 && isContinuation(text[end])) --end;
    return std::string(text.substr(0, end)) + "…";
}

Errors toErrors(const Tree& tree, const Faults& faults, std::size_t most) {
    std::vector<Fault> sorted = faults.list();
    std::stable_sort(sorted.begin(), sorted.end(), [](const Fault& a, const Fault& b) { return a.offset < b.offset; });
    sorted.resize(std::min(sorted.size(), most));
    Errors errors;
    Positions positions(tree.text);
    for (Fault& fault : sorted) {
        const auto [line, column] = positions.at(fault.offset);
        std::string place = tree.pointer(fault.value);
        if (!fault.member.empty()) place += '/' + pointerPart(fault.member);
        errors.push_back({fault.code, std::move(place), std::move(fault.found), std::move(fault.expected), line, column});
    }
    if (faults.count() > errors.size())
        errors.push_back({ErrorCode::tooLarge, "", std::to_string(faults.count() - errors.size()) + " more errors",
                          "at most " + std::to_string(most), 0, 0});
    return errors;
}

}  // namespace failwright::json
