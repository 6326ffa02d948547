#pragma once

#include <cmath>

namespace failwright::engine {

/// `value` to eleven digits, to rank by: what was summed or multiplied in another order differs in the last ones alone.
[[nodiscard]] inline double rankOf(double value) {
    int exponent = 0;
    const double mantissa = std::frexp(value, &exponent);
    return std::ldexp(std::round(mantissa * 1e11), exponent) / 1e11;
}

}  // namespace failwright::engine
