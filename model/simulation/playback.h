#pragma once

#include "model/simulation/partition.h"
#include "model/simulation/tier_steps.h"

namespace failwright {

enum class PhaseKind : std::uint8_t { detect, decide, promote, reroute, reconnect, manual };

struct Phase {
    PhaseKind kind = PhaseKind::detect;
    double start = 0;
    double end = 0;
    friend bool operator==(const Phase&, const Phase&) = default;
};

enum class FailoverOutcome : std::uint8_t {
    moved,      ///< the endpoint stands on `to`
    left,       ///< the member has left the rotation
    cancelled,  ///< the check passed again before
    waiting,    ///< the phases have passed, and nobody can take over
};

/// How one endpoint moved, or one member left its rotation.
struct FailoverRun {
    ServiceId service;
    NodeId from;
    NodeId to;  ///< empty where nobody took over
    std::vector<Phase> phases;  ///< one after the other; of length 0 too; cut off where cancelled
    FailoverOutcome outcome = FailoverOutcome::cancelled;
    bool byHand = false;
    double end = 0;  ///< when the outcome came, in seconds
};

enum class LogKind : std::uint8_t {
    elementFailed,       ///< element
    elementRepaired,     ///< element
    probeFailed,         ///< service, element, attempt of attempts
    detected,            ///< service, element
    decided,             ///< service, element
    promoted,            ///< service, element
    rerouted,            ///< service, element
    reconnected,         ///< service, element
    automaticFailed,     ///< service, element: people take over after detection
    endpointMoved,       ///< service, from element to other
    memberLeft,          ///< service, element
    memberRejoined,      ///< service, element
    rotationEmpty,       ///< service: the balancer fails open
    nobodyCanTakeOver,   ///< service, element
    failoverCancelled,   ///< service, element
    returnedTooLate,     ///< service, element: it is healthy again but has been given up
    quorumLost,          ///< service
    quorumRegained,      ///< service
    networkParted,       ///< element: the sides as "a, b | c"
    networkHealed,
    splitBrain,          ///< service, element: primary beside other
    sidesDiverge,        ///< service
    sidesConverge,       ///< service
    sideRefuses,         ///< service, element: the first member there
    sideAccepts,         ///< service, element
    sideForgotten,       ///< service: callers drop members that they do not reach
};

/// A line of the event log without its words.
struct LogEntry {
    double at = 0;
    LogKind kind = LogKind::elementFailed;
    std::string service;
    std::string element;
    std::string other;
    int attempt = 0;
    int attempts = 0;
};

/// A time in which requests fail, from the failure, repair or partition that began it. Requests that fail again although nothing
/// has happened since the outage before belong to that.
struct Outage {
    double startedAt = 0;
    double endedAt = 0;  ///< when all succeed again; infinite: never
    [[nodiscard]] double seconds() const { return endedAt - startedAt; }
    friend bool operator==(const Outage&, const Outage&) = default;
};

/// Failures and repairs played through. A value; times in seconds from the start of the scenario.
struct Timeline {
    std::vector<std::string> failed;   ///< elements, in the order of their failures
    std::vector<SuccessStep> success;  ///< σ(t); changes within one moment one after the other
    bool recovers = true;              ///< σ is 1 in the end
    double startedAt = 0;              ///< the first failure
    double recoverySeconds = 0;        ///< RTO: from the first failure until all is well for good; meaningful where it recovers
    std::vector<Outage> outages;       ///< by time
    double dataLossSeconds = 0;        ///< RPO; infinite: all data
    double lostRequestSeconds = 0;     ///< ∫ (1 - σ) dt up to the recovery, or else to the last event
    std::vector<FailoverRun> failovers;  ///< by start
    std::vector<TierStep> tiers;         ///< under the load; empty where the topology has none
    std::vector<LoadStep> load;          ///< empty where the topology says nothing of its requests
    std::vector<PartitionRun> partitions;  ///< by start
    std::vector<LogEntry> log;           ///< by time

    /// The longest of the outages; 0 without any, infinite where one does not end.
    [[nodiscard]] double longestOutage() const;
    /// It recovers as fast as from its longest outage: there is no other, and it began with the first failure.
    [[nodiscard]] bool isOneOutage() const { return outages.size() < 2 && longestOutage() == recoverySeconds; }
    /// The largest share of the requests that is shed at some moment.
    [[nodiscard]] double mostShed() const;
};

/// The failures, repairs and partitions of `events` by time. Unknown elements are passed over.
[[nodiscard]] std::vector<StateChange> changesOf(const Topology& topology, const Resolved& resolved, const std::vector<ScenarioEvent>& events);

/// Plays `changes`, by time; `compiled` is of `topology`.
[[nodiscard]] Timeline play(const Topology& topology, const CompiledTopology& compiled, const std::vector<StateChange>& changes);
/// And under a load that changes.
[[nodiscard]] Timeline play(const Topology& topology, const CompiledTopology& compiled, const std::vector<StateChange>& changes,
                            const std::vector<LoadChange>& loads);

/// The load that `events` make of the design's usual one, by time; empty where it gives none.
[[nodiscard]] std::vector<LoadChange> loadsOf(const Topology& topology, const std::vector<ScenarioEvent>& events);

/// Plays the failures and repairs of `events`, which may be in any order. Unknown elements are passed over.
[[nodiscard]] Timeline play(const Topology& topology, const std::vector<ScenarioEvent>& events);

/// The elements with these ids fail together at 0.
[[nodiscard]] Timeline playFailures(const Topology& topology, const std::vector<std::string>& ids);

}  // namespace failwright
