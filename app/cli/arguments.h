#pragma once

#include <CLI/App.hpp>

namespace failwright::cli {

/// A number from `low` to `high`; "nan" is none.
[[nodiscard]] CLI::Validator numberFrom(double low, double high);

/// Decimal digits alone, for a number below 2^64: no sign, no leading zero, nothing that is rounded.
[[nodiscard]] CLI::Validator wholeNumber();

}  // namespace failwright::cli
