#include "model/layout/spans.h"

#include "model/layout/geometry.h"

#include <algorithm>

namespace failwright::layout {
namespace {

struct Span {
    int first = -1;
    int last = -1;
    [[nodiscard]] bool empty() const { return first < 0; }
    void include(Span other) {
        if (other.empty()) return;
        first = empty() ? other.first : std::min(first, other.first);
        last = std::max(last, other.last);
    }
};

Span spanOf(const Frame& frame) {
    return {frame.first, frame.last};
}

/// Racks and hosts are as high as what they hold; what holds them is as high as its neighbours.
bool stretches(const Topology& topology, int container) {
    const DomainKind kind = topology.domains[static_cast<std::size_t>(container - 1)].kind;
    return kind != DomainKind::rack && kind != DomainKind::host;
}

/// The rows that children stretch over: their common rows, and those of the parent above and below that hold nothing else.
Span commonSpan(const std::vector<Frame>& frames, const std::vector<int>& children, const Frame& parent) {
    Span common;
    for (const int child : children) common.include(spanOf(frames[static_cast<std::size_t>(child)]));
    if (common.empty()) common = {parent.first, parent.first};
    Span wide{parent.first, parent.last};
    for (const Cell& cell : parent.cells) {
        if (cell.row < common.first) wide.first = std::max(wide.first, cell.row + 1);
        if (cell.row > common.last) wide.last = std::min(wide.last, cell.row - 1);
    }
    common.include(wide);
    return common;
}

void stretchChildren(const Plan& plan, const Topology& topology, std::vector<Frame>& frames, int container) {
    const auto& children = plan.children[static_cast<std::size_t>(container)];
    Span common = commonSpan(frames, children, frames[static_cast<std::size_t>(container)]);
    if (container == 0) {  // the picture itself leaves rows without regions empty
        common = {};
        for (const int child : children) common.include(spanOf(frames[static_cast<std::size_t>(child)]));
        if (common.empty()) common = {plan.hasClients ? 1 : 0, plan.hasClients ? 1 : 0};
    }
    for (const int child : children) {
        Frame& frame = frames[static_cast<std::size_t>(child)];
        if (frame.first < 0) frame.first = frame.last = common.first;
        if (stretches(topology, child)) frame.first = common.first, frame.last = common.last;
    }
}

/// Neighbours of the same rows have equal heads and feet, so that their edges are level.
void levelChildren(const Plan& plan, const Topology& topology, std::vector<Frame>& frames, int container) {
    const auto& children = plan.children[static_cast<std::size_t>(container)];
    double head = 0, foot = 0;
    for (const int child : children) {
        if (!stretches(topology, child)) continue;
        head = std::max(head, frames[static_cast<std::size_t>(child)].head);
        foot = std::max(foot, frames[static_cast<std::size_t>(child)].foot);
    }
    for (const int child : children) {
        if (!stretches(topology, child)) continue;
        frames[static_cast<std::size_t>(child)].head = head;
        frames[static_cast<std::size_t>(child)].foot = foot;
    }
}

}  // namespace

void giveSpans(const Plan& plan, const Topology& topology, std::vector<Frame>& frames) {
    for (auto at = plan.outsideIn.rbegin(); at != plan.outsideIn.rend(); ++at) {
        Frame& frame = frames[static_cast<std::size_t>(*at)];
        Span span;
        for (const Cell& cell : frame.cells) span.include({cell.row, cell.row});
        for (const int child : plan.children[static_cast<std::size_t>(*at)])
            span.include(spanOf(frames[static_cast<std::size_t>(child)]));
        frame.first = span.first, frame.last = span.last;
    }
    for (const int container : plan.outsideIn) stretchChildren(plan, topology, frames, container);
}

void giveMargins(const Plan& plan, const Topology& topology, std::vector<Frame>& frames) {
    for (auto at = plan.outsideIn.rbegin(); at != plan.outsideIn.rend(); ++at) {
        levelChildren(plan, topology, frames, *at);
        Frame& frame = frames[static_cast<std::size_t>(*at)];
        double head = 0, foot = 0;
        for (const int child : plan.children[static_cast<std::size_t>(*at)]) {
            const Frame& inner = frames[static_cast<std::size_t>(child)];
            if (inner.first == frame.first) head = std::max(head, inner.head);
            if (inner.last == frame.last) foot = std::max(foot, inner.foot);
        }
        const bool boxed = *at != 0;
        frame.head = head + (boxed ? geometry::domainTitle + geometry::domainPadding : 0);
        frame.foot = foot + (boxed ? geometry::domainPadding : 0);
    }
}

}  // namespace failwright::layout
