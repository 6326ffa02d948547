#pragma once

#include "model/io/import/import.h"
#include "model/io/import/json_source.h"

namespace failwright::import {

/// `text` without byte order mark and leading space; what a Mermaid fence of Markdown holds.
[[nodiscard]] std::string_view withoutPreamble(std::string_view text);

/// The format of what is neither JSON nor YAML, and of this program's own files.
[[nodiscard]] std::optional<ImportFormat> recogniseText(std::string_view text);

/// The format that the values of a JSON or YAML text show.
[[nodiscard]] std::optional<ImportFormat> recogniseValues(const std::vector<Json>& documents);

}  // namespace failwright::import
