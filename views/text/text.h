#pragma once

#include "model/analysis/analysis.h"
#include "model/report/orders.h"
#include "model/topology/error.h"
#include "model/topology/topology.h"

#include <QString>

/// Everything that the model names by an enumerator or a number, in words and units for people, translated, in the locale's
/// numbers. A thin space stands between number and unit.
namespace failwright::text {

[[nodiscard]] QString name(NodeKind kind);
[[nodiscard]] QString name(DomainKind kind);
[[nodiscard]] QString name(Role role);
[[nodiscard]] QString name(Redundancy redundancy);
[[nodiscard]] QString name(Standby standby);
[[nodiscard]] QString name(Consistency consistency);
[[nodiscard]] QString name(CheckDepth depth);
[[nodiscard]] QString name(Reroute via);
[[nodiscard]] QString name(LinkKind kind);
[[nodiscard]] QString name(ReplicationMode mode);
[[nodiscard]] QString name(Priority priority);

/// The name of a thing, or its id where it has none.
[[nodiscard]] QString title(const Domain& domain);
[[nodiscard]] QString title(const Node& node);
[[nodiscard]] QString title(const Service& service);
[[nodiscard]] QString title(const Link& link, const Topology& topology);
[[nodiscard]] QString title(const Element& element, const Topology& topology);

/// "99.9967 %": as many digits as it takes to tell it from 100 %, two significant ones of the unavailability more.
[[nodiscard]] QString percent(double availability);
/// The same from the unavailability, which keeps the digits of many nines.
[[nodiscard]] QString percentUp(double unavailability);
/// The same with at least as many digits as it takes to tell it from the unavailabilities `low` and `high` around it.
[[nodiscard]] QString percentUp(double unavailability, double low, double high);
/// `words`, in which numbers keep their units on their line.
[[nodiscard]] QString unbroken(QString words);
/// "4.5 nines" without the word: -log10(unavailability) with one digit; an infinity sign for 0.
[[nodiscard]] QString nines(double unavailability);
/// "17.4 min", "52.6 min", "3.65 d", "0.8 ms": the largest unit that leaves at least 1, three significant digits.
[[nodiscard]] QString duration(double seconds);
/// Three significant digits, no unit; "1.2 × 10⁻⁹" for the very small and the very large.
[[nodiscard]] QString figure(double value);
/// A part of a whole as a percentage of three significant digits.
[[nodiscard]] QString share(double fraction);
/// A sum of money or a count with the locale's groups; cents only where they matter.
[[nodiscard]] QString amount(double value);
/// "12 of order 3", "1,024 of orders 6 to 20".
[[nodiscard]] QString cutSetsOf(const OrderCount& orders);
/// Number and unit with the thin space between them.
[[nodiscard]] QString withUnit(const QString& number, const QString& unit);

/// One sentence for one error, its place included.
[[nodiscard]] QString sentence(const Error& error);

}  // namespace failwright::text
