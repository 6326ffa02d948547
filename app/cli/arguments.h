#pragma once

#include <CLI/App.hpp>
#include <charconv>
#include <string>
#include <vector>

namespace failwright::cli {

/// A number from `low` to `high`; "nan" is none.
[[nodiscard]] CLI::Validator numberFrom(double low, double high);

/// Decimal digits alone, for a number below 2^64: no sign, no leading zero, nothing that is rounded.
[[nodiscard]] CLI::Validator wholeNumber();

/// What commas lie between, nothing included.
[[nodiscard]] std::vector<std::string> parts(const std::string& list);

/// An option for numbers with commas between them, each of which `check` accepts; it may be given more than once. `numbers`
/// must outlive `command`.
template <class Number>
CLI::Option* addNumbers(CLI::App& command, const std::string& name, std::vector<Number>& numbers, const CLI::Validator& check, const std::string& help) {
    const auto take = [&numbers, name, check](const std::vector<std::string>& lists) {
        numbers.clear();
        for (const std::string& list : lists)
            for (std::string part : parts(list)) {
                if (const std::string error = check(part); !error.empty()) throw CLI::ValidationError(name, error);
                std::from_chars(part.data(), part.data() + part.size(), numbers.emplace_back());
            }
    };
    return command.add_option_function<std::vector<std::string>>(name, take, help)->allow_extra_args(false);
}

/// An option for ids with commas between them, none of them empty; it may be given more than once. `ids` must outlive `command`.
CLI::Option* addIds(CLI::App& command, const std::string& name, std::vector<std::string>& ids, const std::string& help);

}  // namespace failwright::cli
