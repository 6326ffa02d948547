#pragma once

#include "model/topology/edit.h"

#include <QObject>
#include <QSet>
#include <QString>

namespace failwright {

class Document;

/// The ids of the domains, nodes and links that are selected, shared by canvas, outline, findings and inspector. Follows
/// renamed elements and lets go of removed ones.
class Selection : public QObject {
    Q_OBJECT
public:
    explicit Selection(Document& document, QObject* parent = nullptr);

    [[nodiscard]] const QSet<QString>& ids() const { return m_ids; }
    /// The element that was selected last; empty where nothing is selected.
    [[nodiscard]] const QString& current() const { return m_current; }
    [[nodiscard]] bool contains(const QString& id) const { return m_ids.contains(id); }

    /// `ids` are of elements that exist. Without `current` the present one stays where it is among them.
    void set(const QSet<QString>& ids, const QString& current = {});
    void selectOnly(const QString& id) { set({id}, id); }
    void toggle(const QString& id);
    void clear() { set({}); }

signals:
    void changed();

private:
    void follow(const ChangeSet& changes);

    QSet<QString> m_ids;
    QString m_current;
};

}  // namespace failwright
