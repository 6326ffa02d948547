#pragma once

#include "model/engine/diagrams/bdd.h"
#include "model/engine/formula/plan.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace failwright::engine {

/// Builds the diagram of a module gate by gate, so that a build that ran out of nodes goes on with more. Circles are solved by
/// iterating from "nothing is true" until nothing changes.
class DiagramBuilder {
public:
    /// `levels` of the module's leaves. The module must outlive the builder.
    DiagramBuilder(const Module& module, std::vector<std::uint32_t> levels, std::stop_token stop);

    /// Goes on until the root is there (true) or `budget` nodes in all do not suffice.
    bool advance(std::size_t budget);

    /// How far it is: gates done of this pass, and the share of the gate at hand.
    [[nodiscard]] double progress() const;
    [[nodiscard]] Node root() const { return m_values[m_module->root]; }
    [[nodiscard]] const Bdd& bdd() const { return m_bdd; }
    [[nodiscard]] const std::vector<std::uint32_t>& levels() const { return m_levels; }

private:
    [[nodiscard]] Node combine(const LocalGate& gate);
    [[nodiscard]] Node merge(const LocalGate& gate);

    const Module* m_module;
    std::vector<std::uint32_t> m_levels;
    Bdd m_bdd;
    std::vector<Node> m_values;            ///< of leaves and gates
    std::vector<std::size_t> m_made;       ///< nodes that were made for each
    std::vector<Bdd::Operand> m_unmerged;  ///< of the gate at hand
    std::size_t m_gate = 0;
    bool m_changed = false;  ///< something did in this pass over a circle
};

/// The diagram of a module in an order that comes out early: all orders start with few nodes each, on all cores, the ones that
/// got farthest go on with more, and one at a time gets all of `budget`. Alike for all numbers of cores. Nothing where none fits
/// or on `stop`.
[[nodiscard]] std::optional<DiagramBuilder> raceDiagrams(const Module& module, std::size_t budget, std::stop_token stop);

}  // namespace failwright::engine
