#include "model/layout/crossings.h"

#include <algorithm>
#include <tuple>

namespace failwright::layout {

Crossings::Crossings(const Plan& plan)
    : m_row(plan.row), m_nodesOfRow(static_cast<std::size_t>(plan.rows)), m_x(plan.row.size()), m_place(plan.row.size()) {
    for (std::size_t n = 0; n < plan.row.size(); ++n)
        m_nodesOfRow[static_cast<std::size_t>(plan.row[n])].push_back(static_cast<int>(n));
    std::vector<std::tuple<int, int, int, int>> lines;  // rows, then nodes
    for (auto [upper, lower] : plan.links) {
        if (m_row[static_cast<std::size_t>(upper)] > m_row[static_cast<std::size_t>(lower)]) std::swap(upper, lower);
        const int from = m_row[static_cast<std::size_t>(upper)], to = m_row[static_cast<std::size_t>(lower)];
        if (from != to) lines.emplace_back(from, to, upper, lower);
    }
    std::sort(lines.begin(), lines.end());
    std::pair last{-1, -1};
    for (const auto& [from, to, upper, lower] : lines) {
        if (last != std::pair{from, to}) m_fans.emplace_back();
        last = {from, to};
        auto& fans = m_fans.back();
        if (fans.empty() || fans.back().upper != upper) fans.push_back({upper, {}});
        fans.back().lower.push_back(lower);
    }
}

long long Crossings::count(const std::vector<Point>& points) {
    for (std::size_t n = 0; n < m_x.size(); ++n) m_x[n] = points[n].x;
    const auto x = [&](int node) { return m_x[static_cast<std::size_t>(node)]; };
    for (auto& nodes : m_nodesOfRow) {
        std::sort(nodes.begin(), nodes.end(), [&](int a, int b) { return x(a) < x(b); });
        std::size_t place = 0;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (i > 0 && x(nodes[i]) > x(nodes[i - 1])) ++place;
            m_place[static_cast<std::size_t>(nodes[i])] = place;
        }
    }
    long long sum = 0;
    for (auto& fans : m_fans) sum += countBetween(fans);
    return sum;
}

/// From left to right, each line crosses those entered before that end further right.
long long Crossings::countBetween(std::vector<Fan>& fans) {
    const auto x = [&](const Fan& fan) { return m_x[static_cast<std::size_t>(fan.upper)]; };
    std::sort(fans.begin(), fans.end(), [&](const Fan& a, const Fan& b) { return x(a) < x(b); });
    const int lowerRow = m_row[static_cast<std::size_t>(fans.front().lower.front())];
    m_tree.assign(m_nodesOfRow[static_cast<std::size_t>(lowerRow)].size() + 1, 0);
    m_entered = 0;
    long long sum = 0;
    for (std::size_t from = 0; from < fans.size();) {
        std::size_t to = from;
        for (; to < fans.size() && x(fans[to]) == x(fans[from]); ++to)
            for (const int lower : fans[to].lower) sum += beyond(m_place[static_cast<std::size_t>(lower)]);
        for (; from < to; ++from)
            for (const int lower : fans[from].lower) enter(m_place[static_cast<std::size_t>(lower)]);
    }
    return sum;
}

long long Crossings::beyond(std::size_t place) const {
    long long upTo = 0;
    for (std::size_t i = place + 1; i > 0; i &= i - 1) upTo += m_tree[i];
    return m_entered - upTo;
}

void Crossings::enter(std::size_t place) {
    ++m_entered;
    for (std::size_t i = place + 1; i < m_tree.size(); i += i & (~i + 1)) ++m_tree[i];
}

}  // namespace failwright::layout
