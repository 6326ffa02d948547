#include "model/io/import/json_source.h"

#include "model/io/import/design_builder.h"

#include <charconv>

namespace failwright::import {
namespace {

struct Shape {
    std::size_t end = 0;  ///< of the first value
    std::size_t depth = 0;
    std::size_t values = 0;
    std::size_t work = 0;  ///< comparisons of keys: each member of an object is compared with those before it
};

constexpr std::size_t mostWork = 500'000'000;

/// Where the value at the start of `text` ends, and how much is in it, without building anything.
Shape shapeOf(std::string_view text) {
    Shape shape;
    std::vector<std::size_t> open;  // members of what is open
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\') ++i;
            else if (c == '"') quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            open.push_back(0);
            shape.depth = std::max(shape.depth, open.size());
            ++shape.values;
        } else if (c == ',') {
            ++shape.values;
        } else if (c == ':') {
            if (!open.empty()) shape.work += open.back()++;
            ++shape.values;
        } else if ((c == '}' || c == ']') && !open.empty()) {
            open.pop_back();
            shape.end = i + 1;
            if (open.empty()) return shape;
        }
        if (shape.depth > ImportLimits::depth) break;
    }
    shape.end = text.size();
    return shape;
}

tl::unexpected<Errors> broken(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    Error error{.code = ErrorCode::syntax, .place = {}, .found = offset == text.size() ? "the end of the text" : "no JSON", .expected = "well-formed JSON"};
    error.line = 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<long>(offset), '\n'));
    const std::size_t start = text.rfind('\n', offset == 0 ? 0 : offset - 1);
    error.column = offset - (start == std::string_view::npos ? 0 : start + 1) + 1;
    return tl::unexpected(Errors{error});
}

std::size_t skipSpace(std::string_view text, std::size_t from) {
    return std::min(text.find_first_not_of(" \t\r\n\x1e", from), text.size());
}

}  // namespace

tl::expected<std::vector<Json>, Errors> parseJson(std::string_view text) {
    std::vector<Json> documents;
    std::size_t values = 0, work = 0;
    for (std::size_t at = skipSpace(text, 0); at < text.size(); at = skipSpace(text, at)) {
        const Shape shape = shapeOf(text.substr(at));
        values += shape.values;
        work += shape.work;
        if (shape.depth > ImportLimits::depth)
            return refusal(ErrorCode::tooLarge, "values nested more than " + std::to_string(ImportLimits::depth) + " deep", "a flatter file");
        if (values > ImportLimits::values || work > mostWork)
            return refusal(ErrorCode::tooLarge, "more than " + std::to_string(ImportLimits::values) + " values", "a smaller file");
        try {
            documents.push_back(Json::parse(text.substr(at, shape.end)));
        } catch (const Json::parse_error& error) {
            return broken(text, at + (error.byte > 0 ? error.byte - 1 : 0));
        } catch (const Json::exception&) {
            return broken(text, at);  // a number too large for any
        }
        at += shape.end;
    }
    if (documents.empty()) return broken(text, text.size());
    return documents;
}

const Json* member(const Json& json, std::string_view key) {
    if (!json.is_object()) return nullptr;
    const auto found = json.find(std::string(key));
    return found == json.end() ? nullptr : &*found;
}

const Json* member(const Json& json, std::initializer_list<const char*> keys) {
    for (const char* key : keys)
        if (const Json* value = member(json, key); value != nullptr && !value->empty()) return value;
    return nullptr;
}

const Json* at(const Json& json, std::initializer_list<const char*> way) {
    const Json* here = &json;
    for (const char* key : way)
        if (here = member(*here, key); here == nullptr) return nullptr;
    return here;
}

std::string textOf(const Json& json) {
    if (json.is_string()) return json.get<std::string>();
    return json.is_number_integer() ? json.dump() : std::string();
}

std::string text(const Json& json, std::initializer_list<const char*> keys) {
    for (const char* key : keys)
        if (const Json* value = member(json, key))
            if (std::string words = textOf(*value); !words.empty()) return words;
    return {};
}

std::optional<double> numberOf(const Json& json) {
    if (json.is_number()) return json.get<double>();
    if (!json.is_string()) return std::nullopt;
    const std::string& words = json.get_ref<const std::string&>();
    double value = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
    return error == std::errc{} && end == words.data() + words.size() ? std::optional(value) : std::nullopt;
}

std::optional<double> number(const Json& json, std::initializer_list<const char*> keys) {
    for (const char* key : keys)
        if (const Json* value = member(json, key))
            if (const auto read = numberOf(*value)) return read;
    return std::nullopt;
}

bool flag(const Json& json, std::initializer_list<const char*> keys) {
    for (const char* key : keys)
        if (const Json* value = member(json, key))
            if (*value == true || (value->is_string() && (*value == "true" || *value == "True" || *value == "yes"))) return true;
    return false;
}

const Json::array_t& listOf(const Json* json) {
    static const Json::array_t none;
    return json != nullptr && json->is_array() ? json->get_ref<const Json::array_t&>() : none;
}

const Json::object_t& membersOf(const Json* json) {
    static const Json::object_t none;
    return json != nullptr && json->is_object() ? json->get_ref<const Json::object_t&>() : none;
}

}  // namespace failwright::import
