#pragma once

#include "model/topology/edit.h"

#include <random>

namespace failwright::testing {

/// Draws edits over a small stock of ids, so that valid and invalid ones are both common. Same seed, same edits.
class RandomEdits {
public:
    explicit RandomEdits(unsigned seed) : m_random(seed) {}

    /// One edit that fits `topology` or nearly so.
    Edit next(const Topology& topology) {
        switch (below(16)) {
            case 0: return insert<Domain>(topology, domain());
            case 1: return insert<Service>(topology, service());
            case 2: case 3: return insert<Node>(topology, node());
            case 4: case 5: return insert<Link>(topology, link());
            case 6: return insert<Feature>(topology, feature());
            case 7: return below(2) == 0 ? insert<Tier>(topology, tier()) : insert<Scenario>(topology, scenario());
            case 8: case 9: return erase(topology);
            case 10: case 11: return replace();
            case 12: return move(topology);
            case 13: case 14: return rename();
            default: return whole();
        }
    }

    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }

private:
    bool oneIn(int n) { return below(n) == 0; }

    template <class I>
    I id(const char* stem, int count = 5) {
        if (oneIn(60)) return I{oneIn(2) ? "" : "service:x"};
        return I{stem + std::to_string(below(count))};
    }
    DomainId domainId() { return id<DomainId>("d"); }
    NodeId nodeId() { return oneIn(20) ? id<NodeId>("d") : id<NodeId>("n", 8); }
    LinkId linkId() { return id<LinkId>("l", 8); }
    /// Services share ids with nodes now and then, to belong to them without being named.
    ServiceId serviceId() { return oneIn(2) ? id<ServiceId>("s") : id<ServiceId>("n", 8); }
    FeatureId featureId() { return id<FeatureId>("f", 4); }
    TierId tierId() { return id<TierId>("t", 4); }
    ScenarioId scenarioId() { return id<ScenarioId>("c", 4); }
    std::optional<double> share() { return oneIn(2) ? std::nullopt : std::optional(oneIn(30) ? 1.5 : 0.25 * below(5)); }
    std::string element() {
        switch (below(4)) {
            case 0: return domainId().value;
            case 1: return nodeId().value;
            case 2: return linkId().value;
            default: return "service:" + serviceId().value;
        }
    }

    Domain domain() {
        Domain value;
        value.id = domainId();
        value.kind = static_cast<DomainKind>(below(5));
        if (oneIn(2)) value.parent = domainId();
        if (oneIn(3)) value.rect = Rect{1.0 * below(9), 0, oneIn(30) ? -1.0 : 5, 5};
        value.figures.availability = share();
        return value;
    }
    Service service() {
        Service value;
        value.id = serviceId();
        if (oneIn(2)) value.redundancy = static_cast<Redundancy>(below(3));
        value.commonAvailability = share();
        if (oneIn(3)) value.needed = below(4);
        if (oneIn(3)) value.healthCheck = HealthCheck{.intervalSeconds = 5, .threshold = below(4), .timeoutSeconds = {}, .depth = {}, .extras = {}};
        return value;
    }
    Node node() {
        Node value;
        value.id = nodeId();
        value.kind = oneIn(4) ? NodeKind::client : static_cast<NodeKind>(below(14));
        if (oneIn(2)) value.service = serviceId();
        if (oneIn(2)) value.domain = domainId();
        if (oneIn(4)) value.instances = 1 + below(3);
        if (oneIn(4)) value.needed = 1 + below(3);
        if (oneIn(2)) value.position = Point{10.0 * below(9), oneIn(50) ? 1e300 : 0};
        value.figures.availability = share();
        return value;
    }
    Link link() {
        Link value;
        value.id = linkId();
        value.from = nodeId();
        value.to = nodeId();
        if (oneIn(4)) value.kind = LinkKind::replication;
        if (oneIn(4)) value.required = false;
        value.figures.availability = share();
        return value;
    }
    Feature feature() {
        Feature value;
        value.id = featureId();
        for (int i = below(3); i > 0; --i) value.requiredServices.push_back(serviceId());
        for (int i = below(2); i > 0; --i) value.toleratedServices.push_back(serviceId());
        return value;
    }
    Tier tier() {
        Tier value;
        value.id = tierId();
        for (int i = below(3); i > 0; --i) value.features.push_back(featureId());
        return value;
    }
    Scenario scenario() {
        Scenario value;
        value.id = scenarioId();
        for (int i = below(3); i > 0; --i) value.events.push_back({.atSeconds = 1.0 * i, .what = happening(), .extras = {}});
        return value;
    }
    std::variant<FailEvent, RepairEvent, LoadEvent, PartitionEvent, HealEvent> happening() {
        switch (below(5)) {
            case 0: return FailEvent{element()};
            case 1: return RepairEvent{element()};
            case 2: return LoadEvent{oneIn(20) ? -1.0 : 2.0};
            case 3: return PartitionEvent{{{domainId()}, {domainId()}}};
            default: return HealEvent{};
        }
    }

    template <class T>
    std::size_t position(const std::vector<T>& all) { return static_cast<std::size_t>(below(static_cast<int>(all.size()) + 1)); }

    template <class T>
    Edit insert(const Topology& topology, T value) {
        return Insert<T>{position(listOf<T>(topology)) + (oneIn(40) ? 2 : 0), std::move(value)};
    }

    template <class T>
    static const std::vector<T>& listOf(const Topology& topology) {
        if constexpr (std::is_same_v<T, Domain>) return topology.domains;
        else if constexpr (std::is_same_v<T, Service>) return topology.services;
        else if constexpr (std::is_same_v<T, Node>) return topology.nodes;
        else if constexpr (std::is_same_v<T, Link>) return topology.links;
        else if constexpr (std::is_same_v<T, Feature>) return topology.features;
        else if constexpr (std::is_same_v<T, Tier>) return topology.tiers;
        else return topology.scenarios;
    }

    Edit erase(const Topology&) {
        switch (below(7)) {
            case 0: return Erase<Domain>{domainId()};
            case 1: return Erase<Service>{serviceId()};
            case 2: return Erase<Node>{nodeId()};
            case 3: return Erase<Link>{linkId()};
            case 4: return Erase<Feature>{featureId()};
            case 5: return Erase<Tier>{tierId()};
            default: return Erase<Scenario>{scenarioId()};
        }
    }
    Edit replace() {
        switch (below(8)) {
            case 0: return Replace<Domain>{domain()};
            case 1: return Replace<Service>{service()};
            case 2: case 3: return Replace<Node>{node()};
            case 4: return Replace<Link>{link()};
            case 5: return Replace<Feature>{feature()};
            case 6: return Replace<Tier>{tier()};
            default: return Replace<Scenario>{scenario()};
        }
    }
    Edit move(const Topology& topology) {
        switch (below(3)) {
            case 0: return Move<Domain>{domainId(), position(topology.domains)};
            case 1: return Move<Node>{nodeId(), position(topology.nodes)};
            default: return Move<Link>{linkId(), position(topology.links)};
        }
    }
    Edit rename() {
        switch (below(8)) {
            case 0: return Rename<Domain>{domainId(), domainId()};
            case 1: case 2: return Rename<Service>{serviceId(), serviceId()};
            case 3: case 4: return Rename<Node>{nodeId(), nodeId()};
            case 5: return Rename<Link>{linkId(), linkId()};
            case 6: return Rename<Feature>{featureId(), featureId()};
            default: return oneIn(2) ? Edit(Rename<Tier>{tierId(), tierId()}) : Edit(Rename<Scenario>{scenarioId(), scenarioId()});
        }
    }
    Edit whole() {
        switch (below(5)) {
            case 0: return SetTitle{"name" + std::to_string(below(3)), "text"};
            case 1: return SetObjectives{oneIn(3) ? std::nullopt : std::optional(Objectives{.slo = share(), .sla = {}, .rtoSeconds = {}, .rpoSeconds = {}, .windowDays = {}, .requestsPerSecond = {}, .extras = {}})};
            case 2: return SetOperations{oneIn(3) ? std::nullopt : std::optional(Operations{.releasesPerYear = {}, .releaseFailureRate = share(), .rollbackMinutes = {}, .blastRadius = {}, .maintenanceMinutesPerYear = {}, .extras = {}})};
            case 3: return SetAccepted{std::vector<Acceptance>(static_cast<std::size_t>(below(3)), Acceptance{oneIn(2) ? Rule::spof : Rule::featureWithoutTier, {nodeId().value, featureId().value}, "known", {}})};
            default: return SetNotes{std::vector<Note>(static_cast<std::size_t>(below(3)), Note{"note", Point{1.0 * below(3), 2}, {}})};
        }
    }

    std::mt19937 m_random;
};

}  // namespace failwright::testing
