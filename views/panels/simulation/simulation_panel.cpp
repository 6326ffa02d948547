#include "views/panels/simulation/simulation_panel.h"

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/topology/reliability.h"
#include "views/panels/simulation/budget_table.h"
#include "views/panels/tables/record_table.h"
#include "views/text/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace failwright {
namespace {

constexpr int yearsOffered[] = {1'000, 10'000, 100'000};
constexpr int progressSteps = 1'000;
constexpr int leastFigures = 190;

}  // namespace

SimulationPanel::SimulationPanel(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_analysis(analysis),
      m_service(new SimulationService(document, this)),
      m_plot(new YearsPlot(theme, this)),
      m_budget(new RecordTable(tr("Error budget"), this)),
      m_struck(new RecordTable(tr("Cut sets that struck"), this)) {
    setAccessibleName(tr("Simulation and error budget"));
    auto* tables = new QTabWidget(this);
    tables->setDocumentMode(true);
    tables->addTab(m_budget, tr("Error budget"));
    tables->addTab(m_struck, tr("Cut sets that struck"));
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->setHandleWidth(1);
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeFigures());
    halves->addWidget(m_plot);
    halves->addWidget(tables);
    halves->setSizes({250, 420, 500});
    halves->setStretchFactor(1, 1);
    halves->setStretchFactor(2, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeControls());
    column->addWidget(halves, 1);
    connect(m_service, &SimulationService::changed, this, &SimulationPanel::showRun);
    connect(&analysis, &AnalysisService::delivered, this, &SimulationPanel::showBudget);
    for (RecordTable* table : {m_budget, m_struck})
        connect(table, &RecordTable::chosen, &selection, [&selection](const QSet<QString>& ids) { selection.set(ids); });
    showRun();
    showBudget();
}

QWidget* SimulationPanel::makeControls() {
    auto* bar = new QWidget(this);
    m_years = new QComboBox(bar);
    m_years->setAccessibleName(tr("Years to simulate"));
    for (const int years : yearsOffered) m_years->addItem(tr("%1 years").arg(QLocale().toString(years)), years);
    m_years->setCurrentIndex(1);
    m_seed = new QSpinBox(bar);
    m_seed->setAccessibleName(tr("Seed: the same seed gives the same years"));
    m_seed->setToolTip(m_seed->accessibleName());
    m_seed->setPrefix(tr("seed "));
    m_seed->setRange(1, 999'999);
    m_run = new QPushButton(tr("Simulate"), bar);
    m_cancel = new QPushButton(tr("Cancel"), bar);
    m_progress = new QProgressBar(bar);
    m_progress->setAccessibleName(tr("Progress of the simulation"));
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(180);
    m_state = new QLabel(bar);
    m_state->setProperty("role", "meta");
    m_of = new QComboBox(bar);
    m_of->setAccessibleName(tr("What the histogram shows"));
    m_of->addItem(tr("Windows of the SLO"));
    m_of->addItem(tr("Years"));
    m_of->addItem(tr("Budget burn-down"));
    connect(m_run, &QPushButton::clicked, this, &SimulationPanel::run);
    connect(m_cancel, &QPushButton::clicked, m_service, &SimulationService::cancel);
    connect(m_of, &QComboBox::currentIndexChanged, this, &SimulationPanel::showYears);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    for (QWidget* widget : {static_cast<QWidget*>(m_years), static_cast<QWidget*>(m_seed), static_cast<QWidget*>(m_run),
                            static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_progress)})
        row->addWidget(widget);
    row->addWidget(m_state, 1);
    row->addWidget(m_of);
    return bar;
}

QWidget* SimulationPanel::makeFigures() {
    m_figures = new QLabel(this);
    m_figures->setTextFormat(Qt::RichText);
    m_figures->setWordWrap(true);
    m_figures->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_figures->setContentsMargins(12, 4, 12, 8);
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_figures->setAccessibleName(tr("Figures of the simulated years"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(leastFigures);
    scroll->setWidget(m_figures);
    return scroll;
}

QString SimulationPanel::figures() const { return m_figures->text(); }

void SimulationPanel::run() {
    SimulationOptions options;
    options.years = static_cast<std::size_t>(m_years->currentData().toInt());
    options.seed = static_cast<std::uint64_t>(m_seed->value());
    m_service->start(options);
}

void SimulationPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showBudget();
}

void SimulationPanel::showRun() {
    const bool running = m_service->isRunning();
    const bool held = m_run->hasFocus() || m_cancel->hasFocus();
    if (running) m_cancel->show();
    else m_run->setEnabled(true);
    if (held) (running ? m_cancel : m_run)->setFocus();  // before the other goes, or it would leave the panel
    m_run->setEnabled(!running);
    m_cancel->setVisible(running);
    m_progress->setVisible(running);
    m_progress->setValue(int(m_service->progress() * progressSteps));
    const double left = m_service->secondsLeft();
    m_state->setText(running && left >= 0   ? tr("about %1 left").arg(text::duration(left))
                     : m_service->isStale() ? tr("The design has changed since")
                                            : QString());
    if (!running) showYears();
}

void SimulationPanel::showYears() {
    const auto simulation = m_service->latest();
    m_plot->show(simulation, static_cast<YearsPlot::Of>(m_of->currentIndex()));
    m_plot->setVisible(simulation != nullptr);
    m_of->setEnabled(simulation != nullptr);
    m_figures->setText(simulation ? yearsInWords(*simulation)
                                  : tr("<p>Many years of random failures, played through with every failover. A mean hides how bad a bad "
                                       "month is: the simulation shows the whole distribution.</p>"));
    showStruck(*m_struck, simulation);
}

void SimulationPanel::showBudget() {
    if (isVisible() || m_analysis.latest() == nullptr) showSpendings(*m_budget, m_document.topology(), m_analysis.latest());
}

}  // namespace failwright
