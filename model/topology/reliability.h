#pragma once

#include "model/topology/topology.h"

namespace failwright {

/// 365.25 days.
inline constexpr double hoursPerYear = 8766.0;
inline constexpr double secondsPerYear = hoursPerYear * 3600.0;

/// The repair time that counts where a design gives none, in hours (resources/catalogue.json names the sources).
[[nodiscard]] double defaultMttrHours(NodeKind kind);
[[nodiscard]] double defaultMttrHours(DomainKind kind);
inline constexpr double defaultLinkMttrHours = 1.0;
inline constexpr double defaultCommonMttrHours = 1.0;

/// A basic event in numbers (SEMANTICS, section 2).
struct EventFigures {
    double unavailability = 0;    ///< 1 - A, kept apart so that small values keep their digits
    double mttrHours = 0;         ///< mean time to repair
    double failuresPerYear = 0;
    [[nodiscard]] double availability() const { return 1.0 - unavailability; }
};

/// `figures` of a single thing. The availability counts before the MTBF; the repair time is the given one, else what follows
/// from availability and MTBF together, else `fallbackMttr` (also for an availability below 1 with a repair time of 0, which
/// contradict each other). Without availability and MTBF it never fails.
[[nodiscard]] EventFigures eventFigures(const Figures& figures, double fallbackMttr);

/// The node's own state: at least `needed` of `instances` up. With several instances it fails when the number that is up falls
/// below `needed`, m C(n,m) a^m (1-a)^(n-m) / MTBF of one, and its repair time is how long that lasts on average,
/// unavailability / failures. A client never fails.
[[nodiscard]] EventFigures eventFigures(const Node& node);
[[nodiscard]] EventFigures eventFigures(const Domain& domain);
[[nodiscard]] EventFigures eventFigures(const Link& link);
/// The common cause of a service.
[[nodiscard]] EventFigures commonCauseFigures(const Service& service);

/// P(fewer than `needed` of `instances` up), each down with probability `unavailability`; a sum of positive terms, right to a
/// relative 1e-13 for up to 10,000 instances however small the result.
[[nodiscard]] double fewerThan(int needed, int instances, double unavailability);

[[nodiscard]] inline int instancesOf(const Node& node) { return node.instances.value_or(1); }
[[nodiscard]] inline int neededOf(const Node& node) { return node.needed.value_or(1); }

/// True where the link takes part as an element: its availability is given.
[[nodiscard]] inline bool isElement(const Link& link) { return link.figures.availability || link.figures.mtbfHours; }
/// True where the common cause takes part as an element.
[[nodiscard]] inline bool hasCommonCause(const Service& service) { return service.commonAvailability.has_value(); }

}  // namespace failwright
