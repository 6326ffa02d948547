#pragma once

#include <QObject>
#include <QPointF>
#include <optional>

class QMenu;
class QPoint;

namespace failwright {

class CanvasView;
class CommandSet;
class Document;
class Theme;

/// The menus that the canvas asks for: what can be done with the element, what can be inserted here.
class CanvasMenus : public QObject {
    Q_OBJECT
public:
    CanvasMenus(CanvasView& canvas, const Document& document, const CommandSet& commands, const Theme& theme);

private:
    void showFor(const QString& id, const QPoint& globalPosition);
    void showInsert(const QPointF& scenePosition, const QPoint& globalPosition);
    void showCreate(const QString& from, const QPointF& scenePosition, const QPoint& globalPosition);
    void fillInsert(QMenu& menu, std::optional<QPointF> at);
    void fillTargets(QMenu& menu, const QString& id);

    CanvasView& m_canvas;
    const Document& m_document;
    const CommandSet& m_commands;
    const Theme& m_theme;
};

}  // namespace failwright
