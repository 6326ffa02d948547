#include "views/panels/tables/record_model.h"

namespace failwright {

void RecordModel::show(std::vector<Column> columns, int rows, std::function<QSet<QString>(int)> selects) {
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = rows;
    m_selects = std::move(selects);
    endResetModel();
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    const Column& column = m_columns[std::size_t(index.column())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return column.text(index.row());
        case Qt::TextAlignmentRole:
            return int((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ForegroundRole: {
            const QColor color = column.color ? column.color(index.row()) : QColor();
            return color.isValid() ? QVariant(color) : QVariant();
        }
        case Qt::DecorationRole:
            return column.icon ? QVariant(column.icon(index.row())) : QVariant();
        case sortRole:
            return column.sortKey(index.row());
        default:
            return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const Column& column = m_columns[std::size_t(section)];
    switch (role) {
        case Qt::DisplayRole:
            return column.title;
        case Qt::ToolTipRole:
            return column.help;
        case Qt::TextAlignmentRole:
            return int((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        default:
            return {};
    }
}

}  // namespace failwright
