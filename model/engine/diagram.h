#pragma once

#include "model/engine/hash.h"
#include "model/engine/large_pages.h"

#include <cstdint>

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

/// Remembers results of operations; a newer one may take the place of an older.
class OperationCache {
public:
    OperationCache();

    [[nodiscard]] bool find(std::uint32_t operation, Node a, Node b, Node& result) const {
        const Line& line = m_lines[slot(operation, a, b)];
        result = line.result;
        return line.a == a && line.b == b && line.operation == operation;
    }
    void put(std::uint32_t operation, Node a, Node b, Node result) { m_lines[slot(operation, a, b)] = {operation, a, b, result}; }
    /// Keeps the cache in proportion to the number of nodes at hand.
    void fit(std::size_t nodes);

private:
    struct Line {
        std::uint32_t operation = 0xffffffffU;
        Node a = 0;
        Node b = 0;
        Node result = 0;
    };
    [[nodiscard]] std::size_t slot(std::uint32_t operation, Node a, Node b) const {
        return mix((static_cast<std::uint64_t>(a) << 32 | b) + operation * 0x9e3779b97f4a7c15U) & (m_lines.size() - 1);
    }
    LargeVector<Line> m_lines;
};

}  // namespace failwright::engine
