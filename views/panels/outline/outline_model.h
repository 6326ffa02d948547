#pragma once

#include "model/document/document.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>
#include <memory>

namespace failwright {

class Theme;

/// The document as a tree: domains within domains, nodes in them, what is global at the top. One column.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { idRole = Qt::UserRole, spofRole };

    OutlineModel(Document& document, const Theme& theme, QObject* parent = nullptr);
    ~OutlineModel() override;

    void setSpofs(QSet<QString> ids);
    /// Where the element stands; invalid where it is not in the tree.
    [[nodiscard]] QModelIndex indexOf(const QString& id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Entry;
    void rebuild();
    void follow(const ChangeSet& changes);
    void relabel(const QString& id);
    [[nodiscard]] const Entry& entryAt(const QModelIndex& index) const;

    Document& m_document;
    const Theme& m_theme;
    std::unique_ptr<Entry> m_root;
    QHash<QString, Entry*> m_byId;
    QSet<QString> m_spofs;
};

}  // namespace failwright
