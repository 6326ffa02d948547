#include "model/io/import/picture.h"

#include "model/io/import/import.h"
#include "model/io/import/unpack.h"

#include <cstdint>

namespace failwright::import {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view pngSignature = "\x89PNG\r\n\x1a\n";
constexpr std::string_view keyword = "iTXtfailwright\0\1\0\0\0"sv;
constexpr std::size_t zlibHeader = 2;
constexpr std::string_view opening = "<metadata id=\"failwright\"><![CDATA[";
constexpr std::string_view closing = "]]></metadata>";

std::size_t bigEndian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char c : bytes.substr(0, 4)) value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

/// Chunks are length, type, data, check sum.
std::optional<std::string> designInPng(std::string_view rest) {
    while (rest.size() >= 12) {
        const std::size_t length = bigEndian(rest);
        if (length > rest.size() - 12) return std::nullopt;
        const std::string_view chunk = rest.substr(4, length + 4);
        if (chunk.starts_with(keyword) && chunk.size() > keyword.size() + zlibHeader)
            return inflated(chunk.substr(keyword.size() + zlibHeader), ImportLimits::unpackedBytes);
        rest.remove_prefix(length + 12);
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> designInPicture(std::string_view bytes) {
    if (bytes.starts_with(pngSignature)) return designInPng(bytes.substr(pngSignature.size()));
    if (bytes.substr(0, 1024).find("<svg") == std::string_view::npos) return std::nullopt;
    const std::size_t from = bytes.find(opening);
    if (from == std::string_view::npos) return std::nullopt;
    const std::size_t to = bytes.find(closing, from);
    if (to == std::string_view::npos) return std::nullopt;
    return std::string(bytes.substr(from + opening.size(), to - from - opening.size()));
}

}  // namespace failwright::import
