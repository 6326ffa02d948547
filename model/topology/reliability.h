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

/// `figures` of a single thing with `fallbackMttr` where no repair time is given. Without any availability it never fails.
[[nodiscard]] EventFigures eventFigures(const Figures& figures, double fallbackMttr);

/// The node's own state: at least `needed` of `instances` up. A client never fails.
[[nodiscard]] EventFigures eventFigures(const Node& node);
[[nodiscard]] EventFigures eventFigures(const Domain& domain);
[[nodiscard]] EventFigures eventFigures(const Link& link);
/// The common cause of a service.
[[nodiscard]] EventFigures commonCauseFigures(const Service& service);

/// P(fewer than `needed` of `instances` up), each down with probability `unavailability`; a sum of positive terms.
[[nodiscard]] double fewerThan(int needed, int instances, double unavailability);

[[nodiscard]] inline int instancesOf(const Node& node) { return node.instances.value_or(1); }
[[nodiscard]] inline int neededOf(const Node& node) { return node.needed.value_or(1); }

/// True where the link takes part as an element: its availability is given.
[[nodiscard]] inline bool isElement(const Link& link) { return link.figures.availability || link.figures.mtbfHours; }
/// True where the common cause takes part as an element.
[[nodiscard]] inline bool hasCommonCause(const Service& service) { return service.commonAvailability.has_value(); }

}  // namespace failwright
