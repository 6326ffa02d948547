#include "app/window/canvas_menus.h"

#include "app/window/commands.h"
#include "model/document/document.h"
#include "model/topology/gestures.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/editing/editing.h"
#include "views/text/text.h"
#include "views/theme/icons.h"

#include <QAction>
#include <QMenu>

namespace failwright {

CanvasMenus::CanvasMenus(CanvasView& canvas, const Document& document, const CommandSet& commands, const Theme& theme)
    : QObject(&canvas), m_canvas(canvas), m_document(document), m_commands(commands), m_theme(theme) {
    connect(&canvas, &CanvasView::contextMenuRequested, this, &CanvasMenus::showFor);
    connect(&canvas, &CanvasView::insertHereRequested, this, &CanvasMenus::showInsert);
    connect(&canvas, &CanvasView::createHereRequested, this, &CanvasMenus::showCreate);
}

void CanvasMenus::showFor(const QString& id, const QPoint& globalPosition) {
    QMenu menu(&m_canvas);
    using enum CommandId;
    const auto add = [&](std::initializer_list<CommandId> commands) {
        if (!menu.isEmpty()) menu.addSeparator();
        for (const CommandId command : commands) menu.addAction(&m_commands.action(command));
    };
    const QPointF at = m_canvas.mapToScene(m_canvas.viewport()->mapFromGlobal(globalPosition));
    if (id.isEmpty()) {
        fillInsert(*menu.addMenu(tr("&Insert")), at);
        menu.addAction(tr("&Paste here"), this, [this, at] { m_canvas.editing().paste(at); });
        add({selectAll, tidy, fitAll});
    } else if (m_canvas.canvasScene().link(id) != nullptr) {
        fillTargets(*menu.addMenu(tr("&Lead to")), id);
        add({failSelection, repairSelection});
        add({remove, fitSelection});
    } else {
        const bool node = m_canvas.canvasScene().node(id) != nullptr;
        if (node) fillTargets(*menu.addMenu(tr("&Link to")), id);
        if (!node) fillInsert(*menu.addMenu(tr("&Insert")), at);
        if (node) add({failSelection, repairSelection});
        else add({failSelection, repairSelection, splitSelection});
        add({rename, duplicate, spread, cut, copy, remove});
        add({group, ungroup, lock, raise, lower});
        m_commands.fill(*menu.addMenu(tr("&Align")), MenuId::align);
        add({fitSelection});
    }
    menu.exec(globalPosition);
}

/// Every node that the node or link `id` could lead to.
void CanvasMenus::fillTargets(QMenu& menu, const QString& id) {
    const Topology& topology = m_document.topology();
    const Link* link = find(topology.links, LinkId{id.toStdString()});
    const NodeId from = link != nullptr ? link->from : NodeId{id.toStdString()};
    for (const Node& node : topology.nodes) {
        if (!canLink(topology, from, node.id, link != nullptr ? kindOf(*link) : LinkKind::request)) continue;
        const QString target = QString::fromStdString(node.id.value);
        menu.addAction(icon(node.kind, m_theme), text::title(node), this, [this, id, target, redirect = link != nullptr] {
            redirect ? m_canvas.editing().redirect(id, target) : m_canvas.editing().link(id, target);
        });
    }
    menu.setEnabled(!menu.isEmpty());
}

/// What the node `from` could call here, the most usual first.
void CanvasMenus::showCreate(const QString& from, const QPointF& scenePosition, const QPoint& globalPosition) {
    const Node* node = find(m_document.topology().nodes, NodeId{from.toStdString()});
    if (node == nullptr) return;
    QMenu menu(&m_canvas);
    const auto offer = [&](NodeKind kind) {
        return menu.addAction(icon(kind, m_theme), text::name(kind), this,
                              [this, kind, from, scenePosition] { m_canvas.editing().insertLinked(kind, from, scenePosition); });
    };
    const NodeKind usual = usualCallee(node->kind);
    menu.addSection(tr("Create here"));
    menu.setActiveAction(offer(usual));
    menu.addSeparator();
    for (std::size_t i = 0; i < wordsOf<NodeKind>().size(); ++i)
        if (const auto kind = static_cast<NodeKind>(i); kind != usual && kind != NodeKind::client) offer(kind);
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
