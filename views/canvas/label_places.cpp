#include "views/canvas/label_places.h"

#include "views/canvas/routing_space.h"

#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

constexpr double step = 12;  ///< between the places on a piece that are tried

struct Piece {
    QPointF from, to;
    double length;
};

/// The straight pieces of a route, the longest first.
std::vector<Piece> piecesOf(const Route& route) {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i + 1 < route.size(); ++i) {
        const QPointF along = route[i + 1] - route[i];
        pieces.push_back({route[i], route[i + 1], std::abs(along.x()) + std::abs(along.y())});
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.length > b.length; });
    return pieces;
}

/// The first place on the piece, from `share` of it outwards to both sides, where the label is free.
template <class IsFree>
std::optional<QPointF> placeOn(const Piece& piece, double share, const IsFree& isFree) {
    if (piece.length <= 0) return std::nullopt;
    const QPointF unit = (piece.to - piece.from) / piece.length;
    const double best = share * piece.length;
    for (double away = 0; away <= std::max(best, piece.length - best); away += step)
        for (const double at : {best + away, best - away})
            if (at >= 0 && at <= piece.length && isFree(piece.from + unit * at)) return piece.from + unit * at;
    return std::nullopt;
}

}  // namespace

std::vector<std::optional<QPointF>> placeLabels(const std::vector<QRectF>& taken, const std::vector<LabelWish>& wishes) {
    const RectIndex cards(taken);
    RectIndex labels;
    std::vector<std::optional<QPointF>> places(wishes.size());
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const QSizeF& size = wishes[i].size;
        const auto areaAt = [&size](const QPointF& middle) {
            return QRectF(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height());
        };
        const auto isFree = [&](const QPointF& middle) {
            const QRectF area = areaAt(middle);
            return cards.count(area) == 0 && labels.count(area) == 0;
        };
        for (const Piece& piece : piecesOf(*wishes[i].route)) {
            places[i] = placeOn(piece, wishes[i].share, isFree);
            if (!places[i]) continue;
            labels.add(areaAt(*places[i]));
            break;
        }
    }
    return places;
}

}  // namespace failwright
