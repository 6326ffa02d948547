#pragma once

#include "model/topology/edit.h"

namespace failwright {

/// What code that treats all kinds of parts alike needs to know of one kind.
template <class T>
struct Part;

template <> struct Part<Domain> {
    static constexpr PartKind kind = PartKind::domain;
    static constexpr std::string_view list = "domains";
    static constexpr Aspects aspects = aspect::structure | aspect::reliability | aspect::placement | aspect::wording;
    static constexpr auto member = &Topology::domains;
};
template <> struct Part<Service> {
    static constexpr PartKind kind = PartKind::service;
    static constexpr std::string_view list = "services";
    static constexpr Aspects aspects = aspect::structure | aspect::reliability | aspect::timing | aspect::wording;
    static constexpr auto member = &Topology::services;
};
template <> struct Part<Node> {
    static constexpr PartKind kind = PartKind::node;
    static constexpr std::string_view list = "nodes";
    static constexpr Aspects aspects =
        aspect::structure | aspect::reliability | aspect::timing | aspect::placement | aspect::wording;
    static constexpr auto member = &Topology::nodes;
};
template <> struct Part<Link> {
    static constexpr PartKind kind = PartKind::link;
    static constexpr std::string_view list = "links";
    static constexpr Aspects aspects = aspect::structure | aspect::reliability | aspect::timing;
    static constexpr auto member = &Topology::links;
};
template <> struct Part<Feature> {
    static constexpr PartKind kind = PartKind::feature;
    static constexpr std::string_view list = "features";
    static constexpr Aspects aspects = aspect::structure | aspect::wording;
    static constexpr auto member = &Topology::features;
};
template <> struct Part<Tier> {
    static constexpr PartKind kind = PartKind::tier;
    static constexpr std::string_view list = "tiers";
    static constexpr Aspects aspects = aspect::structure | aspect::reliability | aspect::wording;
    static constexpr auto member = &Topology::tiers;
};
template <> struct Part<Scenario> {
    static constexpr PartKind kind = PartKind::scenario;
    static constexpr std::string_view list = "scenarios";
    static constexpr Aspects aspects = aspect::timing | aspect::wording;
    static constexpr auto member = &Topology::scenarios;
};

/// Domains, nodes and links are all things that fail; their ids are unique together.
template <class T>
inline constexpr bool isElementPart = Part<T>::kind == PartKind::domain || Part<T>::kind == PartKind::node || Part<T>::kind == PartKind::link;

template <class T>
[[nodiscard]] std::vector<T>& partsOf(Topology& topology) { return topology.*Part<T>::member; }
template <class T>
[[nodiscard]] const std::vector<T>& partsOf(const Topology& topology) { return topology.*Part<T>::member; }

/// Position of the part with `id`; the number of parts where there is none.
template <class T>
[[nodiscard]] std::size_t positionOf(const Topology& topology, const decltype(T::id)& id) {
    const std::vector<T>& all = partsOf<T>(topology);
    std::size_t at = 0;
    while (at < all.size() && all[at].id != id) ++at;
    return at;
}

/// Calls `onElement(std::string&)` for every element and `onDomain(DomainId&)` for every domain that the event names.
template <class Event, class OnElement, class OnDomain>
void forEachName(Event& event, OnElement onElement, OnDomain onDomain) {
    if (auto* fail = std::get_if<FailEvent>(&event.what)) onElement(fail->element);
    else if (auto* repair = std::get_if<RepairEvent>(&event.what)) onElement(repair->element);
    else if (auto* partition = std::get_if<PartitionEvent>(&event.what))
        for (auto& side : partition->sides)
            for (auto& domain : side) onDomain(domain);
}

/// How scenarios and results name the common cause of a service.
inline constexpr std::string_view commonCausePrefix = "service:";

[[nodiscard]] inline std::string commonCauseName(const ServiceId& service) {
    return std::string(commonCausePrefix) + service.value;
}

}  // namespace failwright
