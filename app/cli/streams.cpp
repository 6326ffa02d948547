#include "app/cli/streams.h"

#include "app/cli/terminal.h"
#include "model/io/file.h"
#include "model/io/topology_json.h"

#include <array>
#include <cstdio>
#include <cstring>

namespace failwright::cli {
namespace {

std::string readStandardInput(std::size_t limit) {
    std::string text;
    std::array<char, 65536> part{};
    while (const std::size_t count = std::fread(part.data(), 1, part.size(), stdin)) {
        text.append(part.data(), count);
        if (text.size() > limit) break;  // which the reader of the text refuses
    }
    return text;
}

std::string line(const std::string& path, const Error& error) {
    std::string text = path;
    if (error.code == ErrorCode::cannotRead) return text + ": cannot be read: " + error.found;
    if (error.code == ErrorCode::cannotWrite) return text + ": cannot be written: " + error.found;
    if (error.line != 0) text += ":" + std::to_string(error.line) + ":" + std::to_string(error.column);
    if (!error.place.empty() && error.place != path) text += ": " + error.place;
    if (!error.found.empty()) text += ": found " + error.found;
    if (!error.expected.empty()) text += (error.found.empty() ? ": expected " : ", expected ") + error.expected;
    return text;
}

}  // namespace

std::optional<Topology> readDesign(const std::string& path) {
    auto topology = path == standardStream ? readTopology(readStandardInput(TopologyLimits::bytes)) : loadTopology(path);
    if (topology) return std::move(*topology);
    complain(path, topology.error());
    return std::nullopt;
}

Result<std::string> readText(const std::string& path, std::size_t limit) {
    return path == standardStream ? readStandardInput(limit) : readFile(path, limit);
}

Exit print(std::string_view text, Exit status) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    return written ? status : complain(std::string{"cannot write to standard output: "} + std::strerror(errno));
}

Exit complain(std::string_view message) {
    const std::string text = "failwright: " + printable(message) + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
    return Exit::badInput;
}

Exit complain(const std::string& path, const Errors& errors) {
    std::string text;
    for (const Error& error : errors) text += printable(line(path, error)) + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
    return Exit::badInput;
}

}  // namespace failwright::cli
