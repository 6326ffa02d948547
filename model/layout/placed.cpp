#include "model/layout/geometry.h"
#include "model/layout/layout.h"
#include "model/layout/plan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace failwright {
namespace {

constexpr double gap = 40;
constexpr std::size_t soughtUnits = 16;  ///< more new things than these go onto shelves without a search for free places

double onGrid(double x) {
    return std::round(x / geometry::grid) * geometry::grid;
}
double right(const Rect& r) {
    return r.x + r.width;
}
double bottom(const Rect& r) {
    return r.y + r.height;
}

Rect grown(const Rect& r, double by) {
    return {r.x - by, r.y - by, r.width + 2 * by, r.height + 2 * by};
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

void include(std::optional<Rect>& box, const Rect& r) {
    if (!box) {
        box = r;
        return;
    }
    const double x = std::min(box->x, r.x), y = std::min(box->y, r.y);
    box = Rect{x, y, std::max(right(*box), right(r)) - x, std::max(bottom(*box), bottom(r)) - y};
}

/// Moves a stretch that begins at or beyond `cut`, lengthens one that reaches it.
void openUp(double& start, double& length, double cut, double by) {
    if (start >= cut)
        start += by;
    else if (start + length >= cut)
        length += by;
}

/// A node or a whole domain that stands nowhere yet. `index` counts nodes, or containers of the plan.
struct Unit {
    bool isNode = true;
    std::size_t index = 0;
    Rect reference;  ///< where a new layout would put it
};

class Fitter {
public:
    explicit Fitter(Topology& topology) : m_topology(topology), m_plan(layout::planOf(topology)), m_reference(layOut(topology)) {
        m_members.resize(m_plan.parent.size());
        for (std::size_t n = 0; n < topology.nodes.size(); ++n)
            m_members[static_cast<std::size_t>(m_plan.container[n])].push_back(n);
    }

    void run() {
        frameWhatStands();
        for (const int container : m_plan.outsideIn) fit(static_cast<std::size_t>(container));
    }

private:
    Domain& domainOf(std::size_t container) { return m_topology.domains[container - 1]; }
    static Rect boxOf(Point p) { return {p.x, p.y, geometry::nodeWidth, geometry::nodeHeight}; }

    /// Domains without a rectangle that hold something with a place get one around it.
    void frameWhatStands() {
        for (auto at = m_plan.outsideIn.rbegin(); at != m_plan.outsideIn.rend(); ++at) {
            const auto container = static_cast<std::size_t>(*at);
            if (container == 0 || domainOf(container).rect) continue;
            const auto box = contentsOf(container);
            if (!box) continue;
            Rect rect = grown(*box, geometry::domainPadding);
            rect.y -= geometry::domainTitle, rect.height += geometry::domainTitle;
            domainOf(container).rect = rect;
        }
    }

    std::optional<Rect> contentsOf(std::size_t container) {
        std::optional<Rect> box;
        for (const std::size_t node : m_members[container])
            if (const auto& at = m_topology.nodes[node].position) include(box, boxOf(*at));
        for (const int child : m_plan.children[container])
            if (const auto& rect = domainOf(static_cast<std::size_t>(child)).rect) include(box, *rect);
        return box;
    }

    void fit(std::size_t container) {
        std::vector<Unit> units;
        for (const std::size_t node : m_members[container])
            if (!m_topology.nodes[node].position)
                units.push_back({true, node, boxOf(m_reference.nodes.at(m_topology.nodes[node].id))});
        for (const int child : m_plan.children[container]) {
            const auto index = static_cast<std::size_t>(child);
            if (!domainOf(index).rect) units.push_back({false, index, m_reference.domains.at(domainOf(index).id)});
        }
        if (units.size() <= soughtUnits) std::erase_if(units, [&](const Unit& unit) { return putWhereFree(container, unit); });
        if (!units.empty()) putOnShelves(container, units);
    }

    /// What the container offers: within its rectangle, or around all that stands.
    Rect room(std::size_t container) {
        if (container == 0) return contentsOf(0).value_or(Rect{});
        const Rect& rect = *domainOf(container).rect;
        const double pad = geometry::domainPadding;
        return {rect.x + pad, rect.y + geometry::domainTitle + pad, rect.width - 2 * pad,
                rect.height - geometry::domainTitle - 2 * pad};
    }

    /// Puts the unit level with one of its neighbours at the free place nearest to what it is linked with.
    bool putWhereFree(std::size_t container, const Unit& unit) {
        const Rect space = room(container);
        std::vector<Rect> taken;
        for (const Node& node : m_topology.nodes)
            if (node.position) taken.push_back(grown(boxOf(*node.position), gap / 2));
        for (std::size_t c = 1; c < m_plan.parent.size(); ++c)
            if (domainOf(c).rect && !holds(c, container)) taken.push_back(grown(*domainOf(c).rect, gap / 2));
        std::erase_if(taken, [&](const Rect& r) { return !overlap(r, grown(space, gap)); });
        std::vector<double> ys{space.y};
        for (const std::size_t node : m_members[container])
            if (const auto& at = m_topology.nodes[node].position) ys.push_back(at->y);
        std::sort(ys.begin(), ys.end());
        ys.erase(std::unique(ys.begin(), ys.end()), ys.end());
        const Point aim = aimOf(unit, space);
        double nearest = std::numeric_limits<double>::infinity();
        Rect best;
        for (const double y : ys) {
            for (double x = space.x; x + unit.reference.width <= right(space); x += 2 * geometry::grid) {
                const Rect at{x, y, unit.reference.width, unit.reference.height};
                const double distance = std::hypot(x + at.width / 2 - aim.x, y - aim.y);
                if (bottom(at) > bottom(space) || distance >= nearest) continue;
                if (std::any_of(taken.begin(), taken.end(), [&](const Rect& r) { return overlap(r, grown(at, gap / 2)); }))
                    continue;
                nearest = distance;
                best = at;
            }
        }
        if (!std::isfinite(nearest)) return false;
        put(unit, {best.x, best.y});
        return true;
    }

    bool holds(std::size_t outer, std::size_t inner) const {
        for (int c = static_cast<int>(inner); c > 0; c = m_plan.parent[static_cast<std::size_t>(c)])
            if (c == static_cast<int>(outer)) return true;
        return false;
    }

    Point aimOf(const Unit& unit, const Rect& space) const {
        Point sum;
        int count = 0;
        for (const auto& [from, to] : m_plan.links) {
            if (!unit.isNode || (from != static_cast<int>(unit.index) && to != static_cast<int>(unit.index))) continue;
            const int other = from == static_cast<int>(unit.index) ? to : from;
            const auto& at = m_topology.nodes[static_cast<std::size_t>(other)].position;
            if (!at) continue;
            const double down = other == from ? 2 * geometry::nodeHeight : -2 * geometry::nodeHeight;
            sum.x += at->x + geometry::nodeWidth / 2, sum.y += at->y + down;
            ++count;
        }
        if (count == 0) return {space.x + space.width / 2, space.y + space.height / 2};
        return {sum.x / count, sum.y / count};
    }

    /// Widens and deepens the container, which moves all that stands beyond it, and fills the new strip line by line.
    void putOnShelves(std::size_t container, const std::vector<Unit>& units) {
        double width = std::max(room(container).width, 4 * (geometry::nodeWidth + gap));
        if (container != 0) width = room(container).width;
        for (const Unit& unit : units) width = std::max(width, unit.reference.width);
        double x = 0, y = 0, line = 0;
        std::vector<Point> places;
        for (const Unit& unit : units) {
            if (x > 0 && x + unit.reference.width > width) x = 0, y += line + gap, line = 0;
            places.push_back({x, y});
            x += unit.reference.width + gap;
            line = std::max(line, unit.reference.height);
        }
        const bool alone = !contentsOf(container);
        if (container != 0)
            makeRoom(container, width - room(container).width, y + line + (alone ? -room(container).height : gap));
        const Rect space = room(container);
        const double top = container == 0 ? bottom(space) + (alone ? 0 : gap) : bottom(space) - y - line;
        for (std::size_t i = 0; i < units.size(); ++i) put(units[i], {space.x + places[i].x, top + places[i].y});
    }

    void makeRoom(std::size_t container, double width, double height) {
        const Rect rect = *domainOf(container).rect;
        const double dx = std::ceil(std::max(0.0, width) / geometry::grid) * geometry::grid;
        const double dy = std::ceil(std::max(0.0, height) / geometry::grid) * geometry::grid;
        for (Domain& domain : m_topology.domains) {
            if (!domain.rect) continue;
            openUp(domain.rect->x, domain.rect->width, right(rect), dx);
            openUp(domain.rect->y, domain.rect->height, bottom(rect), dy);
        }
        for (Node& node : m_topology.nodes) {
            if (!node.position) continue;
            if (node.position->x >= right(rect)) node.position->x += dx;
            if (node.position->y >= bottom(rect)) node.position->y += dy;
        }
    }

    /// Places the unit, and what a domain holds as a new layout would arrange it.
    void put(const Unit& unit, Point at) {
        const Point move{onGrid(at.x) - unit.reference.x, onGrid(at.y) - unit.reference.y};
        if (unit.isNode) {
            m_topology.nodes[unit.index].position = Point{unit.reference.x + move.x, unit.reference.y + move.y};
            return;
        }
        std::vector<std::size_t> inside{unit.index};
        for (std::size_t i = 0; i < inside.size(); ++i) {
            Domain& domain = domainOf(inside[i]);
            Rect rect = m_reference.domains.at(domain.id);
            rect.x += move.x, rect.y += move.y;
            domain.rect = rect;
            for (const std::size_t node : m_members[inside[i]]) {
                const Point p = m_reference.nodes.at(m_topology.nodes[node].id);
                m_topology.nodes[node].position = Point{p.x + move.x, p.y + move.y};
            }
            for (const int child : m_plan.children[inside[i]]) inside.push_back(static_cast<std::size_t>(child));
        }
    }

    Topology& m_topology;
    layout::Plan m_plan;
    Placement m_reference;
    std::vector<std::vector<std::size_t>> m_members;  ///< nodes of each container
};

void apply(const Placement& placement, Topology& topology) {
    for (Node& node : topology.nodes) node.position = placement.nodes.at(node.id);
    for (Domain& domain : topology.domains) domain.rect = placement.domains.at(domain.id);
}

}  // namespace

bool isPlaced(const Topology& topology) {
    return std::all_of(topology.nodes.begin(), topology.nodes.end(),
                       [](const Node& node) { return node.position.has_value(); }) &&
           std::all_of(topology.domains.begin(), topology.domains.end(),
                       [](const Domain& domain) { return domain.rect.has_value(); });
}

Topology placed(Topology topology) {
    if (isPlaced(topology)) return topology;
    const bool nowhere =
        std::none_of(topology.nodes.begin(), topology.nodes.end(), [](const Node& node) { return node.position.has_value(); }) &&
        std::none_of(topology.domains.begin(), topology.domains.end(),
                     [](const Domain& domain) { return domain.rect.has_value(); });
    if (nowhere)
        apply(layOut(topology), topology);
    else
        Fitter(topology).run();
    return topology;
}

}  // namespace failwright
