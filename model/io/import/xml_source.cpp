#include "model/io/import/xml_source.h"

#include "model/io/import/design_builder.h"

#include <algorithm>

namespace failwright::import {
namespace {

struct Shape {
    std::size_t depth = 0;
    std::size_t values = 0;
};

/// Past the tag that starts at `at`, and what it is.
struct Tag {
    std::size_t end = 0;
    bool closing = false;
    bool empty = false;  ///< or no element at all
    std::size_t attributes = 0;
};

Tag tagAt(std::string_view text, std::size_t at) {
    const auto past = [&](std::string_view what) {
        const std::size_t found = text.find(what, at);
        return found == std::string_view::npos ? text.size() : found + what.size();
    };
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--")) return {past("-->"), false, true, 0};
    if (rest.starts_with("<![CDATA[")) return {past("]]>"), false, true, 0};
    Tag tag;
    tag.closing = rest.starts_with("</");
    tag.empty = rest.starts_with("<!") || rest.starts_with("<?");
    char quote = 0;
    std::size_t i = at + 1;
    for (; i < text.size() && (quote != 0 || text[i] != '>'); ++i) {
        if (quote != 0) quote = text[i] == quote ? '\0' : quote;
        else if (text[i] == '"' || text[i] == '\'') quote = text[i], ++tag.attributes;
    }
    tag.empty = tag.empty || text[i - 1] == '/';
    tag.end = std::min(i + 1, text.size());
    return tag;
}

/// How deep tags are nested and how many tags and attributes there are: enough to refuse what is far too much.
Shape shapeOf(std::string_view text) {
    Shape shape;
    std::size_t open = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos;) {
        const Tag tag = tagAt(text, at);
        shape.values += 1 + tag.attributes;
        if (tag.closing) open -= open > 0 ? 1 : 0;
        else if (!tag.empty) shape.depth = std::max(shape.depth, ++open);
        at = text.find('<', tag.end);
    }
    return shape;
}

}  // namespace

tl::expected<void, Errors> parseXml(std::string_view text, pugi::xml_document& document) {
    const Shape shape = shapeOf(text);
    if (shape.depth > 4 * ImportLimits::depth) return refusal(ErrorCode::tooLarge, "deeply nested tags", "a flatter file");
    if (shape.values > ImportLimits::values) return refusal(ErrorCode::tooLarge, "more than " + std::to_string(ImportLimits::values) + " tags", "a smaller file");
    const pugi::xml_parse_result result = document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (result) return {};
    Error error{.code = ErrorCode::syntax, .place = {}, .found = result.description(), .expected = "well-formed XML"};
    const auto offset = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)), text.size());
    error.line = 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<long>(offset), '\n'));
    const std::size_t start = text.rfind('\n', offset == 0 ? 0 : offset - 1);
    error.column = offset - (start == std::string_view::npos ? 0 : std::min(start + 1, offset)) + 1;
    return tl::unexpected(Errors{error});
}

}  // namespace failwright::import
