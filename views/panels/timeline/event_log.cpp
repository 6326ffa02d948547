#include "views/panels/timeline/event_log.h"

#include "model/document/document.h"
#include "model/document/playback.h"
#include "views/panels/timeline/log_model.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace failwright {
namespace {

constexpr int momentWidth = 64;

/// Goes up and down to what is current, never aside: the times stay in view.
class LogView final : public QTreeView {
public:
    using QTreeView::QTreeView;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override {
        const int aside = horizontalScrollBar()->value();
        QTreeView::scrollTo(index, hint);
        horizontalScrollBar()->setValue(aside);
    }
};

}  // namespace

EventLog::EventLog(Document& document, Playback& playback, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_playback(playback),
      m_model(new LogModel(document, playback, theme, this)),
      m_filtered(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit(this)),
      m_view(new LogView(this)) {
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(LogModel::words);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setPlaceholderText(tr("Filter the log"));
    m_filter->setAccessibleName(tr("Filter the log"));
    m_filter->setClearButtonEnabled(true);
    m_view->setModel(m_filtered);
    m_view->setAccessibleName(tr("Event log"));
    m_view->setRootIsDecorated(false);
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setStyleSheet(QStringLiteral("QTreeView::item { min-height: 20px; }"));
    m_view->header()->setSectionResizeMode(LogModel::moment, QHeaderView::Fixed);
    m_view->header()->resizeSection(LogModel::moment, momentWidth);
    m_view->header()->setSectionResizeMode(LogModel::words, QHeaderView::ResizeToContents);
    m_view->header()->setStretchLastSection(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->installEventFilter(this);
    auto* copy = new QToolButton(this);
    copy->setIcon(icon(QStringLiteral("duplicate"), theme));
    copy->setToolTip(tr("Copy the log (Ctrl+C copies the selected lines)"));
    copy->setAccessibleName(tr("Copy the log"));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 8, 4);
    top->addWidget(m_filter, 1);
    top->addWidget(copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(linesToCopy()); });
    const auto jump = [this](const QModelIndex& index) { m_playback.seek(index.data(LogModel::secondsRole).toDouble()); };
    connect(m_view, &QTreeView::clicked, this, jump);
    connect(m_view, &QTreeView::activated, this, jump);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this, jump](const QModelIndex& current) {
        if (current.isValid() && m_view->hasFocus() && !m_playback.isPlaying()) jump(current);
    });
    connect(m_model, &QAbstractItemModel::modelReset, m_view, &QTreeView::scrollToTop);
    connect(&playback, &Playback::changed, m_model, &LogModel::rebuild);
    connect(&playback, &Playback::moved, this, &EventLog::follow);
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        if (touches(changes, aspect::wording)) m_model->rebuild();
    });
    m_model->rebuild();
}

EventLog::~EventLog() = default;

/// While it plays, the line of the moment stays in view.
void EventLog::follow() {
    const int before = m_model->lastRow();
    m_model->follow();
    if (!isVisible() || m_model->lastRow() == before || m_model->lastRow() < 0 || m_view->hasFocus()) return;
    m_view->scrollTo(m_filtered->mapFromSource(m_model->index(m_model->lastRow(), 0)));
}

QString EventLog::linesToCopy() const {
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty())
        for (int row = 0; row < m_filtered->rowCount(); ++row) rows << m_filtered->index(row, 0);
    QString lines;
    for (const QModelIndex& row : std::as_const(rows))
        lines += QStringLiteral("%1\t%2\n").arg(row.data().toString(), row.siblingAtColumn(LogModel::words).data().toString());
    return lines;
}

bool EventLog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(linesToCopy());
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace failwright
