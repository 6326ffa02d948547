#pragma once

#include "model/analysis/analysis.h"
#include "model/simulation/failure_table.h"

#include <cstdint>
#include <string>
#include <vector>

namespace failwright {

enum class Rule : std::uint8_t {
    sloMissed,          ///< arguments: expected availability, SLO
    slaTighterThanSlo,  ///< arguments: SLA, SLO
    rtoMissed,          ///< arguments: recovery time of the element's failure, RTO, in seconds
    rpoMissed,          ///< arguments: data that the element's failure loses (infinite: all of it), RPO, in seconds
    spof,               ///< arguments: blast radius, downtime it causes in seconds per year
    notConnected,       ///< no request path reaches the node
    noAvailability,     ///< the node's availability is not given: it counts as never failing
    replicationAcross,  ///< the link copies between nodes of different services, which means nothing
};

enum class Severity : std::uint8_t { warning, error };

template <> constexpr auto wordsOf<Rule>() {
    return std::to_array<std::string_view>({"slo-missed", "sla-tighter-than-slo", "rto-missed", "rpo-missed", "spof",
                                            "not-connected", "no-availability", "replication-across-services"});
}
template <> constexpr auto wordsOf<Severity>() { return std::to_array<std::string_view>({"warning", "error"}); }

/// Objectives have a verdict of their own in reports.
[[nodiscard]] constexpr bool isMissedObjective(Rule rule) {
    return rule == Rule::sloMissed || rule == Rule::rtoMissed || rule == Rule::rpoMissed;
}

/// Something that a reviewer would point at. No text: views and the command line have the words.
struct Finding {
    Rule rule = Rule::spof;
    Severity severity = Severity::warning;
    std::vector<std::string> elements;  ///< ids
    std::vector<double> arguments;      ///< as the rule says
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// What the rules find, errors first, then in the order of `Rule` and of the document; single points of failure by the
/// downtime they cause. `analysis` is of `topology`.
/// A single point of failure is an error where the downtime that it causes uses up the error budget of the SLO alone, else a
/// warning. A missed objective, an SLA tighter than the SLO and replication between services are errors; the rest are warnings.
/// The SLO is held against `expectedUnavailability`, or without it against the structural one; RTO and RPO against `failures`.
[[nodiscard]] std::vector<Finding> findings(const Topology& topology, const Analysis& analysis,
                                            std::optional<double> expectedUnavailability = std::nullopt,
                                            const FailureTable& failures = {});

}  // namespace failwright
