#pragma once

#include "model/engine/plan.h"

#include <cstdint>
#include <span>
#include <vector>

namespace failwright::engine {

/// Shared inputs of a module that can change places: they are made alike, and used alike by the same gates, such as the hosts
/// of a zone that each carry one member of every tier. Only how many of them are true matters.
struct Exchangeable {
    /// A gate that all members go into, each within an input of its own.
    struct Use {
        std::uint32_t gate = 0;
        std::uint32_t input = 0;  ///< the one with the first member in it
    };
    std::vector<std::uint32_t> members;  ///< leaves or gates; the first stands for all
    std::vector<Use> uses;
};

/// Nodes are numbered as inputs are: leaves first, then gates.
struct Symmetry {
    std::vector<Exchangeable> groups;     ///< after those that their members are made of
    std::vector<bool> represented;        ///< by node: another one stands for it
    std::vector<std::uint32_t> leafClass; ///< by leaf: the smallest of those with which it can change places
};

/// Finds what can change places in a module without circles whose leaves have these probabilities. Not everything that could is
/// found: members must be alike down to the leaves that only they use, and go into the same gates the same way.
[[nodiscard]] Symmetry symmetryOf(const Module& module, std::span<const double> leaves);

}  // namespace failwright::engine
