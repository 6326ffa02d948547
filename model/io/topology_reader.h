#pragma once

#include "model/io/json_layout.h"
#include "model/io/json_tree.h"
#include "model/io/nearest_word.h"
#include "model/io/topology_fields.h"
#include "model/io/topology_json.h"
#include "model/topology/checks.h"

#include <cmath>

namespace failwright::topology_file {

inline constexpr Range coordinate{-maxCoordinate, maxCoordinate, true, "a number from -1000000000 to 1000000000"};
inline constexpr Range extent{0, maxCoordinate, true, "a number from 0 to 1000000000"};

/// Fills values from a tree and lists what does not fit.
class Reader {
public:
    Reader(const json::Tree& tree, json::Faults& faults) : m_tree(tree), m_faults(faults) {}

    [[nodiscard]] const json::Tree& tree() const { return m_tree; }

    void fault(ErrorCode code, json::Index at, std::string found, std::string expected);
    /// With the value itself as what was found.
    void fault(ErrorCode code, json::Index at, std::string expected);
    void missing(json::Index object, std::string_view key, std::string expected);

    void read(json::Index i, std::string& out);
    void read(json::Index i, bool& out);
    void read(json::Index i, double& out, const Range& range);
    void read(json::Index i, int& out, const Range& range);

    template <class Tag>
    void read(json::Index i, Id<Tag>& out) {
        readId(i, out.value);
    }
    template <class E>
        requires std::is_enum_v<E>
    void read(json::Index i, E& out) {
        static constexpr auto words = wordsOf<E>();
        out = static_cast<E>(readWord(i, words));
    }
    template <class T, class... Demand>
    void read(json::Index i, std::optional<T>& out, const Demand&... demand) {
        read(i, out.emplace(), demand...);
    }
    template <class T>
    void read(json::Index i, std::vector<T>& out) {
        constexpr std::size_t most = std::same_as<T, Link> ? TopologyLimits::links : TopologyLimits::elements;
        const std::size_t size = listSize(i, most);
        out.resize(size);
        json::Index child = m_tree.firstChild(i);
        for (std::size_t k = 0; k < size; ++k, child = m_tree[child].next) read(child, out[k]);
    }
    template <class T>
        requires requires(Reader& reader, T& value) { fields(reader, value); }
    void read(json::Index i, T& out);

private:
    /// True where value `i` is of this type; lists a fault where it is of another one.
    bool is(json::Index i, json::Type type, std::string_view expected);
    void readId(json::Index i, std::string& out);
    std::size_t readWord(json::Index i, std::span<const std::string_view> words);
    /// 0 and a fault where it is no list or has more than `most` elements.
    std::size_t listSize(json::Index i, std::size_t most);

    const json::Tree& m_tree;
    json::Faults& m_faults;
};

/// The visitor that reads one object.
class ObjectReader {
public:
    ObjectReader(Reader& reader, json::Index object);

    template <class T, class... Demand>
    void operator()(std::string_view key, T& out, const Demand&... demand) {
        if (const auto i = take(key)) m_reader.read(*i, out, demand...);
    }
    template <class T>
    void required(std::string_view key, T& out) {
        if (const auto i = take(key)) m_reader.read(*i, out);
        else m_reader.missing(m_object, key, "a value");
    }
    void position(std::optional<Point>& out);
    void rect(std::optional<Rect>& out);
    void event(ScenarioEvent& out);
    /// All members that nothing has asked for.
    void rest(Extras& out);

    /// The member with this key, which then counts as known.
    std::optional<json::Index> take(std::string_view key);

private:
    /// Numbers that stand together or not at all. True where all are there.
    bool together(std::initializer_list<std::string_view> keys);

    struct Member {
        json::Index value;
        bool known = false;
    };
    Reader& m_reader;
    json::Index m_object;
    std::vector<Member> m_members;
    std::size_t m_unknown;
};

template <class T>
    requires requires(Reader& reader, T& value) { fields(reader, value); }
void Reader::read(json::Index i, T& out) {
    if (!is(i, json::Type::object, "an object")) return;
    ObjectReader object(*this, i);
    fields(object, out);
}

}  // namespace failwright::topology_file
