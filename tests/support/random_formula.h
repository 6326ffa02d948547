#pragma once

#include "model/engine/formula/evaluate.h"
#include "model/engine/formula/formula.h"

#include <random>
#include <vector>

namespace failwright::testing {

struct FormulaShape {
    std::uint32_t events = 8;
    std::size_t gates = 10;
    bool negations = false;
    bool circles = false;
    bool constants = false;
};

/// A random function; events are shared, k-of-n gates frequent. With circles some gates refer to later ones; with constants
/// some turn out to be true or false, or to need nothing but each other.
inline engine::Ref randomFormula(engine::Formula& formula, const FormulaShape& shape, std::mt19937& random) {
    const auto below = [&random](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    std::vector<engine::Ref> made;
    for (std::uint32_t e = 0; e < shape.events; ++e) made.push_back(formula.event(e));
    std::vector<engine::Ref> declared;
    if (shape.circles) {
        for (int i = 0; i < 3; ++i) made.push_back(declared.emplace_back(formula.declare()));
    }
    std::vector<engine::Ref> constant;
    if (shape.constants) {
        for (int i = 0; i < 4; ++i) made.push_back(constant.emplace_back(formula.declare()));
    }
    for (std::size_t g = 0; g < shape.gates; ++g) {
        std::vector<engine::Ref> inputs;
        for (std::size_t i = 0, n = 2 + below(4); i < n; ++i) {
            inputs.push_back(made[below(2) == 0 ? below(made.size()) : made.size() - 1 - below(std::min<std::size_t>(6, made.size()))]);
        }
        engine::Ref gate = engine::none;
        switch (below(3)) {
            case 0: gate = formula.any(inputs); break;
            case 1: gate = formula.all(inputs); break;
            default: gate = formula.atLeast(1 + below(inputs.size()), inputs);
        }
        if (shape.negations && below(5) == 0) gate = formula.negation(gate);
        made.push_back(gate);
    }
    for (std::size_t i = 0; i < declared.size(); ++i) formula.define(declared[i], made[made.size() - 1 - i]);
    for (std::size_t i = 0; i < constant.size(); ++i) {
        const engine::Ref body = i < 2 ? (below(2) == 0 ? formula.truth() : formula.falsehood()) : formula.any({constant[(i + 1) % 4], constant[5 - i]});
        formula.define(constant[i], body);
    }
    return made.back();
}

/// Whether the function is true in each of the 2^events states; bit e of a state tells event e.
inline std::vector<bool> truthTable(const engine::Formula& formula, engine::Ref root, std::uint32_t events) {
    engine::Evaluator evaluate(formula, root);
    std::vector<bool> table(std::size_t{1} << events);
    std::vector<std::uint64_t> words(std::max<std::size_t>(events, formula.eventCount()), 0);
    for (std::size_t state = 0; state < table.size(); ++state) {
        for (std::uint32_t e = 0; e < events; ++e) words[e] = (state >> e & 1U) != 0 ? 1 : 0;
        table[state] = (evaluate(words) & 1U) != 0;
    }
    return table;
}

/// The sum of the probabilities of the states in which the table is true, `forced` events having probability 0 or 1.
inline double sumOver(const std::vector<bool>& table, const std::vector<double>& chances) {
    long double sum = 0;
    for (std::size_t state = 0; state < table.size(); ++state) {
        if (!table[state]) continue;
        long double p = 1;
        for (std::size_t e = 0; e < chances.size(); ++e) p *= (state >> e & 1U) != 0 ? chances[e] : 1 - chances[e];
        sum += p;
    }
    return static_cast<double>(sum);
}

}  // namespace failwright::testing
