#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace failwright {

struct CanvasLook;

/// "SPOF" in the language of the window.
[[nodiscard]] QString spofWord();
/// Size of the badge "SPOF" with its sign.
[[nodiscard]] QSizeF spofBadgeSize(const CanvasLook& look);
/// The badge: a filled pill with sign and word, `enlarged` times as large as it is.
void paintSpofBadge(QPainter& painter, const QPointF& topLeft, const CanvasLook& look, double enlarged = 1);

/// `words` as they fit into a tag of at most this width.
[[nodiscard]] QString elidedForTag(const QString& words, double widest, const CanvasLook& look);
/// Size of a small tag with these words.
[[nodiscard]] QSizeF tagSize(const QString& words, const CanvasLook& look);
/// A small outlined tag; red where `bad`.
void paintTag(QPainter& painter, const QRectF& rect, const QString& words, bool bad, const CanvasLook& look);

}  // namespace failwright
