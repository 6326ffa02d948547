#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace failwright::cli {

enum class Tone { plain, strong, faint, good, warning, bad };

/// What a page is written for.
struct Terminal {
    std::optional<int> width;  ///< in columns; absent where nothing limits it
    bool colours = false;
};

/// Standard output: coloured only on a terminal and unless NO_COLOR is set, as wide as the terminal.
[[nodiscard]] Terminal standardOutput();

/// `text` between the terminal's colour codes.
[[nodiscard]] std::string painted(std::string_view text, Tone tone, const Terminal& terminal);

/// `text` with U+FFFD in the place of control characters and of what is not UTF-8, so that a name cannot steer the terminal.
[[nodiscard]] std::string printable(std::string_view text);

/// Columns that printable `text` takes.
[[nodiscard]] int columns(std::string_view text);

/// `text` cut to at most `width` columns, with an ellipsis where something is missing.
[[nodiscard]] std::string shortened(std::string_view text, int width);

}  // namespace failwright::cli
