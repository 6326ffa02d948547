#pragma once

#include "model/simulation/failure_proposal.h"
#include "model/simulation/simulation.h"

namespace failwright {

/// Estimates the mean of 1 - σ in the long run from single failures and what follows from them. Each loss of requests belongs
/// to the last failure before it began, so the mean is the sum over all elements of how often each fails, times what belongs
/// to such a failure on the average (Campbell's theorem). Failures come from a proposal, each loss with its weight.
class RareLosses final : private Attempts {
public:
    /// Both must outlive this.
    RareLosses(const SimulatedSystem& system, const FailureProposal& proposal);

    /// Number `number` of the samples of `seed`, whose mean is the mean of 1 - σ without planned outages.
    [[nodiscard]] double sample(std::uint64_t seed, std::uint64_t number);

private:
    struct Change {
        double at = 0;  ///< seconds from the failure
        Index element = 0;
        bool fails = true;
    };

    bool succeeds(Index service) override;
    void drawStates();
    void drawPast();
    void play();
    [[nodiscard]] double lossesAfter(bool losingBefore);
    void set(Index element, bool down);
    [[nodiscard]] double lost() const;

    const SimulatedSystem* m_system;
    const FailureProposal* m_proposal;
    Simulation m_simulation;
    RandomStream m_random{0, 0};
    double m_memory = 0;                ///< seconds after which no failover is still under way
    DrawnFailure m_drawn;
    std::vector<std::uint8_t> m_down;   ///< of each element of the process
    std::vector<Index> m_downList;
    std::vector<double> m_since;        ///< of each element: when its last known time down began; 0: none is known
    std::vector<Index> m_known;         ///< elements with a time in `m_since`
    std::vector<Change> m_past;
    std::vector<Change> m_repairs;      ///< a heap
    double m_horizon = 0;               ///< how far back the past goes
    double m_zero = 0;                  ///< of the failure, in the time of the simulation
};

}  // namespace failwright
