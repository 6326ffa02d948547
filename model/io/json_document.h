#pragma once

#include "model/io/topology_reader.h"

/// Reading of files that are no topology but written in the same manner: `"format"`, `"version": 1` and the fields of a value.
namespace failwright::topology_file {

/// The value of type T that `text` describes, or everything that is wrong with it. `fields(visitor, T&)` has its keys.
template <class T>
[[nodiscard]] tl::expected<T, Errors> readDocument(std::string_view text, std::string_view format) {
    if (text.size() > TopologyLimits::bytes)
        return tl::unexpected(Errors{{ErrorCode::tooLarge, "", std::to_string(text.size()) + " bytes",
                                      "at most " + std::to_string(TopologyLimits::bytes), 0, 0}});
    json::Faults faults(2 * TopologyLimits::listedErrors);
    const json::Tree tree = json::parse(text, {TopologyLimits::depth, TopologyLimits::values}, faults);
    T value;
    if (tree.whole && tree[0].type != json::Type::broken) {
        Reader reader(tree, faults);
        const bool isObject = tree[0].type == json::Type::object;
        const std::uint32_t name = isObject ? tree.member(0, "format").value_or(0) : 0;
        if (tree[name].type != json::Type::string || tree.string(name) != format) {
            reader.fault(ErrorCode::notThisFormat, name, "\"format\": \"" + std::string(format) + '"');
        } else {
            ObjectReader root(reader, 0);
            root.take("format");
            int number = version;
            root("version", number, Range{version, version, true, "1"});
            fields(root, value);
        }
    }
    if (!faults.empty()) return tl::unexpected(json::toErrors(tree, faults, TopologyLimits::listedErrors));
    return value;
}

}  // namespace failwright::topology_file
