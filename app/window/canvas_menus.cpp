#include "app/window/canvas_menus.h"

#include "app/window/commands.h"
#include "views/canvas/canvas_view.h"
#include "views/text/text.h"
#include "views/theme/icons.h"

#include <QAction>
#include <QMenu>

namespace failwright {

CanvasMenus::CanvasMenus(CanvasView& canvas, const CommandSet& commands, const Theme& theme)
    : QObject(&canvas), m_canvas(canvas), m_commands(commands), m_theme(theme) {
    connect(&canvas, &CanvasView::contextMenuRequested, this, &CanvasMenus::showFor);
    connect(&canvas, &CanvasView::insertHereRequested, this, &CanvasMenus::showInsert);
}

void CanvasMenus::showFor(const QString& id, const QPoint& globalPosition) {
    QMenu menu(&m_canvas);
    using enum CommandId;
    if (id.isEmpty()) {
        fillInsert(*menu.addMenu(tr("&Insert")), m_canvas.mapToScene(m_canvas.mapFromGlobal(globalPosition)));
        menu.addSeparator();
        for (const CommandId command : {selectAll, tidy, fitAll}) menu.addAction(&m_commands.action(command));
    } else {
        for (const CommandId command : {rename, remove, fitSelection}) menu.addAction(&m_commands.action(command));
    }
    menu.exec(globalPosition);
}

void CanvasMenus::showInsert(const QPointF& scenePosition, const QPoint& globalPosition) {
    QMenu menu(&m_canvas);
    fillInsert(menu, scenePosition);
    menu.exec(globalPosition);
}

void CanvasMenus::fillInsert(QMenu& menu, std::optional<QPointF> at) {
    for (std::size_t i = 0; i < wordsOf<NodeKind>().size(); ++i) {
        const auto kind = static_cast<NodeKind>(i);
        menu.addAction(icon(kind, m_theme), text::name(kind), this, [this, kind, at] { m_canvas.insertNode(kind, at); });
    }
    menu.addSeparator();
    for (std::size_t i = 0; i < wordsOf<DomainKind>().size(); ++i) {
        const auto kind = static_cast<DomainKind>(i);
        menu.addAction(icon(kind, m_theme), text::name(kind), this, [this, kind, at] { m_canvas.insertDomain(kind, at); });
    }
}

}  // namespace failwright
