#include "views/panels/outline/outline_model.h"

#include "views/panels/shared/lookup.h"
#include "views/text/text.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

namespace failwright {

/// The tree keeps what it shows, so that painting looks nothing up.
struct OutlineModel::Entry {
    QString id;
    QString title;
    std::variant<NodeKind, DomainKind> kind;
    Entry* parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Entry>> children;

    Entry* add(std::unique_ptr<Entry> child) {
        child->parent = this;
        child->row = int(children.size());
        return children.emplace_back(std::move(child)).get();
    }
};

OutlineModel::OutlineModel(Document& document, const Theme& theme, QObject* parent)
    : QAbstractItemModel(parent), m_document(document), m_theme(theme) {
    connect(&document, &Document::changed, this, &OutlineModel::follow);
    connect(&document, &Document::wasReset, this, &OutlineModel::rebuild);
    rebuild();
}

OutlineModel::~OutlineModel() = default;

void OutlineModel::rebuild() {
    beginResetModel();
    const Topology& topology = m_document.topology();
    m_byId.clear();
    m_root = std::make_unique<Entry>();
    std::vector<std::unique_ptr<Entry>> waiting;
    for (const Domain& domain : topology.domains) {
        auto& entry = waiting.emplace_back(std::make_unique<Entry>());
        entry->id = QString::fromStdString(domain.id.value);
        entry->title = text::title(domain);
        entry->kind = domain.kind;
        m_byId.insert(entry->id, entry.get());
    }
    const auto within = [&](const std::optional<DomainId>& id) {
        return id ? m_byId.value(QString::fromStdString(id->value), m_root.get()) : m_root.get();
    };
    for (std::size_t i = 0; i < topology.domains.size(); ++i) within(topology.domains[i].parent)->add(std::move(waiting[i]));
    for (const Node& node : topology.nodes) {
        auto entry = std::make_unique<Entry>();
        entry->id = QString::fromStdString(node.id.value);
        entry->title = text::title(node);
        entry->kind = node.kind;
        const QString id = entry->id;
        m_byId.insert(id, within(node.domain)->add(std::move(entry)));
    }
    endResetModel();
}

void OutlineModel::follow(const ChangeSet& changes) {
    for (const Change& change : changes) {
        const bool ours = change.part == PartKind::node || change.part == PartKind::domain;
        if (ours && (change.kind != ChangeKind::changed || (change.aspects & aspect::structure) != 0)) return rebuild();
    }
    for (const Change& change : changes)
        if ((change.aspects & aspect::wording) != 0) relabel(QString::fromStdString(change.id));
}

void OutlineModel::relabel(const QString& id) {
    Entry* entry = m_byId.value(id);
    if (entry == nullptr) return;
    entry->title = titleOf(m_document.topology(), id);
    const QModelIndex index = indexOf(id);
    emit dataChanged(index, index);
}

void OutlineModel::setSpofs(QSet<QString> ids) {
    if (ids == m_spofs) return;
    const QSet<QString> touched = (ids | m_spofs) - (ids & m_spofs);
    m_spofs = std::move(ids);
    for (const QString& id : touched)
        if (const QModelIndex index = indexOf(id); index.isValid())
            emit dataChanged(index, index, {spofRole, Qt::AccessibleDescriptionRole});
}

const OutlineModel::Entry& OutlineModel::entryAt(const QModelIndex& index) const {
    return index.isValid() ? *static_cast<const Entry*>(index.internalPointer()) : *m_root;
}

QModelIndex OutlineModel::indexOf(const QString& id) const {
    Entry* entry = m_byId.value(id);
    return entry != nullptr ? createIndex(entry->row, 0, entry) : QModelIndex();
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const {
    const Entry& entry = entryAt(parent);
    if (column != 0 || row < 0 || row >= int(entry.children.size())) return {};
    return createIndex(row, 0, entry.children[std::size_t(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const {
    Entry* above = entryAt(child).parent;
    return above == nullptr || above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int OutlineModel::rowCount(const QModelIndex& parent) const {
    return int(entryAt(parent).children.size());
}
int OutlineModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Entry& entry = entryAt(index);
    const bool spof = m_spofs.contains(entry.id);
    switch (role) {
        case Qt::DisplayRole:
            return entry.title;
        case Qt::DecorationRole:
            return std::visit([this](auto kind) { return icon(kind, m_theme); }, entry.kind);
        case Qt::AccessibleTextRole:
            return entry.title;
        case Qt::AccessibleDescriptionRole:
            return spof ? tr("single point of failure") : QString();
        case Qt::ToolTipRole: {
            const QString kind = std::visit([](auto one) { return text::name(one); }, entry.kind);
            return spof ? tr("%1 · single point of failure").arg(kind) : kind;
        }
        case idRole:
            return entry.id;
        case spofRole:
            return spof;
        default:
            return {};
    }
}

}  // namespace failwright
