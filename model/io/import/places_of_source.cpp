#include "model/io/import/graph_reader.h"
#include "model/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace failwright::import {
namespace {

constexpr double gap = 24;
constexpr std::size_t mostNodes = 1000;  ///< each is held against each other

double onGrid(double x) { return std::round(x / geometry::grid) * geometry::grid; }

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

Rect around(const Rect& a, const Rect& b) {
    const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x, std::max(a.y + a.height, b.y + b.height) - y};
}

/// The smallest factor that brings the two apart, in whichever direction takes less.
double factorFor(Point a, Point b) {
    const double dx = std::abs(a.x - b.x), dy = std::abs(a.y - b.y);
    const double x = dx > 1e-9 ? (geometry::nodeWidth + gap) / dx : std::numeric_limits<double>::infinity();
    const double y = dy > 1e-9 ? (geometry::nodeHeight + gap) / dy : std::numeric_limits<double>::infinity();
    return std::min(x, y);
}

class Fitting {
public:
    Fitting(Topology& topology, const std::unordered_map<std::string, Point>& places) : m_topology(topology) {
        for (const Node& node : topology.nodes) {
            const auto found = places.find(node.id.value);
            if (found == places.end() || !(std::abs(found->second.x) < 1e6) || !(std::abs(found->second.y) < 1e6)) return;
            m_places.push_back(found->second);
        }
        m_complete = m_places.size() == topology.nodes.size() && m_places.size() >= 2 && m_places.size() <= mostNodes;
    }

    void run() {
        if (!m_complete) return;
        double factor = 0;
        for (std::size_t i = 0; i < m_places.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) factor = std::max(factor, factorFor(m_places[i], m_places[j]));
        if (!std::isfinite(factor)) return;  // two in one place
        factor = std::max(factor, 0.5);
        for (const double more : {1.0, 1.4, 2.0, 3.0})
            if (fits(factor * more)) return;
        for (Node& node : m_topology.nodes) node.position.reset();
        for (Domain& domain : m_topology.domains) domain.rect.reset();
    }

private:
    /// Places all on that scale; false where domains then overlap, or the picture is mostly empty.
    bool fits(double factor) {
        double left = std::numeric_limits<double>::infinity(), top = left, right = -left, bottom = -left;
        for (const Point& place : m_places) {
            left = std::min(left, place.x), top = std::min(top, place.y);
            right = std::max(right, place.x), bottom = std::max(bottom, place.y);
        }
        const double width = (right - left) * factor + geometry::nodeWidth, height = (bottom - top) * factor + geometry::nodeHeight;
        const double room = 25 * static_cast<double>(m_places.size()) * geometry::nodeWidth * geometry::nodeWidth;
        if (width * height > room) return false;
        for (std::size_t i = 0; i < m_places.size(); ++i)
            m_topology.nodes[i].position = Point{onGrid((m_places[i].x - left) * factor), onGrid((m_places[i].y - top) * factor)};
        return frameDomains() && isClear();
    }

    static Rect boxOf(const Node& node) { return {node.position->x, node.position->y, geometry::nodeWidth, geometry::nodeHeight}; }

    /// Gives every domain, the innermost first, the rectangle around what is in it.
    bool frameDomains() {
        for (Domain& domain : m_topology.domains) domain.rect.reset();
        for (std::size_t open = m_topology.domains.size(), left = open; left > 0; left = open) {
            for (Domain& domain : m_topology.domains)
                if (!domain.rect && frame(domain)) --open;
            if (open == left) return false;
        }
        return true;
    }

    bool frame(Domain& domain) {
        std::optional<Rect> box;
        for (const Node& node : m_topology.nodes)
            if (node.domain == domain.id) box = box ? around(*box, boxOf(node)) : boxOf(node);
        for (const Domain& child : m_topology.domains) {
            if (child.parent != domain.id) continue;
            if (!child.rect) return false;
            box = box ? around(*box, *child.rect) : *child.rect;
        }
        if (!box) return false;
        const double pad = geometry::domainPadding;
        domain.rect = Rect{box->x - pad, box->y - pad - geometry::domainTitle, box->width + 2 * pad, box->height + 2 * pad + geometry::domainTitle};
        return true;
    }

    [[nodiscard]] bool isClear() const {
        std::vector<std::pair<Rect, std::optional<DomainId>>> things;
        for (const Domain& domain : m_topology.domains) things.emplace_back(*domain.rect, domain.parent);
        for (const Node& node : m_topology.nodes) things.emplace_back(boxOf(node), node.domain);
        for (std::size_t i = 0; i < things.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (things[i].second == things[j].second && overlap(things[i].first, things[j].first)) return false;
        return true;
    }

    Topology& m_topology;
    std::vector<Point> m_places;
    bool m_complete = false;
};

}  // namespace

void usePlaces(Topology& topology, const std::unordered_map<std::string, Point>& places) { Fitting(topology, places).run(); }

}  // namespace failwright::import
