#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QIcon>
#include <QSet>
#include <QString>
#include <functional>
#include <vector>

namespace failwright {

/// A table as data: each column says what it shows of a row and what it sorts by.
class RecordModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { sortRole = Qt::UserRole };
    struct Column {
        QString title;
        QString help;
        bool isNumber = true;
        std::function<QString(int row)> text;
        std::function<QVariant(int row)> sortKey;
        std::function<QColor(int row)> color = {};  ///< of the words; invalid: the usual one
        std::function<QIcon(int row)> icon = {};
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows `rows` rows; `selects` gives the ids of the elements that a row is about.
    void show(std::vector<Column> columns, int rows, std::function<QSet<QString>(int row)> selects);
    [[nodiscard]] QSet<QString> idsAt(int row) const { return m_selects ? m_selects(row) : QSet<QString>(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Column> m_columns;
    int m_rows = 0;
    std::function<QSet<QString>(int)> m_selects;
};

}  // namespace failwright
