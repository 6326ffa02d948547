#pragma once

#include "model/simulation/failure_table.h"
#include "model/simulation/simulated_system.h"

namespace failwright {

/// A failure, and what else is down when it comes.
struct DrawnFailure {
    Index trigger = 0;
    std::vector<Index> forced;  ///< ascending
};

/// From which failures, in which states of all other elements, to look for losses. In the long run element e fails f(e) times
/// a second, and finds the others in state x with probability p(x). Drawn from a mixture of
///   - single failures, the others as they are, by what each loses alone,
///   - last failures of minimal cut sets, the rest of the set down (Karp and Luby's coverage method),
///   - any failure while some other element is down,
/// losses have their weight f(e) p(x) / (density of the mixture), so that a weighted mean has the mean of the long run
/// whatever the mixture is.
class FailureProposal {
public:
    /// `table` and `cutSets`, whose elements are positions in the process, only decide how fast it converges.
    FailureProposal(const Topology& topology, const SimulatedSystem& system, const FailureTable& table, std::vector<std::vector<Index>> cutSets);

    [[nodiscard]] bool empty() const { return m_any.empty(); }
    /// The trigger, and what is forced down beside it; all else is left to chance.
    void draw(RandomStream& random, DrawnFailure& drawn) const;
    /// A loss counts this many times a second; `down` marks what is down when `trigger` fails, of which there are `count`.
    [[nodiscard]] double weight(Index trigger, const std::vector<std::uint8_t>& down, std::size_t count) const;

private:
    struct LastFailure {
        Index set = 0;
        Index trigger = 0;
    };

    void takeSingles(const Topology& topology, const SimulatedSystem& system, const FailureTable& table);
    void takeCutSets();
    [[nodiscard]] std::size_t coveringSets(Index trigger, const std::vector<std::uint8_t>& down) const;

    std::vector<double> m_frequency;        ///< f of each element, in 1/s
    std::vector<double> m_unavailability;
    std::vector<std::vector<Index>> m_sets;
    std::vector<std::vector<Index>> m_setsOf;  ///< of each element
    std::vector<LastFailure> m_lastFailures;
    std::vector<double> m_singleChance;     ///< of each element among the single failures
    AliasTable m_single{{}};
    AliasTable m_last{{}};
    AliasTable m_any{{}};
    AliasTable m_other{{}};
    double m_losses = 0;         ///< by single failures, in seconds a second
    double m_setFrequency = 0;   ///< Σ over last failures of f times the chance of the rest
    double m_setLosses = 0;      ///< Σ over sets of their probability
    double m_totalFrequency = 0;
    double m_totalUnavailability = 0;
    double m_shareOfSingles = 1;  ///< of the mixture
    double m_shareOfSets = 0;
    double m_shareOfPairs = 0;
};

}  // namespace failwright
