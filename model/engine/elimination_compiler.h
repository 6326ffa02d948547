#pragma once

#include "model/engine/elimination.h"

#include <optional>
#include <vector>

namespace failwright::engine {

/// Writes the steps of an `Elimination` for one module.
class EliminationCompiler {
public:
    EliminationCompiler(const Module& module, std::size_t maxCells);

    [[nodiscard]] std::optional<Elimination> compile();

private:
    using Operand = Elimination::Operand;
    using Step = Elimination::Step;
    using Variables = std::vector<std::uint32_t>;  ///< shared inputs; position = bit of the lane number

    /// A value at hand while compiling: a leaf's probability, a shared input itself, or a table.
    struct Value {
        Operand::Kind kind = Operand::Kind::leaf;
        std::uint32_t index = 0;  ///< the leaf, the shared input, or the first cell
        Variables variables;
    };

    /// The table that the inputs of one gate are gathered in.
    struct Gathered {
        Value value;
        std::uint32_t slots = 1;
        bool absorbing = false;
    };

    [[nodiscard]] bool isShared(std::uint32_t input) const { return m_uses[input] > 1; }
    [[nodiscard]] const LocalGate& gateOf(std::uint32_t input) const { return m_module.gates[input - m_leaves]; }
    void countUses();
    void findSignatures();
    [[nodiscard]] std::vector<std::uint32_t> ordered(const LocalGate& gate) const;

    [[nodiscard]] Value valueOf(std::uint32_t input);
    [[nodiscard]] Value evaluate(std::uint32_t input);
    [[nodiscard]] Value gather(const LocalGate& gate);
    [[nodiscard]] Value finish(const LocalGate& gate, Gathered gathered);
    void combine(const LocalGate& gate, Gathered& into, Value with, bool first);
    void eliminateFinished(Gathered& in);
    void eliminate(Gathered& in, std::size_t bit);
    [[nodiscard]] Value asTable(Value value);
    [[nodiscard]] Operand operandFor(const Value& value, const Variables& lanes);
    void emit(Step step, const Variables& outputs);
    [[nodiscard]] std::uint32_t allocate(std::size_t cells);
    void hold(const Variables& variables, int sign);

    const Module& m_module;
    std::uint32_t m_leaves;
    std::size_t m_maxCells;
    bool m_tooLarge = false;
    Elimination m_made;
    std::vector<std::uint32_t> m_uses;
    std::vector<std::uint32_t> m_seen;
    std::vector<int> m_held;  ///< how many tables of unfinished gates hold the input
    std::vector<std::vector<std::uint32_t>> m_signatures;
};

}  // namespace failwright::engine
