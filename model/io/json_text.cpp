#include "model/io/json_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace failwright::json {
namespace {

void appendUtf8(std::string& out, std::uint32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

constexpr std::uint32_t replacement = 0xFFFD;
constexpr std::string_view escapes = "\"\\/bfnrt";
constexpr std::string_view escaped = "\"\\/\b\f\n\r\t";

/// Appends what the escape at the start of `rest` (after its backslash) stands for, and returns its length.
std::size_t appendUnescaped(std::string& out, std::string_view rest) {
    if (rest.empty()) return 0;
    if (const std::size_t i = escapes.find(rest.front()); i != std::string_view::npos) {
        out += escaped[i];
        return 1;
    }
    const std::int32_t first = rest.front() == 'u' ? fourHexDigits(rest.substr(1)) : -1;
    if (first < 0) {
        appendUtf8(out, replacement);
        return 1;
    }
    if (first < 0xD800 || first > 0xDFFF) {
        appendUtf8(out, static_cast<std::uint32_t>(first));
        return 5;
    }
    const std::int32_t second = rest.substr(5, 2) == "\\u" ? fourHexDigits(rest.substr(7)) : -1;
    if (first > 0xDBFF || second < 0xDC00 || second > 0xDFFF) {
        appendUtf8(out, replacement);
        return 5;
    }
    appendUtf8(out, 0x10000u + (static_cast<std::uint32_t>(first - 0xD800) << 10) + static_cast<std::uint32_t>(second - 0xDC00));
    return 11;
}

bool needsEscape(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

void appendEscaped(std::string& out, char c) {
    out += '\\';
    if (const std::size_t i = escaped.find(c); i != std::string_view::npos) {
        out += escapes[i];
    } else {
        constexpr std::string_view digits = "0123456789abcdef";
        out += "u00";
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 15];
    }
}

}  // namespace

void appendQuoted(std::string& out, std::string_view text) {
    out += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!needsEscape(text[i])) continue;
        out.append(text, plain, i - plain);
        appendEscaped(out, text[i]);
        plain = i + 1;
    }
    out.append(text, plain);
    out += '"';
}

std::string quoted(std::string_view text) {
    std::string out;
    appendQuoted(out, text);
    return out;
}

std::string unquoted(std::string_view token) {
    std::string out;
    std::size_t i = 1;
    while (i < token.size() && token[i] != '"') {
        if (token[i] == '\\') {
            i += 1 + appendUnescaped(out, token.substr(i + 1));
            continue;
        }
        const std::size_t end = std::min(token.find_first_of("\"\\", i), token.size());
        out.append(token, i, end - i);
        i = end;
    }
    return out;
}

void appendNumber(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    if (value == 0) value = 0;  // no minus sign
    std::array<char, 32> digits;
    const double size = std::abs(value);
    const bool plain = value == 0 || (size >= 1e-4 && size < 1e15);
    const auto end = plain ? std::to_chars(digits.begin(), digits.end(), value, std::chars_format::fixed)
                           : std::to_chars(digits.begin(), digits.end(), value);
    out.append(digits.begin(), end.ptr);
}

std::size_t utf8Length(std::string_view text) {
    if (text.empty()) return 0;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    if (length == 0 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!isContinuation(text[i])) return 0;
    const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
    const bool beyond = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
    return overlong || beyond ? 0 : length;
}

std::int32_t fourHexDigits(std::string_view text) {
    if (text.size() < 4) return -1;
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + 4, value, 16);
    return error == std::errc{} && end == text.data() + 4 && text.front() != '-' ? value : -1;
}

}  // namespace failwright::json
