#include "model/io/file.h"
#include "model/io/topology_json.h"

namespace failwright {

tl::expected<Topology, Errors> loadTopology(const std::filesystem::path& path) {
    const Result<std::string> text = readFile(path, TopologyLimits::bytes);
    if (!text) return tl::unexpected(Errors{text.error()});
    return readTopology(*text);
}

Result<void> saveTopology(const Topology& topology, const std::filesystem::path& path) {
    return writeFile(path, writeTopology(topology));
}

}  // namespace failwright
