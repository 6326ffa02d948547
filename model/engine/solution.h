#pragma once

#include "model/engine/module_store.h"

#include <optional>
#include <span>
#include <stop_token>
#include <tl/expected.hpp>
#include <vector>

namespace failwright::engine {

enum class Failure { tooLarge, stopped };

/// How a module's probability is computed.
enum class Method { automatic, contraction, diagram };

struct Limits {
    std::size_t nodes = 40'000'000;  ///< of one module's diagram
    std::size_t cells = 24'000'000;   ///< of one module's tables
    Method method = Method::automatic;
};

/// The cheapest way to evaluate a module that is within `limits`; the dear ones are tried last, a diagram beside tables with no
/// more nodes than a module of its size is worth. `leaves` are the probabilities
/// that it is to be evaluated for first, or none: with them, inputs that are alike may be taken for interchangeable.
[[nodiscard]] ModuleFunction compileModule(const Module& module, const Limits& limits, std::span<const double> leaves,
                                           const std::stop_token& stop);

/// A function compiled for evaluation: its exact probability and all derivatives, as often as figures change.
class Solution {
public:
    /// `events` are the figures that it is to be evaluated for first. Where they are given, those that are equal may be taken
    /// for interchangeable, modules that `store` has are taken from there, and `value` is there at once. What is too large is noted
    /// there; what is known to be is not tried again.
    [[nodiscard]] static tl::expected<Solution, Failure> compile(const Formula& formula, Ref root, const Limits& limits = {},
                                                                 std::stop_token stop = {}, std::span<const double> events = {},
                                                                 ModuleStore* store = nullptr);

    /// The probability, for the events' probabilities. Linear in the size of what was compiled. Nothing where it was compiled for
    /// events that are alike and these differ.
    [[nodiscard]] std::optional<double> probability(std::span<const double> events);
    /// The last probability.
    [[nodiscard]] double value() const { return m_parts.empty() ? (m_constant ? 1.0 : 0.0) : m_parts.back().value; }
    /// The derivative by each event's probability (Birnbaum importance) at the place of the last `probability`; 0 for events
    /// that the function does not depend on, and nowhere negative where it is coherent.
    void gradient(std::span<double> derivatives, Slopes slopes = Slopes::exact);
    /// How many numbers it holds.
    [[nodiscard]] std::size_t size() const;
    /// Leaves its modules to the store.
    void leaveTo(ModuleStore& store) &&;

    /// A module of the function, compiled.
    struct Part {
        Module module;
        ModuleFunction function;        ///< nothing where the module is a leaf itself
        std::vector<double> inputs;     ///< probabilities of the leaves
        std::vector<double> opposites;  ///< and of their opposites
        double value = 0;
        double opposite = 1;
    };
    /// Each after those that its leaves name, the whole function last; empty for a constant.
    [[nodiscard]] std::span<const Part> parts() const { return m_parts; }
    /// The value of a function without parts.
    [[nodiscard]] bool constant() const { return m_constant; }

private:
    void fill(Part& part, std::span<const double> events) const;
    static bool evaluate(Part& part);

    std::vector<Part> m_parts;
    bool m_constant = false;
};

}  // namespace failwright::engine
