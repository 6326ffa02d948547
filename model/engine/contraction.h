#pragma once

#include "model/engine/plan.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace failwright::engine {

/// How many digits derivatives have that are tiny beside the probabilities whose difference they are.
enum class Slopes {
    quick,  ///< those that are left after the subtraction
    exact,  ///< as many as the others, in moderately large tables
};

/// The probability of a module by summing out one input after the other (Dechter, "Bucket elimination", 1999). Gates are counters
/// that their inputs add to in any order (Díez and Galán, "Efficient computation for the noisy MAX", 2003): a table holds, for
/// the states of shared inputs that are still in use, how likely the counters of unfinished gates stand where. Sums of positive
/// terms only, so small probabilities keep their digits.
///
/// The cost is exponential in the number of shared inputs and unfinished gates that are in use at one time, and linear in all else.
class Contraction {
public:
    /// Nothing where the module is circular or its tables would need more than `maxCells` numbers, besides at most half as many in
    /// tables that are laid out anew to be read faster. Where the tables become large and the leaves' probabilities are given,
    /// inputs that can change places are counted instead of being told apart, and the result holds only for probabilities that are
    /// equal where these are. `whenHard` is called once where the first order of summing out, which is mostly enough, is not.
    [[nodiscard]] static std::optional<Contraction> compile(const Module& module, std::size_t maxCells,
                                                            std::span<const double> leaves = {},
                                                            const std::function<void()>& whenHard = {});

    /// Whether `probability` can be asked for these.
    [[nodiscard]] bool fits(std::span<const double> leaves) const;
    /// P(module) for the leaves' probabilities, which must fit, and those of their opposites.
    [[nodiscard]] double probability(std::span<const double> leaves, std::span<const double> opposites);
    /// The same in numbers of the caller's own, so that several threads may ask at a time.
    [[nodiscard]] double probability(std::span<const double> leaves, std::span<const double> opposites, std::vector<double>& into) const;
    /// 1 less the last `probability`, with digits of its own.
    [[nodiscard]] double opposite() const { return m_cells[m_result - 1]; }
    /// The derivatives of the last `probability` by each leaf's.
    void gradient(std::span<const double> leaves, std::span<const double> opposites, std::span<double> derivatives,
                  Slopes slopes = Slopes::exact);
    /// How many numbers the tables hold.
    [[nodiscard]] std::size_t cellCount() const { return m_cellCount; }
    /// How many multiplications an evaluation with its slopes takes, within a factor of three.
    [[nodiscard]] double work() const { return m_work; }

private:
    friend class ContractionCompiler;

    /// Cells of the two operands and of the result.
    struct Place {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        std::uint32_t out = 0;
        friend bool operator==(const Place&, const Place&) = default;
    };

    /// One coordinate of the cells that a step goes through.
    struct Axis {
        enum class Kind : std::uint8_t {
            run,   ///< `count` places, each `stride` after the one before
            list,  ///< `count` places from `first` on
            sum,   ///< counters: place (i, j) for all i < `count` and j < `other`, and the result is min(i + j, `cap`)
        } kind = Kind::run;
        std::uint32_t count = 1;
        Place stride;
        std::uint32_t first = 0;
        std::uint32_t other = 1;
        std::uint32_t cap = 0;
    };

    /// out[…] += a[…] × b[…] over all coordinates, from an `out` of zeros.
    struct Step {
        Place at;
        std::uint32_t firstAxis = 0;
        std::uint32_t axes = 0;
        double work = 1;           ///< multiplications
        std::uint32_t listed = 0;  ///< how many of the listed multiplications come before
    };

    /// A leaf's probability in two cells: 1 - p and p, or p and 1 - p where it is flipped.
    struct Input {
        std::uint32_t cell = 0;
        std::uint32_t leaf = 0;
        bool flipped = false;
    };

    /// Figures of leaves that a member of a group has of its own; with those of the member exchanged that `tables` tell apart, the
    /// slopes by `read` are those by `leaves`.
    struct Told {
        std::size_t tables = 0;
        std::vector<std::uint32_t> own, with;
        std::vector<std::uint32_t> read, leaves;
    };

    void listSmallSteps();
    [[nodiscard]] std::size_t programSize() const;
    template <class Number>
    void fill(std::span<const double> leaves, std::span<const double> opposites, std::vector<Number>& cells) const;
    void evaluate(std::span<const double> leaves, std::span<const double> opposites, std::vector<double>& into) const;
    void slopes(std::span<const double> leaves, std::span<const double> opposites, const std::vector<double>& cells,
                std::vector<double>& adjoints, std::span<double> derivatives, Slopes digits) const;
    void slopesExactly(std::span<const double> leaves, std::span<const double> opposites, std::span<double> derivatives) const;
    template <class One, class Run>
    void forEach(const Step& step, One one, Run run) const;
    template <class One, class Run>
    void forwards(One one, Run run) const;
    template <class One, class Run>
    void backwards(One one, Run run) const;
    template <class One, class Run>
    void walk(std::uint32_t axis, std::uint32_t end, Place at, One one, Run run) const;

    std::vector<Input> m_inputs;
    std::vector<std::uint32_t> m_ones;                      ///< cells that hold 1
    std::vector<std::uint32_t> m_equal;                     ///< by leaf, unless empty: another whose figure must be the same
    std::vector<std::uint32_t> m_alike;                     ///< by leaf, unless empty: the first with which it can change places
    std::vector<Contraction> m_apart;                       ///< the same with one member of a group told apart
    std::vector<Told> m_told;                               ///< all members that are told apart by these
    std::vector<Step> m_steps;
    std::vector<Axis> m_axes;
    std::vector<Place> m_places;
    std::vector<Place> m_listed;  ///< the multiplications of small steps
    std::uint32_t m_result = 0;
    std::size_t m_cellCount = 0;
    double m_work = 0;  ///< multiplications of an evaluation, also of what tells members apart
    std::vector<double> m_cells;
    std::vector<double> m_adjoints;
};

}  // namespace failwright::engine
