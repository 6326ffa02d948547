#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace failwright::import {

/// The statements of a diagram: no comments, directives, front matter or empty lines; trimmed.
[[nodiscard]] std::vector<std::string> mermaidStatements(std::string_view text);

/// The title that the front matter gives; may be empty.
[[nodiscard]] std::string mermaidTitle(std::string_view text);

/// The words of a label, in quotes or not, with its tags and entities written out.
[[nodiscard]] std::string labelOf(std::string_view text);

}  // namespace failwright::import
