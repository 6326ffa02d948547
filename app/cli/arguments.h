#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace failwright::cli {

/// A number from `low` to `high`; "nan" is none.
[[nodiscard]] CLI::Validator numberFrom(double low, double high);

/// Decimal digits alone, for a number below 2^64: no sign, no leading zero, nothing that is rounded.
[[nodiscard]] CLI::Validator wholeNumber();

/// An option for ids with commas between them, none of them empty; it may be given more than once. `ids` must outlive `command`.
CLI::Option* addIds(CLI::App& command, const std::string& name, std::vector<std::string>& ids, const std::string& help);

}  // namespace failwright::cli
