#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/topology/groups.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/tools/tool.h"

namespace failwright {
namespace {

constexpr double gripReach = 6;  ///< in pixels on the screen

/// The node whose port the pointer is at; null elsewhere.
NodeItem* portAt(const CanvasScene& scene, const QPointF& position) {
    const QRectF around(position.x() - NodeItem::portReach, position.y() - NodeItem::portReach, 2 * NodeItem::portReach, 2 * NodeItem::portReach);
    for (QGraphicsItem* item : scene.items(around, Qt::IntersectsItemBoundingRect, Qt::DescendingOrder)) {
        auto* node = dynamic_cast<NodeItem*>(item);
        if (node == nullptr) continue;
        for (const QPointF& port : node->ports())
            if (QLineF(port, position).length() <= NodeItem::portReach) return node;
    }
    return nullptr;
}

Qt::CursorShape cursorOf(unsigned edges) {
    const bool horizontal = edges & (unsigned(Edge::left) | unsigned(Edge::right));
    const bool vertical = edges & (unsigned(Edge::top) | unsigned(Edge::bottom));
    if (!horizontal) return Qt::SizeVerCursor;
    if (!vertical) return Qt::SizeHorCursor;
    const bool rising = bool(edges & unsigned(Edge::left)) == bool(edges & unsigned(Edge::bottom));
    return rising ? Qt::SizeBDiagCursor : Qt::SizeFDiagCursor;
}

class SelectTool : public Tool {
public:
    using Tool::Tool;

    void press(const Pointer& pointer) override {
        if (const auto [link, end] = linkEndAt(pointer); link != nullptr)
            return arm(pointer, [this, id = link->id(), e = end] { return startReconnect(m_bench, id, e); });
        if (const NodeItem* node = portAt(m_bench.scene, pointer.scene); node != nullptr && node->has(Mark::ports))
            return arm(pointer, [this, pointer, id = node->id()] { return startLink(m_bench, pointer, id); });
        if (const auto [domain, edges] = gripAt(pointer); edges != 0)
            return arm(pointer, [this, pointer, id = domain->id(), e = edges] { return startResize(m_bench, pointer, id, e); });
        const ElementItem* hit = m_bench.scene.elementAt(pointer.scene, gripReach / m_bench.view.zoom());
        const bool adds = pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
        if (hit == nullptr) return pressOnNothing(pointer, adds);
        const QString id = hit->id();
        if (adds) return pressAdding(pointer, id);
        if (isInside(hit, pointer.scene)) {
            // The empty inside of a field: a click selects the field, a drag draws a band.
            return arm(pointer, [this, pointer] { return startBand(m_bench, pointer, {}); }, [this, id] { m_bench.selection.selectOnly(id); });
        }
        const bool already = m_bench.selection.contains(id);
        const QSet<QString> group = withGroup(id);
        if (!already) m_bench.selection.set(group, id);
        else m_bench.selection.set(m_bench.selection.ids(), id);
        // A click on one of a selected group selects it alone.
        const bool alone = already && m_bench.selection.ids() == group;
        arm(pointer, [this, pointer, id] { return startMoving(pointer, id); },
            [this, id, chosen = alone ? QSet<QString>{id} : group] { m_bench.selection.set(chosen, id); });
    }

    void hover(const Pointer& pointer) override {
        if (linkEndAt(pointer).first != nullptr) {
            m_bench.scene.setMarked(Mark::ports, {});
            return m_bench.view.viewport()->setCursor(Qt::CrossCursor);
        }
        NodeItem* port = portAt(m_bench.scene, pointer.scene);
        const ElementItem* hit = m_bench.scene.elementAt(pointer.scene, gripReach / m_bench.view.zoom());
        const QString id = port != nullptr ? port->id() : hit != nullptr ? hit->id() : QString();
        m_bench.view.setHovered(id);
        m_bench.scene.setMarked(Mark::ports, m_bench.scene.node(id) != nullptr ? QSet<QString>{id} : QSet<QString>{});
        const unsigned edges = port != nullptr ? 0 : gripAt(pointer).second;
        m_bench.view.viewport()->setCursor(port != nullptr ? Qt::CrossCursor : edges != 0 ? cursorOf(edges) : Qt::ArrowCursor);
    }

private:
    [[nodiscard]] const Topology& topology() const { return m_bench.document.topology(); }

    [[nodiscard]] QSet<QString> withGroup(const QString& id) const {
        QSet<QString> group;
        for (const std::string& member : withGroups(topology(), {id.toStdString()})) group.insert(QString::fromStdString(member));
        return group;
    }

    /// Links go where their ends go, and what is locked goes nowhere.
    [[nodiscard]] std::unique_ptr<Drag> startMoving(const Pointer& pointer, const QString& id) {
        if (m_bench.scene.link(id) != nullptr) return nullptr;
        if (!isLocked(topology(), id.toStdString())) return startMove(m_bench, pointer, id);
        emit m_bench.view.refused(CanvasView::tr("It is locked. Unlock it to move it."));
        return nullptr;
    }

    /// The selected link whose end the pointer is at.
    [[nodiscard]] std::pair<const LinkItem*, LinkEnd> linkEndAt(const Pointer& pointer) const {
        const LinkItem* link = m_bench.selection.ids().size() == 1 ? m_bench.scene.link(m_bench.selection.current()) : nullptr;
        if (link == nullptr || link->route().size() < 2) return {nullptr, LinkEnd::to};
        const double reach = LinkItem::endReach / std::min(1.0, m_bench.view.zoom());
        if (QLineF(link->route().back(), pointer.scene).length() <= reach) return {link, LinkEnd::to};
        if (QLineF(link->route().front(), pointer.scene).length() <= reach) return {link, LinkEnd::from};
        return {nullptr, LinkEnd::to};
    }

    /// The selected domain whose edge the pointer is at, and which edges.
    [[nodiscard]] std::pair<const DomainItem*, unsigned> gripAt(const Pointer& pointer) const {
        for (const QString& id : m_bench.selection.ids())
            if (const DomainItem* domain = m_bench.scene.domain(id); domain != nullptr && !isLocked(topology(), id.toStdString()))
                if (const unsigned edges = domain->gripAt(pointer.scene, gripReach / m_bench.view.zoom()); edges != 0) return {domain, edges};
        return {nullptr, 0};
    }

    /// True on the empty inside of a domain that is not selected: neither its title nor its outline.
    [[nodiscard]] bool isInside(const ElementItem* hit, const QPointF& position) const {
        if (hit->kind() != ElementItem::Kind::domain || hit->has(Mark::selected)) return false;
        const auto* domain = static_cast<const DomainItem*>(hit);
        return !domain->tab().contains(position) && domain->gripAt(position, gripReach / m_bench.view.zoom()) == 0;
    }

    void pressOnNothing(const Pointer& pointer, bool adds) {
        const QSet<QString> kept = adds ? m_bench.selection.ids() : QSet<QString>{};
        if (!adds) m_bench.selection.clear();
        arm(pointer, [this, pointer, kept] { return startBand(m_bench, pointer, kept); });
    }

    void pressAdding(const Pointer& pointer, const QString& id) {
        const QSet<QString> kept = m_bench.selection.ids();
        arm(pointer, [this, pointer, kept] { return startBand(m_bench, pointer, kept); }, [this, id] { m_bench.selection.toggle(id); });
    }
};

class ConnectTool : public Tool {
public:
    using Tool::Tool;

    void press(const Pointer& pointer) override {
        const NodeItem* node = m_bench.scene.nodeAt(pointer.scene);
        if (node == nullptr) return;
        arm(pointer, [this, pointer, id = node->id()] { return startLink(m_bench, pointer, id); },
            [this, id = node->id()] { m_bench.selection.selectOnly(id); });
    }

    void hover(const Pointer& pointer) override {
        const NodeItem* node = m_bench.scene.nodeAt(pointer.scene);
        m_bench.view.setHovered(node != nullptr ? node->id() : QString());
        m_bench.scene.setMarked(Mark::ports, node != nullptr ? QSet<QString>{node->id()} : QSet<QString>{});
        m_bench.view.viewport()->setCursor(Qt::CrossCursor);
    }
};

}  // namespace

std::unique_ptr<Tool> makeSelectTool(const Workbench& bench) { return std::make_unique<SelectTool>(bench); }
std::unique_ptr<Tool> makeConnectTool(const Workbench& bench) { return std::make_unique<ConnectTool>(bench); }

}  // namespace failwright
