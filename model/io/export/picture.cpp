#include "model/io/export/picture.h"

#include "model/io/export/writers.h"
#include "model/io/topology_json.h"

#include <zlib.h>

namespace failwright {
namespace {

using namespace std::string_literals;

constexpr std::string_view pngSignature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t endChunk = 12;  ///< bytes of IEND with length and check sum

std::string bigEndian(std::uint32_t value) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(value >> shift & 0xff);
    return bytes;
}

std::string deflated(const std::string& text) {
    uLongf size = ::compressBound(text.size());
    std::string bytes(size, '\0');
    if (::compress2(reinterpret_cast<Bytef*>(bytes.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size(), Z_BEST_COMPRESSION) != Z_OK) return {};
    bytes.resize(size);
    return bytes;
}

/// Keyword, compressed by deflate, no language, no translated keyword (PNG specification, 11.3.4.5).
std::string pngChunk(const std::string& text) {
    const std::string chunk = "iTXtfailwright\0\1\0\0\0"s + deflated(text);
    const auto sum = ::crc32(0, reinterpret_cast<const Bytef*>(chunk.data()), static_cast<uInt>(chunk.size()));
    return bigEndian(static_cast<std::uint32_t>(chunk.size() - 4)) + chunk + bigEndian(static_cast<std::uint32_t>(sum));
}

std::string svgElement(const std::string& text) {
    return "\n<metadata id=\"failwright\"><![CDATA[" + exporting::replaced(text, "]]>", "]]\\u003e") + "]]></metadata>";
}

}  // namespace

std::string withDesign(std::string picture, const Topology& topology) {
    if (picture.starts_with(pngSignature) && picture.size() > pngSignature.size() + endChunk)
        return picture.insert(picture.size() - endChunk, pngChunk(writeTopology(topology)));
    const std::size_t root = picture.find("<svg");
    const std::size_t open = root == std::string::npos ? root : picture.find('>', root);
    return open == std::string::npos ? picture : picture.insert(open + 1, svgElement(writeTopology(topology)));
}

}  // namespace failwright
