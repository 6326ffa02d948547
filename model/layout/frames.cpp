#include "model/layout/frames.h"

#include "model/layout/geometry.h"
#include "model/layout/spans.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace failwright::layout {
namespace {

constexpr double nodeGap = 40;     ///< between nodes of a line
constexpr double lineGap = 40;     ///< between lines of a cell
constexpr double columnGap = 40;   ///< between neighbouring containers
constexpr double rowGap = 64;      ///< between rows without edges of domains between them
constexpr double clearance = 32;   ///< between edges of domains, or such an edge and a row
constexpr int betweenPerLine = 2;  ///< nodes a line in a column between containers, at most
constexpr std::array perLineTried{4, 3, 2, 6, 8, 12, 16, 24, 32};
constexpr double screenWidth = 1600;  ///< a picture within these needs no other lines
constexpr double screenHeight = 1000;

double onGrid(double x) {
    return std::floor(x / geometry::grid) * geometry::grid;
}

double widthOf(int nodes) {
    return nodes * geometry::nodeWidth + (nodes - 1) * nodeGap;
}

/// At most `most` a line, or as many as fit `width`, in lines of equal length.
void breakLines(Cell& cell, double width, int most) {
    const int count = static_cast<int>(cell.nodes.size());
    const int fitting = static_cast<int>((width + nodeGap) / (geometry::nodeWidth + nodeGap));
    const int fullest = std::max(most, fitting);
    const int lines = (count + fullest - 1) / fullest;
    cell.perLine = (count + lines - 1) / lines;
}

void fillCells(const Plan& plan, std::vector<Frame>& frames) {
    std::vector<int> byRow(plan.row.size());
    for (std::size_t n = 0; n < byRow.size(); ++n) byRow[n] = static_cast<int>(n);
    std::stable_sort(byRow.begin(), byRow.end(),
                     [&](int a, int b) { return plan.row[static_cast<std::size_t>(a)] < plan.row[static_cast<std::size_t>(b)]; });
    for (const int node : byRow) {
        const int row = plan.row[static_cast<std::size_t>(node)];
        auto& cells = frames[static_cast<std::size_t>(plan.container[static_cast<std::size_t>(node)])].cells;
        if (cells.empty() || cells.back().row != row) cells.emplace_back().row = row;
        cells.back().nodes.push_back(node);
    }
}

/// Children of the same rows get a column each; racks and hosts of different rows share one.
void makeColumns(const Plan& plan, std::vector<Frame>& frames, int container) {
    Frame& frame = frames[static_cast<std::size_t>(container)];
    const auto fits = [&](const Column& column, const Frame& child) {
        return std::none_of(column.containers.begin(), column.containers.end(), [&](int other) {
            const Frame& there = frames[static_cast<std::size_t>(other)];
            return there.first <= child.last && child.first <= there.last;
        });
    };
    constexpr std::size_t triedColumns = 16;
    for (const int child : plan.children[static_cast<std::size_t>(container)]) {
        const Frame& inner = frames[static_cast<std::size_t>(child)];
        const auto from = frame.columns.end() - static_cast<std::ptrdiff_t>(std::min(triedColumns, frame.columns.size()));
        auto column = std::find_if(from, frame.columns.end(), [&](const Column& c) { return fits(c, inner); });
        if (column == frame.columns.end()) column = frame.columns.insert(frame.columns.end(), Column{});
        column->containers.push_back(child);
        column->width = std::max(column->width, inner.width);
    }
}

/// Own cells in rows that children cover stand in a column among them: in the middle of an even number, else to the right.
void makeOwnColumn(const Plan& plan, std::vector<Frame>& frames, int container, int perLine) {
    Frame& frame = frames[static_cast<std::size_t>(container)];
    Column own{{}, true, 0};
    for (Cell& cell : frame.cells) {
        const auto& children = plan.children[static_cast<std::size_t>(container)];
        const auto above = [&](int c) { return frames[static_cast<std::size_t>(c)].last < cell.row; };
        const auto below = [&](int c) { return frames[static_cast<std::size_t>(c)].first > cell.row; };
        cell.between =
            !std::all_of(children.begin(), children.end(), above) && !std::all_of(children.begin(), children.end(), below);
        if (!cell.between) continue;
        breakLines(cell, 0, std::min(perLine, betweenPerLine));
        own.width = std::max(own.width, cell.width());
    }
    if (own.width == 0) return;
    const std::size_t count = frame.columns.size();
    frame.columns.insert(frame.columns.begin() + static_cast<std::ptrdiff_t>(count % 2 == 0 ? count / 2 : count), own);
}

double columnsWidth(const Frame& frame) {
    double width = -columnGap;
    for (const Column& column : frame.columns) width += column.width + columnGap;
    return std::max(0.0, width);
}

void giveWidth(Frame& frame, bool boxed, int perLine) {
    double width = columnsWidth(frame);
    const double room = width;
    for (Cell& cell : frame.cells) {
        if (!cell.between) breakLines(cell, room, perLine);
        width = std::max(width, cell.width());
    }
    if (!boxed) {
        frame.width = width;
        return;
    }
    width = std::max(width, geometry::nodeWidth);
    const double spare = width - columnsWidth(frame);
    if (!frame.columns.empty() && spare > 0)
        for (Column& column : frame.columns) column.width += onGrid(spare / static_cast<double>(frame.columns.size()));
    frame.width = width + 2 * geometry::domainPadding;
}

/// From the outside in: children side by side, centred in what holds them, and own cells above, below and among them.
void giveX(const Plan& plan, std::vector<Frame>& frames) {
    for (const int container : plan.outsideIn) {
        Frame& frame = frames[static_cast<std::size_t>(container)];
        const double middle = frame.x + frame.width / 2;
        double x = onGrid(middle - columnsWidth(frame) / 2);
        double own = middle;
        for (const Column& column : frame.columns) {
            for (const int child : column.containers) {
                frames[static_cast<std::size_t>(child)].x = x;
                frames[static_cast<std::size_t>(child)].width = column.width;
            }
            if (column.own) own = x + column.width / 2;
            x += column.width + columnGap;
        }
        for (Cell& cell : frame.cells) cell.centre = cell.between ? own : middle;
    }
}

void giveRows(const Plan& plan, Frames& frames) {
    int last = plan.rows - 1;
    for (const Frame& frame : frames.frames) last = std::max(last, frame.last);
    const auto rows = static_cast<std::size_t>(last + 1);
    std::vector<double> head(rows, 0), foot(rows, 0);
    frames.top.assign(rows, 0);
    frames.height.assign(rows, geometry::nodeHeight);
    for (const Frame& frame : frames.frames) {
        for (const Cell& cell : frame.cells) {
            double& height = frames.height[static_cast<std::size_t>(cell.row)];
            height = std::max(height, cell.height());
        }
        if (frame.first < 0) continue;
        head[static_cast<std::size_t>(frame.first)] = std::max(head[static_cast<std::size_t>(frame.first)], frame.head);
        foot[static_cast<std::size_t>(frame.last)] = std::max(foot[static_cast<std::size_t>(frame.last)], frame.foot);
    }
    for (std::size_t r = 0; r < rows; ++r) {
        if (r == 0) {
            frames.top[r] = head[r];
            continue;
        }
        const double gap = std::max(rowGap, foot[r - 1] + head[r] + clearance);
        frames.top[r] = frames.top[r - 1] + frames.height[r - 1] + gap;
    }
}

/// Sizes and places of all containers with at most `perLine` nodes a line in most cells.
void arrange(const Plan& plan, Frames& frames, int perLine) {
    for (auto at = plan.outsideIn.rbegin(); at != plan.outsideIn.rend(); ++at) {
        makeColumns(plan, frames.frames, *at);
        makeOwnColumn(plan, frames.frames, *at, perLine);
        giveWidth(frames.frames[static_cast<std::size_t>(*at)], *at != 0, perLine);
    }
    giveX(plan, frames.frames);
    giveRows(plan, frames);
}

/// How far the picture's shape is from a screen's; 0 where it fits on one.
double missOf(double width, double height) {
    if (width <= screenWidth && height <= screenHeight) return 0;
    return std::abs(std::log(width * screenHeight / (height * screenWidth)));
}

double heightOf(const Frames& frames) {
    return frames.top.empty() ? 0 : frames.top.back() + frames.height.back() + frames.frames[0].foot;
}

}  // namespace

double Cell::width() const {
    return widthOf(perLine);
}
double Cell::height() const {
    return lines() * geometry::nodeHeight + (lines() - 1) * lineGap;
}

Frames framesOf(const Plan& plan, const Topology& topology) {
    Frames bare;
    bare.frames.resize(plan.parent.size());
    fillCells(plan, bare.frames);
    giveSpans(plan, topology, bare.frames);
    giveMargins(plan, topology, bare.frames);
    Frames best;
    double bestMiss = std::numeric_limits<double>::infinity();
    for (const int perLine : perLineTried) {
        Frames tried = bare;
        arrange(plan, tried, perLine);
        const double miss = missOf(tried.frames[0].width, heightOf(tried));
        if (miss >= bestMiss) continue;
        bestMiss = miss;
        best = std::move(tried);
    }
    return best;
}

void placeCell(const Cell& cell, const Frames& frames, std::vector<Point>& points) {
    const auto row = static_cast<std::size_t>(cell.row);
    const double top = frames.top[row] + onGrid((frames.height[row] - cell.height()) / 2);
    const int count = static_cast<int>(cell.nodes.size());
    for (int i = 0; i < count; ++i) {
        const int line = i / cell.perLine;
        const int inLine = std::min(cell.perLine, count - line * cell.perLine);
        const double left = onGrid(cell.centre - widthOf(inLine) / 2);
        points[static_cast<std::size_t>(cell.nodes[static_cast<std::size_t>(i)])] = {
            left + (i % cell.perLine) * (geometry::nodeWidth + nodeGap), top + line * (geometry::nodeHeight + lineGap)};
    }
}

std::vector<Point> nodePoints(const Plan& plan, const Frames& frames) {
    std::vector<Point> points(plan.row.size());
    for (const Frame& frame : frames.frames)
        for (const Cell& cell : frame.cells) placeCell(cell, frames, points);
    return points;
}

Rect rectOf(const Frame& frame, const Frames& frames) {
    const auto first = static_cast<std::size_t>(frame.first), last = static_cast<std::size_t>(frame.last);
    const double top = frames.top[first] - frame.head;
    return {frame.x, top, frame.width, frames.top[last] + frames.height[last] + frame.foot - top};
}

}  // namespace failwright::layout
