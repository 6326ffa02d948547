#pragma once

#include "model/engine/support/hash.h"
#include "model/engine/support/large_pages.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace failwright::engine {

/// A node of a decision diagram, by its place in the arena; 0 and 1 are the terminals.
using Node = std::uint32_t;

/// The arena and the unique table that binary and zero-suppressed diagrams share: no two nodes are alike, children come before
/// their parents.
class Arena {
public:
    struct Entry {
        std::uint32_t level = terminalLevel;  ///< small levels are tested first
        Node high = 0;
        Node low = 0;
    };
    static constexpr std::uint32_t terminalLevel = 0xffffffffU;
    /// What operations give when the budget is spent or they were stopped; they pass it on.
    static constexpr Node failed = 0xffffffffU;

    explicit Arena(std::size_t budget);

    [[nodiscard]] const Entry& operator[](Node node) const { return m_entries[node]; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// True once a node was refused.
    [[nodiscard]] bool isSpent() const { return m_spent; }
    void setBudget(std::size_t budget);
    /// The node with these contents, made where it does not exist; `failed` past the budget.
    [[nodiscard]] Node node(std::uint32_t level, Node high, Node low);
    /// The nodes that `root` reaches, terminals excepted, children before parents.
    [[nodiscard]] std::vector<Node> reachable(Node root) const;

private:
    void grow();

    /// Where a node with this hash is, or would be.
    [[nodiscard]] std::size_t slotOf(std::uint64_t hash) const { return hash & (m_table.size() - 1); }
    /// The bits of a place in the table that numbers of nodes leave free: they hold some of its node's hash, so that most
    /// nodes that are others are passed over without being read.
    [[nodiscard]] Node tagOf(std::uint64_t hash) const {
        return static_cast<Node>(hash >> 32) & ~static_cast<Node>(m_table.size() - 1);
    }

    LargeVector<Entry> m_entries;
    LargeVector<Node> m_table;  ///< open addressing; as large as a power of two that is above the number of nodes
    std::size_t m_budget;
    bool m_spent = false;
};

/// Remembers results of operations on so many nodes; a newer one may take the place of an older.
template <std::size_t width>
class OperationCache {
public:
    using Operands = std::array<Node, width>;

    [[nodiscard]] bool find(std::uint32_t operation, const Operands& operands, Node& result) const {
        const Line& line = m_lines[slot(operation, operands)];
        result = line.result;
        std::uint32_t difference = line.operation ^ operation;
        for (std::size_t i = 0; i < width; ++i) difference |= line.operands[i] ^ operands[i];
        return difference == 0;
    }
    void put(std::uint32_t operation, const Operands& operands, Node result) {
        m_lines[slot(operation, operands)] = {operation, operands, result};
    }
    /// Keeps the cache in proportion to the number of nodes at hand, or to how often nothing was found in it: in a k-of-n, many pairs
    /// of few nodes are met.
    void fit(std::size_t nodes, std::uint64_t misses = 0) {
        std::size_t lines = m_lines.size();
        nodes = std::max<std::size_t>(nodes, misses / missesPerNode);
        while (lines * 4 <= nodes && lines < mostLines) lines *= lines < smallCache ? 4 : 2;
        if (lines == m_lines.size()) return;
        LargeVector<Line> old(lines);
        old.swap(m_lines);
        for (const Line& line : old) {
            if (line.operation != Line{}.operation) m_lines[slot(line.operation, line.operands)] = line;
        }
    }

private:
    struct Line {
        std::uint32_t operation = 0xffffffffU;
        Operands operands{};
        Node result = 0;
    };
    /// Below this it grows fast.
    static constexpr std::size_t smallCache = std::size_t{1} << 16;
    static constexpr std::size_t mostLines = std::size_t{1} << 22;
    static constexpr std::uint64_t missesPerNode = 4;

    [[nodiscard]] std::size_t slot(std::uint32_t operation, const Operands& operands) const {
        std::uint64_t hash = operation * 0x9e3779b97f4a7c15U;
        for (std::size_t i = 0; i < width; i += 2) hash = mix((static_cast<std::uint64_t>(operands[i]) << 32 | operands[i + 1]) + hash);
        return hash & (m_lines.size() - 1);
    }

    LargeVector<Line> m_lines = LargeVector<Line>(1024);
};

}  // namespace failwright::engine
