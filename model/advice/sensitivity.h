#pragma once

#include "model/advice/outcome.h"
#include "model/topology/topology.h"

#include <cstdint>
#include <string>
#include <vector>

namespace failwright {

/// A figure of a design that can be turned up and down.
enum class Quantity : std::uint8_t {
    unavailability,   ///< of an element (of one instance, of a service's common cause); the repair time stays
    repairTime,       ///< of the same, in hours; the mean up time stays
    checkInterval,    ///< of a service, as all that follow; seconds
    checkTimeout,
    decideTime,
    promoteTime,
    rerouteTime,      ///< the TTL where it reroutes by DNS
    reconnectTime,
    failedFailovers,  ///< the share that does not work
    manualTime,
};

template <> constexpr auto wordsOf<Quantity>() {
    return std::to_array<std::string_view>({"unavailability", "repair-time", "check-interval", "check-timeout", "decide-time", "promote-time",
                                            "reroute-time", "reconnect-time", "failed-failovers", "manual-time"});
}

/// One figure of one element or service (`service:ID`).
struct Knob {
    Quantity quantity = Quantity::unavailability;
    std::string subject;
    friend bool operator==(const Knob&, const Knob&) = default;
};

/// The figures above zero that can be turned: elements in the order of the document, then services of several members.
[[nodiscard]] std::vector<Knob> knobsOf(const Topology& topology);
/// What counts in the design, by default or as given; nothing where there is no such element or service.
[[nodiscard]] std::optional<double> valueOf(const Topology& topology, const Knob& knob);
/// The largest value that makes sense.
[[nodiscard]] double limitOf(Quantity quantity);
/// `topology` with this figure.
[[nodiscard]] Topology withValue(Topology topology, const Knob& knob, double value);

struct CurvePoint {
    double value = 0;
    Outcome outcome;
};

/// The outcome at `points` values from a tenth to ten times the present one, in equal ratios. Errors: `tooLarge`, `cancelled`.
[[nodiscard]] Result<std::vector<CurvePoint>> curveOf(const Topology& topology, const Knob& knob, std::size_t points = 25, std::stop_token stop = {});

/// What halving and doubling a figure does.
struct Swing {
    Knob knob;
    double value = 0;
    Outcome half;
    Outcome twice;
    [[nodiscard]] double seconds() const;  ///< of downtime a year between the two
};

struct Tornado {
    Outcome asDrawn;
    std::vector<Swing> swings;  ///< the widest first; those that move the downtime
};

/// Turns up to `most` figures, those of the elements that cause most downtime and of the services whose failovers cost most; repair
/// times aside, which do nearly what unavailabilities do. Errors: `tooLarge`, `cancelled`.
[[nodiscard]] Result<Tornado> tornadoOf(const Topology& topology, std::size_t most = 80, std::stop_token stop = {});

}  // namespace failwright
