#include "model/io/topology_directory.h"

#include <algorithm>

namespace failwright::topology_file {
namespace {

using json::Index;

std::vector<Index> elementsOf(const json::Tree& tree, std::string_view section, std::size_t size) {
    std::vector<Index> places;
    if (size == 0) return places;
    places.reserve(size);
    for (Index c = tree.firstChild(*tree.member(0, section)); places.size() < size; c = tree[c].next) places.push_back(c);
    return places;
}

void faultDuplicate(Reader& reader, Index place, Index first) {
    const Index id = reader.tree().member(place, "id").value_or(place);
    reader.fault(ErrorCode::duplicateId, id, "an id of its own; " + reader.tree().pointer(first) + " has this one");
}

/// Enters the ids that the file gives.
template <class T>
void addBearers(Directory& directory, const std::vector<T>& all, const std::vector<Index>& places, Bearer::Kind kind, Reader& reader) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].id.value.empty()) continue;
        const auto [bearer, fresh] = directory.bearers.try_emplace(all[i].id.value, Bearer{kind, i, places[i]});
        if (!fresh) faultDuplicate(reader, places[i], bearer->second.place);
    }
}

using Names = std::unordered_map<std::string_view, Index>;

template <class T>
Names namesOf(const std::vector<T>& all, const std::vector<Index>& places, Reader& reader) {
    Names names;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].id.value.empty()) continue;
        const auto [first, fresh] = names.try_emplace(all[i].id.value, places[i]);
        if (!fresh) faultDuplicate(reader, places[i], first->second);
    }
    return names;
}

/// Gives every element without an id its stem, or the stem with the first number from 2 that `isTaken` lets pass.
template <class T, class StemOf, class IsTaken, class Take>
void nameTheNameless(std::vector<T>& all, char mark, const StemOf& stemOf, const IsTaken& isTaken, const Take& take) {
    std::unordered_map<std::string, std::size_t> used;
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::string& id = all[i].id.value;
        if (!id.empty()) continue;
        const std::string stem = stemOf(all[i]);
        std::size_t& number = used[stem];
        do {
            ++number;
            id = number == 1 ? stem : stem + mark + std::to_string(number);
        } while (isTaken(id));
        take(id, i);
    }
}

template <class T>
void nameTheNameless(std::vector<T>& all, const std::vector<Index>& places, std::string_view stem, Reader& reader) {
    Names names = namesOf(all, places, reader);
    nameTheNameless(
        all, '-', [stem](const T&) { return std::string(stem); }, [&](const std::string& id) { return names.contains(id); },
        [&](const std::string& id, std::size_t i) { names.emplace(id, places[i]); });
}

std::string stemOf(const Link& link) {
    constexpr std::size_t longest = 120;  // leaves room for a number
    std::string stem = link.from.value + '>' + link.to.value;
    return stem.size() <= longest && isValidId(stem) ? stem : std::string("link");
}

std::string stemOf(const Domain& domain) { return std::string(word(domain.kind)); }

template <class T>
void nameTheNameless(std::vector<T>& all, const std::vector<Index>& places, char mark, Bearer::Kind kind, Directory& directory) {
    nameTheNameless(
        all, mark, [](const T& one) { return stemOf(one); },
        [&](const std::string& id) { return directory.bearers.contains(id); },
        [&](const std::string& id, std::size_t i) { directory.bearers.try_emplace(id, Bearer{kind, i, places[i]}); });
}

/// Adds the services that nodes name and no entry describes.
void addServices(Topology& topology, Reader& reader) {
    std::unordered_set<std::string> known;
    for (const Service& service : topology.services) known.insert(service.id.value);
    for (const Node& node : topology.nodes) {
        if (!node.service || node.service->value.empty() || !known.insert(node.service->value).second) continue;
        Service& service = topology.services.emplace_back();
        service.id = *node.service;
        service.kind = node.kind;
    }
    if (topology.services.size() > TopologyLimits::elements)
        reader.fault(ErrorCode::tooLarge, 0, std::to_string(topology.services.size()) + " services",
                     "at most " + std::to_string(TopologyLimits::elements));
}

}  // namespace

Places placesOf(const Topology& topology, const json::Tree& tree) {
    return {elementsOf(tree, "domains", topology.domains.size()),   elementsOf(tree, "services", topology.services.size()),
            elementsOf(tree, "nodes", topology.nodes.size()),       elementsOf(tree, "links", topology.links.size()),
            elementsOf(tree, "features", topology.features.size()), elementsOf(tree, "tiers", topology.tiers.size()),
            elementsOf(tree, "scenarios", topology.scenarios.size())};
}

Directory identify(Topology& topology, const Places& places, Reader& reader) {
    Directory directory;
    directory.bearers.reserve(topology.domains.size() + topology.nodes.size() + topology.links.size());
    addBearers(directory, topology.domains, places.domains, Bearer::Kind::domain, reader);
    addBearers(directory, topology.nodes, places.nodes, Bearer::Kind::node, reader);
    addBearers(directory, topology.links, places.links, Bearer::Kind::link, reader);
    nameTheNameless(topology.domains, places.domains, '-', Bearer::Kind::domain, directory);
    nameTheNameless(topology.links, places.links, ':', Bearer::Kind::link, directory);
    nameTheNameless(topology.services, places.services, "service", reader);
    nameTheNameless(topology.features, places.features, "feature", reader);
    nameTheNameless(topology.tiers, places.tiers, "tier", reader);
    nameTheNameless(topology.scenarios, places.scenarios, "scenario", reader);
    addServices(topology, reader);
    for (const Service& service : topology.services) directory.services.insert(service.id.value);
    for (const Node& node : topology.nodes)
        if (!node.service) directory.services.insert(node.id.value);
    for (const Feature& feature : topology.features) directory.features.insert(feature.id.value);
    return directory;
}

}  // namespace failwright::topology_file
