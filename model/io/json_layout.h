#pragma once

#include "model/io/json_tree.h"

#include <string>
#include <string_view>

namespace failwright::json {

/// Appends value `i` on one line, its strings in their plainest form, its numbers as they stand.
void appendOnOneLine(std::string& out, const Tree& tree, Index i);

/// Lays the JSON text of an object out for people: each of its members on a line of its own, lists of objects in it with one
/// object a line, everything else on one line where it fits into 120 characters, else on as many as it takes. A text that is
/// no JSON stays as it is.
[[nodiscard]] std::string laidOut(std::string json);

}  // namespace failwright::json
