#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/layout/geometry.h"
#include "views/canvas/canvas_scene.h"
#include "model/topology/groups.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/editing/editing.h"
#include "views/canvas/tools/tool.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QGraphicsRectItem>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPen>
#include <QWheelEvent>
#include <cmath>

/// Mouse, keys, wheel and drops of the canvas.
namespace failwright {
namespace {

constexpr double wheelPixels = 60;  ///< that one notch scrolls

QPointF directionOf(int key) {
    switch (key) {
        case Qt::Key_Left:
            return {-1, 0};
        case Qt::Key_Right:
            return {1, 0};
        case Qt::Key_Up:
            return {0, -1};
        case Qt::Key_Down:
            return {0, 1};
        default:
            return {};
    }
}

}  // namespace

void CanvasView::startPan(const QPoint& from) {
    m_panFrom = from;
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void CanvasView::endPan() {
    m_panFrom.reset();
    viewport()->setCursor(m_spaceHeld || m_toolKind == ToolKind::pan ? Qt::OpenHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    const QPoint at = event->position().toPoint();
    const bool left = event->button() == Qt::LeftButton;
    if (event->button() == Qt::MiddleButton || (left && (m_spaceHeld || m_toolKind == ToolKind::pan))) return startPan(at);
    if (left) m_tool->press({mapToScene(at), at, event->modifiers()});
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (m_panFrom) {
        const QPoint delta = at - *m_panFrom;
        m_panFrom = at;
        return scrollBy(-QPointF(delta));
    }
    const Pointer pointer{mapToScene(at), at, event->modifiers()};
    if (event->buttons() & Qt::LeftButton)
        m_tool->move(pointer);
    else if (m_toolKind != ToolKind::pan && !m_spaceHeld)
        m_tool->hover(pointer);
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    if (m_panFrom) return endPan();
    const QPoint at = event->position().toPoint();
    if (event->button() == Qt::LeftButton) m_tool->release({mapToScene(at), at, event->modifiers()});
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_toolKind == ToolKind::pan) return;
    const QPoint at = event->position().toPoint();
    const ElementItem* hit = m_scene->elementAt(mapToScene(at), 4 / zoom());
    const auto* field = dynamic_cast<const DomainItem*>(hit);
    const bool inside = field != nullptr && !field->tab().contains(mapToScene(at)) && field->gripAt(mapToScene(at), 4 / zoom()) == 0;
    if (hit == nullptr || inside) {
        emit insertHereRequested(mapToScene(at), viewport()->mapToGlobal(at));
    } else {
        m_selection.selectOnly(hit->id());
        startRename();
    }
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    const QPointF angle = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(std::pow(1.0015, angle.y()), event->position());
    } else {
        QPointF by = event->pixelDelta().isNull() ? angle / 120.0 * wheelPixels : QPointF(event->pixelDelta());
        if (event->modifiers() & Qt::ShiftModifier) by = by.transposed();
        scrollBy(-by);
    }
    event->accept();
}

/// Moves the selection with what is in it; a key that is held down makes one step of undo.
void CanvasView::nudge(const QPointF& delta, bool again) {
    if (!again || m_nudge == 0) m_nudge = Gesture::begin().number;
    const Topology& topology = m_document.topology();
    QSet<QString> free;
    for (const QString& id : m_selection.ids())
        if (!isLocked(topology, id.toStdString())) free.insert(id);
    const Edits edits = editsFor(topology, moved(topology, free, delta), {});
    if (!edits.empty()) static_cast<void>(m_document.perform(edits, tr("Nudge"), Gesture{m_nudge}));
}

/// Arrows move the selection, with Ctrl a linked node grows out of it, with Alt they walk along the links.
bool CanvasView::pressedArrow(QKeyEvent& event) {
    const QPointF direction = directionOf(event.key());
    if (direction.isNull()) return false;
    const Qt::KeyboardModifiers keys = event.modifiers() & ~Qt::KeypadModifier;
    if (keys == Qt::ControlModifier)
        m_editing->grow(direction);
    else if (keys == Qt::AltModifier)
        m_editing->walk(direction);
    else if (keys == Qt::NoModifier || keys == Qt::ShiftModifier)
        nudge(direction * (keys == Qt::ShiftModifier ? geometry::gridStep : 1), event.isAutoRepeat());
    else
        return false;
    return true;
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (pressedArrow(*event)) return;
    switch (event->key()) {
        case Qt::Key_Space:
            if (event->isAutoRepeat()) return;
            m_spaceHeld = true;
            viewport()->setCursor(Qt::OpenHandCursor);
            return;
        case Qt::Key_Escape:
            if (m_tool->cancel()) return;
            if (m_selection.ids().isEmpty()) return event->ignore();
            return m_selection.clear();
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            return deleteSelection();
        case Qt::Key_F2:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return startRename();
        default:
            break;
    }
    if (event->matches(QKeySequence::SelectAll)) return selectAll();
    // Shift+1 and Shift+2 are other characters on every keyboard: the key's place counts.
    if (shift && plain && (event->key() == Qt::Key_1 || event->key() == Qt::Key_Exclam)) return fitAll();
    if (shift && plain && (event->key() == Qt::Key_2 || event->key() == Qt::Key_At || event->key() == Qt::Key_QuoteDbl))
        return fitSelection();
    event->ignore();
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return QGraphicsView::keyReleaseEvent(event);
    m_spaceHeld = false;
    if (!m_panFrom) viewport()->setCursor(m_toolKind == ToolKind::pan ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

/// Tab goes through the elements in reading order, and on to the next control after the last.
bool CanvasView::focusNextPrevChild(bool next) {
    const QStringList order = m_scene->readingOrder();
    const qsizetype at = order.indexOf(m_selection.current());
    const qsizetype to = at < 0 ? (next ? 0 : order.size() - 1) : at + (next ? 1 : -1);
    if (to < 0 || to >= order.size()) return QGraphicsView::focusNextPrevChild(next);
    m_selection.selectOnly(order[to]);
    reveal(order[to]);
    return true;
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
    QString id = m_selection.current();
    QPoint global = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const ElementItem* hit = m_scene->elementAt(mapToScene(event->pos()), 4 / zoom());
        id = hit != nullptr ? hit->id() : QString();
        if (hit == nullptr)
            m_selection.clear();
        else if (!m_selection.contains(id))
            m_selection.selectOnly(id);
    } else if (const ElementItem* item = m_scene->element(id)) {
        global = viewport()->mapToGlobal(mapFromScene(item->extent().center()));
    }
    emit contextMenuRequested(id, global);
}

bool CanvasView::event(QEvent* event) {
    // Keys that this view gives a meaning must not go to a window-wide shortcut first.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        const bool several = key->modifiers() & Qt::ControlModifier && key->modifiers() & (Qt::ShiftModifier | Qt::AltModifier);
        if ((plain && key->key() == Qt::Key_Space) || (!directionOf(key->key()).isNull() && !several)) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

bool CanvasView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        setHovered({});
        m_scene->setMarked(Mark::ports, {});
    }
    return QGraphicsView::viewportEvent(event);
}

/// Shows where a part would land: its outline, and the domain that would hold it.
void CanvasView::showDropTarget(const std::optional<Part>& part, const QPointF& at) {
    m_ghost.reset();
    m_scene->setMarked(Mark::target, {});
    if (!part) return;
    const auto home = domainAt(m_document.topology(), at);
    if (home) m_scene->setMarked(Mark::target, {QString::fromStdString(home->value)});
    const QSizeF size =
        std::holds_alternative<NodeKind>(*part) ? QSizeF(geometry::nodeWidth, geometry::nodeHeight) : QSizeF(280, 200);
    m_ghost = std::make_unique<QGraphicsRectItem>(QRectF(at - QPointF(size.width(), size.height()) / 2, size));
    QPen pen(m_scene->look().accent, 1.5);
    pen.setDashPattern({4, 3});
    m_ghost->setPen(pen);
    m_ghost->setBrush(m_scene->look().targetFill);
    m_ghost->setZValue(300);
    m_scene->addItem(m_ghost.get());
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
    if (partOf(*event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
    const auto part = partOf(*event->mimeData());
    if (!part) return event->ignore();
    showDropTarget(part, mapToScene(event->position().toPoint()));
    event->acceptProposedAction();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent*) {
    showDropTarget(std::nullopt, {});
}

void CanvasView::dropEvent(QDropEvent* event) {
    const auto part = partOf(*event->mimeData());
    showDropTarget(std::nullopt, {});
    if (!part) return event->ignore();
    insert(*part, mapToScene(event->position().toPoint()));
    event->acceptProposedAction();
    setFocus(Qt::OtherFocusReason);
}

}  // namespace failwright
