#include "views/panels/advice/advice_panel.h"

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/layout/placement_edits.h"
#include "views/panels/advice/target_pane.h"
#include "views/panels/shared/lookup.h"
#include "views/panels/tables/record_table.h"
#include "views/text/improvements.h"
#include "views/text/text.h"
#include "views/theme/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

namespace failwright {
namespace {

using Shown = std::shared_ptr<const AdviceList>;

const Advice& at(const Shown& shown, int row) {
    return shown->ranked[std::size_t(row)];
}

QString cost(const Advice& advice) {
    if (!advice.addedCost) return AdvicePanel::tr("unknown");
    return *advice.addedCost > 0 ? text::amount(*advice.addedCost) : AdvicePanel::tr("none");
}

std::vector<RecordModel::Column> columns(const Topology& topology, const Shown& shown) {
    return {
        {AdvicePanel::tr("Change"), AdvicePanel::tr("What to change. Enter makes it."), false,
         [shown, topology](int row) { return text::sentence(at(shown, row).improvement, topology); },
         [](int row) { return QVariant(row); }},
        {AdvicePanel::tr("Saves"), AdvicePanel::tr("Expected downtime of a year that it saves, by computing the changed design."), true,
         [shown](int row) { return text::duration(std::max(0.0, at(shown, row).savedSecondsPerYear)); },
         [shown](int row) { return QVariant(at(shown, row).savedSecondsPerYear); }},
        {AdvicePanel::tr("Then"), AdvicePanel::tr("Expected availability with it."), true,
         [shown](int row) { return text::percentUp(at(shown, row).after.unavailability.value_or(1)); },
         [shown](int row) { return QVariant(-at(shown, row).after.unavailability.value_or(1)); }},
        {AdvicePanel::tr("SPOFs"), AdvicePanel::tr("Single points of failure that are left."), true,
         [shown](int row) { return text::amount(double(at(shown, row).after.spofs)); },
         [shown](int row) { return QVariant(int(at(shown, row).after.spofs)); }},
        {AdvicePanel::tr("Cost"), AdvicePanel::tr("What the new parts cost a month, from the cost entered for their originals."), true,
         [shown](int row) { return cost(at(shown, row)); },
         [shown](int row) { return QVariant(at(shown, row).addedCost.value_or(1e300)); }},
    };
}

}  // namespace

AdvicePanel::AdvicePanel(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_analysis(analysis),
      m_service(document),
      m_table(new RecordTable(tr("What to fix next"), this)),
      m_apply(new QToolButton(this)),
      m_stop(new QToolButton(this)),
      m_target(new TargetPane(document, theme, this)) {
    setAccessibleName(tr("Advice"));
    m_apply->setText(tr("Apply"));
    m_apply->setToolTip(tr("Make this change; one undo takes it back (Enter)"));
    m_apply->setAccessibleName(tr("Apply this advice"));
    m_apply->setIcon(icon(QStringLiteral("plus"), theme));
    m_apply->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop trying changes"));
    m_stop->setAccessibleName(m_stop->toolTip());
    m_table->addButton(*m_stop);
    m_table->addButton(*m_apply);
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->setHandleWidth(1);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_table);
    halves->addWidget(m_target);
    halves->setSizes({640, 360});
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(halves);
    connect(m_table, &RecordTable::chosen, this,
            [&selection](const QSet<QString>& ids) { selection.set(ids, ids.size() == 1 ? *ids.begin() : QString()); });
    connect(m_table, &RecordTable::activated, this, &AdvicePanel::apply);
    connect(m_table, &RecordTable::chosen, this, [this] { preview(m_table->currentRow()); });
    connect(&m_table->view(), &QTreeView::clicked, this, [this] { preview(m_table->currentRow()); });  // again, after that of the target
    connect(m_target, &TargetPane::previewWanted, this, &AdvicePanel::previewWanted);
    connect(m_stop, &QToolButton::clicked, this, [this] {
        m_service.stop();
        refresh();
    });
    connect(m_table, &RecordTable::currentChanged, m_apply, [this](int row) { m_apply->setEnabled(row >= 0); });
    connect(m_apply, &QToolButton::clicked, this, [this] { apply(m_table->currentRow()); });
    connect(&m_service, &AdviceService::delivered, this, &AdvicePanel::refresh);
    connect(&m_service, &AdviceService::outdated, this, &AdvicePanel::refresh);
    connect(&m_service, &AdviceService::progressed, this,
            [this](int done, int of) { m_table->setHeading(tr("Trying changes: %1 of %2").arg(done).arg(of)); });
    connect(&analysis, &AnalysisService::delivered, this, &AdvicePanel::ask);
    refresh();
    m_table->sortBy(0, Qt::AscendingOrder);
    m_table->view().header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->view().header()->setMinimumSectionSize(70);
}

void AdvicePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
}

void AdvicePanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    emit previewWanted({});
}

void AdvicePanel::ask() {
    if (!isVisible() || m_analysis.isStale() || !m_analysis.latest()) return;
    m_service.ask();
    if (m_service.isRunning()) refresh();
}

QString AdvicePanel::emptyWords() const {
    if (m_service.isRunning() || m_analysis.isStale()) return tr("Changes are being tried.");
    if (m_service.wasStopped()) return tr("Stopped. The next change of the design starts it anew.");
    if (m_document.topology().nodes.empty()) return tr("Nothing to advise yet. Drag components onto the canvas and connect a client to them.");
    return tr("Nothing that was tried makes the numbers better.");
}

void AdvicePanel::refresh() {
    m_shown = m_service.latest() ? m_service.latest() : std::make_shared<const AdviceList>();
    m_table->setEmptyWords(emptyWords());
    const Topology& topology = m_document.topology();
    m_table->show(columns(topology, m_shown), int(m_shown->ranked.size()), [topology, shown = m_shown](int row) {
        return selectionFor(topology, at(shown, row).improvement.subject);
    });
    QString words = tr("%n change(s) that help", nullptr, int(m_shown->ranked.size()));
    if (m_shown->leftOut > 0) words += QStringLiteral(" · ") + tr("%n not tried", nullptr, int(m_shown->leftOut));
    m_table->setHeading(words);
    if (!m_shown->ranked.empty()) m_table->setCurrentRow(0);
    m_apply->setEnabled(!m_shown->ranked.empty());
    m_stop->setVisible(m_service.isRunning());
    m_target->setAdvice(m_service.latest());
}

Edits AdvicePanel::editsOf(int row) const {
    const Topology& topology = m_document.topology();
    return withPlaces(topology, editsFor(topology, at(m_shown, row).improvement));
}

void AdvicePanel::preview(int row) {
    const bool known = row >= 0 && row < int(m_shown->ranked.size()) && m_service.latest() != nullptr;
    emit previewWanted(known ? editsOf(row) : Edits());
}

void AdvicePanel::apply(int row) {
    if (row < 0 || row >= int(m_shown->ranked.size())) return;
    const QString words = text::sentence(at(m_shown, row).improvement, m_document.topology());
    (void)m_document.perform(editsOf(row), words);
}

}  // namespace failwright
