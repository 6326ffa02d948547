#pragma once

#include "model/topology/kinds.h"

#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>
#include <map>
#include <tuple>

class QPainter;

namespace failwright {

class Theme;

/// Draws the icon `name` (a file of resources/icons without its ending) into `rect` as vectors, in `color`.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color);

/// The icon of a kind of node or domain: its file name without the ending.
[[nodiscard]] QString iconName(NodeKind kind);
[[nodiscard]] QString iconName(DomainKind kind);

/// An icon for buttons and lists, sharp at every scale, in the theme's colours of the moment it is drawn.
[[nodiscard]] QIcon icon(const QString& name, const Theme& theme);
[[nodiscard]] QIcon icon(NodeKind kind, const Theme& theme);
[[nodiscard]] QIcon icon(DomainKind kind, const Theme& theme);

/// Draws icons again and again: on a raster device from pixmaps of the exact size, elsewhere as vectors.
class IconCache {
public:
    IconCache();
    ~IconCache();
    void paint(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color);
    /// For a change of theme or scale.
    void clear();

private:
    std::map<std::tuple<QString, QRgb, int>, QPixmap> m_pixmaps;
};

}  // namespace failwright
