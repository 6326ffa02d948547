#include "model/document/selection.h"

#include "model/document/document.h"

#include <algorithm>

namespace failwright {
namespace {

bool isSelectable(PartKind part) { return part == PartKind::domain || part == PartKind::node || part == PartKind::link; }

QString firstOf(const QSet<QString>& ids) {
    const auto first = std::min_element(ids.begin(), ids.end());
    return first == ids.end() ? QString() : *first;
}

}  // namespace

Selection::Selection(Document& document, QObject* parent) : QObject(parent) {
    connect(&document, &Document::changed, this, &Selection::follow);
    connect(&document, &Document::wasReset, this, &Selection::clear);
}

void Selection::set(const QSet<QString>& ids, const QString& current) {
    QString newest = current;
    if (!ids.contains(newest)) newest = ids.contains(m_current) ? m_current : firstOf(ids);
    if (ids == m_ids && newest == m_current) return;
    m_ids = ids;
    m_current = newest;
    emit changed();
}

void Selection::toggle(const QString& id) {
    QSet<QString> ids = m_ids;
    if (!ids.remove(id)) ids.insert(id);
    set(ids, id);
}

void Selection::follow(const ChangeSet& changes) {
    QSet<QString> ids = m_ids;
    QString current = m_current;
    for (const Change& change : changes) {
        const auto id = QString::fromStdString(change.id);
        if (!isSelectable(change.part) || !ids.contains(id)) continue;
        if (change.kind == ChangeKind::removed) ids.remove(id);
        if (change.kind != ChangeKind::renamed) continue;
        ids.remove(id);
        ids.insert(QString::fromStdString(change.newId));
        if (current == id) current = QString::fromStdString(change.newId);
    }
    set(ids, current);
}

}  // namespace failwright
