#include "views/panels/outline/outline.h"

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "views/panels/outline/outline_model.h"
#include "views/panels/shared/lookup.h"
#include "views/panels/shared/pill.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace failwright {
namespace {

/// Draws the mark of single points of failure at the end of the line.
class SpofDelegate : public QStyledItemDelegate {
public:
    SpofDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        if (index.data(OutlineModel::spofRole).toBool())
            paintPill(*painter, option.rect.adjusted(0, 0, -8, 0), Outline::tr("SPOF"), m_theme.color(Token::bad), option.font);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        constexpr int icon = 34;
        constexpr int pill = 56;
        const int room = option->rect.width() - icon - (index.data(OutlineModel::spofRole).toBool() ? pill : 0);
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideMiddle, room);
    }

private:
    const Theme& m_theme;
};

}  // namespace

Outline::Outline(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_analysis(analysis),
      m_model(new OutlineModel(document, theme, this)),
      m_filtered(new QSortFilterProxyModel(this)),
      m_search(new QLineEdit(this)),
      m_tree(new QTreeView(this)),
      m_empty(new QLabel(tr("Nothing here yet. Drag a component onto the canvas."), this)) {
    setAccessibleName(tr("Outline"));
    m_search->setPlaceholderText(tr("Filter the outline"));
    m_search->setAccessibleName(tr("Filter the outline"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), theme), QLineEdit::LeadingPosition);

    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->ensurePolished();  // the height of a row is measured once
    m_tree->setModel(m_filtered);
    m_tree->setItemDelegate(new SpofDelegate(theme, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setUniformRowHeights(true);
    m_tree->setIconSize({18, 18});
    m_tree->setIndentation(16);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAccessibleName(tr("Outline of the design"));
    m_empty->setProperty("role", "meta");
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(12, 8, 12, 8);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 0, 12, 0);
    top->addWidget(m_search);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_empty);
    layout->addWidget(m_tree, 1);

    connect(m_search, &QLineEdit::textChanged, this, &Outline::filter);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Outline::push);
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { m_folded.insert(index.data(OutlineModel::idRole).toString()); });
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { m_folded.remove(index.data(OutlineModel::idRole).toString()); });
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex& index) { emit revealRequested(index.data(OutlineModel::idRole).toString()); });
    connect(m_model, &OutlineModel::modelReset, this, &Outline::keepUnfolded);
    connect(&selection, &Selection::changed, this, &Outline::pull);
    connect(&analysis, &AnalysisService::delivered, this, &Outline::mark);
    connect(&theme, &Theme::changed, m_tree->viewport(), qOverload<>(&QWidget::update));
    keepUnfolded();
    mark();
}

void Outline::keepUnfolded() {
    m_empty->setVisible(m_model->rowCount() == 0);
    const QSet<QString> folded = m_folded;
    m_tree->expandAll();
    if (m_search->text().isEmpty())
        for (const QString& id : folded) m_tree->collapse(m_filtered->mapFromSource(m_model->indexOf(id)));
    pull();
}

/// Shows the shared selection.
void Outline::pull() {
    QItemSelection wanted;
    QModelIndex current;
    for (const QString& id : m_selection.ids()) {
        const QModelIndex index = m_filtered->mapFromSource(m_model->indexOf(id));
        if (!index.isValid()) continue;
        wanted.select(index, index);
        if (!current.isValid() || id == m_selection.current()) current = index;
    }
    m_pulling = true;
    m_tree->selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
    if (current.isValid()) {
        m_tree->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        m_tree->scrollTo(current);
    }
    m_pulling = false;
}

/// Makes what is selected here the shared selection.
void Outline::push() {
    if (m_pulling) return;
    QSet<QString> ids;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedIndexes())
        ids.insert(index.data(OutlineModel::idRole).toString());
    const QString current = m_tree->currentIndex().data(OutlineModel::idRole).toString();
    m_selection.set(ids, ids.contains(current) ? current : QString());
    if (ids.size() == 1) emit revealRequested(*ids.begin());
}

void Outline::mark() {
    const auto latest = m_analysis.latest();
    m_model->setSpofs(latest ? spofIds(latest->analysis) : QSet<QString>());
}

void Outline::filter(const QString& words) {
    m_pulling = true;
    m_filtered->setFilterFixedString(words);
    m_pulling = false;
    keepUnfolded();
}

}  // namespace failwright
