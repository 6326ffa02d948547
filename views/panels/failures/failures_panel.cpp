#include "views/panels/failures/failures_panel.h"

#include "model/document/document.h"
#include "model/document/selection.h"
#include "views/panels/failures/failure_columns.h"
#include "views/panels/shared/lookup.h"
#include "views/panels/tables/record_table.h"
#include "views/text/text.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace failwright {

FailuresPanel::FailuresPanel(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_analysis(analysis),
      m_theme(theme),
      m_table(new RecordTable(tr("Every single failure"), this)),
      m_play(new QToolButton(this)) {
    m_play->setText(tr("Play"));
    m_play->setToolTip(tr("Play this failure on the canvas (Enter)"));
    m_play->setAccessibleName(tr("Play this failure"));
    m_play->setIcon(icon(QStringLiteral("play"), theme));
    m_play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_table->addButton(*m_play);
    m_table->view().setIconSize({16, 16});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    connect(m_table, &RecordTable::chosen, this,
            [&selection](const QSet<QString>& ids) { selection.set(ids, ids.size() == 1 ? *ids.begin() : QString()); });
    connect(m_table, &RecordTable::activated, this, &FailuresPanel::play);
    connect(m_table, &RecordTable::currentChanged, m_play, [this](int row) { m_play->setEnabled(row >= 0); });
    connect(m_play, &QToolButton::clicked, this, [this] { play(m_table->currentRow()); });
    connect(&analysis, &AnalysisService::delivered, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        if (touches(changes, aspect::wording) && isVisible() && !m_analysis.isStale()) refresh();
    });
    connect(&theme, &Theme::changed, this, &FailuresPanel::refresh);
    refresh();
    m_table->sortBy(5, Qt::DescendingOrder);
}

void FailuresPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_shown != m_analysis.latest()) refresh();
}

void FailuresPanel::refresh() {
    const int row = m_table->currentRow();
    const std::string kept = row >= 0 && m_shown && m_shown->failures ? (*m_shown->failures)[std::size_t(row)].id : std::string();
    m_shown = m_analysis.latest();
    if (!m_shown || !m_shown->failures) {
        m_shown = std::make_shared<const DatedAnalysis>(DatedAnalysis{{}, 0, FailureTable{}});
        m_table->setEmptyWords(m_analysis.latest() ? tr("Every single failure is being played through.")
                                                   : tr("Connect a client to the parts that serve it, and every failure is listed here."));
    } else {
        m_table->setEmptyWords(tr("Nothing here can fail yet. Draw parts and zones, and every failure is listed here."));
    }
    const FailureTable& rows = *m_shown->failures;
    m_table->show(failureColumns(m_document.topology(), m_shown, m_theme), int(rows.size()), [this, shown = m_shown](int one) {
        return selectionFor(m_document.topology(), (*shown->failures)[std::size_t(one)].id);
    });
    m_table->setHeading(heading());
    const auto again = std::ranges::find(rows, kept, &FailureRow::id);
    if (!kept.empty() && again != rows.end()) m_table->setCurrentRow(int(again - rows.begin()));
    else if (!rows.empty()) m_table->setCurrentRow(worst());
    m_play->setEnabled(m_table->currentRow() >= 0);
}

/// The row that causes most downtime.
int FailuresPanel::worst() const {
    const FailureTable& rows = *m_shown->failures;
    return int(std::ranges::max_element(rows, {}, &FailureRow::downtimeSecondsPerYear) - rows.begin());
}

QString FailuresPanel::heading() const {
    const FailureTable& rows = *m_shown->failures;
    const auto lasting = std::ranges::count_if(rows, [](const FailureRow& row) { return !row.recovers(); });
    const auto missed = std::ranges::count_if(rows, [&](const FailureRow& row) {
        const Against verdict = against(row, m_document.topology().objectives);
        return verdict != Against::met && verdict != Against::noTarget;
    });
    QString words = tr("%n single failure(s)", nullptr, int(rows.size()));
    if (lasting > 0) words += QStringLiteral(" · ") + tr("%n last(s) until repair", nullptr, int(lasting));
    if (missed > 0) words += QStringLiteral(" · ") + tr("%n miss(es) a target", nullptr, int(missed));
    return words;
}

void FailuresPanel::play(int row) {
    if (row >= 0) emit playRequested(QString::fromStdString((*m_shown->failures)[std::size_t(row)].id));
}

}  // namespace failwright
