#pragma once

#include "model/analysis/analysis.h"
#include "model/simulation/failure_table.h"
#include "model/topology/rule.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace failwright {

enum class Severity : std::uint8_t { note, warning, error };

template <> constexpr auto wordsOf<Severity>() { return std::to_array<std::string_view>({"note", "warning", "error"}); }

/// Objectives have a verdict of their own in reports.
[[nodiscard]] constexpr bool isMissedObjective(Rule rule) {
    return rule == Rule::sloMissed || rule == Rule::rtoMissed || rule == Rule::rpoMissed;
}

/// Something that a reviewer would point at. No text: views and the command line have the words.
struct Finding {
    Rule rule = Rule::spof;
    Severity severity = Severity::warning;
    std::vector<std::string> elements;  ///< ids; `service:ID` for a whole service, a feature's id where the rule says so
    std::vector<double> arguments;      ///< as the rule says
    std::optional<std::string> accepted = std::nullopt;  ///< why the design's people live with it
    [[nodiscard]] bool stands() const { return !accepted.has_value(); }
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// What the rules find: what is accepted last, else errors first, then in the order of `Rule` and of the document; single points
/// of failure by the downtime they cause. `analysis` is of `topology`.
/// A single point of failure is an error where the downtime that it causes uses up the error budget of the SLO alone, else a
/// warning; so are the rules that name one. The SLO is held against `expectedUnavailability`, or without it against the structural
/// one, at worst where bounds are all that is known; RTO and RPO against `failures`.
[[nodiscard]] std::vector<Finding> findings(const Topology& topology, const Analysis& analysis,
                                            const std::optional<Range>& expectedUnavailability = std::nullopt,
                                            const FailureTable& failures = {});

/// The acceptances of `topology` with this finding accepted for `reason`, or no more accepted where there is none.
[[nodiscard]] std::vector<Acceptance> withAcceptance(const Topology& topology, const Finding& finding,
                                                     const std::optional<std::string>& reason);

}  // namespace failwright
