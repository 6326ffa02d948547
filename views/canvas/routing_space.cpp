#include "views/canvas/routing_space.h"

#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

constexpr double cell = 256;
constexpr double bucketHeight = 16;

int cellOf(double value) { return int(std::floor(value / cell)); }
int bucketOf(double value) { return int(std::floor(value / bucketHeight)); }
std::uint64_t keyOf(int x, int y) { return (std::uint64_t(std::uint32_t(x)) << 32) | std::uint32_t(y); }

}  // namespace

RectIndex::RectIndex(const std::vector<QRectF>& rects) {
    for (const QRectF& rect : rects) add(rect);
}

void RectIndex::add(const QRectF& rect) {
    const auto index = std::uint32_t(m_rects.size());
    m_rects.push_back(rect);
    for (int x = cellOf(rect.left()); x <= cellOf(rect.right()); ++x)
        for (int y = cellOf(rect.top()); y <= cellOf(rect.bottom()); ++y) m_buckets[keyOf(x, y)].push_back(index);
}

/// Calls `visit(index)` once or more for each rectangle that meets the region.
template <class Visit>
void RectIndex::visit(const QRectF& region, Visit visit) const {
    for (int x = cellOf(region.left()); x <= cellOf(region.right()); ++x)
        for (int y = cellOf(region.top()); y <= cellOf(region.bottom()); ++y) {
            const auto bucket = m_buckets.find(keyOf(x, y));
            if (bucket == m_buckets.end()) continue;
            for (const std::uint32_t index : bucket->second)
                if (m_rects[index].intersects(region)) visit(index);
        }
}

int RectIndex::count(const QRectF& region, std::size_t except1, std::size_t except2) const {
    int hits = 0;
    visit(region, [&](std::size_t index) { hits += index != except1 && index != except2; });
    return hits;
}

std::vector<std::size_t> RectIndex::in(const QRectF& region) const {
    std::vector<std::size_t> found;
    visit(region, [&](std::size_t index) { found.push_back(index); });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void Lanes::take(double at, double low, double high, std::size_t owner) {
    m_buckets[bucketOf(at)].push_back({at, std::min(low, high), std::max(low, high), owner});
}

int Lanes::conflicts(double at, double low, double high, std::size_t owner, double clearance) const {
    if (low > high) std::swap(low, high);
    int hits = 0;
    for (int bucket = bucketOf(at - clearance); bucket <= bucketOf(at + clearance); ++bucket) {
        const auto found = m_buckets.find(bucket);
        if (found == m_buckets.end()) continue;
        for (const Piece& piece : found->second)
            hits += piece.owner != owner && std::abs(piece.at - at) < clearance && piece.low < high + 2 && piece.high > low - 2;
    }
    return hits;
}

}  // namespace failwright
