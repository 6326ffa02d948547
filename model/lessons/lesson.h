#pragma once

#include "model/topology/error.h"
#include "model/topology/topology.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace failwright {

/// What an answer has to come to. All of it has to be met.
struct Aim {
    std::optional<double> availability;  ///< expected, at least
    std::optional<double> rtoSeconds;    ///< of the longest recovery from a single failure, at most
    std::optional<double> rpoSeconds;    ///< of the largest loss by a single failure, at most
    std::optional<double> costPerMonth;  ///< of all nodes, at most
    std::optional<bool> noSpof;          ///< nothing that is drawn stops the traffic alone
    std::vector<DomainKind> survives;    ///< the loss of any one domain of these kinds
    std::vector<Rule> without;           ///< findings that must not be there
    Extras extras;
};

/// An exercise: a design that fails its aim, and one that shows that it can be met.
struct Lesson {
    std::string id;
    std::string title;
    std::optional<int> level;  ///< 1 for the first
    std::string brief;         ///< what the learner is told
    Aim aim;
    std::vector<std::string> hints;
    std::string takeaway;  ///< what there was to learn, told once the aim is met
    Topology start;
    Topology solution;
    Extras extras;
};

/// What is asked of an answer; `scope` and `figures` always are.
enum class Demand : std::uint8_t {
    availability,  ///< target and actual: unavailabilities
    recovery,      ///< seconds
    dataLoss,      ///< seconds; infinite: all data
    cost,          ///< a month
    noSpof,        ///< actual: how many there are
    survives,      ///< subject: the kind of domain; actual: how many of them cannot be lost
    without,       ///< subject: the rule; actual: how many findings
    scope,         ///< subject: what of the start is gone from the request paths, or stands in no zone any more
    figures,       ///< subject: whose availability or repair time is better than the start allows
};

template <> constexpr auto wordsOf<Demand>() {
    return std::to_array<std::string_view>(
        {"availability", "recovery", "data-loss", "cost", "no-spof", "survives", "without", "scope", "figures"});
}

/// How an answer meets one demand.
struct MarkedDemand {
    Demand demand = Demand::availability;
    std::string subject;
    double target = 0;
    std::optional<double> actual;  ///< absent where there is nothing to judge, which does not meet the demand
    bool met = false;
};

/// Marks `answer`. An answer may add what it likes, but what it keeps of the start it keeps with its figures, what it adds is no
/// better than the best of its kind in the start, and every service of the start is still used. Errors: `tooLarge`, `cancelled`.
[[nodiscard]] Result<std::vector<MarkedDemand>> mark(const Lesson& lesson, const Topology& answer, std::stop_token stop = {});

[[nodiscard]] inline bool passes(const std::vector<MarkedDemand>& marks) { return std::ranges::all_of(marks, &MarkedDemand::met); }

}  // namespace failwright
