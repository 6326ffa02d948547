#include "views/panels/parts/parts_panel.h"

#include "views/panels/form/form.h"
#include "views/panels/parts/part_list.h"
#include "views/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QToolButton>

namespace failwright {
namespace {

constexpr int listWidth = 240;

}  // namespace

PartsPanel::PartsPanel(Kind kind, Document& document, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_kind(kind),
      m_document(document),
      m_list(new QListWidget(this)),
      m_empty(new QLabel(parts::invitation(kind), this)),
      m_form(new Form(this)) {
    setAccessibleName(parts::name(kind));
    m_list->setAccessibleName(parts::name(kind));
    m_empty->setProperty("role", "empty");
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(12, 12, 12, 8);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* plus = makeButton(QStringLiteral("plus"), parts::addWords(kind), theme);
    plus->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    plus->setText(parts::addWords(kind));
    m_up = makeButton(QStringLiteral("chevron-up"), tr("Move up"), theme);
    m_down = makeButton(QStringLiteral("chevron-down"), tr("Move down"), theme);
    m_remove = makeButton(QStringLiteral("delete"), tr("Remove"), theme);

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 6, 8, 2);
    buttons->setSpacing(2);
    buttons->addWidget(plus);
    buttons->addStretch(1);
    for (QToolButton* button : {m_up, m_down, m_remove}) buttons->addWidget(button);
    auto* left = new QWidget(this);
    left->setFixedWidth(listWidth);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buttons);
    column->addWidget(m_list, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(left);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_form, 1);

    connect(plus, &QToolButton::clicked, this, &PartsPanel::add);
    connect(m_remove, &QToolButton::clicked, this, &PartsPanel::removeCurrent);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &PartsPanel::showForm);
    connect(&document, &Document::changed, this, &PartsPanel::refresh);
    connect(&document, &Document::wasReset, this, &PartsPanel::refresh);
    refresh();
}

QToolButton* PartsPanel::makeButton(const QString& iconName, const QString& name, const Theme& theme) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName, theme));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void PartsPanel::refresh() {
    const std::vector<parts::Part> all = parts::list(m_document.topology(), m_kind);
    {
        const QSignalBlocker quiet(m_list);
        const int row = m_list->currentRow();
        int wanted = -1;
        m_list->clear();
        for (const parts::Part& part : all) {
            auto* item = new QListWidgetItem(part.title, m_list);
            item->setData(Qt::UserRole, part.key);
            if (part.key == m_shown) wanted = m_list->count() - 1;
        }
        m_list->setCurrentRow(wanted >= 0 ? wanted : std::min(std::max(row, 0), m_list->count() - 1));
    }
    m_empty->setVisible(all.empty());
    m_form->setVisible(!all.empty());
    showForm();
    m_form->refresh();
}

void PartsPanel::showForm() {
    const QListWidgetItem* item = m_list->currentItem();
    const QString key = item != nullptr ? item->data(Qt::UserRole).toString() : QString();
    m_remove->setEnabled(item != nullptr);
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(item != nullptr && m_list->currentRow() + 1 < m_list->count());
    if (key == m_shown) return;
    m_shown = key;
    emit chosen(key);
    m_form->setSections(key.isEmpty() ? std::vector<FormSection>() : parts::form(m_document, m_kind, key));
}

void PartsPanel::setDetail(QWidget& detail) {
    constexpr int leastFormWidth = 284, mostFormWidth = 300;
    m_form->setMinimumWidth(leastFormWidth);
    m_form->setMaximumWidth(mostFormWidth);
    static_cast<QHBoxLayout*>(layout())->addWidget(&detail, 2);
    emit chosen(m_shown);
}

void PartsPanel::add() {
    parts::Added added = parts::editsToAdd(m_document.topology(), m_kind);
    if (!m_document.perform(added.edits, parts::addWords(m_kind))) return;
    m_list->setCurrentRow(m_list->count() - 1);
}

void PartsPanel::removeCurrent() {
    if (m_list->currentItem() == nullptr) return;
    (void)m_document.perform(parts::editsToRemove(m_document.topology(), m_kind, m_shown),
                             tr("Remove “%1”").arg(m_list->currentItem()->text()));
}

void PartsPanel::move(int step) {
    const int to = m_list->currentRow() + step;
    if (to < 0 || to >= m_list->count()) return;
    if (!m_document.perform(parts::editsToMove(m_document.topology(), m_kind, m_shown, std::size_t(to)),
                            tr("Move “%1”").arg(m_list->currentItem()->text())))
        return;
    m_list->setCurrentRow(to);
}

}  // namespace failwright
