#pragma once

#include "model/simulation/shares.h"

#include <limits>

namespace failwright {

enum class TraceKind : std::uint8_t {
    checkFailed,       ///< node
    checkPassed,       ///< node
    leftRotation,      ///< node
    rejoinedRotation,  ///< node
    rotationEmpty,     ///< service: nobody is left, so all members are kept
    moveStarted,       ///< service, its primary
    primaryLost,       ///< service, its primary: detected while it is down and another member could take over; that runs to its end
    returnedTooLate,   ///< service, its primary: its check passes again, but it has been given up
    byHand,            ///< service, its primary or the member: the automatic failover will fail
    moveWaits,         ///< service, its primary: the phases have passed and nobody can take over
    moved,             ///< service, the new primary and the old
    moveCancelled,     ///< service, its primary: its check passes again, or it alone is left to take over
    quorumLost,        ///< service
    quorumRegained,    ///< service
    parted,            ///< the network
    healed,            ///< the network
    usurped,           ///< service, the node that is primary on its side beside another one, and that; both are up
    refuses,           ///< service, its first member on a side that does not serve
    accepts,           ///< service, that member: its side does so no longer
    diverges,          ///< service: it serves on several sides that write apart
    converges,         ///< service: it does so no longer, or its node writes beside another primary no longer
    forgotten,         ///< service: its callers have dropped the members that they do not reach
};

/// Something that the simulation did. Which of the fields count, the kind says.
struct TraceEntry {
    double at = 0;
    TraceKind kind = TraceKind::checkFailed;
    Index service = noIndex;
    Index node = noIndex;
    Index from = noIndex;
};

/// Decides whether an automatic failover works, once for each attempt.
class Attempts {
public:
    virtual ~Attempts() = default;
    [[nodiscard]] virtual bool succeeds(Index service) = 0;
};

/// A topology through virtual time (SEMANTICS, section 5): elements fail and are repaired when the caller says so; health
/// checks, rotations and endpoints follow by themselves. Deterministic; after construction nothing allocates but the trace.
class Simulation {
public:
    static constexpr double never = std::numeric_limits<double>::infinity();

    /// Everything up at time 0. `topology` must outlive this.
    explicit Simulation(const CompiledTopology& topology);

    /// Back to everything up at time 0. Keeps trace and attempts.
    void reset();

    /// Where to note what happens; nullptr for nowhere.
    void setTrace(std::vector<TraceEntry>* trace) { m_trace = trace; }
    /// Where to note σ after each thing that happens by itself, also within a moment; nullptr for nowhere.
    void setShares(std::vector<double>* shares) { m_noted = shares; }
    /// Who decides on failovers; nullptr: all of them work.
    void setAttempts(Attempts* attempts) { m_attempts = attempts; }
    /// Shares of other journeys that are told what changes, for their owner to update; they must outlive this.
    void setFollowers(std::span<Shares> followers) { m_followers = followers; }
    /// Whether an endpoint goes back to its first primary, at no cost, when that serves again. It stays where it is by default.
    void setReturnsHome(bool returns) { m_returnsHome = returns; }

    /// Takes an element down or gives it back at the present moment; nothing if it is so already. Call `settle` after the last
    /// change of a moment.
    void fail(ElementRef element) { setDown(element, true); }
    void repair(ElementRef element) { setDown(element, false); }
    void settle();
    /// Parts the network: the side of each node, 0 for none. All 0: it is whole again.
    void part(const std::vector<std::uint8_t>& sides);

    [[nodiscard]] double now() const { return m_at.now; }
    /// When something happens next by itself; `never` where nothing will.
    [[nodiscard]] double nextEventTime();
    /// Lets happen what is due up to `time`, which becomes the present.
    void advanceTo(double time);

    [[nodiscard]] double success() const { return m_at.shares.success(); }
    [[nodiscard]] const Shares& shares() const { return m_at.shares; }
    /// What every failover comes to with what is down now: s(n) > 0 where the structure function holds. Good until the next change.
    [[nodiscard]] const Shares& sharesAfterFailovers();
    [[nodiscard]] const SystemState& state() const { return m_at.state; }
    [[nodiscard]] const CompiledTopology& topology() const { return *m_topology; }
    [[nodiscard]] bool isDown(ElementRef element) const;

private:
    enum class EventKind : std::uint8_t { leave, hold, detect, move, divide };
    /// Due events of one moment: members leave first, in document order, then members and primaries are found lost, then endpoints
    /// move, those that others depend on first, then parts of the network go their own ways.
    struct Event {
        double at = 0;
        EventKind kind = EventKind::leave;
        Index unit = 0;
        Index index = 0;  ///< node or service
        std::uint32_t token = 0;
    };

    /// All that changes in time, so that a copy of the beginning brings it back.
    struct Progress {
        SystemState state;
        Shares shares;
        Shares afterFailovers;
        std::vector<std::uint8_t> elementDown;  ///< domains, nodes, then services
        std::vector<std::uint8_t> failing;      ///< of each node: its check
        std::vector<std::uint8_t> lost;         ///< of each service: its primary is, and its endpoint is moving
        std::vector<std::uint8_t> byHand;       ///< of each service: its last failover is
        std::vector<double> attemptedAt;        ///< of each service: when that began
        std::vector<std::uint8_t> held;         ///< of each node: down until people have taken it out of rotation
        std::vector<std::uint32_t> tokens;      ///< of each node, then service for moves and for divisions: events with another token are void
        std::vector<Event> events;              ///< a heap
        double now = 0;
    };

    void setDown(ElementRef element, bool down);
    void setLinkDown(Index link, LinkCause cause, bool down);
    void setBrokenCall(Index node, bool broken);
    void cutLinks();
    void heal();
    void divide(Index service);
    [[nodiscard]] bool isApart(Index service) const;
    void crownRivals(Index service);
    void noteRivals();
    void noteRefusals();
    [[nodiscard]] std::size_t flagOf(ElementRef element) const;
    void addCauses(std::span<const Index> nodes, bool down);
    void setNodeUp(Index node, bool up);
    void updateCheck(Index node);
    [[nodiscard]] bool checkFails(Index node) const;
    void updateMember(Index node, bool failing);
    void updatePrimary(Index service, bool failing);
    void returnHome(Index service);
    void leaveRotation(Index node);
    void hold(Index node);
    void detect(Index service);
    void tryToMove(Index service);
    void stay(Index service);
    /// The node is the primary from now on.
    void succeed(Index service, Index node);
    /// The member that takes over: of those that may, or of one side of a parted network.
    [[nodiscard]] Index bestCandidate(Index service, std::optional<std::uint8_t> side = {}) const;
    [[nodiscard]] bool mayTakeOver(Index service, Index node) const;
    [[nodiscard]] bool isGivenUp(Index service, Index node, bool byHand);
    [[nodiscard]] bool othersTakeOver(Index service, Index lost);
    [[nodiscard]] bool someClientGains();
    [[nodiscard]] bool works(Index service, Index node);
    void schedule(EventKind kind, double at, Index index);
    [[nodiscard]] std::uint32_t& tokenOf(EventKind kind, Index index);
    void handle(const Event& event);
    [[nodiscard]] Event popEvent();
    [[nodiscard]] static bool later(const Event& a, const Event& b);
    void touchNode(Index node);
    void touchMembers(Index service);
    void touchRotation(Index node);
    void touchEndpoint(Index service);
    void note(TraceKind kind, Index service, Index node = noIndex, Index from = noIndex);

    const CompiledTopology* m_topology;
    Progress m_at;
    Progress m_start;
    SystemState m_settled;         ///< scratch
    std::vector<Index> m_ignored;  ///< scratch
    std::vector<Index> m_changed;  ///< watched nodes that began or ceased to serve in this round
    std::vector<Index> m_touched;  ///< nodes that went down or up since the last round
    std::vector<TraceEntry>* m_trace = nullptr;
    std::vector<double>* m_noted = nullptr;
    Attempts* m_attempts = nullptr;
    std::span<Shares> m_followers;
    bool m_returnsHome = false;
};

}  // namespace failwright
