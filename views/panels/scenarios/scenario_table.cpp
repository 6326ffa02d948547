#include "views/panels/scenarios/scenario_table.h"

#include "model/document/document.h"
#include "model/document/selection.h"
#include "views/panels/scenarios/scenario_model.h"
#include "views/theme/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace failwright {
namespace {

constexpr int rowHeight = 30;

/// Lists where there is a choice, a line elsewhere.
class EventDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* model = static_cast<const ScenarioModel*>(index.model());
        const auto choices = model->choices(index.row());
        const bool lists = index.column() == ScenarioModel::what || (index.column() == ScenarioModel::about && !choices.empty());
        if (!lists) return new QLineEdit(parent);
        (void)option;
        auto* list = new QComboBox(parent);
        if (index.column() == ScenarioModel::what) list->addItems(ScenarioModel::happenings());
        else
            for (const auto& [id, title] : choices) list->addItem(title, id);
        return list;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* list = qobject_cast<QComboBox*>(editor);
        if (list == nullptr) return static_cast<QLineEdit*>(editor)->setText(index.data(Qt::EditRole).toString());
        list->setCurrentIndex(index.column() == ScenarioModel::what ? index.data(Qt::EditRole).toInt()
                                                                    : list->findData(index.data(ScenarioModel::idRole)));
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        if (auto* list = qobject_cast<QComboBox*>(editor))
            model->setData(index, index.column() == ScenarioModel::what ? QVariant(list->currentIndex()) : list->currentData());
        else model->setData(index, static_cast<QLineEdit*>(editor)->text());
    }
};

}  // namespace

ScenarioTable::ScenarioTable(Document& document, Selection& selection, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_selection(selection),
      m_model(new ScenarioModel(document, this)),
      m_view(new QTableView(this)),
      m_hint(new QLabel(this)),
      m_add(makeButton(QStringLiteral("plus"), tr("Add event"), tr("One more event, of what is selected on the canvas"), theme)),
      m_remove(makeButton(QStringLiteral("delete"), tr("Remove event"), tr("Take the chosen event away"), theme)),
      m_play(makeButton(QStringLiteral("play"), tr("Play"), tr("Play this scenario on the canvas"), theme)) {
    m_view->setModel(m_model);
    m_view->setItemDelegate(new EventDelegate(m_view));
    m_view->setAccessibleName(tr("Events of the scenario"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->resizeSection(ScenarioModel::when, 72);
    m_view->horizontalHeader()->resizeSection(ScenarioModel::what, 120);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_hint->setProperty("role", "meta");
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 6, 8, 2);
    buttons->setSpacing(2);
    m_remove->setToolButtonStyle(Qt::ToolButtonIconOnly);
    for (QToolButton* button : {m_add, m_remove, m_play}) buttons->addWidget(button);
    buttons->addWidget(m_hint, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buttons);
    column->addWidget(m_view, 1);
    connect(m_add, &QToolButton::clicked, this, [this] {
        m_model->add(usualElement());
        m_view->selectRow(m_model->rowCount() - 1);
    });
    connect(m_remove, &QToolButton::clicked, this, [this] { m_model->remove(m_view->currentIndex().row()); });
    connect(m_play, &QToolButton::clicked, this, [this] {
        if (const Scenario* scenario = m_model->scenario()) emit playRequested(QString::fromStdString(scenario->id.value));
    });
    connect(m_model, &ScenarioModel::refused, m_hint, &QLabel::setText);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ScenarioTable::follow);
    connect(&document, &Document::changed, this, [this](const ChangeSet&) {
        m_hint->clear();
        m_model->refresh();
        follow();
    });
    connect(&document, &Document::wasReset, this, [this] {
        m_model->refresh();
        follow();
    });
    follow();
}

QToolButton* ScenarioTable::makeButton(const QString& iconName, const QString& words, const QString& help, const Theme& theme) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName, theme));
    button->setText(words);
    button->setToolTip(help);
    button->setAccessibleName(words);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void ScenarioTable::setScenario(const QString& id) {
    m_model->setScenario(ScenarioId{id.toStdString()});
    follow();
}

void ScenarioTable::follow() {
    const bool there = m_model->scenario() != nullptr;
    setVisible(there);
    m_add->setEnabled(there);
    m_remove->setEnabled(m_view->currentIndex().isValid());
    m_play->setEnabled(there && m_model->rowCount() > 0);
}

/// What is selected, else the first that can fail.
QString ScenarioTable::usualElement() const {
    const auto client = [&](const QString& id) {
        const Node* node = failwright::find(m_document.topology().nodes, NodeId{id.toStdString()});
        return node != nullptr && node->kind == NodeKind::client;
    };
    if (!m_selection.current().isEmpty() && !client(m_selection.current())) return m_selection.current();
    for (const Node& node : m_document.topology().nodes)
        if (node.kind != NodeKind::client) return QString::fromStdString(node.id.value);
    return {};
}

}  // namespace failwright
