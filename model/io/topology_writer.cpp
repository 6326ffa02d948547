#include "model/io/json_layout.h"
#include "model/io/json_text.h"
#include "model/io/topology_fields.h"
#include "model/io/topology_json.h"

namespace failwright {
namespace topology_file {
namespace {

/// The visitor that writes one object, without spaces.
class ObjectWriter {
public:
    explicit ObjectWriter(std::string& out) : m_out(out) { m_out += '{'; }

    template <class T, class... Demand>
    void operator()(std::string_view key, const T& value, const Demand&...) {
        if (!isThere(value)) return;
        begin(key);
        write(value);
    }
    template <class T>
    void required(std::string_view key, const T& value) {
        (*this)(key, value);
    }
    void position(const std::optional<Point>& point) {
        if (!point) return;
        (*this)("x", point->x);
        (*this)("y", point->y);
    }
    void rect(const std::optional<Rect>& rect) {
        if (!rect) return;
        (*this)("x", rect->x);
        (*this)("y", rect->y);
        (*this)("w", rect->width);
        (*this)("h", rect->height);
    }
    void event(const ScenarioEvent& event) {
        (*this)("at_s", event.atSeconds);
        if (const auto* fail = std::get_if<FailEvent>(&event.what)) member("fail", fail->element);
        if (const auto* repair = std::get_if<RepairEvent>(&event.what)) member("repair", repair->element);
        if (const auto* load = std::get_if<LoadEvent>(&event.what)) member("load", load->factor);
        if (const auto* partition = std::get_if<PartitionEvent>(&event.what)) member("partition", partition->sides);
        if (std::holds_alternative<HealEvent>(event.what)) member("heal", true);
    }
    void rest(const Extras& extras) {
        for (const auto& [key, json] : extras) {
            begin(key);
            m_out += json;
        }
        m_out += '}';
    }

    /// Also where the value is empty.
    template <class T>
    void member(std::string_view key, const T& value) {
        begin(key);
        write(value);
    }

private:
    static bool isThere(const std::string& text) { return !text.empty(); }
    template <class T>
    static bool isThere(const std::optional<T>& value) {
        return value.has_value();
    }
    template <class T>
    static bool isThere(const std::vector<T>& list) {
        return !list.empty();
    }
    template <class T>
    static bool isThere(const T&) {
        return true;
    }

    void begin(std::string_view key) {
        if (m_out.back() != '{') m_out += ',';
        json::appendQuoted(m_out, key);
        m_out += ':';
    }

    void write(const std::string& text) { json::appendQuoted(m_out, text); }
    void write(bool value) { m_out += value ? "true" : "false"; }
    void write(int value) { m_out += std::to_string(value); }
    void write(double value) { json::appendNumber(m_out, value); }
    template <class Tag>
    void write(const Id<Tag>& id) {
        write(id.value);
    }
    template <class E>
        requires std::is_enum_v<E>
    void write(E value) {
        json::appendQuoted(m_out, word(value));
    }
    template <class T>
    void write(const std::optional<T>& value) {
        write(*value);
    }
    template <class T>
    void write(const std::vector<T>& list) {
        m_out += '[';
        for (const T& one : list) {
            if (&one != &list.front()) m_out += ',';
            write(one);
        }
        m_out += ']';
    }
    template <class T>
        requires requires(ObjectWriter& writer, const T& value) { fields(writer, value); }
    void write(const T& value) {
        ObjectWriter object(m_out);
        fields(object, value);
    }

    std::string& m_out;
};

}  // namespace
}  // namespace topology_file

std::string writeTopology(const Topology& topology) {
    std::string json;
    topology_file::ObjectWriter root(json);
    root.member("format", std::string("failwright"));
    root.member("version", topology_file::version);
    topology_file::fields(root, topology);
    return json::laidOut(std::move(json));
}

}  // namespace failwright
