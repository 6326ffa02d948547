#include "model/topology/groups.h"

#include <algorithm>
#include <unordered_set>

namespace failwright {
namespace {

using Names = std::unordered_set<std::string>;

Names setOf(const std::vector<std::string>& ids) {
    return {ids.begin(), ids.end()};
}

/// Calls `visit` with a copy of every domain and node; what that changes becomes an edit.
template <class Visit>
Edits editsWith(const Topology& topology, Visit visit) {
    Edits edits;
    const auto pass = [&](const auto& parts) {
        for (const auto& part : parts) {
            auto changed = part;
            visit(changed);
            if (changed != part) edits.push_back(Replace<std::decay_t<decltype(part)>>{std::move(changed)});
        }
    };
    pass(topology.domains);
    pass(topology.nodes);
    return edits;
}

/// Calls `visit` with every domain and node.
template <class Visit>
void forEach(const Topology& topology, Visit visit) {
    for (const Domain& domain : topology.domains) visit(domain);
    for (const Node& node : topology.nodes) visit(node);
}

Names groupsOf(const Topology& topology, const Names& ids) {
    Names groups;
    forEach(topology, [&](const auto& part) {
        if (!part.group.empty() && ids.contains(part.id.value)) groups.insert(part.group);
    });
    return groups;
}

std::string freshGroup(const Topology& topology) {
    Names taken;
    forEach(topology, [&](const auto& part) { taken.insert(part.group); });
    for (int number = 1;; ++number)
        if (std::string name = "group-" + std::to_string(number); !taken.contains(name)) return name;
}

/// Heights beyond those of all others, in the present order.
Edits editsToRestack(const Topology& topology, const Names& named, bool above) {
    std::vector<const Node*> moved;
    double edge = 0;
    for (const Node& node : topology.nodes)
        if (named.contains(node.id.value))
            moved.push_back(&node);
        else
            edge = above ? std::max(edge, node.z.value_or(0)) : std::min(edge, node.z.value_or(0));
    std::stable_sort(moved.begin(), moved.end(),
                     [](const Node* a, const Node* b) { return a->z.value_or(0) < b->z.value_or(0); });
    Edits edits;
    double z = above ? edge : edge - double(moved.size()) - 1;
    for (const Node* node : moved) {
        Node changed = *node;
        changed.z = ++z;
        edits.push_back(Replace<Node>{std::move(changed)});
    }
    return edits;
}

}  // namespace

std::vector<std::string> withGroups(const Topology& topology, const std::vector<std::string>& ids) {
    const Names named = setOf(ids);
    const Names groups = groupsOf(topology, named);
    std::vector<std::string> all = ids;
    forEach(topology, [&](const auto& part) {
        if (groups.contains(part.group) && !named.contains(part.id.value)) all.push_back(part.id.value);
    });
    return all;
}

Edits editsToGroup(const Topology& topology, const std::vector<std::string>& ids) {
    const Names named = setOf(ids);
    const std::string group = freshGroup(topology);
    return editsWith(topology, [&](auto& part) {
        if (named.contains(part.id.value)) part.group = group;
    });
}

Edits editsToUngroup(const Topology& topology, const std::vector<std::string>& ids) {
    const Names groups = groupsOf(topology, setOf(ids));
    return editsWith(topology, [&](auto& part) {
        if (groups.contains(part.group)) part.group.clear();
    });
}

Edits editsToLock(const Topology& topology, const std::vector<std::string>& ids, bool locked) {
    const Names named = setOf(ids);
    return editsWith(topology, [&](auto& part) {
        if (named.contains(part.id.value)) part.locked = locked ? std::optional(true) : std::nullopt;
    });
}

bool isLocked(const Topology& topology, const std::string& id) {
    if (const Node* node = find(topology.nodes, NodeId{id})) return node->locked.value_or(false);
    const Domain* domain = find(topology.domains, DomainId{id});
    return domain != nullptr && domain->locked.value_or(false);
}

Edits editsToRaise(const Topology& topology, const std::vector<std::string>& ids) {
    return editsToRestack(topology, setOf(ids), true);
}

Edits editsToLower(const Topology& topology, const std::vector<std::string>& ids) {
    return editsToRestack(topology, setOf(ids), false);
}

}  // namespace failwright
