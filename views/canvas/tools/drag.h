#pragma once

#include "model/topology/error.h"
#include "views/canvas/placing.h"

#include <QGraphicsItem>
#include <QPoint>
#include <memory>

namespace failwright {

class CanvasScene;
class CanvasView;
class Document;
class Selection;

/// What drags and tools work on.
struct Workbench {
    CanvasView& view;
    CanvasScene& scene;
    Document& document;
    Selection& selection;
};

/// Where the pointer is.
struct Pointer {
    QPointF scene;
    QPoint view;
    Qt::KeyboardModifiers modifiers;
};

/// One gesture from press to release. Until `finish` only the picture changes; a drag that is destroyed unfinished leaves
/// everything as it was.
class Drag {
public:
    virtual ~Drag() = default;
    virtual void move(const Pointer& pointer) = 0;
    virtual void finish(const Pointer& pointer) = 0;
};

enum class LinkEnd { from, to };

/// Moves the selected nodes and domains, what is in them with them; with Alt it doubles them.
[[nodiscard]] std::unique_ptr<Drag> startMove(const Workbench& bench, const Pointer& from, const QString& grabbed);
/// Moves the edges of a domain.
[[nodiscard]] std::unique_ptr<Drag> startResize(const Workbench& bench, const Pointer& from, const QString& domain, unsigned edges);
/// Selects what a rubber band meets, on top of `kept`.
[[nodiscard]] std::unique_ptr<Drag> startBand(const Workbench& bench, const Pointer& from, const QSet<QString>& kept);
/// Puts one end of a link elsewhere.
[[nodiscard]] std::unique_ptr<Drag> startReconnect(const Workbench& bench, const QString& link, LinkEnd end);
/// Why a link may not be, in one sentence for people.
[[nodiscard]] QString linkRefusal(const Error& error);
/// Draws a link out of a node.
[[nodiscard]] std::unique_ptr<Drag> startLink(const Workbench& bench, const Pointer& from, const QString& node);

}  // namespace failwright
