#include "model/layout/layout.h"

#include "model/layout/order.h"

namespace failwright {

Placement layOut(const Topology& topology) {
    const layout::Plan plan = layout::planOf(topology);
    layout::Frames frames = layout::framesOf(plan, topology);
    layout::orderCells(plan, frames);
    const std::vector<Point> points = layout::nodePoints(plan, frames);

    Placement placement;
    placement.nodes.reserve(topology.nodes.size());
    for (std::size_t n = 0; n < topology.nodes.size(); ++n) placement.nodes.emplace(topology.nodes[n].id, points[n]);
    for (std::size_t d = 0; d < topology.domains.size(); ++d)
        placement.domains.emplace(topology.domains[d].id, layout::rectOf(frames.frames[d + 1], frames));
    return placement;
}

}  // namespace failwright
