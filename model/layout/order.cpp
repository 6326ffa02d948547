#include "model/layout/order.h"

#include "model/layout/crossings.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace failwright::layout {
namespace {

constexpr int usualSweeps = 4;
constexpr std::size_t manyLinks = 50'000;  ///< that are swept once only

enum class Side { above, below, both };

class Orderer {
public:
    Orderer(const Plan& plan, Frames& frames)
        : m_plan(plan),
          m_frames(frames),
          m_linked(plan.row.size()),
          m_cells(frames.top.size()),
          m_memberRank(plan.row.size(), 0),
          m_crossings(plan) {
        for (const auto& [from, to] : plan.links) {
            m_linked[static_cast<std::size_t>(from)].push_back(to);
            m_linked[static_cast<std::size_t>(to)].push_back(from);
        }
        for (Frame& frame : frames.frames)
            for (Cell& cell : frame.cells) m_cells[static_cast<std::size_t>(cell.row)].push_back(&cell);
        const auto last = std::max_element(plan.service.begin(), plan.service.end());
        m_serviceRank.assign(last == plan.service.end() ? 0 : static_cast<std::size_t>(*last) + 1, 0);
        m_points = nodePoints(plan, frames);
        for (std::size_t row = 0; row < m_cells.size(); ++row) sortRow(row);
    }

    void run() {
        keepIfBetter();
        const int sweeps = m_plan.links.size() > manyLinks ? 1 : usualSweeps;
        bool better = m_best > 0;
        for (int i = 0; i < sweeps && better; ++i) {
            for (std::size_t row = 1; row < m_cells.size(); ++row) rankServices(row, Side::above), sortRow(row);
            better = keepIfBetter();
            for (std::size_t row = m_cells.size(); row-- > 1;) rankServices(row - 1, Side::below), sortRow(row - 1);
            better = keepIfBetter() || better;
        }
        m_serviceRank = m_bestRank;
        better = m_best > 0;
        for (int i = 0; i < sweeps && better; ++i) {
            for (std::size_t row = 0; row < m_cells.size(); ++row) rankMembers(row), sortRow(row);
            better = keepIfBetter();
        }
        m_serviceRank = m_bestRank;
        m_memberRank = m_bestMemberRank;
        for (std::size_t row = 0; row < m_cells.size(); ++row) sortRow(row);
    }

private:
    struct Mean {
        double sum = 0;
        int count = 0;
    };

    void add(Mean& mean, std::size_t node, Side side) const {
        for (const int other : m_linked[node]) {
            const auto at = static_cast<std::size_t>(other);
            if (side == Side::above && m_plan.row[at] >= m_plan.row[node]) continue;
            if (side == Side::below && m_plan.row[at] <= m_plan.row[node]) continue;
            mean.sum += m_points[at].x;
            ++mean.count;
        }
    }

    /// Ranks the row's services by the mean x of what they are linked with on that side; without any, by their own.
    void rankServices(std::size_t row, Side side) {
        std::map<int, std::pair<Mean, Mean>> means;
        for (const Cell* cell : m_cells[row]) {
            for (const int node : cell->nodes) {
                auto& [linked, own] = means[m_plan.service[static_cast<std::size_t>(node)]];
                add(linked, static_cast<std::size_t>(node), side);
                own.sum += m_points[static_cast<std::size_t>(node)].x;
                ++own.count;
            }
        }
        for (const auto& [service, both] : means) {
            const Mean& mean = both.first.count > 0 ? both.first : both.second;
            m_serviceRank[static_cast<std::size_t>(service)] = mean.sum / mean.count;
        }
    }

    void rankMembers(std::size_t row) {
        for (const Cell* cell : m_cells[row]) {
            for (const int node : cell->nodes) {
                Mean mean;
                add(mean, static_cast<std::size_t>(node), Side::both);
                m_memberRank[static_cast<std::size_t>(node)] = mean.count > 0 ? mean.sum / mean.count : 0;
            }
        }
    }

    void sortRow(std::size_t row) {
        const auto key = [&](int node) {
            const auto at = static_cast<std::size_t>(node);
            const int service = m_plan.service[at];
            return std::tuple(m_serviceRank[static_cast<std::size_t>(service)], service, m_memberRank[at], node);
        };
        for (Cell* cell : m_cells[row]) {
            std::sort(cell->nodes.begin(), cell->nodes.end(), [&](int a, int b) { return key(a) < key(b); });
            if (cell->lines() > 1) fillFromTheLeft(*cell);
            placeCell(*cell, m_frames, m_points);
        }
    }

    /// Several services in several lines stand in blocks from left to right; a single one reads line by line.
    void fillFromTheLeft(Cell& cell) {
        const auto service = [&](int node) { return m_plan.service[static_cast<std::size_t>(node)]; };
        if (service(cell.nodes.front()) == service(cell.nodes.back())) return;
        placeCell(cell, m_frames, m_points);
        std::vector<std::tuple<double, double, std::size_t>> slots;
        for (std::size_t i = 0; i < cell.nodes.size(); ++i) {
            const Point at = m_points[static_cast<std::size_t>(cell.nodes[i])];
            slots.emplace_back(at.x, at.y, i);
        }
        std::sort(slots.begin(), slots.end());
        const std::vector<int> sorted = cell.nodes;
        for (std::size_t i = 0; i < sorted.size(); ++i) cell.nodes[std::get<2>(slots[i])] = sorted[i];
    }

    /// True where the order crosses less than any before.
    bool keepIfBetter() {
        const long long now = m_crossings.count(m_points);
        if (m_best >= 0 && now >= m_best) return false;
        m_best = now;
        m_bestRank = m_serviceRank;
        m_bestMemberRank = m_memberRank;
        return true;
    }

    const Plan& m_plan;
    Frames& m_frames;
    std::vector<std::vector<int>> m_linked;   ///< of each node
    std::vector<std::vector<Cell*>> m_cells;  ///< of each row
    std::vector<double> m_serviceRank;
    std::vector<double> m_memberRank;
    std::vector<Point> m_points;
    Crossings m_crossings;
    long long m_best = -1;
    std::vector<double> m_bestRank;
    std::vector<double> m_bestMemberRank;
};

}  // namespace

void orderCells(const Plan& plan, Frames& frames) {
    if (!plan.row.empty()) Orderer(plan, frames).run();
}

}  // namespace failwright::layout
