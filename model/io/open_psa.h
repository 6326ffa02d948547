#pragma once

#include "model/engine/formula/formula.h"
#include "model/topology/error.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace failwright {

/// A fault tree: the function that is true where the top event happens.
struct FaultTree {
    std::string name;
    std::string top;  ///< name of the gate at the top
    engine::Formula formula{engine::Factoring::asWritten};  ///< as written
    engine::Ref root = engine::Formula::falsehood();
    std::vector<std::string> events;    ///< names of the basic events by number; numbered as a walk from the top meets them
    std::vector<double> probabilities;  ///< of the basic events
    std::size_t gates = 0;              ///< that the top reaches
};

/// What a fault tree file may hold at most; past it reading gives `tooLarge`.
struct FaultTreeLimits {
    static constexpr std::size_t bytes = 128U << 20;
    static constexpr std::size_t gates = 1'000'000;
    static constexpr std::size_t listedErrors = 100;
};

/// The fault tree that `xml` describes in the Open-PSA Model Exchange Format 2.0: gates of any nesting over `and`, `or`, `not`,
/// `nand`, `nor`, `xor`, `iff`, `imply`, `atleast`, `cardinality` and constants, house events, and basic events whose
/// probability is a number, a parameter or arithmetic of those, in components with private and public elements. A member of a
/// common-cause group is the `or` of its common causes, basic events of their own with names such as `[a b]`. `top` names the gate to solve; empty: the one that no gate uses.
/// Everything that is wrong comes at once, each with line, column and the name of what it stands in.
[[nodiscard]] tl::expected<FaultTree, Errors> readFaultTree(std::string_view xml, std::string_view top = {});

}  // namespace failwright
