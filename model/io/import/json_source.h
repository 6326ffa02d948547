#pragma once

#include "model/topology/error.h"

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Values of what other programs write as JSON or YAML. For sources of this room alone.
namespace failwright::import {

using Json = nlohmann::ordered_json;

/// All values of `text`: one, or several one after another. Errors: `syntax` with line and column, `tooLarge`.
[[nodiscard]] tl::expected<std::vector<Json>, Errors> parseJson(std::string_view text);

/// The member `key` of an object; null where there is none.
[[nodiscard]] const Json* member(const Json& json, std::string_view key);
/// The first member with one of the keys that is neither null nor empty.
[[nodiscard]] const Json* member(const Json& json, std::initializer_list<const char*> keys);
/// The member at the end of a way of keys.
[[nodiscard]] const Json* at(const Json& json, std::initializer_list<const char*> way);

/// The text of a value, or the digits of a whole number; empty for any other.
[[nodiscard]] std::string textOf(const Json& json);
/// `textOf` the first of the members that has any.
[[nodiscard]] std::string text(const Json& json, std::initializer_list<const char*> keys);
/// A number, also one within a text.
[[nodiscard]] std::optional<double> numberOf(const Json& json);
[[nodiscard]] std::optional<double> number(const Json& json, std::initializer_list<const char*> keys);
/// True where one of the members is true, or says so.
[[nodiscard]] bool flag(const Json& json, std::initializer_list<const char*> keys);

/// The elements of a list; none for what is no list.
[[nodiscard]] const Json::array_t& listOf(const Json* json);
/// The members of an object; none for what is no object.
[[nodiscard]] const Json::object_t& membersOf(const Json* json);

}  // namespace failwright::import
