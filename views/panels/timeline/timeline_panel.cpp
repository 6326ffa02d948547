#include "views/panels/timeline/timeline_panel.h"

#include "model/document/document.h"
#include "model/document/playback.h"
#include "views/panels/scenarios/game_day_dialog.h"
#include "views/panels/timeline/event_log.h"
#include "views/panels/timeline/timeline_plot.h"
#include "views/panels/timeline/transport.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QToolButton>
#include <QVBoxLayout>

namespace failwright {
namespace {

constexpr double pictureScale = 2;

QString titleOf(const Scenario& scenario) {
    return QString::fromStdString(scenario.name.empty() ? scenario.id.value : scenario.name);
}

}  // namespace

TimelinePanel::TimelinePanel(Document& document, Playback& playback, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_playback(playback),
      m_transport(new Transport(document, playback, theme, this)),
      m_plot(new TimelinePlot(document, playback, theme, this)),
      m_log(new EventLog(document, playback, theme, this)),
      m_pages(new QStackedWidget(this)),
      m_scenarios(new QMenu(this)),
      m_export(new QMenu(this)) {
    setAccessibleName(tr("Failover timeline"));
    m_transport->addMenuButton(QStringLiteral("clock"), tr("Scenarios"), tr("Play a scenario of the design, or keep what is played as one"))
        ->setMenu(m_scenarios);
    m_transport->addMenuButton(QStringLiteral("export"), tr("Export"), tr("Copy or save the timeline"))->setMenu(m_export);
    m_export->addAction(tr("&Copy as picture"), this, &TimelinePanel::copyPicture);
    m_export->addAction(tr("&Save as…"), this, &TimelinePanel::askAndSave);
    connect(m_scenarios, &QMenu::aboutToShow, this, &TimelinePanel::fillScenarios);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_plot);
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->setHandleWidth(1);
    halves->setChildrenCollapsible(false);
    halves->addWidget(scroll);
    halves->addWidget(m_log);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setSizes({600, 400});
    m_pages->addWidget(makeEmpty());
    m_pages->addWidget(halves);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_transport);
    column->addWidget(m_pages, 1);
    connect(&playback, &Playback::changed, this, &TimelinePanel::showState);
    showState();
}

QWidget* TimelinePanel::makeEmpty() {
    auto* page = new QWidget(this);
    auto* words = new QLabel(tr("Nothing is failing. Select a node, a zone or a region and fail it: the failover is played here and on "
                                "the canvas."),
                             page);
    words->setProperty("role", "empty");
    words->setWordWrap(true);
    auto* button = new QPushButton(tr("Fail the selection (F5)"), page);
    connect(button, &QPushButton::clicked, this, &TimelinePanel::failSelectionRequested);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(16);
    row->addWidget(words, 1, Qt::AlignTop);
    row->addWidget(button, 0, Qt::AlignTop);
    row->addStretch(1);
    return page;
}

void TimelinePanel::showState() {
    m_pages->setCurrentIndex(m_playback.isActive() ? 1 : 0);
    for (QAction* action : m_export->actions()) action->setEnabled(m_playback.isActive());
}

void TimelinePanel::fillScenarios() {
    m_scenarios->clear();
    for (const Scenario& scenario : m_document.topology().scenarios) {
        QAction* action = m_scenarios->addAction(titleOf(scenario), this, [this, scenario] { m_playback.start(scenario.events, scenario.id); });
        action->setCheckable(true);
        action->setChecked(m_playback.isActive() && m_playback.scenario() == scenario.id);
    }
    if (m_scenarios->isEmpty()) m_scenarios->addAction(tr("No scenarios yet"))->setEnabled(false);
    m_scenarios->addSeparator();
    m_scenarios->addAction(tr("&Game day…"), this, &TimelinePanel::askForGameDay)->setToolTip(tr("Random failures at a chosen pace"));
    m_scenarios->addAction(tr("&Keep what is played…"), this, &TimelinePanel::askAndKeep)->setEnabled(m_playback.isActive());
}

void TimelinePanel::askAndKeep() {
    bool accepted = false;
    const QString name = QInputDialog::getText(this, tr("Keep as a scenario"), tr("Name"), QLineEdit::Normal, tr("Failure"), &accepted);
    if (accepted && !name.trimmed().isEmpty()) saveScenario(name.trimmed());
}

void TimelinePanel::saveScenario(const QString& name) { keep(name, m_playback.events()); }

ScenarioId TimelinePanel::keep(const QString& name, std::vector<ScenarioEvent> events) {
    Scenario scenario;
    scenario.id = ScenarioId{freshId(m_document.topology(), name.toLower().simplified().toStdString())};
    scenario.name = name.toStdString();
    scenario.events = std::move(events);
    std::ranges::stable_sort(scenario.events, {}, &ScenarioEvent::atSeconds);
    const bool done = m_document.perform({Insert<Scenario>{m_document.topology().scenarios.size(), scenario}}, tr("Keep “%1”").arg(name)).has_value();
    if (done) emit told(tr("“%1” is a scenario of this design now").arg(name));
    return scenario.id;
}

void TimelinePanel::askForGameDay() {
    GameDayDialog dialog(m_document.topology(), this);
    if (dialog.exec() == QDialog::Accepted) playGameDay(dialog.title(), dialog.events());
}

void TimelinePanel::playGameDay(const QString& name, std::vector<ScenarioEvent> events) {
    const ScenarioId id = keep(name, events);
    m_playback.start(std::move(events), id);
}

void TimelinePanel::copyPicture() {
    QApplication::clipboard()->setPixmap(m_plot->toPixmap(0, 0, pictureScale));
    emit told(tr("The timeline is in the clipboard"));
}

void TimelinePanel::askAndSave() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the timeline"), QDir::home().filePath(QStringLiteral("timeline.svg")),
                                                      tr("Vector drawing (*.svg);;Picture (*.png);;Page (*.pdf);;Table (*.csv)"));
    if (path.isEmpty()) return;
    emit told(saveAs(path) ? tr("Saved to %1").arg(path) : tr("%1 cannot be written").arg(path));
}

bool TimelinePanel::saveAs(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("png")) return m_plot->savePng(path, 0, 0, pictureScale);
    if (ending == QLatin1String("pdf")) return m_plot->savePdf(path);
    if (ending == QLatin1String("csv")) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly)) return false;
        file.write(csvOf(m_playback.timeline(), m_document.topology()));
        return file.commit();
    }
    QSvgGenerator drawing;
    drawing.setFileName(path);
    drawing.setSize(m_plot->size());
    drawing.setViewBox(m_plot->rect());
    drawing.setTitle(tr("Failover timeline"));
    QCPPainter painter;
    if (!painter.begin(&drawing)) return false;
    painter.setMode(QCPPainter::pmVectorized);
    m_plot->toPainter(&painter, m_plot->width(), m_plot->height());
    return painter.end() && QFileInfo(path).size() > 0;
}

}  // namespace failwright
