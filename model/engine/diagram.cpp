#include "model/engine/diagram.h"

#include "model/engine/hash.h"

#include <algorithm>

namespace failwright::engine {
namespace {

constexpr Node vacant = 0;
constexpr std::size_t maxCacheLines = std::size_t{1} << 22;

std::size_t hashOf(std::uint32_t level, Node high, Node low) {
    return mix((static_cast<std::uint64_t>(high) << 32 | low) ^ static_cast<std::uint64_t>(level) * 0x9e3779b97f4a7c15U);
}

}  // namespace

Arena::Arena(std::size_t budget) : m_entries(2), m_table(1024, vacant), m_budget(std::min<std::size_t>(budget, failed)) {}

Node Arena::node(std::uint32_t level, Node high, Node low) {
    if (high == failed || low == failed) return failed;
    const std::size_t mask = m_table.size() - 1;
    std::size_t slot = hashOf(level, high, low) & mask;
    for (; m_table[slot] != vacant; slot = (slot + 1) & mask) {
        const Entry& entry = m_entries[m_table[slot]];
        if (entry.low == low && entry.high == high && entry.level == level) return m_table[slot];
    }
    if (m_entries.size() >= m_budget) {
        m_spent = true;
        return failed;
    }
    const auto made = static_cast<Node>(m_entries.size());
    m_table[slot] = made;
    m_entries.push_back({level, high, low});
    if (m_entries.size() * 3 > m_table.size() * 2) grow();
    return made;
}

void Arena::setBudget(std::size_t budget) {
    m_budget = std::min<std::size_t>(budget, failed);
    m_spent = m_entries.size() > m_budget;
}

void Arena::grow() {
    LargeVector<Node> table(m_table.size() * 2, vacant);
    const std::size_t mask = table.size() - 1;
    for (Node node = 2; node < m_entries.size(); ++node) {
        const Entry& entry = m_entries[node];
        std::size_t slot = hashOf(entry.level, entry.high, entry.low) & mask;
        while (table[slot] != vacant) slot = (slot + 1) & mask;
        table[slot] = node;
    }
    m_table.swap(table);
}

OperationCache::OperationCache() : m_lines(1024) {}

std::size_t OperationCache::slot(std::uint32_t operation, Node a, Node b) const {
    return mix((static_cast<std::uint64_t>(a) << 32 | b) + operation * 0x9e3779b97f4a7c15U) & (m_lines.size() - 1);
}

bool OperationCache::find(std::uint32_t operation, Node a, Node b, Node& result) const {
    const Line& line = m_lines[slot(operation, a, b)];
    if (line.operation != operation || line.a != a || line.b != b) return false;
    result = line.result;
    return true;
}

void OperationCache::put(std::uint32_t operation, Node a, Node b, Node result) {
    m_lines[slot(operation, a, b)] = {operation, a, b, result};
}

void OperationCache::fit(std::size_t nodes) {
    if (nodes * 2 < m_lines.size() || m_lines.size() >= maxCacheLines) return;
    LargeVector<Line> old(m_lines.size() * 4);
    old.swap(m_lines);
    for (const Line& line : old) {
        if (line.operation != Line{}.operation) m_lines[slot(line.operation, line.a, line.b)] = line;
    }
}

}  // namespace failwright::engine
