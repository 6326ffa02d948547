#include "model/layout/arrange.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace failwright {
namespace {

/// A box along one axis.
struct Span {
    double low = 0;
    double high = 0;
    [[nodiscard]] double middle() const { return (low + high) / 2; }
};

Span spanOf(const Rect& box, Axis axis) {
    return axis == Axis::horizontal ? Span{box.x, box.x + box.width} : Span{box.y, box.y + box.height};
}

Axis other(Axis axis) {
    return axis == Axis::horizontal ? Axis::vertical : Axis::horizontal;
}

Point along(Axis axis, double way) {
    return axis == Axis::horizontal ? Point{way, 0} : Point{0, way};
}

Axis axisOf(Alignment alignment) {
    return alignment <= Alignment::right ? Axis::horizontal : Axis::vertical;
}

/// -1 for the lower edge, 0 for the middle, 1 for the upper edge.
int sideOf(Alignment alignment) {
    return int(alignment) % 3 - 1;
}

double lineOf(const Span& span, int side) {
    return side < 0 ? span.low : side > 0 ? span.high : span.middle();
}

/// How far a span has to go to line up with one of the others.
struct Way {
    double offset = std::numeric_limits<double>::infinity();
    int side = 0;
};

Way shortestWay(const Rect& moving, const std::vector<Rect>& others, Axis axis, double reach) {
    Way best;
    for (const Rect& box : others)
        for (const int side : {-1, 0, 1}) {
            const double offset = lineOf(spanOf(box, axis), side) - lineOf(spanOf(moving, axis), side);
            if (std::abs(offset) <= reach && std::abs(offset) < std::abs(best.offset)) best = {offset, side};
        }
    return best;
}

/// The line through all that now stands on it.
Guide guideAt(const Rect& moved, const std::vector<Rect>& others, Axis axis, int side) {
    constexpr double same = 1e-6;
    const double at = lineOf(spanOf(moved, axis), side);
    Span length = spanOf(moved, other(axis));
    for (const Rect& box : others) {
        if (std::abs(lineOf(spanOf(box, axis), side) - at) > same) continue;
        const Span span = spanOf(box, other(axis));
        length = {std::min(length.low, span.low), std::max(length.high, span.high)};
    }
    return {other(axis), at, length.low, length.high};
}

}  // namespace

std::vector<Point> offsetsToAlign(const std::vector<Rect>& boxes, const std::vector<bool>& held, Alignment alignment) {
    if (boxes.size() < 2) return {};
    const Axis axis = axisOf(alignment);
    const int side = sideOf(alignment);
    const bool anyHeld = std::find(held.begin(), held.end(), true) != held.end();
    Span all{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (anyHeld && !held[i]) continue;
        const Span span = spanOf(boxes[i], axis);
        all = {std::min(all.low, span.low), std::max(all.high, span.high)};
    }
    std::vector<Point> offsets;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const double way = lineOf(all, side) - lineOf(spanOf(boxes[i], axis), side);
        offsets.push_back(along(axis, anyHeld && held[i] ? 0 : way));
    }
    return offsets;
}

std::vector<Point> offsetsToDistribute(const std::vector<Rect>& boxes, Axis axis) {
    if (boxes.size() < 3) return {};
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return spanOf(boxes[a], axis).middle() < spanOf(boxes[b], axis).middle();
    });
    const auto lengthOf = [&](std::size_t i) { return spanOf(boxes[i], axis).high - spanOf(boxes[i], axis).low; };
    double filled = 0;
    for (const std::size_t i : order) filled += lengthOf(i);
    const double whole = spanOf(boxes[order.back()], axis).high - spanOf(boxes[order.front()], axis).low;
    const double gap = (whole - filled) / double(boxes.size() - 1);
    std::vector<Point> offsets(boxes.size());
    double at = spanOf(boxes[order.front()], axis).low;
    for (const std::size_t i : order) {
        offsets[i] = along(axis, at - spanOf(boxes[i], axis).low);
        at += lengthOf(i) + gap;
    }
    return offsets;
}

Snap snapTo(const Rect& moving, const std::vector<Rect>& others, double reach) {
    const Way x = shortestWay(moving, others, Axis::horizontal, reach);
    const Way y = shortestWay(moving, others, Axis::vertical, reach);
    Snap snap;
    snap.horizontally = std::isfinite(x.offset);
    snap.vertically = std::isfinite(y.offset);
    snap.offset = {snap.horizontally ? x.offset : 0, snap.vertically ? y.offset : 0};
    const Rect moved{moving.x + snap.offset.x, moving.y + snap.offset.y, moving.width, moving.height};
    if (snap.horizontally) snap.guides.push_back(guideAt(moved, others, Axis::horizontal, x.side));
    if (snap.vertically) snap.guides.push_back(guideAt(moved, others, Axis::vertical, y.side));
    return snap;
}

}  // namespace failwright
