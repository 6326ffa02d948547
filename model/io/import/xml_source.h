#pragma once

#include "model/topology/error.h"

#include <pugixml.hpp>
#include <string_view>

namespace failwright::import {

/// Parses `text` into `document`. Entities of a document type are not expanded. Errors: `syntax` with line and column, `tooLarge`.
[[nodiscard]] tl::expected<void, Errors> parseXml(std::string_view text, pugi::xml_document& document);

}  // namespace failwright::import
