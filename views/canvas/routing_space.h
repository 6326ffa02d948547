#pragma once

#include <QRectF>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace failwright {

/// Rectangles in a grid of buckets, to be asked what lies in a region.
class RectIndex {
public:
    RectIndex() = default;
    explicit RectIndex(const std::vector<QRectF>& rects);
    /// One more; its index is the number of those before it.
    void add(const QRectF& rect);

    /// How many rectangles but `except` (two indices) meet `region`.
    [[nodiscard]] int count(const QRectF& region, std::size_t except1 = none, std::size_t except2 = none) const;
    /// Their indices, ascending.
    [[nodiscard]] std::vector<std::size_t> in(const QRectF& region) const;

    static constexpr std::size_t none = SIZE_MAX;

private:
    template <class Visit>
    void visit(const QRectF& region, Visit visit) const;

    std::vector<QRectF> m_rects;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_buckets;
};

/// The straight pieces that are taken already, horizontal or vertical, each with an owner; pieces of one owner may coincide.
class Lanes {
public:
    /// A piece at `at` across the direction, from `low` to `high` along it.
    void take(double at, double low, double high, std::size_t owner);
    /// How many pieces of others lie closer than `clearance` beside the piece.
    [[nodiscard]] int conflicts(double at, double low, double high, std::size_t owner, double clearance) const;

private:
    struct Piece {
        double at, low, high;
        std::size_t owner;
    };
    std::unordered_map<int, std::vector<Piece>> m_buckets;
};

}  // namespace failwright
