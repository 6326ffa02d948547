#pragma once

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

    LargeVector<Entry> m_entries;
    LargeVector<Node> m_table;
    std::size_t m_budget;
    bool m_spent = false;
};

/// Remembers results of operations; a newer one may take the place of an older.
class OperationCache {
public:
    OperationCache();

    [[nodiscard]] bool find(std::uint32_t operation, Node a, Node b, Node& result) const;
    void put(std::uint32_t operation, Node a, Node b, Node result);
    /// Keeps the cache in proportion to the number of nodes at hand.
    void fit(std::size_t nodes);

private:
    struct Line {
        std::uint32_t operation = 0xffffffffU;
        Node a = 0;
        Node b = 0;
        Node result = 0;
    };
    [[nodiscard]] std::size_t slot(std::uint32_t operation, Node a, Node b) const;
    LargeVector<Line> m_lines;
};

}  // namespace failwright::engine
