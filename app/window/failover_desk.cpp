#include "app/window/failover_desk.h"

#include "app/window/commands.h"
#include "app/window/settings.h"
#include "model/document/document.h"
#include "model/document/playback.h"
#include "model/document/selection.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/playback/cut_stroke.h"
#include "views/canvas/playback/load_layer.h"
#include "views/canvas/playback/playback_layer.h"
#include "views/panels/failures/failures_panel.h"
#include "views/panels/parts/parts_panel.h"
#include "views/panels/scenarios/scenario_table.h"
#include "views/panels/tiers/tier_marks.h"
#include "views/panels/tiers/tier_panel.h"
#include "views/panels/timeline/story_bar.h"
#include "views/panels/timeline/timeline_panel.h"
#include "views/panels/timeline/timeline_plot.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QTabWidget>

namespace failwright {

FailoverDesk::FailoverDesk(const Parts& parts, const CommandSet& commands, QObject* parent)
    : QObject(parent),
      m_parts(parts),
      m_commands(commands),
      m_failures(new FailuresPanel(parts.document, parts.selection, parts.analysis, parts.theme)),
      m_timeline(new TimelinePanel(parts.document, parts.playback, parts.theme)),
      m_scenarios(new ScenarioTable(parts.document, parts.selection, parts.theme)),
      m_story(new StoryBar(parts.document, parts.playback, parts.theme)),
      m_layer(new PlaybackLayer(parts.canvas, parts.document, parts.playback, parts.theme)),
      m_stroke(new CutStroke(parts.canvas, parts.document, parts.theme)),
      m_tiers(new TierPanel(parts.document, parts.analysis, parts.playback, parts.theme)),
      m_load(new LoadLayer(parts.canvas, parts.theme)) {
    wire();
    setReducedMotion(parts.settings.reducedMotion());
    enableCommands();
}

void FailoverDesk::addTo(QTabWidget& tabs) {
    tabs.insertTab(1, m_failures, tr("Failures"));
    tabs.insertTab(2, m_timeline, tr("Failover timeline"));
    connect(&m_parts.playback, &Playback::changed, &tabs, [this, &tabs] {
        const bool started = m_parts.playback.isActive() && !std::exchange(m_wasActive, m_parts.playback.isActive());
        if (!m_parts.playback.isActive()) m_wasActive = false;
        if (!started) return;
        const bool held = tabs.currentWidget()->isAncestorOf(QApplication::focusWidget());
        tabs.setCurrentWidget(m_timeline);
        if (held) m_timeline->plot().setFocus();  // whose arrows go from event to event
        emit roomWanted();
    });
}

void FailoverDesk::addTiersTo(QTabWidget& tabs) {
    tabs.addTab(m_tiers, tr("Degradation"));
    connect(&tabs, &QTabWidget::currentChanged, this, [this, &tabs](int index) {
        if (tabs.widget(index) == m_tiers) emit roomWanted();
    });
    connect(m_tiers, &TierPanel::standingChanged, this, [this] { m_load->show(loadPicture(m_tiers->standing().get(), -1)); });
    connect(m_tiers, &TierPanel::pointedAtTier, this, [this](int tier) { m_load->show(loadPicture(m_tiers->standing().get(), tier)); });
}

void FailoverDesk::editScenariosIn(PartsPanel& panel) {
    connect(&panel, &PartsPanel::chosen, m_scenarios, &ScenarioTable::setScenario);
    panel.setDetail(*m_scenarios);
    connect(m_scenarios, &ScenarioTable::playRequested, this, [this](const QString& id) {
        const Scenario* scenario = find(m_parts.document.topology().scenarios, ScenarioId{id.toStdString()});
        if (scenario != nullptr) m_parts.playback.start(scenario->events, scenario->id);
    });
}

void FailoverDesk::wire() {
    using enum CommandId;
    Playback& playback = m_parts.playback;
    m_commands.on(CommandId::failSelection, [this] { this->failSelection(); });
    m_commands.on(CommandId::repairSelection, [this] { this->repairSelection(); });
    m_commands.on(splitNetwork, [this] { m_stroke->start(); });
    m_commands.on(CommandId::splitSelection, [this] { this->splitSelection(); });
    m_commands.on(healNetwork, [&playback] { playback.healNow(); });
    connect(m_stroke, &CutStroke::drawn, &playback, &Playback::partNow);
    connect(m_stroke, &CutStroke::told, this, &FailoverDesk::told);
    connect(&playback, &Playback::moved, this, &FailoverDesk::enableCommands);
    m_commands.on(playPause, [&playback] { playback.toggle(); });
    m_commands.on(nextEvent, [&playback] { playback.stepForward(); });
    m_commands.on(previousEvent, [&playback] { playback.stepBack(); });
    m_commands.on(stopPlayback, [&playback] { playback.stop(); });
    m_commands.on(reduceMotion, [this] {
        const bool reduced = m_commands.action(reduceMotion).isChecked();
        m_parts.settings.setReducedMotion(reduced);
        setReducedMotion(reduced);
    });
    connect(&playback, &Playback::changed, this, &FailoverDesk::enableCommands);
    connect(m_failures, &FailuresPanel::playRequested, this, [&playback](const QString& id) { playback.startFailing({id}); });
    connect(m_timeline, &TimelinePanel::failSelectionRequested, this, &FailoverDesk::failSelection);
    connect(m_timeline, &TimelinePanel::told, this, &FailoverDesk::told);
    m_parts.canvas.installEventFilter(this);
}

void FailoverDesk::setReducedMotion(bool reduced) {
    m_commands.action(CommandId::reduceMotion).setChecked(reduced);
    m_parts.canvas.setReducedMotion(reduced);
    m_parts.playback.setStepwise(reduced);
    m_layer->setStill(reduced);
}

void FailoverDesk::enableCommands() {
    using enum CommandId;
    for (const CommandId id : {playPause, nextEvent, previousEvent, stopPlayback, repairSelection})
        m_commands.action(id).setEnabled(m_parts.playback.isActive());
    m_commands.action(healNetwork).setEnabled(m_parts.playback.isParted());
}

/// The selected elements that can fail, in the order of their ids.
QStringList FailoverDesk::chosen() const {
    QStringList ids(m_parts.selection.ids().begin(), m_parts.selection.ids().end());
    ids.sort();
    ids.removeIf([this](const QString& id) {
        const Node* node = find(m_parts.document.topology().nodes, NodeId{id.toStdString()});
        return node != nullptr && node->kind == NodeKind::client;
    });
    return ids;
}

/// While something is played, they fail as well; after its end, or where they are down already, they are played from the start.
void FailoverDesk::failSelection() {
    const QStringList ids = chosen();
    if (ids.isEmpty()) {
        emit told(m_parts.selection.ids().isEmpty() ? tr("Select what is to fail: a node, a link, a zone or a region")
                                                    : tr("A client never fails"));
        return;
    }
    Playback& playback = m_parts.playback;
    const bool allDown = std::ranges::all_of(ids, [&](const QString& id) { return playback.isDown(id); });
    const bool atEnd = playback.now() >= playback.duration() && !playback.isPlaying();
    if (playback.isActive() && allDown) {
        playback.seek(0);
        playback.play();
    } else if (playback.isActive() && !atEnd) {
        playback.failNow(ids);
    } else {
        playback.startFailing(ids);
    }
}

void FailoverDesk::splitSelection() {
    const Topology& topology = m_parts.document.topology();
    std::vector<DomainId> here, others;
    for (const Domain& domain : topology.domains) {
        if (m_parts.selection.contains(QString::fromStdString(domain.id.value))) here.push_back(domain.id);
        else if (!domain.parent) others.push_back(domain.id);
    }
    if (here.empty()) return emit told(tr("Select the zone or region that is to be split off"));
    if (others.empty()) return emit told(tr("There is nothing else that it could be split from"));
    m_parts.playback.partNow({here, others});
}

void FailoverDesk::repairSelection() { m_parts.playback.repairNow(chosen()); }

/// Esc on the canvas ends what is played before it lets go of the selection.
bool FailoverDesk::eventFilter(QObject* watched, QEvent* event) {
    const bool escape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (!escape || !m_parts.playback.isActive() || QApplication::mouseButtons() != Qt::NoButton)
        return QObject::eventFilter(watched, event);
    m_parts.playback.stop();
    return true;
}

}  // namespace failwright
