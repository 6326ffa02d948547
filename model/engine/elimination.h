#pragma once

#include "model/engine/plan.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace failwright::engine {

/// The probability of a module by variable elimination (Dechter, "Bucket elimination", 1999). The gates form a tree but for
/// the inputs that several gates share, such as the zones of a region. Tables hold a gate's probability for every state of
/// the shared inputs that are still in use; when the last use is in, the input is summed out. Sums of positive terms only, so
/// small probabilities keep their digits.
///
/// The cost is exponential in the number of shared inputs that are in use at one time, and linear in all else.
class Elimination {
public:
    /// Nothing where the module is circular or its tables would need more than `maxCells` numbers.
    [[nodiscard]] static std::optional<Elimination> compile(const Module& module, std::size_t maxCells);

    /// P(module) for the leaves' probabilities.
    [[nodiscard]] double probability(std::span<const double> leaves);
    /// The derivatives of the last `probability` by each leaf's, for the same `leaves`.
    void gradient(std::span<const double> leaves, std::span<double> derivatives);
    /// How many numbers the tables hold.
    [[nodiscard]] std::size_t cellCount() const { return m_cellCount; }

    /// Where a step takes its second operand from, lane by lane.
    struct Operand {
        enum class Kind : std::uint8_t { leaf, literal, table } kind = Kind::leaf;
        std::uint32_t index = 0;  ///< the leaf, the bit of the literal in the lane number, or the first cell of the table
        std::uint32_t lanes = none;  ///< first entry of the lane map; `none` where lane l of the result is lane l of the table
        std::uint32_t mask = none;   ///< of the lane number where there is no map
    };

    struct Step {
        enum class Kind : std::uint8_t { any, all, count, tail, negation, eliminate } kind = Kind::any;
        std::uint32_t input = 0;      ///< first cell of the first operand
        std::uint32_t output = 0;     ///< first cell of the result
        std::uint8_t inputBits = 0;   ///< log2 of the lanes of the first operand
        std::uint8_t outputBits = 0;
        std::uint8_t bit = 0;         ///< of the eliminated input in the lane number of the first operand
        std::uint32_t slots = 1;      ///< counts 0, 1, … that are told apart; a table is one run of lanes per slot
        bool absorbing = false;       ///< the last slot means "that many or more"; else more than that many is dropped
        Operand operand = {};
    };

private:
    friend class EliminationCompiler;

    template <class Use>
    void forLanes(const Operand& operand, std::size_t lanes, std::span<const double> leaves, Use use) const;
    void run(const Step& step, std::span<const double> leaves);
    void unwind(const Step& step, std::span<const double> leaves, std::span<double> derivatives);
    void give(const Operand& operand, std::size_t lane, double amount, std::span<double> derivatives);

    std::vector<Step> m_steps;
    std::vector<std::uint32_t> m_maps;
    std::vector<std::pair<std::uint32_t, double>> m_constants;  ///< cells that hold a constant
    Operand m_result;
    std::size_t m_cellCount = 0;
    std::vector<double> m_cells;
    std::vector<double> m_adjoints;
    std::vector<double> m_lane;  ///< the second operand of the step at hand
};

}  // namespace failwright::engine
