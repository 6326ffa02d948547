#include "app/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <algorithm>
#include <cstdlib>
#include <cwchar>

namespace failwright::cli {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Character {
    std::size_t bytes = 1;
    int columns = -1;  ///< negative where it cannot be printed
};

/// The character that `text`, which is not empty, begins with.
Character first(std::string_view text) {
    std::mbstate_t state{};
    wchar_t wide = 0;
    const std::size_t bytes = std::mbrtowc(&wide, text.data(), text.size(), &state);
    if (bytes == 0 || bytes > text.size()) return {};
    return {bytes, ::wcwidth(wide)};
}

std::string_view code(Tone tone) {
    switch (tone) {
        case Tone::plain:
            return "";
        case Tone::strong:
            return "\x1b[1m";
        case Tone::faint:
            return "\x1b[2m";
        case Tone::good:
            return "\x1b[32m";
        case Tone::warning:
            return "\x1b[33m";
        case Tone::bad:
            return "\x1b[31m";
    }
    return "";
}

}  // namespace

Terminal standardOutput() {
    if (::isatty(STDOUT_FILENO) == 0) return {};
    winsize size{};
    const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    const char* plain = std::getenv("NO_COLOR");
    return {known ? std::max<int>(size.ws_col, 40) : 80, plain == nullptr || *plain == '\0'};
}

std::string painted(std::string_view text, Tone tone, const Terminal& terminal) {
    if (!terminal.colours || tone == Tone::plain || text.empty()) return std::string{text};
    return std::string{code(tone)} + std::string{text} + "\x1b[0m";
}

std::string printable(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const Character next = first(text);
        result += next.columns < 0 ? replacement : text.substr(0, next.bytes);
        text.remove_prefix(next.bytes);
    }
    return result;
}

int columns(std::string_view text) {
    int sum = 0;
    while (!text.empty()) {
        const Character next = first(text);
        sum += std::max(next.columns, 0);
        text.remove_prefix(next.bytes);
    }
    return sum;
}

std::string shortened(std::string_view text, int width) {
    if (columns(text) <= width) return std::string{text};
    std::string result;
    int used = 1;
    while (!text.empty()) {
        const Character next = first(text);
        used += std::max(next.columns, 0);
        if (used > width) break;
        result += text.substr(0, next.bytes);
        text.remove_prefix(next.bytes);
    }
    return result + "…";
}

}  // namespace failwright::cli
