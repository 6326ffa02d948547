#pragma once

#include "model/io/topology_reader.h"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace failwright::topology_file {

/// Where the elements of a topology stand in the file that it was read from; each list is as long as the topology's, except
/// that of services, which has no places for those that only nodes name.
struct Places {
    std::vector<json::Index> domains, services, nodes, links, features, tiers, scenarios;
};

/// Names of one kind, with the place of what bears them and its position in the topology.
struct Entry {
    std::size_t position = 0;
    json::Index place = 0;
};
using Names = std::unordered_map<std::string_view, Entry>;

/// All names of a topology; domains, nodes and links share one name space. It refers to the topology's strings.
struct Directory {
    Names domains;
    Names nodes;
    Names links;
    std::unordered_set<std::string_view> services;
    std::unordered_set<std::string_view> features;

    /// The domain, node or link of this id; nullptr where there is none.
    [[nodiscard]] const Entry* element(std::string_view id) const;
};

/// The entry of `id`; nullptr where there is none.
[[nodiscard]] inline const Entry* entryOf(const Names& names, std::string_view id) {
    const auto found = names.find(id);
    return found != names.end() ? &found->second : nullptr;
}

[[nodiscard]] Places placesOf(const Topology& topology, const json::Tree& tree);

/// Lists ids that are not unique, gives ids to what has none and adds the services that only nodes name.
[[nodiscard]] Directory identify(Topology& topology, const Places& places, Reader& reader);

/// Lists references to nothing, circles of parents, links that cannot be and what else no single value shows.
void checkReferences(const Topology& topology, const Directory& directory, const Places& places, Reader& reader);

}  // namespace failwright::topology_file
