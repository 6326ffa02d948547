#include "app/window/quick_list.h"

#include "app/window/fuzzy.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace failwright {
namespace {

constexpr QSize popupSize(520, 400);
constexpr int fromTop = 90;
constexpr int entryRole = Qt::UserRole;

}  // namespace

QuickList::QuickList(const QString& title, std::vector<Entry> entries, QWidget& window)
    : QFrame(&window), m_entries(std::move(entries)), m_before(window.focusWidget()), m_field(new QLineEdit(this)), m_list(new QTreeWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    setProperty("role", "tile");
    m_field->setPlaceholderText(title);
    m_field->setAccessibleName(title);
    m_list->setAccessibleName(title);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &QuickList::narrow);
    connect(m_list, &QTreeWidget::itemClicked, this, &QuickList::take);
    narrow({});
}

void QuickList::popUp() {
    qApp->installEventFilter(this);
    place();
    raise();
    show();
    m_field->setFocus();
}

void QuickList::place() {
    const QWidget& window = *parentWidget();
    const QSize size = popupSize.boundedTo(window.size() - QSize(40, fromTop + 40));
    setGeometry({QPoint((window.width() - size.width()) / 2, fromTop), size});
}

void QuickList::closeEvent(QCloseEvent* event) {
    qApp->removeEventFilter(this);
    if (m_field->hasFocus() && m_before != nullptr) m_before->setFocus();
    QFrame::closeEvent(event);
}

QStringList QuickList::shown() const {
    QStringList words;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) words << m_list->topLevelItem(row)->text(0);
    return words;
}

void QuickList::narrow(const QString& pattern) {
    std::vector<std::pair<int, int>> found;  // score, position
    for (int i = 0; i < int(m_entries.size()); ++i)
        if (const auto score = fuzzyScore(pattern, m_entries[std::size_t(i)].words)) found.emplace_back(*score, i);
    if (!pattern.isEmpty()) std::stable_sort(found.begin(), found.end(), [](auto a, auto b) { return a.first > b.first; });
    m_list->clear();
    for (const auto& [score, i] : found) {
        const Entry& entry = m_entries[std::size_t(i)];
        auto* item = new QTreeWidgetItem(m_list, {entry.words, entry.remark});
        item->setIcon(0, entry.icon);
        item->setData(0, entryRole, i);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setForeground(1, palette().placeholderText());
        item->setDisabled(!entry.enabled);
    }
    if (found.empty()) (new QTreeWidgetItem(m_list, {tr("Nothing is called that.")}))->setDisabled(true);
    m_list->setCurrentItem(nullptr);
    step(1);
}

/// The next entry that can be taken, in this direction.
void QuickList::step(int by) {
    int row = m_list->currentItem() == nullptr ? -1 : m_list->indexOfTopLevelItem(m_list->currentItem());
    for (row += by; row >= 0 && row < m_list->topLevelItemCount(); row += by) {
        if (m_list->topLevelItem(row)->isDisabled()) continue;
        m_list->setCurrentItem(m_list->topLevelItem(row));
        return;
    }
}

void QuickList::take() {
    const QTreeWidgetItem* item = m_list->currentItem();
    if (item == nullptr || item->isDisabled()) return;
    const auto run = m_entries[item->data(0, entryRole).toUInt()].run;
    close();
    run();
}

bool QuickList::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress:
            if (watched == m_field && pressed(static_cast<QKeyEvent*>(event)->key())) return true;
            break;
        case QEvent::FocusOut: {
            const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
            if (watched == m_field && reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) close();
            break;
        }
        case QEvent::MouseButtonPress: {
            const auto* under = qobject_cast<QWidget*>(watched);
            const QPoint at = mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition().toPoint());
            if (under != nullptr && under->window() == window() && !rect().contains(at)) close();
            break;
        }
        case QEvent::Resize:
            if (watched == parentWidget()) place();
            break;
        default:
            break;
    }
    return QFrame::eventFilter(watched, event);
}

bool QuickList::pressed(int key) {
    switch (key) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            take();
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            return false;
    }
}

}  // namespace failwright
