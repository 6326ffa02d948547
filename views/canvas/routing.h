#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

namespace failwright {

/// A link to be drawn: from one card to another, by index.
struct Wire {
    std::size_t from = 0;
    std::size_t to = 0;
    bool replication = false;  ///< leaves and enters beside the middle, so that it never hides a request link
};

/// The corners of a drawn link, from its start to its tip; neighbours share an x or a y.
using Route = std::vector<QPointF>;

/// Routes `wires` between `cards` orthogonally: mostly downwards, out of the lower edge of one and into the upper edge of the
/// other. Sources that call the same targets share one trunk, so that a whole tier linked with a whole tier is a few lines.
/// Trunks keep apart from one another, from cards and, where they can, from `shunned` (titles and edges of domains).
/// Deterministic; the order of `wires` decides who chooses first.
[[nodiscard]] std::vector<Route> routeWires(const std::vector<QRectF>& cards, const std::vector<QRectF>& shunned,
                                            const std::vector<Wire>& wires);

}  // namespace failwright
