#pragma once

#include "model/simulation/simulation.h"
#include "model/simulation/success_curve.h"

#include <algorithm>

namespace failwright {

/// An element that fails or is repaired at a moment; or the network that parts or is whole again.
struct StateChange {
    double at = 0;
    ElementRef element;
    bool fails = true;
    std::vector<std::uint8_t> sides = {};  ///< where the network parts: the side of each node, 0 for none
    bool network = false;                  ///< it is about the network; `element` does not count
    std::vector<std::vector<DomainId>> domains = {};  ///< and of which domains each side is made
};

/// Makes the changes of the moment of `changes[next]`, of which the simulation has let happen by itself what was due before.
/// Gives the first that is later.
std::size_t applyMoment(Simulation& simulation, std::span<const StateChange> changes, std::size_t next);

/// What came of some changes.
struct Incident {
    SuccessCurve success;
    SuccessCurve changes{SuccessCurve::Moments::apart};  ///< each change of σ; empty where nobody observed
    double startedAt = 0;            ///< the first failure
    double dataLoss = 0;             ///< seconds of writes; infinite: all data
    bool dataGone = false;           ///< some service's data is on no node that is up, at the end
    double restore = 0;              ///< the longest restore from backup of those services, in seconds; 0 where not given
    std::vector<Index> failedOver;   ///< services that tried to, ascending
    std::vector<TraceEntry> trace;

    /// RTO in seconds, 0 where all was well again before the first failure; meaningful where it recovers.
    [[nodiscard]] double recoveryTime() const { return success.steps().size() > 1 ? std::max(0.0, success.recoveredAt() - startedAt) : 0; }
    /// Seconds of full traffic lost up to the recovery.
    [[nodiscard]] double lost() const { return success.lostUntil(success.recoveredAt()); }
};

/// Sees the simulation after each moment at which something happened.
class MomentObserver {
public:
    virtual ~MomentObserver() = default;
    virtual void moment(const Simulation& simulation) = 0;
};

/// Plays changes through, one after the other on the same memory.
class IncidentPlayer {
public:
    explicit IncidentPlayer(const CompiledTopology& topology);

    /// `changes` by time. Until nothing happens by itself any more. The result is good until the next call.
    const Incident& play(std::span<const StateChange> changes, Attempts* attempts = nullptr, MomentObserver* observer = nullptr);
    const Incident& fail(ElementRef element, Attempts* attempts = nullptr);
    /// The last incident, and the simulation as it ended.
    [[nodiscard]] const Incident& incident() const { return m_incident; }
    [[nodiscard]] const Simulation& simulation() const { return m_simulation; }
    [[nodiscard]] const Shares& sharesAfterFailovers() { return m_simulation.sharesAfterFailovers(); }

private:
    void record(MomentObserver* observer);
    void recordLoss(const TraceEntry& entry);
    void list(Index service, std::uint8_t bit, std::vector<Index>& in);
    void finish();

    const CompiledTopology* m_topology;
    Simulation m_simulation;
    Incident m_incident;
    std::vector<Index> m_failing;          ///< services of members whose check failed
    std::vector<std::uint8_t> m_lost;      ///< of each service: its primary, in the failover that is under way
    std::vector<std::uint8_t> m_listed;    ///< of each service: 1 in `failedOver`, 2 in `m_failing`
    std::vector<double> m_shares;          ///< σ after each thing that happened in this moment
    std::size_t m_seen = 0;        ///< entries of the trace that are accounted for
};

}  // namespace failwright
