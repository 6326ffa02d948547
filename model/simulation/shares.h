#pragma once

#include "model/simulation/system_state.h"

#include <algorithm>

namespace failwright {

/// The share of requests that each part of a journey answers, s(n) and d(n,G) of SEMANTICS section 5, kept up to date by
/// evaluating only what a change touches. What nodes that ask the same answers have in common is worked out once for all of them;
/// a node with broken links of its own, or in a parted network, looks for itself.
class Shares {
public:
    /// All shares 1 and everything to be evaluated. Both arguments must outlive this.
    Shares(const CompiledTopology& topology, const Journey& journey);

    /// Notes that the state of a node, or of links that it calls through, changed.
    void touchNode(Index node) { touchPart(node); }
    /// Notes that the rotation behind a node, the endpoint or the quorum of a service changed.
    void touchRotation(Index node);
    void touchEndpoint(Index service);
    [[nodiscard]] bool stale() const {
        return std::any_of(m_staleWords.begin(), m_staleWords.end(), [](std::uint64_t words) { return words != 0; });
    }

    /// Brings all shares up to date and appends the watched nodes that began or ceased to serve, those that others depend on first.
    void update(const SystemState& state, std::vector<Index>& changed);

    /// s(n); 1 for a node that no request path reaches.
    [[nodiscard]] double of(Index node) const { return m_value[m_slotOf[node]]; }
    /// σ: the mean over the clients that have links, by weight; 1 where none has.
    [[nodiscard]] double success() const;

private:
    void touchPart(Index part);
    void touchDependents(Index part);
    void touchUnits(std::span<const Index> units);
    void touchUnit(Index unit) {
        setStale(unit);
        if (isCircle(unit)) suspectAll(unit);
    }
    void setStale(Index unit) {
        m_stale[unit / 64] |= std::uint64_t{1} << (unit % 64);
        m_staleWords[unit / 4096] |= std::uint64_t{1} << (unit / 64 % 64);
    }
    void suspect(Index part);
    void suspectAll(Index circle);
    [[nodiscard]] bool isCircle(Index unit) const { return (m_circles[unit / 64] >> (unit % 64) & 1U) != 0; }
    void touchReaders(const Unit& unit);
    void touchNodesOn(Index part);
    [[nodiscard]] Index zeroSlot() const { return static_cast<Index>(m_value.size() - 1); }
    [[nodiscard]] double answerShare(Index answer) const { return m_value[m_journey->partOf(answer)]; }
    [[nodiscard]] bool isDown(const SystemState& state, Index node) const;
    [[nodiscard]] double evaluate(const SystemState& state, Index part) const;
    [[nodiscard]] double ownProduct(const SystemState& state, Index node) const;
    [[nodiscard]] double endpointShare(const SystemState& state, Index answer) const;
    [[nodiscard]] double rotationShare(const SystemState& state, std::span<const Index> nodes, Index needed) const;
    [[nodiscard]] bool refusesAlone(const SystemState& state, Index node) const;
    [[nodiscard]] double answerTo(const SystemState& state, Index group, Index answer) const;
    [[nodiscard]] double partedShare(const SystemState& state, Index group, Index answer) const;
    [[nodiscard]] double brokenShare(const SystemState& state, Index group, Index answer) const;
    void updateUnit(const SystemState& state, Index unit, std::vector<Index>& changed);
    void updateProduct(const Unit& unit);
    void updateNode(const SystemState& state, const Unit& unit, std::vector<Index>& changed);
    void noteServing(Index node, bool serves, std::vector<Index>& changed);
    void updateAnswer(const SystemState& state, const Unit& unit, double share);
    void updateCircle(const SystemState& state, Index unit, std::vector<Index>& changed);
    [[nodiscard]] bool hidesChanges(const SystemState& state, Index part) const;
    [[nodiscard]] bool concernsNodes(const SystemState& state, Index part, bool same) const;
    void beginCircle(const SystemState& state, std::span<const Index> parts);
    [[nodiscard]] bool fallsAsOne(const SystemState& state, std::span<const Index> parts) const;
    void settleCircle(const SystemState& state, std::span<const Index> parts);
    void keepThoseThatFallForEver(const SystemState& state);
    [[nodiscard]] bool fallsWithOthers(const SystemState& state, Index part) const;

    const CompiledTopology* m_topology;
    const Journey* m_journey;
    std::vector<double> m_value;              ///< of each part, then 0
    std::vector<Index> m_slotOf;              ///< where the share of each node stands; that of the 0 where it is down
    std::vector<std::uint8_t> m_serves;       ///< of each watched node
    std::vector<std::uint64_t> m_stale;       ///< one bit for each unit
    std::vector<std::uint64_t> m_staleWords;  ///< one bit for each word of `m_stale` that has one
    std::vector<double> m_before;             ///< scratch
    std::vector<std::uint64_t> m_circles;     ///< one bit for each unit
    std::vector<Index> m_suspects;            ///< parts of circles that may answer less than 1 where all of their circle answer 1
    std::vector<std::uint8_t> m_isSuspect;    ///< of each part, whether it is among them
    std::vector<std::uint8_t> m_queued;       ///< scratch: of each part of a circle, whether it is to be looked at
    std::vector<double> m_moves;              ///< scratch: of each part of a circle, how far it went down in this round
    std::vector<Index> m_falling;             ///< scratch: parts of a circle that lost a part of themselves in this round
    std::vector<std::uint8_t> m_falls;        ///< scratch: of each part, whether it is among these
};

}  // namespace failwright
