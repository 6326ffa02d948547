#pragma once

#include "views/canvas/routing.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <optional>
#include <vector>

namespace failwright {

/// A label that is to stand on a route.
struct LabelWish {
    const Route* route = nullptr;
    QSizeF size;
    double share = 0.5;  ///< where on its longest piece it stands best, from 0 to 1
};

/// Where the middle of each label stands: on its route, as near as may be to where it stands best, but on none of `taken` (cards
/// and titles) and on no label before it. Nothing for a label for which there is no such place.
[[nodiscard]] std::vector<std::optional<QPointF>> placeLabels(const std::vector<QRectF>& taken, const std::vector<LabelWish>& wishes);

}  // namespace failwright
