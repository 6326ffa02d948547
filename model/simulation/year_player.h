#pragma once

#include "model/simulation/random_stream.h"
#include "model/simulation/simulated_system.h"
#include "model/simulation/simulation.h"
#include "model/simulation/struck_sets.h"
#include "model/simulation/year_record.h"

#include <stop_token>

namespace failwright {

/// Requests that fail for a while in one window.
struct WindowLoss {
    std::size_t window = 0;  ///< counted over all years
    double from = 0;         ///< seconds into the window
    double to = 0;
    double share = 0;        ///< of the requests
};

/// Simulates years (SEMANTICS, section 8). Each begins in a random state of the long run with all failovers through, each
/// endpoint on its first primary where that serves; there it returns after each repair. Elements fail and are repaired at
/// exponential times, and every failover succeeds by chance.
class YearPlayer final : private Attempts {
public:
    /// `system` must outlive this.
    explicit YearPlayer(const SimulatedSystem& system);

    /// Adds what comes of year number `year` of `seed` to `record`; years of a group of windows in their order. False where `stop`
    /// was requested meanwhile.
    bool play(std::uint64_t seed, std::size_t year, YearRecord& record, const std::stop_token& stop);

    /// Where to note what each window loses, whole ones alone; nullptr for nowhere.
    void keepLosses(std::vector<WindowLoss>* losses) { m_losses = losses; }

private:
    struct Repair {
        double at = 0;
        Index element = 0;
    };
    struct Planned {
        double at = 0;
        double left = 1;  ///< share of requests that is answered meanwhile
        bool begins = true;
    };

    bool succeeds(Index service) override;
    void begin();
    void failAtRandom();
    void planOutages();
    void happen(double at);
    void failNext();
    void repairNext();
    void observe();
    void observeTiers();
    void observeStrike(bool failed);
    void pass(double until);
    void addLoss(double from, double to);
    void closeWindow();
    void closeOutage();
    [[nodiscard]] bool clientsLost() const;
    [[nodiscard]] double leftByPlan() const;
    [[nodiscard]] double nextTime();

    const SimulatedSystem* m_system;
    std::vector<Shares> m_shares;       ///< of the journeys
    std::vector<Shares> m_freshShares;  ///< with everything up
    Simulation m_simulation;
    StruckSets m_struckSets;
    RandomStream m_random{0, 0};
    YearRecord* m_record = nullptr;
    std::vector<std::uint8_t> m_down;  ///< of each element of the process
    std::vector<Repair> m_repairs;     ///< a heap
    std::vector<Index> m_never;        ///< elements that are never up
    std::vector<Planned> m_planned;    ///< by time
    std::size_t m_nextPlanned = 0;
    std::vector<double> m_left;        ///< of the planned outages under way
    std::vector<Index> m_tierOf;       ///< of each client
    std::vector<Index> m_changed;      ///< scratch
    double m_nextFailure = 0;
    double m_start = 0;                ///< of the year, in the time of the simulation
    double m_now = 0;
    double m_groupTime = 0;            ///< of `m_start` since the group of windows began
    double m_lost = 0;                 ///< share of requests that fail now
    double m_yearLoss = 0;
    double m_windowLoss = 0;
    std::size_t m_window = 0;
    double m_outageStart = -1;         ///< -1: none
    bool m_struck = false;
    std::size_t m_year = 0;
    std::vector<WindowLoss>* m_losses = nullptr;
};

}  // namespace failwright
