#pragma once

#include "model/analysis/analysis.h"

#include <algorithm>
#include <optional>

namespace failwright {

/// A probability between two bounds that are the same where it is exact.
struct Chance {
    Range range;
    bool exact = true;

    [[nodiscard]] static Chance of(double value) { return {{value, value}, true}; }
    [[nodiscard]] std::optional<double> value() const { return exact ? std::optional(range.lower) : std::nullopt; }
    [[nodiscard]] std::optional<Range> bounds() const { return exact ? std::nullopt : std::optional(range); }
};

/// a - b where b implies a.
[[nodiscard]] inline Chance difference(const Chance& a, const Chance& b) {
    if (a.exact && b.exact) return Chance::of(a.range.lower - b.range.lower);
    return {{std::max(0.0, a.range.lower - b.range.upper), std::max(0.0, a.range.upper - b.range.lower)}, false};
}

}  // namespace failwright
