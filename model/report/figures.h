#pragma once

#include <string>

/// Numbers for people where nothing is translated: in a terminal and in reports.
namespace failwright::english {

/// "99.9397 %": one minus `unavailability`, with three significant digits of what is missing to 100 %.
[[nodiscard]] std::string availability(double unavailability);
/// "between 99.93 % and 99.98 %", for an unavailability that is known within bounds; one figure where both read alike.
[[nodiscard]] std::string availabilityWithin(double worst, double best);
/// "3.2 nines", rounded down; "all nines" for 0.
[[nodiscard]] std::string nines(double unavailability);
/// "52.6 min", "3.65 d", "0.8 ms": the largest unit that leaves at least 1, three significant digits.
[[nodiscard]] std::string duration(double seconds);
/// "94 s", "0.25 s", "3600 s": a moment on a clock that counts seconds, three decimals at most.
[[nodiscard]] std::string moment(double seconds);
/// "5 s" of writes, or "all data".
[[nodiscard]] std::string dataLoss(double seconds);
/// "82.9 %" of a whole.
[[nodiscard]] std::string share(double fraction);
/// "1.2e-09": three significant digits.
[[nodiscard]] std::string figure(double value);
/// "1.4840854304999083e-03": all significant digits.
[[nodiscard]] std::string exactFigure(double value);
/// "130281976": a count without a fraction.
[[nodiscard]] std::string wholeNumber(double count);
/// "1 set", "2 sets".
[[nodiscard]] std::string counted(double count, const std::string& singular, const std::string& plural);
/// A bar of at most `width` columns for a part of a whole.
[[nodiscard]] std::string bar(double fraction, int width);

}  // namespace failwright::english
