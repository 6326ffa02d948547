#pragma once

#include "model/engine/formula/plan.h"
#include "model/engine/tables/sum_product.h"
#include "model/engine/tables/symmetry.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace failwright::engine {

/// Which variable is summed out next.
enum class Greed : std::uint8_t {
    size,    ///< the one that leaves the smallest table
    growth,  ///< the one that adds least to the tables that there are
    sweep,   ///< from the lowest gates up
    line,    ///< as with `size` while that leaves small tables; then one table after the other goes into a single product
};

/// The probability of a module by summing out one input after the other (Dechter, "Bucket elimination", 1999). Gates are counters
/// that their inputs add to in any order (Díez and Galán, "Efficient computation for the noisy MAX", 2003): a table holds, for
/// the states of shared inputs that are still in use, how likely the counters of unfinished gates stand where. Sums of positive
/// terms only, so small probabilities keep their digits.
///
/// The cost is exponential in the number of shared inputs and unfinished gates that are in use at one time, and linear in all else.
class Contraction {
public:
    /// The one of all orders that takes least work to evaluate; the first that is small enough. Nothing where the module is circular
    /// or its tables would need more than `maxCells` numbers, besides at most half as many in tables that are laid out anew to be
    /// read faster. Where the tables become large and the leaves' probabilities are given, inputs that can change places are counted
    /// instead of being told apart, and the result holds only for probabilities that are equal where these are. `whenHard` is called
    /// once where the first order of summing out, which is mostly enough, is not.
    [[nodiscard]] static std::optional<Contraction> compile(const Module& module, std::size_t maxCells,
                                                            std::span<const double> leaves = {},
                                                            const std::function<void()>& whenHard = {});
    /// The same in this order, with these inputs counted, and no step listed.
    [[nodiscard]] static std::optional<Contraction> compileWith(const Module& module, const Symmetry& symmetry, Greed greed,
                                                                std::size_t maxCells);

    /// Whether `probability` can be asked for these.
    [[nodiscard]] bool fits(std::span<const double> leaves) const;
    /// P(module) for the leaves' probabilities, which must fit, and those of their opposites.
    [[nodiscard]] double probability(std::span<const double> leaves, std::span<const double> opposites);
    /// The same in numbers of the caller's own, so that several threads may ask at a time.
    [[nodiscard]] double probability(std::span<const double> leaves, std::span<const double> opposites, std::vector<double>& into) const;
    /// 1 less the last `probability`, with digits of its own.
    [[nodiscard]] double opposite() const { return m_cells[m_tables.result - 1]; }
    /// The derivatives of the last `probability` by each leaf's.
    void gradient(std::span<const double> leaves, std::span<const double> opposites, std::span<double> derivatives,
                  Slopes slopes = Slopes::exact);
    /// How many numbers the tables hold.
    [[nodiscard]] std::size_t cellCount() const { return m_tables.cellCount; }
    /// How many multiplications an evaluation with its slopes takes, within a factor of three.
    [[nodiscard]] double work() const { return m_work; }

private:
    /// Figures of leaves that a member of a group has of its own; with those of the member exchanged that `tables` tell apart, the
    /// slopes by `read` are those by `leaves`.
    struct Told {
        std::size_t tables = 0;
        std::vector<std::uint32_t> own, with;
        std::vector<std::uint32_t> read, leaves;
    };

    Contraction(SumProduct tables, const Symmetry& symmetry);
    bool tellApart(const Module& module, const Symmetry& symmetry, Greed greed, std::size_t maxCells);

    SumProduct m_tables;
    std::vector<std::uint32_t> m_equal;  ///< by leaf, unless empty: another whose figure must be the same
    std::vector<std::uint32_t> m_alike;  ///< by leaf, unless empty: the first with which it can change places
    std::vector<SumProduct> m_apart;     ///< the same with one member of a group told apart
    std::vector<Told> m_told;            ///< all members that are told apart by these
    double m_work = 0;                   ///< also of what tells members apart
    std::vector<double> m_cells;
    std::vector<double> m_adjoints;
};

}  // namespace failwright::engine
