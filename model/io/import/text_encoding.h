#pragma once

#include <string>
#include <string_view>

namespace failwright::import {

/// True where all bytes are UTF-8.
[[nodiscard]] bool isUtf8(std::string_view bytes);

/// The text of UTF-16 bytes that begin with a byte order mark, as shells of Windows redirect it; empty for any other bytes.
[[nodiscard]] std::string fromUtf16(std::string_view bytes);

/// Appends the character with this code point.
void appendUtf8(std::string& out, unsigned long code);

}  // namespace failwright::import
