#pragma once

#include "model/topology/id.h"
#include "model/topology/kinds.h"
#include "model/topology/rule.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace failwright {

/// Keys that this version does not know, in file order, each with its JSON text. They survive load and save.
using Extras = std::vector<std::pair<std::string, std::string>>;

/// Availability of a basic event as the file gives it: directly, or by mean up time and mean time to repair.
/// All optional; `reliability.h` says what counts where something is absent.
struct Figures {
    std::optional<double> availability;  ///< in [0, 1]
    std::optional<double> mtbfHours;     ///< > 0
    std::optional<double> mttrHours;     ///< >= 0
    friend bool operator==(const Figures&, const Figures&) = default;
};

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// What the design is held against.
struct Objectives {
    std::optional<double> slo;  ///< availability in [0, 1]
    std::optional<double> sla;  ///< availability in [0, 1]
    std::optional<double> rtoSeconds;
    std::optional<double> rpoSeconds;
    std::optional<double> windowDays;  ///< > 0; 30 when absent
    std::optional<double> requestsPerSecond;
    Extras extras;
    friend bool operator==(const Objectives&, const Objectives&) = default;
};

/// Downtime that people cause: releases and maintenance, as entered.
struct Operations {
    std::optional<double> releasesPerYear;
    std::optional<double> releaseFailureRate;  ///< in [0, 1]
    std::optional<double> rollbackMinutes;
    std::optional<double> blastRadius;  ///< in [0, 1]; 1 when absent
    std::optional<double> maintenanceMinutesPerYear;
    Extras extras;
    friend bool operator==(const Operations&, const Operations&) = default;
};

/// A failure domain. When it fails, everything in it and below it is down.
struct Domain {
    DomainId id;
    DomainKind kind = DomainKind::zone;
    std::optional<DomainId> parent;
    std::string name;
    Figures figures;
    std::optional<Rect> rect;  ///< in scene units, absolute
    std::optional<bool> locked;  ///< stays where it is
    std::string group;           ///< what bears the same word is selected and moved as one; may be empty
    Extras extras;
    friend bool operator==(const Domain&, const Domain&) = default;
};

struct HealthCheck {
    std::optional<double> intervalSeconds;
    std::optional<int> threshold;  ///< >= 1
    std::optional<double> timeoutSeconds;
    std::optional<CheckDepth> depth;
    Extras extras;
    friend bool operator==(const HealthCheck&, const HealthCheck&) = default;
};

struct Failover {
    std::optional<double> decideSeconds;
    std::optional<double> promoteSeconds;
    std::optional<Reroute> via;
    std::optional<double> ttlSeconds;
    std::optional<double> rerouteSeconds;
    std::optional<double> reconnectSeconds;
    std::optional<double> success;  ///< in [0, 1]
    std::optional<double> manualSeconds;
    std::optional<bool> fencing;
    std::optional<bool> tested;
    Extras extras;
    friend bool operator==(const Failover&, const Failover&) = default;
};

/// A redundancy group: the nodes that stand in for one another.
struct Service {
    ServiceId id;
    std::string name;
    std::optional<NodeKind> kind;
    std::optional<Redundancy> redundancy;  ///< active-active when absent
    std::optional<Standby> standby;
    std::optional<int> needed;                   ///< >= 1; 1 when absent
    std::optional<int> quorum;                   ///< >= 1; a majority of all members when absent
    std::optional<double> commonAvailability;    ///< in [0, 1]; the common cause is an element only where this is given
    std::optional<double> commonMttrHours;       ///< repair time of the common cause
    std::optional<Consistency> consistency;
    std::optional<HealthCheck> healthCheck;
    std::optional<Failover> failover;
    std::optional<double> backupIntervalSeconds;
    std::optional<double> restoreSeconds;
    Extras extras;
    friend bool operator==(const Service&, const Service&) = default;
};

/// One drawn box: `instances` identical instances of which `needed` must work. A client never fails.
struct Node {
    NodeId id;
    NodeKind kind = NodeKind::app;
    std::string name;
    std::optional<ServiceId> service;  ///< absent: the only member of a service that bears the node's id
    std::optional<DomainId> domain;    ///< absent: global
    std::optional<Role> role;
    Figures figures;  ///< of one instance
    std::optional<int> instances;
    std::optional<int> needed;
    std::optional<double> weight;  ///< share of the traffic; clients only; 1 when absent
    std::optional<double> capacityRps;
    std::optional<double> costPerMonth;
    std::optional<bool> sticky;
    std::string preset;             ///< id of the catalogue entry that filled the fields; may be empty
    std::optional<Point> position;  ///< top left corner, in scene units
    std::optional<bool> locked;     ///< stays where it is
    std::string group;              ///< what bears the same word is selected and moved as one; may be empty
    std::optional<double> z;        ///< drawn above what has less; 0 when absent
    Extras extras;
    friend bool operator==(const Node&, const Node&) = default;
};

/// A request link (`from` calls `to`) or a replication link (data flows `from` -> `to`).
struct Link {
    LinkId id;
    NodeId from;
    NodeId to;
    std::optional<LinkKind> kind;      ///< request when absent
    std::optional<bool> required;      ///< true when absent
    Figures figures;                   ///< the link is an element only where its availability is given
    std::optional<ReplicationMode> mode;
    std::optional<double> lagSeconds;
    Extras extras;
    friend bool operator==(const Link&, const Link&) = default;
};

/// Something users do.
struct Feature {
    FeatureId id;
    std::string name;
    std::optional<Priority> priority;
    std::vector<ServiceId> requiredServices;   ///< beyond the required links
    std::vector<ServiceId> toleratedServices;  ///< can do without, although links to them are required
    Extras extras;
    friend bool operator==(const Feature&, const Feature&) = default;
};

/// A degradation tier; the topology lists them best first.
struct Tier {
    TierId id;
    std::string name;
    std::vector<FeatureId> features;
    std::optional<double> loadFactor;  ///< of a request relative to full service; 1 when absent
    Extras extras;
    friend bool operator==(const Tier&, const Tier&) = default;
};

struct FailEvent { std::string element; friend bool operator==(const FailEvent&, const FailEvent&) = default; };
struct RepairEvent { std::string element; friend bool operator==(const RepairEvent&, const RepairEvent&) = default; };
struct LoadEvent { double factor = 1; friend bool operator==(const LoadEvent&, const LoadEvent&) = default; };
struct PartitionEvent { std::vector<std::vector<DomainId>> sides; friend bool operator==(const PartitionEvent&, const PartitionEvent&) = default; };
struct HealEvent { friend bool operator==(const HealEvent&, const HealEvent&) = default; };

/// What happens at a moment of a scenario. Elements are named by id; a common cause is `service:ID`.
struct ScenarioEvent {
    double atSeconds = 0;
    std::variant<FailEvent, RepairEvent, LoadEvent, PartitionEvent, HealEvent> what;
    Extras extras;
    friend bool operator==(const ScenarioEvent&, const ScenarioEvent&) = default;
};

struct Scenario {
    ScenarioId id;
    std::string name;
    std::vector<ScenarioEvent> events;
    Extras extras;
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// A text on the canvas.
struct Note {
    std::string text;
    std::optional<Point> position;
    Extras extras;
    friend bool operator==(const Note&, const Note&) = default;
};

/// A finding that the design's people live with, and why.
struct Acceptance {
    Rule rule = Rule::spof;
    std::vector<std::string> elements;  ///< as the finding names them
    std::string reason;
    Extras extras;
    friend bool operator==(const Acceptance&, const Acceptance&) = default;
};

/// A whole design: what a file holds. A regular value; order of the vectors is the document's order.
struct Topology {
    std::string name;
    std::string description;
    std::optional<Objectives> objectives;
    std::optional<Operations> operations;
    std::vector<Domain> domains;
    std::vector<Service> services;
    std::vector<Node> nodes;
    std::vector<Link> links;
    std::vector<Feature> features;
    std::vector<Tier> tiers;
    std::vector<Scenario> scenarios;
    std::vector<Note> notes;
    std::vector<Acceptance> accepted;
    Extras extras;
    friend bool operator==(const Topology&, const Topology&) = default;
};

/// The service that `node` belongs to: the one that it names, else the one that bears its id.
[[nodiscard]] inline ServiceId serviceOf(const Node& node) { return node.service.value_or(ServiceId{node.id.value}); }

[[nodiscard]] inline LinkKind kindOf(const Link& link) { return link.kind.value_or(LinkKind::request); }
[[nodiscard]] inline bool isRequest(const Link& link) { return kindOf(link) == LinkKind::request; }

/// The first element of `all` with this id; nullptr where there is none. Linear.
template <class T, class I>
[[nodiscard]] const T* find(const std::vector<T>& all, const I& id) {
    for (const T& one : all)
        if (one.id == id) return &one;
    return nullptr;
}

}  // namespace failwright
