#pragma once

#include "model/engine/formula/components.h"
#include "model/engine/formula/formula.h"

#include <cstdint>
#include <span>
#include <vector>

namespace failwright::engine {

/// Evaluates a function for 64 states of the events at a time: bit b of every word belongs to state b.
class Evaluator {
public:
    Evaluator(const Formula& formula, Ref root);

    /// The states in which the function is true. `events` holds a word for each event.
    [[nodiscard]] std::uint64_t operator()(std::span<const std::uint64_t> events);

private:
    [[nodiscard]] std::uint64_t value(Ref ref, std::span<const std::uint64_t> events);
    [[nodiscard]] std::uint64_t atLeast(std::uint32_t k, std::span<const Ref> inputs);

    const Formula& m_formula;
    Ref m_root;
    Components m_components;
    std::vector<std::uint64_t> m_values;
    std::vector<std::uint64_t> m_digits;
};

}  // namespace failwright::engine
