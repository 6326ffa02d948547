#pragma once

#include "model/engine/diagrams/module_diagram.h"
#include "model/engine/formula/plan.h"
#include "model/engine/tables/contraction.h"

#include <cstddef>
#include <span>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace failwright::engine {

/// A module compiled for evaluation; nothing where that was beyond its limits.
using ModuleFunction = std::variant<std::monostate, Contraction, ModuleDiagram>;

/// Compiled modules of an earlier function, for a later one of which some modules are the same but for what their leaves are.
class ModuleStore {
public:
    void put(Module module, ModuleFunction function);
    /// Takes over what another store has.
    void merge(ModuleStore other);
    [[nodiscard]] bool isEmpty() const { return m_functions.empty() && m_tooLarge.empty(); }
    /// A function of such a module that fits these probabilities of its leaves, or nothing. The store has it no longer then.
    [[nodiscard]] ModuleFunction take(const Module& module, std::span<const double> leaves);

    /// Notes that such a module was beyond the limits with these probabilities of its leaves; some are forgotten where there are many.
    void putTooLarge(Module module, std::vector<double> leaves);
    [[nodiscard]] bool isTooLarge(const Module& module, std::span<const double> leaves) const;

private:
    std::unordered_multimap<std::size_t, std::pair<Module, ModuleFunction>> m_functions;      ///< by a hash of the module
    std::unordered_multimap<std::size_t, std::pair<Module, std::vector<double>>> m_tooLarge;  ///< by a hash of the module
};

}  // namespace failwright::engine
