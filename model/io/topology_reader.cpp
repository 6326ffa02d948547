#include "model/io/topology_reader.h"

#include "model/io/topology_directory.h"

#include <algorithm>

namespace failwright {
namespace topology_file {

using json::Index;
using json::Type;

void Reader::fault(ErrorCode code, Index at, std::string found, std::string expected) {
    m_faults.add({code, m_tree[at].begin, at, "", std::move(found), std::move(expected)});
}

void Reader::fault(ErrorCode code, Index at, std::string expected) {
    if (m_faults.isFull()) m_faults.add({});
    else fault(code, at, m_tree.describe(at), std::move(expected));
}

void Reader::missing(Index object, std::string_view key, std::string expected) {
    m_faults.add({ErrorCode::missing, m_tree[object].begin, object, std::string(key), "nothing", std::move(expected)});
}

bool Reader::is(Index i, Type type, std::string_view expected) {
    if (m_tree[i].type == type) return true;
    if (m_tree[i].type != Type::broken) fault(ErrorCode::wrongType, i, std::string(expected));
    return false;
}

void Reader::read(Index i, std::string& out) {
    if (!is(i, Type::string, "text in double quotes")) return;
    out = m_tree.string(i);
    if (out.size() <= maxTextBytes) return;
    fault(ErrorCode::tooLarge, i, std::to_string(out.size()) + " bytes", "at most " + std::to_string(maxTextBytes));
    out.clear();
}

void Reader::read(Index i, bool& out) {
    if (is(i, Type::boolean, "true or false")) out = m_tree.source(i) == "true";
}

void Reader::read(Index i, double& out, const Range& range) {
    if (!is(i, Type::number, range.words)) return;
    const double value = m_tree.number(i);
    if (value < range.low || value > range.high || (value == range.low && !range.withLow))
        fault(ErrorCode::outOfRange, i, std::string(range.words));
    else
        out = value == 0 ? 0 : value;
}

void Reader::read(Index i, int& out, const Range& range) {
    if (!is(i, Type::number, range.words)) return;
    const double value = m_tree.number(i);
    if (value < range.low || value > range.high || value != std::trunc(value))
        fault(ErrorCode::outOfRange, i, std::string(range.words));
    else
        out = static_cast<int>(value);
}

void Reader::readId(Index i, std::string& out) {
    constexpr std::string_view expected = "an id: 1 to 128 letters, digits and _ - . : / >";
    if (!is(i, Type::string, expected)) return;
    out = m_tree.string(i);
    if (!isValidId(out)) fault(ErrorCode::badId, i, std::string(expected));
}

std::size_t Reader::readWord(Index i, std::span<const std::string_view> words) {
    if (!is(i, Type::string, "a word in double quotes")) return 0;
    const std::string text = m_tree.string(i);
    const auto found = std::find(words.begin(), words.end(), text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    fault(ErrorCode::unknownWord, i, expectedWords(words, text));
    return 0;
}

std::size_t Reader::listSize(Index i, std::size_t most) {
    if (!is(i, Type::array, "a list")) return 0;
    const std::size_t size = m_tree.childCount(i);
    if (size <= most) return size;
    fault(ErrorCode::tooLarge, i, std::to_string(size) + " elements", "at most " + std::to_string(most));
    return 0;
}

ObjectReader::ObjectReader(Reader& reader, Index object) : m_reader(reader), m_object(object) {
    const json::Tree& tree = reader.tree();
    for (Index c = tree.firstChild(object); c < tree.childrenEnd(object); c = tree[c].next) m_members.push_back({c});
    m_unknown = m_members.size();
}

std::optional<Index> ObjectReader::take(std::string_view key) {
    if (m_unknown == 0) return std::nullopt;
    for (Member& member : m_members) {
        if (member.known || !m_reader.tree().keyIs(member.value, key)) continue;
        member.known = true;
        --m_unknown;
        return member.value;
    }
    return std::nullopt;
}

bool ObjectReader::together(std::initializer_list<std::string_view> keys) {
    const auto has = [this](std::string_view key) { return m_reader.tree().member(m_object, key).has_value(); };
    const auto given = std::count_if(keys.begin(), keys.end(), has);
    if (given == 0) return false;
    for (const std::string_view key : keys)
        if (!has(key)) m_reader.missing(m_object, key, "all or none of x and y" + std::string(keys.size() > 2 ? ", w and h" : ""));
    return true;
}

void ObjectReader::position(std::optional<Point>& out) {
    if (!together({"x", "y"})) return;
    Point& point = out.emplace();
    (*this)("x", point.x, coordinate);
    (*this)("y", point.y, coordinate);
}

void ObjectReader::rect(std::optional<Rect>& out) {
    if (!together({"x", "y", "w", "h"})) return;
    Rect& rect = out.emplace();
    (*this)("x", rect.x, coordinate);
    (*this)("y", rect.y, coordinate);
    (*this)("w", rect.width, extent);
    (*this)("h", rect.height, extent);
}

void ObjectReader::event(ScenarioEvent& out) {
    (*this)("at_s", out.atSeconds, notNegative);
    int kinds = 0;
    const auto choose = [&](std::string_view key, auto whenThere) {
        if (const auto i = take(key)) whenThere(*i), ++kinds;
    };
    choose("fail", [&](Index i) { m_reader.read(i, out.what.emplace<FailEvent>().element); });
    choose("repair", [&](Index i) { m_reader.read(i, out.what.emplace<RepairEvent>().element); });
    choose("load", [&](Index i) { m_reader.read(i, out.what.emplace<LoadEvent>().factor, notNegative); });
    choose("partition", [&](Index i) { m_reader.read(i, out.what.emplace<PartitionEvent>().sides); });
    choose("heal", [&](Index i) {
        bool heals = true;
        m_reader.read(i, heals);
        if (!heals) m_reader.fault(ErrorCode::outOfRange, i, "false", "true");
        out.what.emplace<HealEvent>();
    });
    if (kinds != 1)
        m_reader.fault(ErrorCode::illegal, m_object, std::to_string(kinds) + " kinds of event",
                       "one of fail, repair, load, partition, heal");
}

void ObjectReader::rest(Extras& out) {
    for (const Member& member : m_members) {
        if (member.known) continue;
        std::string text;
        json::appendOnOneLine(text, m_reader.tree(), member.value);
        out.emplace_back(m_reader.tree().key(member.value), std::move(text));
    }
}

namespace {

/// True where the root says that it is a topology of a version that this program knows.
bool readHeader(Reader& reader, ObjectReader& root) {
    const json::Tree& tree = reader.tree();
    constexpr std::string_view format = "\"format\": \"failwright\"";
    const auto name = root.take("format");
    if (!name || tree[*name].type != Type::string || tree.string(*name) != "failwright") {
        reader.fault(ErrorCode::notThisFormat, name.value_or(0), name ? tree.describe(*name) : "no format", std::string(format));
        return false;
    }
    const auto number = root.take("version");
    if (!number) {
        reader.missing(0, "version", std::to_string(version));
        return true;
    }
    if (tree[*number].type == Type::number && tree.number(*number) > version) {
        reader.fault(ErrorCode::newerVersion, *number, tree.describe(*number), std::to_string(version));
        return false;
    }
    int ignored = 0;
    reader.read(*number, ignored, Range{version, version, true, "1"});
    return true;
}

void readRoot(const json::Tree& tree, Topology& topology, json::Faults& faults) {
    Reader reader(tree, faults);
    if (tree[0].type == Type::broken) return;
    if (tree[0].type != Type::object)
        return reader.fault(ErrorCode::notThisFormat, 0, tree.describe(0), "an object with \"format\": \"failwright\"");
    ObjectReader root(reader, 0);
    if (!readHeader(reader, root)) return;
    fields(root, topology);
    const Places places = placesOf(topology, tree);
    checkReferences(topology, identify(topology, places, reader), places, reader);
}

}  // namespace
}  // namespace topology_file

tl::expected<Topology, Errors> readTopology(std::string_view text) {
    if (text.size() > TopologyLimits::bytes)
        return tl::unexpected(Errors{{ErrorCode::tooLarge, "", std::to_string(text.size()) + " bytes",
                                      "at most " + std::to_string(TopologyLimits::bytes), 0, 0}});
    // Faults of parsing and of meaning count apart, so that many of one kind do not hide the other.
    json::Faults faults(2 * TopologyLimits::listedErrors);
    const json::Tree tree = json::parse(text, {TopologyLimits::depth, TopologyLimits::values}, faults);
    Topology topology;
    if (tree.whole) topology_file::readRoot(tree, topology, faults);
    if (!faults.empty()) return tl::unexpected(json::toErrors(tree, faults, TopologyLimits::listedErrors));
    return topology;
}

}  // namespace failwright
