#pragma once

#include "model/engine/tables/sum_product.h"

#include <vector>

namespace failwright::engine {

/// Writes sums of products step by step, laid out so that memory is read in long runs, as long as tables and work stay within
/// bounds. What is written afterwards means nothing.
class SumProductWriter {
public:
    using Place = SumProduct::Place;
    using Axis = SumProduct::Axis;

    /// A cell that holds 1.
    static constexpr std::uint32_t one = 0;

    /// For tables of so many numbers, and half as many in those that are laid out anew.
    explicit SumProductWriter(std::size_t maxCells) : m_maxCells(maxCells) { setToOne(allocate(1)); }

    /// Multiplications that one evaluation may take.
    [[nodiscard]] static double mostWork(std::size_t maxCells);
    [[nodiscard]] bool isTooLarge() const { return m_tooLarge; }
    void giveUp() { m_tooLarge = true; }

    /// The first of so many new cells.
    [[nodiscard]] std::uint32_t allocate(double cells);
    /// The first of two cells with a leaf's probability, and that of its opposite before it, or after it where it is flipped.
    [[nodiscard]] std::uint32_t input(std::uint32_t leaf, bool flipped);
    void setToOne(std::uint32_t cell) { m_made.ones.push_back(cell); }
    /// Whether a table of so many numbers may be laid out anew, which is of use where its step takes so many multiplications.
    [[nodiscard]] bool mayMove(double cells, double work) const;
    [[nodiscard]] std::uint32_t allocateMoved(double cells);
    /// Whether so many places may be looked at, besides those before, for lists of some of them; gives up otherwise.
    [[nodiscard]] bool mayList(double choices);
    [[nodiscard]] Axis list(const std::vector<Place>& places);
    /// Runs that go on as one run become one. Those in larger steps go farther out, and innermost goes what takes least time there.
    void addStep(std::vector<Axis> axes, Place at);

    /// All that was written, with the result in two cells from `cell` on: of the opposite and of the function.
    [[nodiscard]] SumProduct finish(std::uint32_t cell) &&;

private:
    void listInnermost(std::vector<Axis>& axes, double work);

    std::size_t m_maxCells;
    double m_moved = 0;  ///< numbers of tables laid out anew, so far
    double m_choices = 0;  ///< places looked at for lists, so far
    bool m_tooLarge = false;
    SumProduct m_made;
};

}  // namespace failwright::engine
