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

/// The ids of domains, nodes and links must not look like common causes.
void checkPrefix(Reader& reader, std::string_view id, Index place) {
    if (id.starts_with("service:"))
        reader.fault(ErrorCode::badId, reader.tree().member(place, "id").value_or(place), "an id that does not start with service:");
}

void faultDuplicate(Reader& reader, Index place, Index first) {
    const Index id = reader.tree().member(place, "id").value_or(place);
    reader.fault(ErrorCode::duplicateId, id, "an id of its own; " + reader.tree().pointer(first) + " has this one");
}

template <class T>
constexpr bool isElement = std::same_as<T, Domain> || std::same_as<T, Node> || std::same_as<T, Link>;

/// Enters the ids that the file gives. `others` finds what bears an id of the same name space, but of another kind.
template <class T, class Others>
void enter(Names& names, const std::vector<T>& all, const std::vector<Index>& places, Reader& reader, const Others& others) {
    names.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string_view id = all[i].id.value;
        if (id.empty()) continue;
        if constexpr (isElement<T>) checkPrefix(reader, id, places[i]);
        if (const Entry* other = others(id)) {
            faultDuplicate(reader, places[i], other->place);
            continue;
        }
        const auto [first, fresh] = names.try_emplace(id, Entry{i, places[i]});
        if (!fresh) faultDuplicate(reader, places[i], first->second.place);
    }
}

/// Gives every element without an id its stem, or the stem with the first number from 2 that is not taken.
template <class T, class StemOf, class IsTaken>
void nameTheNameless(Names& names, std::vector<T>& all, const std::vector<Index>& places, char mark, const StemOf& stemOf,
                     const IsTaken& isTaken) {
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
        names.try_emplace(id, Entry{i, places[i]});
    }
}

/// For what has a name space of its own.
template <class T>
void identifyAlone(std::vector<T>& all, const std::vector<Index>& places, std::string_view stem, Reader& reader) {
    Names names;
    enter(names, all, places, reader, [](std::string_view) -> const Entry* { return nullptr; });
    nameTheNameless(
        names, all, places, '-', [stem](const T&) { return std::string(stem); },
        [&](const std::string& id) { return names.contains(id); });
}

std::string stemOf(const Link& link) {
    constexpr std::size_t longest = 120;  // leaves room for a number
    std::string stem = link.from.value + '>' + link.to.value;
    return stem.size() <= longest && isValidId(stem) ? stem : std::string("link");
}

void identifyElements(Topology& topology, Directory& directory, const Places& places, Reader& reader) {
    const auto none = [](std::string_view) -> const Entry* { return nullptr; };
    const auto domain = [&](std::string_view id) { return entryOf(directory.domains, id); };
    const auto domainOrNode = [&](std::string_view id) {
        const Entry* found = entryOf(directory.domains, id);
        return found != nullptr ? found : entryOf(directory.nodes, id);
    };
    const auto isTaken = [&](const std::string& id) { return directory.element(id) != nullptr; };
    enter(directory.domains, topology.domains, places.domains, reader, none);
    enter(directory.nodes, topology.nodes, places.nodes, reader, domain);
    enter(directory.links, topology.links, places.links, reader, domainOrNode);
    const auto stemOfDomain = [](const Domain& one) { return std::string(word(one.kind)); };
    nameTheNameless(directory.domains, topology.domains, places.domains, '-', stemOfDomain, isTaken);
    nameTheNameless(directory.links, topology.links, places.links, ':', stemOf, isTaken);
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

const Entry* Directory::element(std::string_view id) const {
    for (const Names* names : {&domains, &nodes, &links})
        if (const Entry* entry = entryOf(*names, id)) return entry;
    return nullptr;
}

Places placesOf(const Topology& topology, const json::Tree& tree) {
    return {elementsOf(tree, "domains", topology.domains.size()),   elementsOf(tree, "services", topology.services.size()),
            elementsOf(tree, "nodes", topology.nodes.size()),       elementsOf(tree, "links", topology.links.size()),
            elementsOf(tree, "features", topology.features.size()), elementsOf(tree, "tiers", topology.tiers.size()),
            elementsOf(tree, "scenarios", topology.scenarios.size())};
}

Directory identify(Topology& topology, const Places& places, Reader& reader) {
    Directory directory;
    identifyElements(topology, directory, places, reader);
    identifyAlone(topology.services, places.services, "service", reader);
    identifyAlone(topology.features, places.features, "feature", reader);
    identifyAlone(topology.tiers, places.tiers, "tier", reader);
    identifyAlone(topology.scenarios, places.scenarios, "scenario", reader);
    addServices(topology, reader);
    for (const Service& service : topology.services) directory.services.insert(service.id.value);
    for (const Node& node : topology.nodes)
        if (!node.service) directory.services.insert(node.id.value);
    for (const Feature& feature : topology.features) directory.features.insert(feature.id.value);
    return directory;
}

}  // namespace failwright::topology_file
