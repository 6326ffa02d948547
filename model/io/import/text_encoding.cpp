#include "model/io/import/text_encoding.h"

#include "model/io/json_text.h"

namespace failwright::import {

bool isUtf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t length = static_cast<unsigned char>(bytes.front()) < 0x80 ? 1 : json::utf8Length(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

std::string fromUtf16(std::string_view bytes) {
    const bool little = bytes.starts_with("\xFF\xFE"), big = bytes.starts_with("\xFE\xFF");
    if (!little && !big) return {};
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<unsigned long>(little ? first | second << 8 : second | first << 8);
    };
    std::string text;
    for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
        const unsigned long high = unit(i);
        const bool pair = high >= 0xD800 && high < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000;
        if (pair) appendUtf8(text, 0x10000 + ((high - 0xD800) << 10) + (unit(i + 2) - 0xDC00)), i += 2;
        else appendUtf8(text, high >= 0xD800 && high < 0xE000 ? 0xFFFD : high);
    }
    return text;
}

void appendUtf8(std::string& out, unsigned long code) {
    const auto byte = [&out](unsigned long value) { out += static_cast<char>(value); };
    if (code < 0x80) byte(code);
    else if (code < 0x800) byte(0xC0 | code >> 6), byte(0x80 | (code & 0x3F));
    else if (code < 0x10000) byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 0x3F)), byte(0x80 | (code & 0x3F));
    else byte(0xF0 | code >> 18), byte(0x80 | (code >> 12 & 0x3F)), byte(0x80 | (code >> 6 & 0x3F)), byte(0x80 | (code & 0x3F));
}

}  // namespace failwright::import
