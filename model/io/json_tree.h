#pragma once

#include "model/topology/error.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace failwright::json {

/// Position in a text, in bytes.
using Offset = std::uint32_t;
/// Position in `Tree::values`.
using Index = std::uint32_t;

inline constexpr Offset nowhere = ~Offset{0};

enum class Type : std::uint8_t { object, array, string, number, boolean, null, broken };

/// One value of a text. Values stand in the order of the text, each followed by what is in it.
struct Value {
    Offset begin = 0;
    Offset end = 0;
    Offset key = nowhere;  ///< opening quote of the member's key
    Index next = 0;        ///< the value after this one and all in it
    Type type = Type::broken;
    bool escaped = false;     ///< a string with escapes
    bool keyEscaped = false;  ///< the key has escapes
};

/// Something wrong at a place of a text.
struct Fault {
    ErrorCode code = ErrorCode::syntax;
    Offset offset = 0;
    Index value = 0;     ///< the value it is about
    std::string member;  ///< of that value; empty: the value itself
    std::string found;
    std::string expected;
};

/// The first of many faults, and how many there are.
class Faults {
public:
    explicit Faults(std::size_t kept) : m_kept(kept) {}
    void add(Fault fault);
    /// True where more are only counted.
    [[nodiscard]] bool isFull() const { return m_count >= m_kept; }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] const std::vector<Fault>& list() const { return m_list; }

private:
    std::size_t m_kept;
    std::size_t m_count = 0;
    std::vector<Fault> m_list;
};

/// A parsed JSON text. It refers to the text, which has to outlive it.
struct Tree {
    std::string_view text;
    std::vector<Value> values;
    bool whole = false;  ///< false where parsing had to stop before the end

    [[nodiscard]] const Value& operator[](Index i) const { return values[i]; }
    [[nodiscard]] Index firstChild(Index i) const { return i + 1; }
    [[nodiscard]] Index childrenEnd(Index i) const { return values[i].next; }
    [[nodiscard]] std::size_t childCount(Index i) const;

    /// The member's key; empty for what is no member.
    [[nodiscard]] std::string key(Index i) const;
    [[nodiscard]] bool keyIs(Index i, std::string_view key) const;
    /// The member of object `i` with this key.
    [[nodiscard]] std::optional<Index> member(Index i, std::string_view key) const;

    /// The source text of a value.
    [[nodiscard]] std::string_view source(Index i) const;
    /// What a string says.
    [[nodiscard]] std::string string(Index i) const;
    /// The double nearest to a number; infinite where it is too large for any.
    [[nodiscard]] double number(Index i) const;

    /// RFC 6901. Parts of unreasonable length are cut.
    [[nodiscard]] std::string pointer(Index i) const;
    /// The value in a few words: `"abc"`, `12`, `an object`.
    [[nodiscard]] std::string describe(Index i) const;
};

struct Limits {
    std::size_t depth;
    std::size_t values;
};

/// Parses `text` (RFC 8259, UTF-8, with or without a byte order mark; fewer than 2^32 bytes). Faults do not end it where it
/// is clear how to go on. Objects with two members of one name are a fault, too.
[[nodiscard]] Tree parse(std::string_view text, Limits limits, Faults& faults);

/// The faults as errors in the order of the text, at most `most`, and one more that says how many there are besides.
[[nodiscard]] Errors toErrors(const Tree& tree, const Faults& faults, std::size_t most);

/// The first characters of `text`, with an ellipsis where something is left out.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t bytes = 40);

}  // namespace failwright::json
