#pragma once

#include "model/topology/error.h"
#include "model/topology/topology.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace failwright {

/// What a topology file may hold at most; past it reading gives `tooLarge`. Besides, the limits of all topologies hold.
struct TopologyLimits {
    static constexpr std::size_t bytes = 128u << 20;
    static constexpr std::size_t depth = 64;           ///< of nested objects and lists
    static constexpr std::size_t values = 10'000'000;  ///< of JSON values of any kind
    static constexpr std::size_t elements = 100'000;  ///< of domains, services, nodes, features, tiers, scenarios, notes each
    static constexpr std::size_t links = 1'000'000;
    static constexpr std::size_t listedErrors = 100;   ///< one more says how many there are besides
};

/// The topology that `text` describes, or everything that is wrong with it, in the order of the text, each with JSON pointer,
/// line and column. Services that nodes name and no entry describes are added; elements without an id get one.
[[nodiscard]] tl::expected<Topology, Errors> readTopology(std::string_view text);

/// The file of `topology`: UTF-8, keys in a fixed order, one object a line where it fits. The text of every extra must be JSON.
/// Reading it gives `topology` again.
[[nodiscard]] std::string writeTopology(const Topology& topology);

/// `readTopology` of a file. Errors: `cannotRead`, `tooLarge` and those of reading.
[[nodiscard]] tl::expected<Topology, Errors> loadTopology(const std::filesystem::path& path);

/// Writes `topology` to `path`: all of it, or the old file stays as it was. Error: `cannotWrite`.
[[nodiscard]] Result<void> saveTopology(const Topology& topology, const std::filesystem::path& path);

}  // namespace failwright
