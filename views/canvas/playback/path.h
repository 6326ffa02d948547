#pragma once

#include "views/canvas/routing.h"

#include <QPainterPath>

namespace failwright {

/// A route that can be walked along.
class Path {
public:
    Path() = default;
    explicit Path(Route route);

    [[nodiscard]] double length() const { return m_lengths.empty() ? 0 : m_lengths.back(); }
    /// The point this far from the start; an end where there is no such point.
    [[nodiscard]] QPointF at(double along) const;
    [[nodiscard]] const Route& route() const { return m_route; }
    [[nodiscard]] const QPainterPath& outline() const { return m_outline; }

private:
    Route m_route;
    std::vector<double> m_lengths;  ///< from the start to each corner
    QPainterPath m_outline;
};

}  // namespace failwright
