#pragma once

#include "model/engine/bdd.h"
#include "model/engine/order.h"
#include "model/engine/plan.h"

#include <optional>
#include <span>
#include <stop_token>

namespace failwright::engine {

/// The nodes of the diagram of every gate of `module` over variables at `levels`; circles are solved by iterating from
/// "nothing is true" until nothing changes. `Arena::failed` in the root's place where the budget did not suffice.
[[nodiscard]] Node buildDiagram(Bdd& bdd, const Module& module, const std::vector<std::uint32_t>& levels);

/// The probability of a module by a binary decision diagram.
class ModuleDiagram {
public:
    /// Tries several orders under a growing budget of nodes; nothing where none fits into `budget` or on `stop`.
    [[nodiscard]] static std::optional<ModuleDiagram> compile(const Module& module, std::size_t budget, std::stop_token stop);

    /// P(module) for the leaves' probabilities.
    [[nodiscard]] double probability(std::span<const double> leaves);
    /// The derivatives of the last `probability` by each leaf's, in one pass from the root down.
    void gradient(std::span<const double> leaves, std::span<double> derivatives);
    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }

private:
    struct Branch {
        std::uint32_t leaf = 0;
        std::uint32_t high = 0;  ///< places in `m_nodes` + 2; 0 and 1 are the terminals
        std::uint32_t low = 0;
    };

    ModuleDiagram(const Bdd& bdd, Node root, const std::vector<std::uint32_t>& levels);

    std::vector<Branch> m_nodes;
    std::uint32_t m_root = 0;
    std::vector<double> m_values;
    std::vector<double> m_reach;
};

}  // namespace failwright::engine
