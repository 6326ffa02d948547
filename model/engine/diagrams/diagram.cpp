#include "model/engine/diagrams/diagram.h"

#include "model/engine/support/hash.h"

#include <algorithm>

namespace failwright::engine {
namespace {

constexpr Node vacant = 0;
constexpr std::size_t leastTable = std::size_t{1} << 11;
/// Tables below this grow fast: what they hold has to find its place again each time, and finds it sooner where much is vacant.
constexpr std::size_t smallTable = std::size_t{1} << 16;

std::uint64_t hashOf(std::uint32_t level, Node high, Node low) {
    return mix((static_cast<std::uint64_t>(high) << 32 | low) ^ static_cast<std::uint64_t>(level) * 0x9e3779b97f4a7c15U);
}

}  // namespace

Arena::Arena(std::size_t budget) : m_entries(2), m_table(leastTable, vacant), m_budget(std::min<std::size_t>(budget, failed)) {}

Node Arena::node(std::uint32_t level, Node high, Node low) {
    if (high == failed || low == failed) return failed;
    const std::uint64_t hash = hashOf(level, high, low);
    const std::size_t mask = m_table.size() - 1;
    const Node tag = tagOf(hash);
    std::size_t slot = slotOf(hash);
    for (; m_table[slot] != vacant; slot = (slot + 1) & mask) {
        if (((m_table[slot] ^ tag) & ~mask) != 0) continue;
        const Node known = m_table[slot] & static_cast<Node>(mask);
        const Entry& entry = m_entries[known];
        if (entry.low == low && entry.high == high && entry.level == level) return known;
    }
    if (m_entries.size() >= m_budget) {
        m_spent = true;
        return failed;
    }
    const auto made = static_cast<Node>(m_entries.size());
    m_table[slot] = made | tag;
    m_entries.push_back({level, high, low});
    if (m_entries.size() * 3 > m_table.size() * 2) grow();
    return made;
}

std::vector<Node> Arena::reachable(Node root) const {
    constexpr Node lastTerminal = 1;
    std::vector<Node> found;
    if (root <= lastTerminal) return found;
    std::vector<bool> seen(root + std::size_t{1}, false);
    seen[root] = true;
    for (Node node = root; node > lastTerminal; --node) {
        if (!seen[node]) continue;
        found.push_back(node);
        seen[m_entries[node].high] = true;
        seen[m_entries[node].low] = true;
    }
    std::ranges::reverse(found);
    return found;
}

void Arena::setBudget(std::size_t budget) {
    m_budget = std::min<std::size_t>(budget, failed);
    m_spent = m_entries.size() > m_budget;
}

void Arena::grow() {
    const std::size_t larger = m_table.size() * (m_table.size() < smallTable ? 8 : 2);
    m_table = LargeVector<Node>();
    m_table.resize(larger, vacant);
    m_entries.reserve(std::min(larger, m_budget));
    const std::size_t mask = m_table.size() - 1;
    for (Node node = 2; node < m_entries.size(); ++node) {
        const Entry& entry = m_entries[node];
        const std::uint64_t hash = hashOf(entry.level, entry.high, entry.low);
        std::size_t slot = slotOf(hash);
        while (m_table[slot] != vacant) slot = (slot + 1) & mask;
        m_table[slot] = node | tagOf(hash);
    }
}

}  // namespace failwright::engine
