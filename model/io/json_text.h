#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace failwright::json {

/// Appends `text` as a JSON string.
void appendQuoted(std::string& out, std::string_view text);
[[nodiscard]] std::string quoted(std::string_view text);

/// What the JSON string at the start of `token` says. Escapes that are none become U+FFFD.
[[nodiscard]] std::string unquoted(std::string_view token);

/// Appends the shortest decimal text that reads back as `value`, without `.0`; null where it is not finite.
void appendNumber(std::string& out, double value);

/// True for the second and later bytes of a character.
[[nodiscard]] constexpr bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

/// The number of bytes of the UTF-8 character at the start of `text`; 0 where there is none.
[[nodiscard]] std::size_t utf8Length(std::string_view text);

/// The value of four hexadecimal digits at the start of `text`; -1 where there are none.
[[nodiscard]] std::int32_t fourHexDigits(std::string_view text);

}  // namespace failwright::json
