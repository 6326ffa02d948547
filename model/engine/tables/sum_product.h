#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace failwright::engine {

/// How many digits derivatives have that are tiny beside the probabilities whose difference they are.
enum class Slopes {
    quick,  ///< those that are left after the subtraction
    exact,  ///< as many as the others, in moderately large tables
};

/// Sums of products over tables of numbers, written out: each step multiplies two tables into a third. All numbers lie in one row
/// of cells, the tables one after the other.
struct SumProduct {
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

    std::vector<Input> inputs;
    std::vector<std::uint32_t> ones;  ///< cells that hold 1
    std::vector<Step> steps;
    std::vector<Axis> axes;
    std::vector<Place> places;
    std::vector<Place> listed;  ///< the multiplications of small steps
    std::uint32_t result = 0;   ///< the cell of the probability; that of its opposite is before it
    std::size_t cellCount = 0;
    double work = 0;  ///< multiplications of an evaluation

    /// Most steps are of a handful of multiplications, which take less time than to find out which they are.
    void listSmallSteps();
    /// Of all but the cells, in numbers of 8 bytes.
    [[nodiscard]] std::size_t size() const;
    /// All cells, for the leaves' probabilities and those of their opposites.
    void evaluate(std::span<const double> leaves, std::span<const double> opposites, std::vector<double>& cells) const;
    /// The derivatives of the result by each leaf's probability, from the cells of its evaluation; `adjoints` is scratch.
    void slopes(std::span<const double> leaves, std::span<const double> opposites, const std::vector<double>& cells,
                std::vector<double>& adjoints, std::span<double> derivatives, Slopes digits) const;

private:
    template <class Number>
    void fill(std::span<const double> leaves, std::span<const double> opposites, std::vector<Number>& cells) const;
    void slopesExactly(std::span<const double> leaves, std::span<const double> opposites, std::span<double> derivatives) const;
    template <class One, class Run>
    void forEach(const Step& step, One one, Run run) const;
    template <class One, class Run>
    void forwards(One one, Run run) const;
    template <class One, class Run>
    void backwards(One one, Run run) const;
    template <class One, class Run>
    void walk(std::uint32_t axis, std::uint32_t end, Place at, One one, Run run) const;
};

}  // namespace failwright::engine
