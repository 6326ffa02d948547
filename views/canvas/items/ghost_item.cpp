#include "views/canvas/items/ghost_item.h"

#include <QSet>

namespace failwright {
namespace {

constexpr double faintness = 0.6;

/// What the picture of the present does not show, or shows elsewhere.
QSet<QString> newIn(const Topology& present, const Topology& future) {
    QSet<QString> ids;
    for (const PartDifference& one : differencesOf(present, future))
        if (one.kind == ChangeKind::added) ids.insert(QString::fromStdString(one.id));
    for (const Domain& domain : future.domains)
        if (const Domain* now = find(present.domains, domain.id); now != nullptr && now->rect != domain.rect)
            ids.insert(QString::fromStdString(domain.id.value));
    return ids;
}

}  // namespace

GhostItem::GhostItem(const Topology& present, const Topology& future, const Theme& theme) : m_scene(theme) {
    setZValue(270);
    setAcceptedMouseButtons(Qt::NoButton);
    m_scene.syncAll(future);
    m_marks = std::make_unique<DifferenceItem>(differencesOf(present, future), future, m_scene);
    const QSet<QString> kept = newIn(present, future);
    m_bounds = m_marks->boundingRect();
    for (const QString& id : m_scene.ids()) {
        ElementItem* item = m_scene.element(id);
        const bool shown = kept.contains(id);
        item->setVisible(shown);
        item->setOpacity(faintness);
        if (DomainItem* domain = m_scene.domain(id)) domain->title().setVisible(shown);
        if (shown) m_bounds |= item->extent().adjusted(-8, -8, 8, 8);
    }
}

void GhostItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) {
    m_scene.render(painter, m_bounds, m_bounds);
    m_marks->paint(painter, option, widget);
}

}  // namespace failwright
