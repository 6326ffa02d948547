#pragma once

#include "model/engine/diagrams/diagram_race.h"
#include "model/engine/formula/plan.h"

#include <optional>
#include <span>
#include <stop_token>

namespace failwright::engine {

/// The probability of a module by a binary decision diagram.
class ModuleDiagram {
public:
    /// Nothing where no order that is tried fits into `budget` nodes or on `stop`.
    [[nodiscard]] static std::optional<ModuleDiagram> compile(const Module& module, std::size_t budget, std::stop_token stop);

    /// P(module) for the leaves' probabilities and those of their opposites.
    [[nodiscard]] double probability(std::span<const double> leaves, std::span<const double> opposites);
    /// 1 less that probability, with digits of its own.
    [[nodiscard]] double opposite(std::span<const double> leaves, std::span<const double> opposites);
    /// The derivatives of the last `probability` by each leaf's, in one pass from the root down.
    void gradient(std::span<const double> leaves, std::span<const double> opposites, std::span<double> derivatives);

    /// A test of a leaf.
    struct Branch {
        std::uint32_t leaf = 0;
        std::uint32_t high = 0;  ///< where the leaf is true: a place in `branches` + 2; 0 is false, 1 true
        std::uint32_t low = 0;
    };
    /// Children before their parents.
    [[nodiscard]] std::span<const Branch> branches() const { return m_nodes; }
    [[nodiscard]] std::uint32_t root() const { return m_root; }  ///< a place, as in `Branch`
    /// The leaves in the order in which they are tested.
    [[nodiscard]] std::span<const std::uint32_t> leavesInOrder() const { return m_leafAt; }

private:
    explicit ModuleDiagram(const DiagramBuilder& built);
    [[nodiscard]] double evaluate(double falsehood, double truth, std::span<const double> leaves, std::span<const double> opposites);

    std::vector<Branch> m_nodes;
    std::vector<std::uint32_t> m_leafAt;
    std::uint32_t m_root = 0;
    std::vector<double> m_values;
    std::vector<double> m_reach;
};

}  // namespace failwright::engine
