#pragma once

#include <QString>
#include <optional>

/// Reading what people type, in the locale's numbers or with a decimal point; and writing it so that it reads back the same.
namespace failwright::text {

/// "99.95 %", "99.95", "0.9995" or "4 nines" as an availability in [0, 1]; a bare number above 1 is a percentage. Nothing for
/// anything else.
[[nodiscard]] std::optional<double> parseAvailability(const QString& text);
/// "5 min", "30 s", "1 h 30 min", "250 ms", "2 d", "1 y" in seconds, >= 0; a bare number counts in units of `unitSeconds`.
[[nodiscard]] std::optional<double> parseDuration(const QString& text, double unitSeconds);
/// A finite number, with the locale's or a decimal point.
[[nodiscard]] std::optional<double> parseNumber(const QString& text);

/// The availability as a percentage (or, where that would not read back exactly, a fraction) of full precision.
[[nodiscard]] QString availabilityEntry(double availability);
/// The duration in the largest unit that keeps it short and reads back exactly.
[[nodiscard]] QString durationEntry(double seconds);
[[nodiscard]] QString numberEntry(double value);

}  // namespace failwright::text
