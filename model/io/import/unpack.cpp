#include "model/io/import/unpack.h"

#include "model/io/import/design_builder.h"
#include "model/io/import/text_encoding.h"

#include <array>
#include <charconv>
#include <zlib.h>

namespace failwright::import {
namespace {

int sixBits(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

/// Writes the entity between `&` and `;` out; false where it is none.
bool appendEntity(std::string& out, std::string_view name) {
    for (const auto& [word, text] : {std::pair<std::string_view, const char*>{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}})
        if (name == word) return out += text, true;
    if (!name.starts_with('#')) return false;
    name.remove_prefix(1);
    const bool hex = name.starts_with('x') || name.starts_with('X');
    if (hex) name.remove_prefix(1);
    unsigned long code = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
    const bool character = error == std::errc{} && end == name.data() + name.size() && code >= 0x20 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
    if (character) appendUtf8(out, code);
    return character;
}

}  // namespace

std::optional<std::string> fromBase64(std::string_view text) {
    std::string bytes;
    unsigned bits = 0, held = 0;
    for (const char c : text) {
        if (c == '\n' || c == '\r' || c == ' ' || c == '\t') continue;
        if (c == '=') break;
        const int six = sixBits(c);
        if (six < 0) return std::nullopt;
        bits = (bits << 6 | static_cast<unsigned>(six)) & 0xFFFFFFu;
        held += 6;
        if (held >= 8) held -= 8, bytes += static_cast<char>(bits >> held & 0xFFu);
    }
    return bytes;
}

std::optional<std::string> inflated(std::string_view bytes, std::size_t most) {
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return std::nullopt;
    std::string in(bytes), out;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    std::array<char, 65536> part{};
    int status = Z_OK;
    while (status == Z_OK && out.size() <= most) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        status = inflate(&stream, Z_NO_FLUSH);
        out.append(part.data(), part.size() - stream.avail_out);
        if (stream.avail_in == 0 && stream.avail_out != 0) break;
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END && out.size() <= most ? std::optional(std::move(out)) : std::nullopt;
}

std::string percentDecoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned code = 0;
        const bool escape = text[i] == '%' && i + 2 < text.size() &&
                            std::from_chars(text.data() + i + 1, text.data() + i + 3, code, 16).ptr == text.data() + i + 3;
        out += escape ? static_cast<char>(code) : text[i];
        if (escape) i += 2;
    }
    return out;
}

std::string plainText(std::string_view html) {
    std::string out;
    for (std::size_t i = 0; i < html.size(); ++i) {
        const std::size_t end = html[i] == '<' ? html.find('>', i) : html[i] == '&' ? html.substr(i, 12).find(';') : std::string_view::npos;
        if (html[i] == '<' && end != std::string_view::npos && i + 1 < html.size() && html[i + 1] != ' ') {
            out += ' ';
            i = end;
        } else if (html[i] == '&' && end != std::string_view::npos && appendEntity(out, html.substr(i + 1, end - 1))) {
            i += end;
        } else {
            out += html[i];
        }
    }
    return oneLine(out, 300);
}

}  // namespace failwright::import
