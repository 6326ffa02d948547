#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/topology/groups.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/editing/editing.h"

#include <algorithm>

namespace failwright {

const Topology& Editing::topology() const {
    return m_bench.document.topology();
}

/// In the order of their ids, so that the same selection gives the same edits.
std::vector<std::string> Editing::selected() const {
    std::vector<std::string> ids;
    for (const QString& id : m_bench.selection.ids()) ids.push_back(id.toStdString());
    std::sort(ids.begin(), ids.end());
    return ids;
}

void Editing::selectAndReveal(const std::vector<std::string>& ids) {
    QSet<QString> chosen;
    for (const std::string& id : ids) chosen.insert(QString::fromStdString(id));
    if (chosen.isEmpty()) return;
    const QString last = QString::fromStdString(ids.back());
    m_bench.selection.set(chosen, last);
    m_bench.view.reveal(last);
}

/// The selected domains and nodes that lie in no other selected domain.
std::vector<QString> Editing::movable() const {
    std::vector<QString> ids;
    const auto isCarried = [this](std::optional<DomainId> at) {
        for (; at; at = find(topology().domains, *at)->parent)
            if (m_bench.selection.contains(QString::fromStdString(at->value))) return true;
        return false;
    };
    for (const std::string& id : selected()) {
        const Node* node = find(topology().nodes, NodeId{id});
        const Domain* domain = find(topology().domains, DomainId{id});
        if ((node != nullptr && !isCarried(node->domain)) || (domain != nullptr && !isCarried(domain->parent)))
            ids.push_back(QString::fromStdString(id));
    }
    return ids;
}

void Editing::move(const std::vector<QString>& ids, const std::vector<Point>& offsets, const QString& text) {
    Arrangement all;
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        if (isLocked(topology(), ids[i].toStdString())) continue;
        const Arrangement one = moved(topology(), {ids[i]}, {offsets[i].x, offsets[i].y});
        all.nodes.insert(one.nodes);
        all.domains.insert(one.domains);
    }
    m_bench.view.perform(editsFor(topology(), all, {}), text);
}

void Editing::align(Alignment alignment) {
    const std::vector<QString> ids = movable();
    std::vector<Rect> boxes;
    std::vector<bool> held;
    for (const QString& id : ids) {
        const QRectF box = m_bench.scene.element(id)->extent();
        boxes.push_back({box.x(), box.y(), box.width(), box.height()});
        held.push_back(isLocked(topology(), id.toStdString()));
    }
    move(ids, offsetsToAlign(boxes, held, alignment), tr("Align"));
}

void Editing::distribute(Axis axis) {
    const std::vector<QString> ids = movable();
    std::vector<Rect> boxes;
    for (const QString& id : ids) {
        const QRectF box = m_bench.scene.element(id)->extent();
        boxes.push_back({box.x(), box.y(), box.width(), box.height()});
    }
    move(ids, offsetsToDistribute(boxes, axis), tr("Distribute"));
}

void Editing::group() {
    if (movable().size() < 2) return;
    m_bench.view.perform(editsToGroup(topology(), selected()), tr("Group"));
}

void Editing::ungroup() {
    m_bench.view.perform(editsToUngroup(topology(), selected()), tr("Ungroup"));
}

void Editing::toggleLock() {
    const std::vector<std::string> ids = selected();
    const bool lock = !std::all_of(ids.begin(), ids.end(), [this](const std::string& id) {
        return isLocked(topology(), id) || find(topology().links, LinkId{id}) != nullptr;
    });
    m_bench.view.perform(editsToLock(topology(), ids, lock), lock ? tr("Lock") : tr("Unlock"));
}

void Editing::raise() {
    m_bench.view.perform(editsToRaise(topology(), selected()), tr("Bring to front"));
}

void Editing::lower() {
    m_bench.view.perform(editsToLower(topology(), selected()), tr("Send to back"));
}

}  // namespace failwright
