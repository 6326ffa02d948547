#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace failwright::import {

/// The text of the design that a drawing of this program (SVG or PNG) bears; nothing for other bytes.
[[nodiscard]] std::optional<std::string> designInPicture(std::string_view bytes);

}  // namespace failwright::import
