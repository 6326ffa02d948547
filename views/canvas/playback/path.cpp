#include "views/canvas/playback/path.h"

#include "views/canvas/items/link_item.h"

#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

constexpr double cornerRadius = 8;

}  // namespace

Path::Path(Route route) : m_route(std::move(route)), m_outline(roundedPath(m_route, cornerRadius)) {
    double length = 0;
    for (std::size_t i = 0; i < m_route.size(); ++i) {
        if (i > 0) length += std::hypot(m_route[i].x() - m_route[i - 1].x(), m_route[i].y() - m_route[i - 1].y());
        m_lengths.push_back(length);
    }
}

QPointF Path::at(double along) const {
    if (m_route.empty()) return {};
    const auto next = std::upper_bound(m_lengths.begin(), m_lengths.end(), along);
    if (next == m_lengths.begin()) return m_route.front();
    if (next == m_lengths.end()) return m_route.back();
    const auto i = std::size_t(next - m_lengths.begin());
    const double part = (along - m_lengths[i - 1]) / (m_lengths[i] - m_lengths[i - 1]);
    return m_route[i - 1] + part * (m_route[i] - m_route[i - 1]);
}

}  // namespace failwright
