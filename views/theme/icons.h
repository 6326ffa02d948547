#pragma once

#include "model/topology/kinds.h"

#include <QIcon>
#include <QRectF>
#include <QString>

class QPainter;

namespace failwright {

class Theme;

/// Draws the icon `name` (a file of resources/icons without its ending) into `rect` as vectors, in `color`.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color);

/// The icon of a kind of node or domain: its file name without the ending.
[[nodiscard]] QString iconName(NodeKind kind);
[[nodiscard]] QString iconName(DomainKind kind);

/// An icon for buttons and lists, in the theme's colours (normal and disabled), sharp at every scale.
[[nodiscard]] QIcon icon(const QString& name, const Theme& theme);
[[nodiscard]] QIcon icon(NodeKind kind, const Theme& theme);

}  // namespace failwright
