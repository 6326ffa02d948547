#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace failwright::import {

/// Nothing for what is no Base64.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

/// What a raw deflate stream holds; nothing where it is broken or holds more than `most` bytes.
[[nodiscard]] std::optional<std::string> inflated(std::string_view bytes, std::size_t most);

/// "%3C" is "<".
[[nodiscard]] std::string percentDecoded(std::string_view text);

/// The words of a rich-text label: tags taken out, entities written out, on one line.
[[nodiscard]] std::string plainText(std::string_view html);

}  // namespace failwright::import
