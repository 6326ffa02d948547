#include "model/engine/tables/symmetry.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <numeric>

namespace failwright::engine {
namespace {

using Node = std::uint32_t;
using Words = std::vector<std::uint64_t>;

enum Tag : std::uint64_t { leafTag, gateTag, sharedTag, groupTag, useTag, profileTag, frameTag };

class Finder {
public:
    Finder(const Module& module, std::span<const double> values)
        : m_module(module), m_values(values), m_leaves(static_cast<Node>(module.leaves.size())),
          m_nodes(m_leaves + static_cast<Node>(module.gates.size())), m_uses(m_nodes), m_level(m_nodes, 0), m_group(m_nodes, none),
          m_kind(m_nodes, 0), m_like(m_nodes, none), m_apart(m_leaves, false) {
        m_found.equal.resize(m_leaves);
        std::iota(m_found.equal.begin(), m_found.equal.end(), 0U);
        m_found.alike = m_found.equal;
    }

    Symmetry find(bool onlyAlike) {
        for (Node gate = m_leaves; gate < m_nodes; ++gate) {
            for (const Node input : inputsOf(gate)) m_uses[input].push_back(gate);
        }
        std::vector<std::vector<Node>> levels;
        for (Node node = 0; node < m_nodes; ++node) {
            if (node >= m_leaves) {
                for (const Node input : inputsOf(node)) m_level[node] = std::max(m_level[node], m_level[input] + (isShared(input) ? 1U : 0U));
            }
            if (!isShared(node) || node == m_module.root) continue;
            if (levels.size() <= m_level[node]) levels.resize(m_level[node] + std::size_t{1});
            levels[m_level[node]].push_back(node);
        }
        for (const std::vector<Node>& level : levels) {
            if (!onlyAlike) findGroups(level, [this](Node node) { return profile(node); });
            findGroups(level, [this](Node node) { return definition(node); });
        }
        for (Node leaf = 0; leaf < m_leaves; ++leaf) {
            m_found.equal[leaf] = classOf(m_found.equal, leaf);
            m_found.alike[leaf] = classOf(m_found.alike, leaf);
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] const std::vector<Node>& inputsOf(Node gate) const { return m_module.gates[gate - m_leaves].inputs; }
    [[nodiscard]] bool isShared(Node node) const { return node == m_module.root || m_uses[node].size() > 1; }

    std::uint64_t number(Words words) { return m_numbers.try_emplace(std::move(words), m_numbers.size()).first->second; }

    /// The same for inputs that are alike.
    std::uint64_t signature(Node node) {
        if (m_group[node] != none) return number({groupTag, m_group[node], m_like[node]});
        return isShared(node) ? number({sharedTag, node}) : definition(node);
    }

    /// The same for nodes that are made alike, whoever uses them.
    std::uint64_t definition(Node node) {
        if (node < m_leaves) return number({leafTag, std::bit_cast<std::uint64_t>(m_values[node])});
        return shape(node, none);
    }

    /// The same for nodes that may be used alike.
    std::uint64_t profile(Node node) {
        std::vector<std::array<std::uint64_t, 3>> uses;
        for (const Node user : m_uses[node]) {
            const LocalGate& gate = m_module.gates[user - m_leaves];
            uses.push_back({static_cast<std::uint64_t>(gate.op), gate.k, gate.inputs.size()});
        }
        std::ranges::sort(uses);
        Words words{profileTag};
        for (const auto& use : uses) words.insert(words.end(), use.begin(), use.end());
        return number(std::move(words));
    }

    /// The same for gates that are alike but for one input.
    std::uint64_t shape(Node node, Node without) {
        const LocalGate& gate = m_module.gates[node - m_leaves];
        Words inputs;
        for (const Node input : gate.inputs) {
            if (input != without) inputs.push_back(signature(input));
        }
        std::ranges::sort(inputs);
        Words words{gateTag, static_cast<std::uint64_t>(gate.op), gate.k, inputs.size()};
        words.insert(words.end(), inputs.begin(), inputs.end());
        return number(std::move(words));
    }

    /// The same for nodes that are made alike but for figures of leaves that only they have; these are put into `own`.
    std::uint64_t frame(Node node, std::vector<Node>& own) {
        if (node < m_leaves) return own.push_back(node), number({frameTag});
        std::vector<std::pair<std::uint64_t, std::vector<Node>>> inputs;
        for (const Node input : inputsOf(node)) {
            auto& [words, below] = inputs.emplace_back();
            words = isShared(input) ? number({sharedTag, input}) : frame(input, below);
        }
        std::ranges::sort(inputs);
        const LocalGate& gate = m_module.gates[node - m_leaves];
        Words words{frameTag, static_cast<std::uint64_t>(gate.op), gate.k};
        for (const auto& [input, below] : inputs) {
            words.push_back(input);
            own.insert(own.end(), below.begin(), below.end());
        }
        return number(std::move(words));
    }

    /// Some shared input below `node`, through gates that only it uses, of which `test` holds.
    template <class Test>
    bool anyShared(Node node, Test test) const {
        if (isShared(node)) return test(node);
        return node >= m_leaves && std::ranges::any_of(inputsOf(node), [&](Node input) { return anyShared(input, test); });
    }

    /// Goes up from one use while nothing that could change places with `node` and no group is beside it.
    std::pair<Exchangeable::Use, std::uint64_t> climb(Node node, Node gate) {
        Words path{useTag};
        Node input = node;
        const auto stops = [&](Node other) {
            return m_group[other] != none || (m_level[other] == m_level[node] && m_kind[other] == m_kind[node]);
        };
        while (!isShared(gate)) {
            const bool beside = std::ranges::any_of(inputsOf(gate), [&](Node other) { return other != input && anyShared(other, stops); });
            if (beside || std::ranges::count(inputsOf(gate), input) > 1) break;
            path.push_back(shape(gate, input));
            input = gate;
            gate = m_uses[gate].front();
        }
        return {{gate, input}, number(std::move(path))};
    }

    /// Groups of nodes of one kind that have none yet.
    template <class Kind>
    void findGroups(const std::vector<Node>& level, Kind kindOf) {
        std::map<std::uint64_t, std::vector<Node>> byKind;
        for (const Node node : level) {
            if (m_group[node] == none) byKind[m_kind[node] = kindOf(node)].push_back(node);
        }
        for (const auto& [kind, nodes] : byKind) {
            if (nodes.size() < 2) continue;
            std::map<std::vector<std::pair<Node, std::uint64_t>>, std::vector<std::pair<Node, std::vector<Exchangeable::Use>>>> byUse;
            for (const Node node : nodes) {
                std::vector<std::pair<std::pair<Node, std::uint64_t>, Exchangeable::Use>> uses;
                for (const Node gate : m_uses[node]) {
                    const auto [use, path] = climb(node, gate);
                    uses.push_back({{use.gate, path}, use});
                }
                std::ranges::sort(uses, {}, [](const auto& use) { return use.first; });
                std::vector<std::pair<Node, std::uint64_t>> key;
                std::vector<Exchangeable::Use> where;
                for (const auto& [at, use] : uses) {
                    key.push_back(at);
                    where.push_back(use);
                }
                byUse[std::move(key)].emplace_back(node, std::move(where));
            }
            for (const auto& [key, members] : byUse) addGroup(members);
        }
    }

    void addGroup(const std::vector<std::pair<Node, std::vector<Exchangeable::Use>>>& nodes) {
        if (nodes.size() < 2) return;
        std::map<std::uint64_t, Node> firstOf;
        Exchangeable group;
        for (const auto& [node, uses] : nodes) {
            Exchangeable::Member& member = group.members.emplace_back(node, uses);
            member.like = firstOf.try_emplace(definition(node), node).first->second;
            member.frame = frame(node, member.own);
            for (const Exchangeable::Use& use : uses) collectLeaves(use.input, node, member.leaves);
        }
        if (!group.isAlike() && !tellApart(group)) return;
        for (const Exchangeable::Member& member : group.members) {
            const Exchangeable::Member& first = group.members.front();
            const Exchangeable::Member& like = *std::ranges::find(group.members, member.like, &Exchangeable::Member::node);
            align(like, member, {&m_found.alike, &m_found.equal});
            alignUses(first, member, {&m_found.equal});
            m_group[member.node] = static_cast<std::uint32_t>(m_found.groups.size());
            m_like[member.node] = member.like;
        }
        m_found.groups.push_back(std::move(group));
    }

    /// Not where a leaf would have to be told apart in two ways.
    bool tellApart(const Exchangeable& group) {
        const auto isApart = [this](Node leaf) { return m_apart[leaf]; };
        for (const Exchangeable::Member& member : group.members) {
            if (std::ranges::any_of(member.leaves, isApart)) return false;
        }
        for (const Exchangeable::Member& member : group.members) {
            for (const Node leaf : member.leaves) m_apart[leaf] = true;
        }
        return true;
    }

    /// Of all that is in a use from its topmost gate down to the member.
    void collectLeaves(Node top, Node member, std::vector<Node>& leaves) {
        while (top != member) {
            const Node next = towards(member, top);
            for (const auto& [shape, input] : ordered(top, next)) collectLeaves(input, leaves);
            top = next;
        }
    }

    void collectLeaves(Node node, std::vector<Node>& leaves) {
        if (node < m_leaves) return leaves.push_back(node);
        for (const auto& [shape, input] : ordered(node, none)) collectLeaves(input, leaves);
    }

    /// The inputs that only this gate has, but for one; in the same order for gates that are alike.
    std::vector<std::pair<std::uint64_t, Node>> ordered(Node gate, Node without) {
        std::vector<std::pair<std::uint64_t, Node>> inputs;
        for (const Node input : inputsOf(gate)) {
            if (input != without && !isShared(input)) inputs.emplace_back(signature(input), input);
        }
        std::ranges::sort(inputs);
        return inputs;
    }

    /// Sets of leaves that belong together, as trees.
    using Classes = std::vector<Node>;

    void align(const Exchangeable::Member& a, const Exchangeable::Member& b, std::initializer_list<Classes*> classes) {
        alignDefinitions(a.node, b.node, classes);
        alignUses(a, b, classes);
    }

    void alignUses(const Exchangeable::Member& a, const Exchangeable::Member& b, std::initializer_list<Classes*> classes) {
        for (std::size_t u = 0; u < a.uses.size(); ++u) alignUse(a.node, a.uses[u].input, b.node, b.uses[u].input, classes);
    }

    void alignDefinitions(Node a, Node b, std::initializer_list<Classes*> classes) {
        if (a == b) return;
        if (a >= m_leaves) return alignInputs(a, b, none, none, classes);
        for (Classes* const made : classes) unite(*made, a, b);
    }

    /// From the topmost gates of two uses down to the members.
    void alignUse(Node a, Node topA, Node b, Node topB, std::initializer_list<Classes*> classes) {
        while (topA != a && topA != topB) {
            const Node nextA = towards(a, topA), nextB = towards(b, topB);
            alignInputs(topA, topB, nextA, nextB, classes);
            topA = nextA;
            topB = nextB;
        }
    }

    /// The input of `gate` with `node` in it.
    [[nodiscard]] Node towards(Node node, Node gate) const {
        return *std::ranges::find_if(inputsOf(gate), [&](Node input) { return anyShared(input, [&](Node at) { return at == node; }); });
    }

    void alignInputs(Node a, Node b, Node withoutA, Node withoutB, std::initializer_list<Classes*> classes) {
        const auto left = ordered(a, withoutA), right = ordered(b, withoutB);
        for (std::size_t i = 0; i < left.size() && i < right.size(); ++i) alignDefinitions(left[i].second, right[i].second, classes);
    }

    static Node classOf(Classes& classes, Node leaf) {
        while (classes[leaf] != leaf) leaf = classes[leaf] = classes[classes[leaf]];
        return leaf;
    }

    static void unite(Classes& classes, Node a, Node b) {
        const Node x = classOf(classes, a), y = classOf(classes, b);
        classes[std::max(x, y)] = std::min(x, y);
    }

    const Module& m_module;
    std::span<const double> m_values;
    Node m_leaves;
    Node m_nodes;
    std::vector<std::vector<Node>> m_uses;
    std::vector<std::uint32_t> m_level;
    std::vector<std::uint32_t> m_group;
    std::vector<std::uint64_t> m_kind;
    std::vector<Node> m_like;   ///< by node in a group: the first of it that is made alike
    std::vector<bool> m_apart;  ///< by leaf: only the uses of a member have it that is not like the others
    std::map<Words, std::uint64_t> m_numbers;
    Symmetry m_found;
};

}  // namespace

bool Symmetry::isWithinOthers(const Module& module, std::size_t group) const {
    const auto leaves = static_cast<std::uint32_t>(module.leaves.size());
    std::vector<bool> above(leaves + module.gates.size(), false);
    for (const Exchangeable::Member& member : groups[group].members) above[member.node] = true;
    for (std::size_t gate = 0; gate < module.gates.size(); ++gate) {
        if (std::ranges::any_of(module.gates[gate].inputs, [&](std::uint32_t input) { return above[input]; })) above[leaves + gate] = true;
    }
    const auto isAbove = [&](const Exchangeable::Member& member) {
        return above[member.node] || std::ranges::any_of(member.uses, [&](const Exchangeable::Use& use) { return above[use.input]; });
    };
    for (std::size_t other = 0; other < groups.size(); ++other) {
        if (other != group && std::ranges::any_of(groups[other].members, isAbove)) return true;
    }
    return false;
}

Symmetry symmetryOf(const Module& module, std::span<const double> leaves, bool onlyAlike) { return Finder(module, leaves).find(onlyAlike); }

}  // namespace failwright::engine
