#include "model/io/import/yaml_source.h"

#include "model/io/import/design_builder.h"

#include <charconv>
#include <map>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace failwright::import {
namespace {

/// Thrown and caught in this file: the parser has no other way to be stopped.
struct TooLarge {
    std::string found;
};

constexpr std::size_t mostDocuments = 10'000;

std::size_t countOf(const Json& json) {
    std::size_t count = 1;
    if (json.is_structured())
        for (const Json& one : json) count += countOf(one);
    return count;
}

Json plainScalar(const std::string& text) {
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return nullptr;
    if (text == "true" || text == "True" || text == "TRUE") return true;
    if (text == "false" || text == "False" || text == "FALSE") return false;
    const char *begin = text.data(), *end = begin + text.size();
    std::int64_t whole = 0;
    if (const auto [stop, error] = std::from_chars(begin, end, whole); error == std::errc{} && stop == end) return whole;
    const bool numeric = text.find_first_not_of("0123456789+-.eE") == std::string::npos;
    double real = 0;
    if (const auto [stop, error] = std::from_chars(begin, end, real); numeric && error == std::errc{} && stop == end) return real;
    return text;
}

/// "!GetAtt" is "Fn::GetAtt"; empty for a tag of another language.
std::string functionOf(const std::string& tag) {
    if (tag.size() < 2 || tag[0] != '!' || tag[1] == '!') return {};
    const std::string name = tag.substr(1);
    return name == "Ref" || name == "Condition" ? name : "Fn::" + name;
}

class Builder : public YAML::EventHandler {
public:
    std::vector<Json> documents;

    void OnDocumentStart(const YAML::Mark&) override {
        if (++m_started > mostDocuments) throw TooLarge{"more than " + std::to_string(mostDocuments) + " documents"};  // or a sign it cannot pass
        m_open.clear();
        m_anchors.clear();
        m_document = nullptr;
    }
    void OnDocumentEnd() override {
        if (!m_document.is_null()) documents.push_back(std::move(m_document));
    }
    void OnNull(const YAML::Mark&, YAML::anchor_t anchor) override { put(nullptr, anchor, {}); }
    void OnAlias(const YAML::Mark&, YAML::anchor_t anchor) override {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end()) return put(nullptr, 0, {});
        count(found->second.second);
        put(found->second.first, 0, {});
    }
    void OnScalar(const YAML::Mark&, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
        put(tag == "?" ? plainScalar(value) : Json(value), anchor, functionOf(tag));
    }
    void OnSequenceStart(const YAML::Mark&, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        open(Json::array(), tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark&, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        open(Json::object(), tag, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Frame {
        Json value;
        YAML::anchor_t anchor = 0;
        std::string function;
        bool hasKey = false;
        std::string key;
        std::map<std::string, std::size_t> positions;  ///< of an object's members
    };

    void count(std::size_t more) {
        if ((m_count += more) > ImportLimits::values) throw TooLarge{"more than " + std::to_string(ImportLimits::values) + " values"};
    }

    void open(Json value, const std::string& tag, YAML::anchor_t anchor) {
        if (m_open.size() >= ImportLimits::depth) throw TooLarge{"values nested more than " + std::to_string(ImportLimits::depth) + " deep"};
        Frame frame;
        frame.value = std::move(value);
        frame.anchor = anchor;
        frame.function = functionOf(tag);
        m_open.push_back(std::move(frame));
    }

    void close() {
        Frame done = std::move(m_open.back());
        m_open.pop_back();
        put(std::move(done.value), done.anchor, done.function);
    }

    void put(Json value, YAML::anchor_t anchor, const std::string& function) {
        count(1);
        if (!function.empty()) value = Json::object({{function, std::move(value)}});
        if (anchor != 0) {
            const std::size_t size = countOf(value);
            count(size);
            m_anchors[anchor] = {value, size};
        }
        if (m_open.empty()) {
            m_document = std::move(value);
            return;
        }
        Frame& frame = m_open.back();
        if (frame.value.is_array()) frame.value.push_back(std::move(value));
        else if (!frame.hasKey) frame.key = value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace), frame.hasKey = true;
        else putMember(frame, std::move(value));
    }

    void putMember(Frame& frame, Json value) {
        frame.hasKey = false;
        if (frame.key == "<<") return merge(frame, value);
        auto& members = frame.value.get_ref<Json::object_t&>();
        const auto [at, isNew] = frame.positions.emplace(frame.key, members.size());
        if (isNew) members.Container::emplace_back(frame.key, std::move(value));
        else (members.begin() + static_cast<long>(at->second))->second = std::move(value);
    }

    void merge(Frame& frame, const Json& value) {
        if (value.is_array())
            for (const Json& one : value) mergeOne(frame, one);
        else
            mergeOne(frame, value);
    }

    static void mergeOne(Frame& frame, const Json& value) {
        auto& members = frame.value.get_ref<Json::object_t&>();
        for (const auto& [key, one] : membersOf(&value))
            if (frame.positions.emplace(key, members.size()).second) members.Container::emplace_back(key, one);
    }

    Json m_document;
    std::vector<Frame> m_open;
    std::map<YAML::anchor_t, std::pair<Json, std::size_t>> m_anchors;
    std::size_t m_count = 0;
    std::size_t m_started = 0;
};

/// The parser keeps what it calls simple keys for every open bracket: many of them take it very long.
bool isTooDeep(std::string_view text) {
    std::size_t open = 0, deepest = 0;
    for (const char c : text) {
        if (c == '[' || c == '{') deepest = std::max(deepest, ++open);
        else if ((c == ']' || c == '}') && open > 0) --open;
        else if (c == '\n' && open < 8) open = 0;  // brackets in plain words
    }
    return deepest > 4 * ImportLimits::depth;
}

}  // namespace

tl::expected<std::vector<Json>, Errors> parseYaml(std::string_view text) {
    if (isTooDeep(text)) return refusal(ErrorCode::tooLarge, "many nested brackets", "a flatter file");
    Builder builder;
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {}
    } catch (const TooLarge& large) {
        return refusal(ErrorCode::tooLarge, large.found, "a smaller file");
    } catch (const YAML::Exception& error) {
        Error wrong{.code = ErrorCode::syntax, .place = {}, .found = error.msg, .expected = "well-formed YAML"};
        if (!error.mark.is_null()) wrong.line = static_cast<std::size_t>(error.mark.line + 1), wrong.column = static_cast<std::size_t>(error.mark.column + 1);
        return tl::unexpected(Errors{wrong});
    }
    return std::move(builder.documents);
}

}  // namespace failwright::import
