#pragma once

#include "views/panels/tables/record_model.h"

#include <QWidget>

class QLabel;
class QSortFilterProxyModel;
class QStackedLayout;
class QTreeView;

namespace failwright {

/// A sortable table under a heading; where it has no rows, it says what to do about that.
class RecordTable : public QWidget {
    Q_OBJECT
public:
    explicit RecordTable(const QString& name, QWidget* parent = nullptr);

    void setHeading(const QString& heading);
    void setEmptyWords(const QString& words);
    void show(std::vector<RecordModel::Column> columns, int rows, std::function<QSet<QString>(int row)> selects);
    void sortBy(int column, Qt::SortOrder order);
    [[nodiscard]] QTreeView& view() const { return *m_view; }

signals:
    void chosen(const QSet<QString>& ids);

private:
    RecordModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QLabel* m_heading;
    QLabel* m_empty;
    QTreeView* m_view;
};

}  // namespace failwright
