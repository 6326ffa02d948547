#pragma once

#include "model/engine/contraction.h"
#include "model/engine/module_diagram.h"
#include "model/engine/plan.h"

#include <cstddef>
#include <span>
#include <unordered_map>
#include <utility>
#include <variant>

namespace failwright::engine {

/// A module compiled for evaluation; nothing where that was beyond its limits.
using ModuleFunction = std::variant<std::monostate, Contraction, ModuleDiagram>;

/// Compiled modules of an earlier function, for a later one of which some modules are the same but for what their leaves are.
class ModuleStore {
public:
    void put(Module module, ModuleFunction function);
    /// Takes over what another store has.
    void merge(ModuleStore other) { m_functions.merge(other.m_functions); }
    /// A function of such a module that fits these probabilities of its leaves, or nothing. The store has it no longer then.
    [[nodiscard]] ModuleFunction take(const Module& module, std::span<const double> leaves);

private:
    std::unordered_multimap<std::size_t, std::pair<Module, ModuleFunction>> m_functions;  ///< by a hash of the module
};

}  // namespace failwright::engine
