#pragma once

#include "model/simulation/interval.h"
#include "model/simulation/simulated_system.h"
#include "model/topology/error.h"

#include <atomic>
#include <optional>
#include <stop_token>

namespace failwright {

struct SimulationOptions {
    std::size_t years = 10'000;
    std::uint64_t seed = 1;
    std::size_t threads = 0;  ///< 0: as many as the machine has
};

/// How far a simulation has come; any thread may look.
struct SimulationProgress {
    std::atomic<std::size_t> yearsDone{0};
};

/// Numbers of which most may be 0.
class Distribution {
public:
    Distribution() = default;
    /// `positive` in any order, and how many 0 come with them.
    Distribution(std::vector<double> positive, std::size_t zeros);

    [[nodiscard]] std::size_t count() const { return m_zeros + m_positive.size(); }
    [[nodiscard]] double mean() const;
    /// The smallest number that at least a share of `p` of all numbers does not exceed; 0 of none.
    [[nodiscard]] double quantile(double p) const;
    [[nodiscard]] double max() const { return m_positive.empty() ? 0 : m_positive.back(); }
    /// The share of the numbers that do not exceed `limit`; 1 of none.
    [[nodiscard]] double shareUpTo(double limit) const;
    /// Ascending, without the 0.
    [[nodiscard]] const std::vector<double>& positive() const { return m_positive; }

private:
    std::vector<double> m_positive;
    std::size_t m_zeros = 0;
};

struct StruckSet {
    std::vector<std::string> elements;
    double perYear = 0;
};

/// How the mean was estimated.
enum class Estimator : std::uint8_t {
    years,               ///< the mean of the years
    importanceSampling,  ///< failures drawn so that they matter, each with its weight
};

/// Results of many simulated years (SEMANTICS, section 8). A value.
struct SimulatedYears {
    std::size_t years = 0;
    std::uint64_t seed = 0;
    std::optional<double> unavailability;  ///< mean of 1 - σ; absent where no client has links
    Interval interval95;                   ///< of `unavailability`
    Estimator estimator = Estimator::years;
    Distribution downtime;      ///< seconds a year
    Distribution windows;       ///< seconds in each window of the objectives
    double windowDays = 30;
    std::optional<double> sloKept;  ///< share of the windows within the SLO's budget; absent without an SLO
    double outagesPerYear = 0;      ///< stretches in which some requests fail
    double longestOutageSeconds = 0;
    std::vector<double> tierShares;  ///< of the time, in each tier, then down; empty without tiers
    std::vector<StruckSet> struck;   ///< minimal cut sets that struck, the most frequent first
    std::size_t events = 0;
};

/// Simulates `options.years` years, on several threads; the result is the same for any number of them. A year is drawn from
/// (seed, its number) alone. Error: `cancelled` soon after `stop` is requested.
[[nodiscard]] Result<SimulatedYears> simulate(const Topology& topology, const SimulationOptions& options = {}, std::stop_token stop = {},
                                              SimulationProgress* progress = nullptr);

}  // namespace failwright
