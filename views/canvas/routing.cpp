#include "views/canvas/routing.h"

#include "views/canvas/routing_space.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

namespace failwright {
namespace {

constexpr double smallestGap = 24;  ///< between two cards for a link from one's lower to the other's upper edge
constexpr double leaving = 10;      ///< a trunk's least distance from the cards that it leaves
constexpr double entering = 18;     ///< and from those that it enters: room for corner and arrow
constexpr double laneStep = 8;
constexpr double sideShift = 28;    ///< of ports beside the middle
constexpr double almostStraight = 24;
constexpr double clearance = 5;

constexpr double cardCost = 1000;
constexpr double laneCost = 300;
constexpr double shunCost = 120;

/// Sources that call the same targets, all of them on the other side of one gap.
struct Bundle {
    double down = 1;  ///< +1 where the targets are below, -1 where they are above
    double exit = 0;
    double entry = 0;
    std::vector<std::size_t> sources;
    std::vector<std::size_t> targets;
    std::vector<std::size_t> wires;
    double shift = 0;
    double low = 0;  ///< the trunk's extent
    double high = 0;
};

class Router {
public:
    Router(const std::vector<QRectF>& cards, const std::vector<QRectF>& shunned, const std::vector<Wire>& wires)
        : m_cards(cards), m_wires(wires), m_cardIndex(cards), m_shunned(shunned), m_routes(wires.size()) {}

    std::vector<Route> run();

private:
    [[nodiscard]] std::vector<Bundle> bundles() const;
    [[nodiscard]] std::vector<std::size_t> sideways() const;
    void routeSideways(std::size_t wire);
    void routeUnderneath(std::size_t wire);
    bool routeStraight(const Bundle& bundle);
    void routeTrunk(Bundle& bundle, std::size_t owner);
    bool routeSharedDetour(const Bundle& bundle, std::size_t owner);
    void routeDetour(const Bundle& bundle, std::size_t wire, std::size_t owner);
    [[nodiscard]] std::vector<double> columnsBeside(const Bundle& bundle, double low, double high) const;
    [[nodiscard]] static std::array<double, 5> exitsOf(const Bundle& bundle);
    [[nodiscard]] static std::array<double, 5> entriesOf(const Bundle& bundle);

    [[nodiscard]] double trunkCost(const Bundle& bundle, double y, std::size_t owner) const;
    [[nodiscard]] double horizontalCost(double y, double x1, double x2, std::size_t owner) const;
    [[nodiscard]] double verticalCost(double x, double y1, double y2, std::size_t owner, std::size_t a, std::size_t b) const;
    template <class Candidates>
    [[nodiscard]] std::pair<double, double> cheapestLane(const Candidates& ys, double x1, double x2, std::size_t owner) const;

    [[nodiscard]] double downOf(const Wire& wire) const;
    [[nodiscard]] double middle(std::size_t card) const { return m_cards[card].center().x(); }
    void take(const Route& route, std::size_t owner, std::size_t from, std::size_t to);

    const std::vector<QRectF>& m_cards;
    const std::vector<Wire>& m_wires;
    RectIndex m_cardIndex;
    RectIndex m_shunned;
    Lanes m_horizontal;
    Lanes m_vertical;
    std::vector<Route> m_routes;
};

/// +1: the target is below, -1: above, 0: beside.
double Router::downOf(const Wire& wire) const {
    const QRectF& from = m_cards[wire.from];
    const QRectF& to = m_cards[wire.to];
    if (to.top() - from.bottom() >= smallestGap) return 1;
    if (from.top() - to.bottom() >= smallestGap) return -1;
    return 0;
}

std::vector<Bundle> Router::bundles() const {
    using Fan = std::tuple<std::size_t, double, bool, double>;  // source, direction, replication, entry
    std::map<Fan, std::vector<std::pair<std::size_t, std::size_t>>> fans;  // (target, wire)
    for (std::size_t i = 0; i < m_wires.size(); ++i) {
        const Wire& wire = m_wires[i];
        const double down = downOf(wire);
        if (down == 0) continue;
        const double entry = down > 0 ? m_cards[wire.to].top() : m_cards[wire.to].bottom();
        fans[{wire.from, down, wire.replication, entry}].emplace_back(wire.to, i);
    }
    using Key = std::tuple<double, bool, double, double, std::vector<std::size_t>>;
    std::map<Key, Bundle> byTargets;
    for (auto& [fan, ends] : fans) {
        const auto& [source, down, replication, entry] = fan;
        std::sort(ends.begin(), ends.end());
        std::vector<std::size_t> targets;
        for (const auto& end : ends)
            if (targets.empty() || targets.back() != end.first) targets.push_back(end.first);
        const double exit = down > 0 ? m_cards[source].bottom() : m_cards[source].top();
        Bundle& bundle = byTargets[{down, replication, exit, entry, targets}];
        bundle.down = down;
        bundle.exit = exit;
        bundle.entry = entry;
        bundle.targets = targets;
        bundle.shift = replication ? -sideShift : down < 0 ? sideShift : 0;
        bundle.sources.push_back(source);
        for (const auto& end : ends) bundle.wires.push_back(end.second);
    }
    std::vector<Bundle> all;
    for (auto& [key, bundle] : byTargets) all.push_back(std::move(bundle));
    for (Bundle& bundle : all) {
        bundle.low = bundle.high = middle(bundle.sources.front()) + bundle.shift;
        for (const auto* ends : {&bundle.sources, &bundle.targets})
            for (const std::size_t card : *ends) {
                bundle.low = std::min(bundle.low, middle(card) + bundle.shift);
                bundle.high = std::max(bundle.high, middle(card) + bundle.shift);
            }
    }
    std::stable_sort(all.begin(), all.end(), [](const Bundle& a, const Bundle& b) { return a.high - a.low < b.high - b.low; });
    return all;
}

double Router::horizontalCost(double y, double x1, double x2, std::size_t owner) const {
    const double low = std::min(x1, x2);
    const double high = std::max(x1, x2);
    const QRectF region(low, y - clearance, high - low, 2 * clearance);
    return cardCost * m_cardIndex.count(region) + shunCost * m_shunned.count(region) +
           laneCost * m_horizontal.conflicts(y, low, high, owner, laneStep - 1);
}

double Router::verticalCost(double x, double y1, double y2, std::size_t owner, std::size_t a, std::size_t b) const {
    const double low = std::min(y1, y2);
    const double high = std::max(y1, y2);
    const QRectF region(x - clearance, low, 2 * clearance, high - low);
    return cardCost * m_cardIndex.count(region, a, b) + laneCost * m_vertical.conflicts(x, low, high, owner, clearance);
}

double Router::trunkCost(const Bundle& bundle, double y, std::size_t owner) const {
    double cost = horizontalCost(y, bundle.low, bundle.high, owner);
    for (const std::size_t source : bundle.sources)
        cost += verticalCost(middle(source) + bundle.shift, bundle.exit, y, source, source, source);
    for (const std::size_t target : bundle.targets)
        cost += verticalCost(middle(target) + bundle.shift, y, bundle.entry, target, target, target);
    return cost;
}

/// A single link whose ends stand above one another.
bool Router::routeStraight(const Bundle& bundle) {
    if (bundle.wires.size() != 1 || bundle.high - bundle.low > almostStraight) return false;
    const std::size_t from = bundle.sources.front();
    const std::size_t to = bundle.targets.front();
    const double x = (bundle.low + bundle.high) / 2;
    if (verticalCost(x, bundle.exit, bundle.entry, from, from, to) >= cardCost) return false;
    m_routes[bundle.wires.front()] = {{x, bundle.exit}, {x, bundle.entry}};
    m_vertical.take(x, bundle.exit, bundle.entry, to);
    return true;
}

void Router::routeTrunk(Bundle& bundle, std::size_t owner) {
    const double first = bundle.exit + bundle.down * leaving;
    const double last = bundle.entry - bundle.down * entering;
    const double length = std::abs(bundle.entry - bundle.exit);
    const bool fansOut = bundle.sources.size() <= bundle.targets.size();
    const double wanted = length < 200 ? (first + last) / 2 : fansOut ? last - bundle.down * 2 * laneStep : first + bundle.down * 2 * laneStep;
    double best = std::round(wanted);
    double lowest = trunkCost(bundle, best, owner);
    for (int k = 1; k <= 12 && lowest > k * 2; ++k)
        for (const double y : {std::round(wanted) + k * laneStep, std::round(wanted) - k * laneStep}) {
            if (y < std::min(first, last) || y > std::max(first, last)) continue;
            const double cost = trunkCost(bundle, y, owner) + k * 2;
            if (cost < lowest) {
                lowest = cost;
                best = y;
            }
        }
    if (lowest >= cardCost) {
        if (routeSharedDetour(bundle, owner)) return;
        for (const std::size_t wire : bundle.wires) routeDetour(bundle, wire, owner);
        return;
    }
    m_horizontal.take(best, bundle.low, bundle.high, owner);
    for (const std::size_t source : bundle.sources) m_vertical.take(middle(source) + bundle.shift, bundle.exit, best, source);
    for (const std::size_t target : bundle.targets) m_vertical.take(middle(target) + bundle.shift, best, bundle.entry, target);
    for (const std::size_t wire : bundle.wires) {
        const double sx = middle(m_wires[wire].from) + bundle.shift;
        const double tx = middle(m_wires[wire].to) + bundle.shift;
        m_routes[wire] = {{sx, bundle.exit}, {sx, best}, {tx, best}, {tx, bundle.entry}};
    }
}

template <class Candidates>
std::pair<double, double> Router::cheapestLane(const Candidates& ys, double x1, double x2, std::size_t owner) const {
    std::pair<double, double> best{1e12, ys.front()};
    double rank = 0;
    for (const double y : ys) best = std::min(best, {horizontalCost(y, x1, x2, owner) + rank++, y});
    return best;
}

std::array<double, 5> Router::exitsOf(const Bundle& bundle) {
    std::array<double, 5> ys{};
    for (std::size_t k = 0; k < ys.size(); ++k) ys[k] = bundle.exit + bundle.down * (leaving + 4 + double(k) * laneStep);
    return ys;
}

std::array<double, 5> Router::entriesOf(const Bundle& bundle) {
    std::array<double, 5> ys{};
    for (std::size_t k = 0; k < ys.size(); ++k) ys[k] = bundle.entry - bundle.down * (entering + double(k) * laneStep);
    return ys;
}

/// Columns beside the cards that stand between the two sides of the bundle, from `low` to `high` and a little further.
std::vector<double> Router::columnsBeside(const Bundle& bundle, double low, double high) const {
    const QRectF between(low - 120, std::min(bundle.exit, bundle.entry), high - low + 240, std::abs(bundle.exit - bundle.entry));
    std::vector<double> columns;
    for (const std::size_t card : m_cardIndex.in(between))
        for (const double x : {m_cards[card].left() - 16, m_cards[card].right() + 16}) columns.push_back(x);
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());  // cards often stand above each other
    return columns;
}

/// All links of the bundle through one free column: from the sources along one lane to it, and along another to the targets.
bool Router::routeSharedDetour(const Bundle& bundle, std::size_t owner) {
    if (bundle.wires.size() < 2) return false;
    const double centre = (bundle.low + bundle.high) / 2;
    std::vector<double> columns = columnsBeside(bundle, bundle.low, bundle.high);
    std::sort(columns.begin(), columns.end(), [&](double a, double b) { return std::abs(a - centre) < std::abs(b - centre); });
    columns.resize(std::min<std::size_t>(columns.size(), 14));
    const auto reach = [&](const std::vector<std::size_t>& ends, double x) {
        std::pair<double, double> span{x, x};
        for (const std::size_t end : ends) {
            span.first = std::min(span.first, middle(end) + bundle.shift);
            span.second = std::max(span.second, middle(end) + bundle.shift);
        }
        return span;
    };
    double lowest = cardCost;
    double column = 0, y1 = 0, y2 = 0;
    for (const double x : columns) {
        const auto [from, to] = reach(bundle.sources, x);
        const auto [left, right] = reach(bundle.targets, x);
        const auto [cost1, exit] = cheapestLane(exitsOf(bundle), from, to, owner);
        const auto [cost2, entry] = cheapestLane(entriesOf(bundle), left, right, owner);
        const double cost = cost1 + cost2 + verticalCost(x, exit, entry, owner, SIZE_MAX, SIZE_MAX) + 0.2 * std::abs(x - centre);
        if (cost >= lowest) continue;
        lowest = cost;
        column = x, y1 = exit, y2 = entry;
    }
    if (lowest >= cardCost) return false;
    for (const std::size_t wire : bundle.wires) {
        const double sx = middle(m_wires[wire].from) + bundle.shift, tx = middle(m_wires[wire].to) + bundle.shift;
        m_routes[wire] = {{sx, bundle.exit}, {sx, y1}, {column, y1}, {column, y2}, {tx, y2}, {tx, bundle.entry}};
        take(m_routes[wire], owner, m_wires[wire].from, m_wires[wire].to);
    }
    return true;
}

/// Down to a lane, along to a free column, down that, along another lane and in.
void Router::routeDetour(const Bundle& bundle, std::size_t wire, std::size_t owner) {
    const std::size_t from = m_wires[wire].from;
    const std::size_t to = m_wires[wire].to;
    const double sx = middle(from) + bundle.shift;
    const double tx = middle(to) + bundle.shift;
    std::vector<double> columns = columnsBeside(bundle, std::min(sx, tx), std::max(sx, tx));
    columns.insert(columns.begin(), {sx, tx});
    std::sort(columns.begin() + 2, columns.end(), [&](double a, double b) {
        return std::abs(a - sx) + std::abs(a - tx) < std::abs(b - sx) + std::abs(b - tx);
    });
    columns.resize(std::min<std::size_t>(columns.size(), 14));
    const std::array<double, 5> exits = exitsOf(bundle), entries = entriesOf(bundle);
    double lowest = 1e12;
    Route best;
    for (const double x : columns) {
        const auto [cost1, y1] = cheapestLane(exits, sx, x, owner);
        const auto [cost2, y2] = cheapestLane(entries, x, tx, owner);
        const double cost = cost1 + cost2 + verticalCost(x, y1, y2, owner, from, to) + 0.2 * (std::abs(x - sx) + std::abs(x - tx));
        if (cost >= lowest) continue;
        lowest = cost;
        best = {{sx, bundle.exit}, {sx, y1}, {x, y1}, {x, y2}, {tx, y2}, {tx, bundle.entry}};
    }
    m_routes[wire] = best;
    take(best, owner, from, to);
}

/// Notes the pieces of a route as taken; its first belongs to `from`, its last to `to`.
void Router::take(const Route& route, std::size_t owner, std::size_t from, std::size_t to) {
    for (std::size_t i = 0; i + 1 < route.size(); ++i) {
        const QPointF a = route[i], b = route[i + 1];
        if (a.y() == b.y()) m_horizontal.take(a.y(), a.x(), b.x(), owner);
        else m_vertical.take(a.x(), a.y(), b.y(), i == 0 ? from : i + 2 == route.size() ? to : owner);
    }
}

/// The links between neighbours, the shortest first: it gets the nearest lane.
std::vector<std::size_t> Router::sideways() const {
    std::vector<std::size_t> wires;
    for (std::size_t i = 0; i < m_wires.size(); ++i)
        if (downOf(m_wires[i]) == 0) wires.push_back(i);
    const auto reach = [this](std::size_t wire) { return std::abs(middle(m_wires[wire].to) - middle(m_wires[wire].from)); };
    std::stable_sort(wires.begin(), wires.end(), [&](std::size_t a, std::size_t b) { return reach(a) < reach(b); });
    return wires;
}

void Router::routeSideways(std::size_t index) {
    const Wire& wire = m_wires[index];
    const QRectF& from = m_cards[wire.from];
    const QRectF& to = m_cards[wire.to];
    const bool right = to.left() >= from.right();
    if (!right && from.left() < to.right()) {  // the cards overlap
        m_routes[index] = {from.center(), {to.center().x(), from.center().y()}, to.center()};
        return;
    }
    const double x1 = right ? from.right() : from.left();
    const double x2 = right ? to.left() : to.right();
    const double top = std::max(from.top(), to.top());
    const double bottom = std::min(from.bottom(), to.bottom());
    if (horizontalCost((top + bottom) / 2, x1 + (right ? 1 : -1), x2 - (right ? 1 : -1), SIZE_MAX) >= cardCost) return routeUnderneath(index);
    if (bottom - top >= 16) {
        m_routes[index] = {{x1, (top + bottom) / 2}, {x2, (top + bottom) / 2}};
    } else {
        const double x = std::round((x1 + x2) / 2);
        m_routes[index] = {{x1, from.center().y()}, {x, from.center().y()}, {x, to.center().y()}, {x2, to.center().y()}};
    }
}

void Router::routeUnderneath(std::size_t index) {
    const Wire& wire = m_wires[index];
    const QRectF& from = m_cards[wire.from];
    const QRectF& to = m_cards[wire.to];
    const double sx = from.center().x() + sideShift;
    const double tx = to.center().x() - sideShift;
    const double floor = std::max(from.bottom(), to.bottom());
    const std::size_t owner = m_wires.size() + index;
    std::array<double, 14> ys{};
    for (std::size_t k = 0; k < ys.size(); ++k) ys[k] = floor + 12 + double(k) * laneStep / 2;
    const double y = cheapestLane(ys, sx, tx, owner).second;
    m_routes[index] = {{sx, from.bottom()}, {sx, y}, {tx, y}, {tx, to.bottom()}};
    take(m_routes[index], owner, owner, owner);
}

Route simplified(const Route& route) {
    Route result;
    for (const QPointF& point : route) {
        if (!result.empty() && result.back() == point) continue;
        if (result.size() >= 2) {
            const QPointF a = result[result.size() - 2], b = result.back();
            if ((a.x() == b.x() && b.x() == point.x()) || (a.y() == b.y() && b.y() == point.y())) result.pop_back();
        }
        result.push_back(point);
    }
    return result;
}

std::vector<Route> Router::run() {
    std::vector<Bundle> all = bundles();
    std::vector<bool> done(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) done[i] = routeStraight(all[i]);
    for (const std::size_t wire : sideways()) routeSideways(wire);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!done[i]) routeTrunk(all[i], m_cards.size() + i);
    for (Route& route : m_routes) route = simplified(route);
    return m_routes;
}

}  // namespace

std::vector<Route> routeWires(const std::vector<QRectF>& cards, const std::vector<QRectF>& shunned, const std::vector<Wire>& wires) {
    return Router(cards, shunned, wires).run();
}

}  // namespace failwright
