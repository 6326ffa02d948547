#pragma once

#include "model/simulation/system_state.h"

namespace failwright {

/// The share of requests that each part of a journey answers, s(n) and d(n,G) of SEMANTICS section 5, kept up to date by
/// evaluating only what a change touches. Nodes that ask the same answers have what these multiply to in common, so that it is
/// worked out once for all of them; a node with broken links of its own, or in a parted network, looks for itself.
class Shares {
public:
    /// All shares 1 and everything to be evaluated. Both arguments must outlive this.
    Shares(const CompiledTopology& topology, const Journey& journey);

    /// Notes that the state of a node, or of links that it calls through, changed.
    void touchNode(Index node) { touchPart(node); }
    /// Notes that the rotation behind a node, the endpoint or the quorum of a service changed.
    void touchRotation(Index node);
    void touchEndpoint(Index service);
    [[nodiscard]] bool stale() const { return m_firstStale < m_stale.size(); }

    /// Brings all shares up to date and appends the nodes that began or ceased to serve, those that others depend on first.
    void update(const SystemState& state, std::vector<Index>& changed);

    /// s(n); 1 for a node that no request path reaches.
    [[nodiscard]] double of(Index node) const { return m_value[m_slotOf[node]]; }
    /// σ: the mean over the clients that have links, by weight; 1 where none has.
    [[nodiscard]] double success() const;

private:
    void touchPart(Index part);
    void touchParts(std::span<const Index> parts);
    void touchUnit(Index unit);
    [[nodiscard]] Index commonSlot(Index node) const;
    [[nodiscard]] Index zeroSlot() const { return static_cast<Index>(m_value.size() - 1); }
    [[nodiscard]] double answerShare(Index answer) const { return m_value[m_journey->partOf(answer)]; }
    [[nodiscard]] bool isDown(const SystemState& state, Index node) const;
    [[nodiscard]] double commonProduct(Index node) const;
    [[nodiscard]] double evaluate(const SystemState& state, Index part) const;
    [[nodiscard]] double ownProduct(const SystemState& state, Index node) const;
    [[nodiscard]] double endpointShare(const SystemState& state, Index answer) const;
    [[nodiscard]] double rotationShare(const SystemState& state, Index answer) const;
    [[nodiscard]] bool refusesAlone(const SystemState& state, Index node) const;
    [[nodiscard]] double answerTo(const SystemState& state, Index group, Index answer) const;
    [[nodiscard]] double partedShare(const SystemState& state, Index group, Index answer) const;
    [[nodiscard]] double brokenShare(const SystemState& state, Index group, Index answer) const;
    void updateUnit(const SystemState& state, Index unit, std::vector<Index>& changed);
    void updateCommon(Index node);
    void updateNode(const SystemState& state, Index node, std::vector<Index>& changed);
    void updateAnswer(const SystemState& state, Index part);
    void updateCircle(const SystemState& state, Index unit, std::vector<Index>& changed);
    [[nodiscard]] bool hidesChanges(const SystemState& state, Index part) const;
    void settleCircle(const SystemState& state, std::span<const Index> parts);
    void publishAnswer(const SystemState& state, Index part, bool same);

    const CompiledTopology* m_topology;
    const Journey* m_journey;
    std::vector<double> m_value;          ///< of each part, then what the twins of each node have in common, then 0
    std::vector<Index> m_slotOf;          ///< where the share of each node stands; that of the 0 where it does not serve
    std::vector<std::uint64_t> m_stale;   ///< one bit for each unit
    std::size_t m_firstStale = 0;         ///< first word with a bit, or the number of words
    std::vector<double> m_before;         ///< scratch
    std::vector<Index> m_round, m_nextRound;  ///< scratch: parts of a circle to look at, now and next
    std::vector<std::uint8_t> m_queued;       ///< scratch: of each part, whether it is on one of them
};

}  // namespace failwright
