#pragma once

#include "model/engine/formula/formula.h"

#include <vector>

namespace failwright::engine {

/// The strongly connected components of the part of a formula that a root reaches. Components are numbered so that each comes
/// after those that it uses.
struct Components {
    std::vector<std::uint32_t> of;      ///< for each ref, its component; `none` where the root does not reach it
    std::vector<std::uint32_t> first;   ///< members of component c: members[first[c]] up to members[first[c + 1]]
    std::vector<Ref> members;
    std::vector<bool> circular;         ///< for each component

    [[nodiscard]] std::size_t count() const { return circular.size(); }
    [[nodiscard]] std::span<const Ref> membersOf(std::uint32_t component) const {
        return {members.data() + first[component], first[component + 1] - first[component]};
    }
};

/// Tarjan's algorithm without recursion.
[[nodiscard]] Components componentsOf(const Formula& formula, Ref root);

/// The same for these gates alone, as if they had no other inputs.
[[nodiscard]] Components componentsAmong(const Formula& formula, std::span<const Ref> members);

}  // namespace failwright::engine
