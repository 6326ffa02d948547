#pragma once

#include "model/engine/formula/plan.h"
#include "model/engine/solution.h"

#include <algorithm>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace failwright::engine {

/// What a probability lies between, both ends included.
struct Bounds {
    double lower = 0;
    double upper = 1;

    [[nodiscard]] bool isExact() const { return lower == upper; }
    friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// What both of them leave.
[[nodiscard]] inline Bounds narrowed(const Bounds& a, const Bounds& b) { return {std::max(a.lower, b.lower), std::min(a.upper, b.upper)}; }
/// They are as good as the probability.
[[nodiscard]] inline bool areClose(const Bounds& bounds) { return bounds.upper - bounds.lower <= 1e-11 * bounds.lower; }

/// Certified bounds of the probability of a function of which some modules are too large for an exact answer; the others are exact.
/// Several ways are tried until the bounds meet or no other way is likely to narrow them: what it must cost the leaves, small parts and
/// their association, the states of what ties the module together, the most probable states, and hulls of diagrams. What is known of a
/// module is kept, so bounds never get wider.
class ClosingBounds {
public:
    ClosingBounds(const Formula& formula, Ref root, std::span<const double> events);

    /// Modules beyond `limits` are bounded; the time grows with the size of the function and with `nodes`, those of a hull's diagram,
    /// whatever the function. What `store` knows to be too large is not tried exactly. Nothing on `stop`.
    std::optional<Bounds> narrow(std::size_t nodes, const Limits& limits, std::stop_token stop = {}, const ModuleStore& store = {});

private:
    /// What is known of a module: its bounds, and where they are one number, 1 less that with digits of its own.
    struct Known {
        Bounds bounds;
        double opposite = 1;

        Known() = default;
        explicit Known(const Bounds& within) : Known(within, 1 - within.lower) {}
        Known(const Bounds& within, double ofOpposite) : bounds(within), opposite(ofOpposite) {}
        [[nodiscard]] bool isExact() const { return bounds.isExact(); }
    };
    struct Part {
        Module module;
        Known known;
        std::vector<Bounds> associated;  ///< the leaves for which the association of small parts has been looked at
    };

    static std::optional<Known> exactly(const Module& module, std::span<const Known> leaves, const Limits& limits, const std::stop_token& stop,
                                        const ModuleStore& store);
    static std::optional<Bounds> bound(Part& part, std::span<const Bounds> leaves, std::size_t nodes, const Limits& limits,
                                       const std::stop_token& stop);

    std::vector<Part> m_parts;
    bool m_constant = false;  ///< where there are no parts
    std::vector<double> m_events;
};

/// The same at once.
[[nodiscard]] std::optional<Bounds> boundProbability(const Formula& formula, Ref root, std::span<const double> events,
                                                     std::size_t nodes, const Limits& limits, std::stop_token stop = {},
                                                     const ModuleStore& store = {});

}  // namespace failwright::engine
