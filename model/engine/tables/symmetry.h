#pragma once

#include "model/engine/formula/plan.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace failwright::engine {

/// Shared inputs of a module that are used alike by the same gates, such as hosts that each carry one member of every tier. Only
/// how many of them are true matters.
struct Exchangeable {
    /// A gate that all members go into, each within an input of its own.
    struct Use {
        std::uint32_t gate = 0;
        std::uint32_t input = 0;  ///< the one with the member in it
    };
    struct Member {
        std::uint32_t node = 0;             ///< a leaf or a gate
        std::vector<Use> uses;              ///< in the same order for all members
        std::vector<std::uint32_t> leaves;  ///< those that only its uses have, in the same order for all members
        std::uint32_t like = 0;             ///< the first member that is made as it is
        std::uint64_t frame = 0;            ///< the same for members that are made alike but for figures of their own
        std::vector<std::uint32_t> own;     ///< the leaves with these, in the same order for members of one frame
    };
    std::vector<Member> members;
    /// All members are made alike, so that one can stand for all.
    [[nodiscard]] bool isAlike() const {
        return std::ranges::all_of(members, [this](const Member& member) { return member.like == members.front().like; });
    }
};

/// Nodes are numbered as inputs are: leaves first, then gates. Of leaves that belong together the smallest stands for all.
struct Symmetry {
    std::vector<Exchangeable> groups;
    std::vector<std::uint32_t> equal;  ///< by leaf: with those whose figures must be equal
    std::vector<std::uint32_t> alike;  ///< by leaf: with those that it can change places with
    [[nodiscard]] bool isAlike() const { return std::ranges::all_of(groups, &Exchangeable::isAlike); }
    /// Whether members of other groups are alike only where those of this one are.
    [[nodiscard]] bool isWithinOthers(const Module& module, std::size_t group) const;
};

/// Finds what can change places in a module without circles whose leaves have these probabilities, and unless `onlyAlike` also what
/// is used as if it could. Not everything is found: members must go into the same gates the same way.
[[nodiscard]] Symmetry symmetryOf(const Module& module, std::span<const double> leaves, bool onlyAlike = false);

}  // namespace failwright::engine
