#pragma once

#include "model/io/topology_reader.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace failwright::topology_file {

/// Where the elements of a topology stand in the file that it was read from; each list is as long as the topology's, except
/// that of services, which has no places for those that only nodes name.
struct Places {
    std::vector<json::Index> domains, services, nodes, links, features, tiers, scenarios;
};

/// What bears an id of the name space that domains, nodes and links share.
struct Bearer {
    enum class Kind : std::uint8_t { domain, node, link } kind;
    std::size_t position;
    json::Index place;
};

/// All names of a topology. It refers to the topology's strings.
struct Directory {
    std::unordered_map<std::string_view, Bearer> bearers;
    std::unordered_set<std::string_view> services;
    std::unordered_set<std::string_view> features;

    [[nodiscard]] const Bearer* find(std::string_view id, Bearer::Kind kind) const {
        const auto found = bearers.find(id);
        return found != bearers.end() && found->second.kind == kind ? &found->second : nullptr;
    }
};

[[nodiscard]] Places placesOf(const Topology& topology, const json::Tree& tree);

/// Lists ids that are not unique, gives ids to what has none and adds the services that only nodes name.
[[nodiscard]] Directory identify(Topology& topology, const Places& places, Reader& reader);

/// Lists references to nothing, circles of parents, links that cannot be and what else no single value shows.
void checkReferences(const Topology& topology, const Directory& directory, const Places& places, Reader& reader);

}  // namespace failwright::topology_file
