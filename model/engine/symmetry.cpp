#include "model/engine/symmetry.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>

namespace failwright::engine {
namespace {

using Node = std::uint32_t;
using Words = std::vector<std::uint64_t>;

enum Tag : std::uint64_t { leafTag, gateTag, sharedTag, groupTag, useTag };

class Finder {
public:
    Finder(const Module& module, std::span<const double> values)
        : m_module(module), m_values(values), m_leaves(static_cast<Node>(module.leaves.size())),
          m_nodes(m_leaves + static_cast<Node>(module.gates.size())), m_uses(m_nodes), m_level(m_nodes, 0), m_group(m_nodes, none),
          m_kind(m_nodes, 0), m_class(m_leaves) {
        m_found.represented.assign(m_nodes, false);
        std::iota(m_class.begin(), m_class.end(), 0U);
    }

    Symmetry find() {
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
        for (const std::vector<Node>& level : levels) findGroups(level);
        for (const Exchangeable& group : m_found.groups) represent(group);
        for (Node leaf = 0; leaf < m_leaves; ++leaf) m_found.leafClass.push_back(classOf(leaf));
        return std::move(m_found);
    }

private:
    [[nodiscard]] const std::vector<Node>& inputsOf(Node gate) const { return m_module.gates[gate - m_leaves].inputs; }
    [[nodiscard]] bool isShared(Node node) const { return node == m_module.root || m_uses[node].size() > 1; }

    std::uint64_t number(Words words) { return m_numbers.try_emplace(std::move(words), m_numbers.size()).first->second; }

    /// The same for inputs that are alike.
    std::uint64_t signature(Node node) {
        if (m_group[node] != none) return number({groupTag, m_group[node]});
        return isShared(node) ? number({sharedTag, node}) : definition(node);
    }

    /// The same for nodes that are made alike, whoever uses them.
    std::uint64_t definition(Node node) {
        if (node < m_leaves) return number({leafTag, std::bit_cast<std::uint64_t>(m_values[node])});
        return shape(node, none);
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

    void findGroups(const std::vector<Node>& level) {
        std::map<std::uint64_t, std::vector<Node>> alike;
        for (const Node node : level) alike[m_kind[node] = definition(node)].push_back(node);
        for (const auto& [kind, nodes] : alike) {
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
            for (auto& [key, members] : byUse) addGroup(members);
        }
    }

    void addGroup(std::vector<std::pair<Node, std::vector<Exchangeable::Use>>>& members) {
        if (members.size() < 2) return;
        Exchangeable group;
        for (const auto& [node, uses] : members) {
            group.members.push_back(node);
            m_group[node] = static_cast<std::uint32_t>(m_found.groups.size());
            alignDefinitions(members.front().first, node);
            for (std::size_t u = 0; u < uses.size(); ++u) alignUses(members.front().first, members.front().second[u].input, node, uses[u].input);
            m_places.push_back(uses);
        }
        group.uses = members.front().second;
        m_firstPlace.push_back(m_places.size() - members.size());
        m_found.groups.push_back(std::move(group));
    }

    void alignDefinitions(Node a, Node b) {
        if (a == b) return;
        if (a < m_leaves) return unite(a, b);
        alignInputs(a, b, none, none);
    }

    /// From the topmost gates of two uses down to the members.
    void alignUses(Node a, Node topA, Node b, Node topB) {
        while (topA != a && topA != topB) {
            const Node nextA = towards(a, topA), nextB = towards(b, topB);
            alignInputs(topA, topB, nextA, nextB);
            topA = nextA;
            topB = nextB;
        }
    }

    /// The input of `gate` with `node` in it.
    [[nodiscard]] Node towards(Node node, Node gate) const {
        return *std::ranges::find_if(inputsOf(gate), [&](Node input) { return anyShared(input, [&](Node at) { return at == node; }); });
    }

    void alignInputs(Node a, Node b, Node withoutA, Node withoutB) {
        const auto ordered = [this](Node gate, Node without) {
            std::vector<std::pair<std::uint64_t, Node>> inputs;
            for (const Node input : inputsOf(gate)) {
                if (input != without && !isShared(input)) inputs.emplace_back(signature(input), input);
            }
            std::ranges::sort(inputs);
            return inputs;
        };
        const auto left = ordered(a, withoutA), right = ordered(b, withoutB);
        for (std::size_t i = 0; i < left.size() && i < right.size(); ++i) alignDefinitions(left[i].second, right[i].second);
    }

    Node classOf(Node leaf) {
        while (m_class[leaf] != leaf) leaf = m_class[leaf] = m_class[m_class[leaf]];
        return leaf;
    }

    void unite(Node a, Node b) {
        const Node x = classOf(a), y = classOf(b);
        m_class[std::max(x, y)] = std::min(x, y);
    }

    /// Marks what belongs to all members but the first.
    void represent(const Exchangeable& group) {
        const std::size_t place = m_firstPlace[static_cast<std::size_t>(&group - m_found.groups.data())];
        for (std::size_t i = 1; i < group.members.size(); ++i) {
            mark(group.members[i]);
            for (const Exchangeable::Use& use : m_places[place + i]) {
                if (use.input != group.members[i]) mark(use.input);
            }
        }
    }

    void mark(Node node) {
        m_found.represented[node] = true;
        if (node < m_leaves) return;
        for (const Node input : inputsOf(node)) {
            if (!isShared(input)) mark(input);
        }
    }

    const Module& m_module;
    std::span<const double> m_values;
    Node m_leaves;
    Node m_nodes;
    std::vector<std::vector<Node>> m_uses;
    std::vector<std::uint32_t> m_level;
    std::vector<std::uint32_t> m_group;
    std::vector<std::uint64_t> m_kind;
    std::vector<Node> m_class;
    std::map<Words, std::uint64_t> m_numbers;
    std::vector<std::vector<Exchangeable::Use>> m_places;  ///< of all members of all groups
    std::vector<std::size_t> m_firstPlace;                 ///< by group
    Symmetry m_found;
};

}  // namespace

Symmetry symmetryOf(const Module& module, std::span<const double> leaves) { return Finder(module, leaves).find(); }

}  // namespace failwright::engine
