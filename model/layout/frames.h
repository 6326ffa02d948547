#pragma once

#include "model/layout/plan.h"

#include <vector>

namespace failwright::layout {

/// The nodes that one container holds itself in one row, side by side and, where they are many, in several lines.
struct Cell {
    int row = 0;
    std::vector<int> nodes;  ///< from left to right, line by line
    int perLine = 1;
    bool between = false;  ///< stands in a column of its own among the container's children
    double centre = 0;     ///< x

    [[nodiscard]] int lines() const { return (static_cast<int>(nodes.size()) + perLine - 1) / perLine; }
    [[nodiscard]] double width() const;
    [[nodiscard]] double height() const;
};

/// Child containers above one another in one column, or the cells that stand among the children.
struct Column {
    std::vector<int> containers;
    bool own = false;
    double width = 0;
};

/// A container's place in the picture: whole rows from `first` to `last`, and a stretch of x.
struct Frame {
    int first = -1;
    int last = -1;
    double head = 0;  ///< from its upper edge to the first row
    double foot = 0;  ///< from the last row to its lower edge
    double x = 0;
    double width = 0;
    std::vector<Cell> cells;      ///< by row
    std::vector<Column> columns;  ///< from left to right
};

/// Frames of all containers with sizes and places, and the rows' upper edges and heights.
struct Frames {
    std::vector<Frame> frames;
    std::vector<double> top;
    std::vector<double> height;
};

/// Everything but the order of the nodes in their cells, which is that of the plan. Cells break into lines so that the picture
/// comes as close as it can to the shape of a screen.
[[nodiscard]] Frames framesOf(const Plan& plan, const Topology& topology);

/// Sets the upper left corners of the cell's nodes.
void placeCell(const Cell& cell, const Frames& frames, std::vector<Point>& points);

/// Upper left corners of all nodes.
[[nodiscard]] std::vector<Point> nodePoints(const Plan& plan, const Frames& frames);

/// The rectangle of a container.
[[nodiscard]] Rect rectOf(const Frame& frame, const Frames& frames);

}  // namespace failwright::layout
