#pragma once

#include "views/panels/tables/record_model.h"

#include <QWidget>

class QAbstractButton;
class QHBoxLayout;
class QSortFilterProxyModel;
class QStackedLayout;
class QTreeView;

namespace failwright {

class ElidedLabel;
class ExplainedLabel;

/// A sortable table under a heading; where it has no rows, it says what to do about that.
class RecordTable : public QWidget {
    Q_OBJECT
public:
    explicit RecordTable(const QString& name, QWidget* parent = nullptr);

    void setHeading(const QString& heading);
    void setEmptyWords(const QString& words);
    void show(std::vector<RecordModel::Column> columns, int rows, std::function<QSet<QString>(int row)> selects);
    void sortBy(int column, Qt::SortOrder order);
    /// From now on the names and the last column, which has the room that is left, take as many lines as their words need.
    void wrapWords();
    /// Puts `button` beside the heading.
    void addButton(QAbstractButton& button);
    /// The row that has the keyboard, as `show` numbers them; -1 for none.
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);
    [[nodiscard]] QTreeView& view() const { return *m_view; }

signals:
    void chosen(const QSet<QString>& ids);
    void currentChanged(int row);
    /// The row under the pointer; -1 for none.
    void pointedAt(int row);
    /// Double click or Enter.
    void activated(int row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitNames();

    RecordModel* m_model;
    QSortFilterProxyModel* m_sorted;
    ElidedLabel* m_heading;
    QHBoxLayout* m_top;
    ExplainedLabel* m_empty;
    QTreeView* m_view;
    bool m_wraps = false;
};

}  // namespace failwright
