#include "views/panels/tables/record_table.h"

#include "views/panels/shared/elided_label.h"
#include "views/panels/shared/explained_label.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace failwright {
namespace {

constexpr int fewColumns = 3;  ///< that many fit without scrolling
constexpr int nameWidth = 170;
constexpr int leastNameWidth = 104;
constexpr int leastWidth = 220;
constexpr int margin = 12;

/// Words in as many lines as the width of their column makes of them.
class WrappingDelegate : public QStyledItemDelegate {
public:
    explicit WrappingDelegate(QTreeView& view) : QStyledItemDelegate(&view), m_view(view) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem within = option;
        within.features |= QStyleOptionViewItem::WrapText;
        within.rect = QRect(0, 0, m_view.columnWidth(index.column()), 1);
        return QStyledItemDelegate::sizeHint(within, index);
    }

private:
    QTreeView& m_view;
};

}  // namespace

RecordTable::RecordTable(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_model(new RecordModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_heading(new ElidedLabel(name, this)),
      m_top(new QHBoxLayout),
      m_empty(new ExplainedLabel(this)),
      m_view(new QTreeView(this)) {
    m_heading->setProperty("role", "meta");
    setMinimumWidth(leastWidth);
    m_empty->setProperty("role", "empty");
    m_empty->setIndent(margin);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RecordModel::sortRole);
    m_view->setModel(m_sorted);
    m_view->setAccessibleName(name);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(0, Qt::AscendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setMinimumSectionSize(60);
    m_view->header()->setHighlightSections(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_top->setContentsMargins(margin, 6, margin, 4);
    m_top->setSpacing(4);
    m_top->addWidget(m_heading, 1);
    layout->addLayout(m_top);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_view, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        emit currentChanged(currentRow());
        if (current.isValid() && m_view->hasFocus()) emit chosen(m_model->idsAt(m_sorted->mapToSource(current).row()));
    });
    m_view->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    connect(m_view, &QTreeView::entered, this, [this](const QModelIndex& index) { emit pointedAt(m_sorted->mapToSource(index).row()); });
    connect(m_view, &QTreeView::viewportEntered, this, [this] { emit pointedAt(-1); });
    connect(m_view, &QTreeView::clicked, this,
            [this](const QModelIndex& index) { emit chosen(m_model->idsAt(m_sorted->mapToSource(index).row())); });
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex& index) { emit activated(m_sorted->mapToSource(index).row()); });
}

bool RecordTable::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Leave) emit pointedAt(-1);
    if (event->type() == QEvent::Resize) fitNames();
    return QWidget::eventFilter(watched, event);
}

void RecordTable::wrapWords() {
    m_wraps = true;
    auto* delegate = new WrappingDelegate(*m_view);
    m_view->setItemDelegateForColumn(0, delegate);
    m_view->setUniformRowHeights(false);
    m_view->setWordWrap(true);
    connect(m_view->header(), &QHeaderView::sectionResized, m_view, &QTreeView::doItemsLayout, Qt::QueuedConnection);
}

void RecordTable::addButton(QAbstractButton& button) {
    m_top->setContentsMargins(margin, 4, 8, 0);
    m_top->addWidget(&button);
}

int RecordTable::currentRow() const {
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_sorted->mapToSource(current).row() : -1;
}

void RecordTable::setCurrentRow(int row) {
    m_view->setCurrentIndex(m_sorted->mapFromSource(m_model->index(row, 0)));
}

void RecordTable::setHeading(const QString& heading) {
    m_heading->setText(heading);
}
void RecordTable::setEmptyWords(const QString& words) {
    m_empty->setPlain(words);
}

void RecordTable::show(std::vector<RecordModel::Column> columns, int rows, std::function<QSet<QString>(int)> selects) {
    const bool first = m_model->columnCount() == 0;
    const int count = int(columns.size());
    m_model->show(std::move(columns), rows, std::move(selects));
    m_empty->setVisible(rows == 0);
    m_view->setVisible(rows > 0);
    if (!first) return fitNames();
    if (count == 0) return;
    for (int column = 1; column < count; ++column) m_view->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    if (m_wraps) {
        m_view->setItemDelegateForColumn(count - 1, m_view->itemDelegateForColumn(0));
        m_view->header()->setSectionResizeMode(count - 1, QHeaderView::Stretch);
    }
    if (count <= fewColumns)
        m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    else
        fitNames();
}

/// Of many columns, the names give way to the figures as far as they can.
void RecordTable::fitNames() {
    QHeaderView& header = *m_view->header();
    if (header.count() <= fewColumns || header.count() == 0) return;
    if (m_wraps) return header.resizeSection(0, std::clamp(m_view->viewport()->width() / 4, leastNameWidth, nameWidth));
    const int beside = header.length() - header.sectionSize(0);
    header.resizeSection(0, std::clamp(m_view->viewport()->width() - beside, leastNameWidth, nameWidth));
}

void RecordTable::sortBy(int column, Qt::SortOrder order) {
    m_view->sortByColumn(column, order);
}

}  // namespace failwright
