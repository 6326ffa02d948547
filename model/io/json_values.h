#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>

/// Values of what the program prints as JSON. For sources alone: no other header may include this one.
namespace failwright::json {

/// Null where there is none.
[[nodiscard]] inline nlohmann::ordered_json number(const std::optional<double>& value) {
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

/// Counts up to here are exact in a double.
constexpr double mostExact = 9007199254740992.0;

/// A whole number without a fraction as long as a double holds it exactly.
[[nodiscard]] inline nlohmann::ordered_json whole(double count) {
    return count <= mostExact ? nlohmann::ordered_json(static_cast<std::uint64_t>(count)) : nlohmann::ordered_json(count);
}

}  // namespace failwright::json
