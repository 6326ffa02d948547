#include "app/window/main_window.h"

#include "app/window/about.h"
#include "app/window/canvas_menus.h"
#include "app/window/editing_commands.h"
#include "app/window/export.h"
#include "app/window/failover_desk.h"
#include "app/window/finder.h"
#include "app/window/help.h"
#include "app/window/import_summary.h"
#include "app/window/notice_bar.h"
#include "app/window/panel_walk.h"
#include "app/window/presentation.h"
#include "app/window/report_dialog.h"
#include "app/window/result_tabs.h"
#include "app/window/review_desk.h"
#include "app/window/settings.h"
#include "app/window/start_page.h"
#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/playback.h"
#include "model/document/selection.h"
#include "model/document/simulation_service.h"
#include "model/io/import/merge.h"
#include "model/layout/layout.h"
#include "model/layout/tidy.h"
#include "model/topology/kind_defaults.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/editing/editing.h"
#include "views/panels/findings/findings_panel.h"
#include "views/panels/inspector/inspector.h"
#include "views/panels/interview/interview_panel.h"
#include "views/panels/outline/outline.h"
#include "views/panels/palette/palette.h"
#include "views/panels/parts/feature_picker.h"
#include "views/panels/parts/parts_panel.h"
#include "views/panels/scoreboard/scoreboard.h"
#include "views/panels/simulation/simulation_panel.h"
#include "views/panels/tables/causes_panel.h"
#include "views/panels/timeline/story_bar.h"
#include "views/text/text.h"
#include "views/theme/icons.h"

#include <QAction>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

constexpr int messageTime = 8000;
constexpr int sideWidth = 246;
constexpr int inspectorWidth = 280;
constexpr int bottomHeight = 210;
constexpr int bottomShare = 5;  ///< of the window's height at the first start: one part in so many, where that is more
constexpr int timelineHeight = 264;
constexpr double shareOfScreen = 0.85;  ///< of each side, at the first start
constexpr QSize leastFirst{1280, 800};  ///< of the window at the first start, where the screen has the room

QString droppedFile(const QMimeData& data) {
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) return url.toLocalFile();
    return {};
}

}  // namespace

MainWindow::MainWindow(Document& document, DocumentFile& file, Selection& selection, AnalysisService& analysis, Theme& theme,
                       Settings& settings)
    : m_document(document),
      m_selection(selection),
      m_analysis(analysis),
      m_theme(theme),
      m_settings(settings),
      m_commands(theme, *this),
      m_files(new Files(document, file, settings, *this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    buildCentre();
    buildBars();
    buildDocks();
    buildMenus();
    buildStatusBar();
    wireFileCommands();
    wireEditCommands();
    wireViewCommands();
    wireTheme();
    wireLanguage();
    restore();
    showStartPage();
}

MainWindow::~MainWindow() = default;

bool MainWindow::showsStartPage() const {
    return m_centre->currentWidget() == m_startPage;
}

void MainWindow::buildCentre() {
    m_startPage = new StartPage(examplesIn(examplesFolder()) + examplesIn(resourceFolder(QStringLiteral("templates"))), m_settings, m_theme, this);
    m_canvas = new CanvasView(m_document, m_selection, m_analysis, m_theme, this);
    m_canvas->setPrototypes(defaultNode, defaultDomain);
    new CanvasMenus(*m_canvas, m_document, m_commands, m_theme);
    m_centre = new QStackedWidget(this);
    m_centre->addWidget(m_startPage);
    m_centre->addWidget(m_canvas);
    m_notice = new NoticeBar(m_theme, this);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_centre, 1);
    auto* middle = new QWidget(this);
    middle->setLayout(column);
    setCentralWidget(middle);
    connect(&m_document, &Document::wasReset, m_notice, &QWidget::hide);
    connect(m_startPage, &StartPage::blankRequested, m_files, &Files::startNew);
    connect(m_startPage, &StartPage::lessonsRequested, this, [this] { m_commands.action(CommandId::lessons).trigger(); });
    connect(m_startPage, &StartPage::openRequested, m_files, &Files::askAndOpen);
    connect(m_startPage, &StartPage::exampleRequested, m_files, &Files::openExample);
    connect(m_startPage, &StartPage::backRequested, this, &MainWindow::resume);
    connect(m_startPage, &StartPage::recentRequested, m_files, &Files::open);
    connect(m_canvas, &CanvasView::foreignPasted, this, &MainWindow::offerImport);
    connect(m_canvas, &CanvasView::refused, this,
            [this](const QString& reason) { statusBar()->showMessage(reason, messageTime); });
}

void MainWindow::buildBars() {
    auto* top = new QWidget(this);
    top->setObjectName(QStringLiteral("top"));
    top->setAttribute(Qt::WA_StyledBackground);
    m_menus = new QMenuBar(top);
    m_menus->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto* tools = new QToolBar(tr("Tools"), top);
    tools->setIconSize({18, 18});
    m_commands.fill(*tools);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 1);  // of its own border
    row->setSpacing(0);
    row->addWidget(m_menus, 0, Qt::AlignVCenter);
    row->addWidget(tools, 1);
    setMenuWidget(top);

    m_scoreboard = new Scoreboard(m_document, m_selection, m_analysis, m_theme, this);
    m_scoreBar = addToolBar(tr("Scoreboard"));
    m_scoreBar->setObjectName(QStringLiteral("scoreboard"));
    m_scoreBar->setMovable(false);
    m_scoreBar->setStyleSheet(QStringLiteral("QToolBar { padding: 0; spacing: 0; border: none; }"));
    m_scoreBar->layout()->setContentsMargins(0, 0, 0, 0);
    m_scoreBar->addWidget(m_scoreboard);
}

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks << dock;
    return dock;
}

void MainWindow::buildDocks() {
    m_palette = new Palette(m_theme, this);
    m_palette->setMinimumWidth(sideWidth);
    m_outline = new Outline(m_document, m_selection, m_analysis, m_theme, this);
    m_inspector = new Inspector(m_document, m_selection, m_analysis, m_theme, this);
    m_inspector->setMinimumWidth(inspectorWidth);
    m_review = new ReviewDesk({m_document, m_selection, m_analysis, *m_canvas, *m_files, m_theme}, m_commands, *this);
    m_review->offerPresets(*m_palette, *m_inspector);
    connect(m_review, &ReviewDesk::designStarted, this, &MainWindow::resume);
    connect(m_scoreboard, &Scoreboard::methodsWanted, this, [this](const QString& place) { m_review->openManual(QStringLiteral("methods"), place); });
    m_findings = new FindingsPanel(m_document, m_selection, m_analysis, m_theme, this);
    m_tabs = new ResultTabs(m_theme, this);
    m_tabs->addTab(m_findings, tr("Findings"));
    m_review->addTo(*m_tabs);
    m_tabs->addTab(new CausesPanel(m_document, m_selection, m_analysis, this), tr("Cut sets and importance"));
    auto* features = new PartsPanel(PartsPanel::Kind::features, m_document, m_theme, this);
    auto* picker = new FeaturePicker(m_document, m_selection, features);
    connect(features, &PartsPanel::chosen, picker, &FeaturePicker::setFeature);
    features->setDetail(*picker);
    m_tabs->addTall(features, tr("Features"));
    auto* scenarios = new PartsPanel(PartsPanel::Kind::scenarios, m_document, m_theme, this);
    m_tabs->addTall(scenarios, tr("Scenarios"));
    m_tabs->addTab(new PartsPanel(PartsPanel::Kind::notes, m_document, m_theme, this), tr("Notes"));

    QDockWidget* palette = addDock(QStringLiteral("palette"), tr("Palette"), m_palette, Qt::LeftDockWidgetArea);
    QDockWidget* outline = addDock(QStringLiteral("outline"), tr("Outline"), m_outline, Qt::LeftDockWidgetArea);
    QDockWidget* inspector = addDock(QStringLiteral("inspector"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    QDockWidget* bottom = addDock(QStringLiteral("results"), tr("Findings and lists"), m_tabs, Qt::BottomDockWidgetArea);
    m_playback = new Playback(m_document, this);
    m_failover = new FailoverDesk({m_document, m_selection, m_analysis, *m_playback, *m_canvas, m_theme, m_settings}, m_commands, this);
    m_failover->addTo(*m_tabs);
    m_failover->editScenariosIn(*scenarios);
    m_failover->addTiersTo(*m_tabs);
    m_simulation = new SimulationPanel(m_document, m_selection, m_analysis, m_theme, this);
    m_tabs->addTall(m_simulation, tr("Simulation and error budget"));
    static_cast<QVBoxLayout*>(centralWidget()->layout())->insertWidget(1, &m_failover->story());
    const auto makeRoom = [this, bottom] {
        if (bottom->height() < timelineHeight) resizeDocks({bottom}, {timelineHeight}, Qt::Vertical);
    };
    connect(m_failover, &FailoverDesk::roomWanted, this, makeRoom);
    connect(m_tabs, &ResultTabs::roomWanted, this, makeRoom);
    connect(m_failover, &FailoverDesk::told, this, [this](const QString& words) { statusBar()->showMessage(words, messageTime); });
    buildInterview(*inspector);
    resizeDocks({palette, inspector}, {sideWidth, inspectorWidth}, Qt::Horizontal);
    resizeDocks({palette, outline}, {3, 2}, Qt::Vertical);
    resizeDocks({bottom}, {bottomHeight}, Qt::Vertical);

    connect(m_palette, &Palette::insertRequested, this, [this](const Part& part) {
        if (const auto* kind = std::get_if<NodeKind>(&part))
            m_canvas->insertNode(*kind);
        else
            m_canvas->insertDomain(std::get<DomainKind>(part));
        m_canvas->setFocus();  // arrows, F2 and Del are for what was just inserted
    });
    connect(m_outline, &Outline::revealRequested, m_canvas, &CanvasView::reveal);
    const auto showCount = [this](int count) {
        m_tabs->setTabText(m_tabs->indexOf(m_findings), count == 0 ? tr("Findings") : tr("Findings (%1)").arg(count));
    };
    connect(m_findings, &FindingsPanel::countChanged, this, showCount);
    showCount(m_findings->standing());
}

/// It stands in the inspector's place, as another tab, and is hidden until it is wanted.
void MainWindow::buildInterview(QDockWidget& inspector) {
    QDockWidget* dock = addDock(QStringLiteral("interview"), tr("Interview"), &m_review->interview(), Qt::RightDockWidgetArea);
    tabifyDockWidget(&inspector, dock);
    dock->hide();
    m_commands.on(CommandId::interview, [dock] { dock->show(), dock->raise(); });
}

void MainWindow::buildMenus() {
    m_commands.fill(*m_menus->addMenu(tr("&File")), MenuId::file);
    m_recentMenu = new QMenu(tr("Open &recent"), this);
    QMenu* file = m_menus->actions().constFirst()->menu();
    file->insertMenu(&m_commands.action(CommandId::startPage), m_recentMenu);
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    m_commands.fill(*m_menus->addMenu(tr("&Edit")), MenuId::edit);
    QMenu* arrange = m_menus->addMenu(tr("&Arrange"));
    m_commands.fill(*arrange, MenuId::arrange);
    m_commands.fill(*arrange->addMenu(tr("&Align and distribute")), MenuId::align);
    m_commands.fill(*m_menus->addMenu(tr("&Tools")), MenuId::tools);
    m_commands.fill(*m_menus->addMenu(tr("&Failures")), MenuId::failures);
    QMenu* view = m_menus->addMenu(tr("&View"));
    m_commands.fill(*view, MenuId::view);
    view->addSeparator();
    for (QDockWidget* dock : std::as_const(m_docks)) view->addAction(dock->toggleViewAction());
    view->addSeparator();
    m_commands.fill(*view->addMenu(tr("&Colours")), MenuId::theme);
    m_commands.fill(*view->addMenu(tr("&Language")), MenuId::language);
    m_commands.fill(*m_menus->addMenu(tr("&Help")), MenuId::help);
    for (const Command& command : allCommands()) {  // keys work without menus, too
        QAction& action = m_commands.action(command.id);
        const bool onCanvas = action.shortcutContext() == Qt::WidgetWithChildrenShortcut;
        (onCanvas ? static_cast<QWidget*>(m_canvas) : this)->addAction(&action);
    }
}

void MainWindow::buildStatusBar() {
    m_counts = new QLabel(this);
    m_zoom = new QLabel(this);
    m_zoom->setAccessibleName(tr("Zoom"));
    for (QLabel* label : {m_counts, m_zoom}) {
        label->setProperty("role", "meta");
        label->setContentsMargins(8, 0, 8, 0);
        statusBar()->addPermanentWidget(label);
    }
    const auto showZoom = [this](double zoom) {
        m_zoom->setText(text::withUnit(text::amount(std::round(zoom * 100)), QLocale().percent()));
    };
    connect(m_canvas, &CanvasView::zoomChanged, this, showZoom);
    showZoom(m_canvas->zoom());
}

void MainWindow::wireFileCommands() {
    m_commands.on(CommandId::newDesign, [this] { m_files->startNew(); });
    m_commands.on(CommandId::open, [this] { m_files->askAndOpen(); });
    m_commands.on(CommandId::startPage, [this] { showStartPage(); });
    m_commands.on(CommandId::save, [this] { m_files->save(); });
    m_commands.on(CommandId::saveAs, [this] { m_files->saveAs(); });
    m_commands.on(CommandId::exportDesign, [this] { exportDesign(); });
    m_commands.on(CommandId::report, [this] { writeReport(); });
    m_commands.on(CommandId::quit, [this] { close(); });
    m_commands.on(CommandId::commandPalette, [this] { showCommandPalette(m_commands, *this); });
    m_commands.on(CommandId::shortcutSheet, [this] { showShortcutSheet(m_commands, *this); });
    m_commands.on(CommandId::about, [this] { showAbout(*this); });
    connect(m_files, &Files::changed, this, &MainWindow::followDocument);
    connect(m_files, &Files::imported, this, &MainWindow::summarise);
    connect(&m_document, &Document::wasReset, this, &MainWindow::showDesign);
    connect(&m_document, &Document::modifiedChanged, this, &MainWindow::followDocument);
    connect(&m_document, &Document::changed, this, &MainWindow::followDocument);
}

void MainWindow::wireEditCommands() {
    QUndoStack& stack = m_document.undoStack();
    m_commands.on(CommandId::undo, [&stack] { stack.undo(); });
    m_commands.on(CommandId::redo, [&stack] { stack.redo(); });
    const auto label = [this](CommandId id, const QString& word, const QString& what) {
        m_commands.action(id).setText(what.isEmpty() ? word : tr("%1 %2").arg(word, what));
    };
    const auto follow = [this, label, &stack] {
        enableCommands();
        label(CommandId::undo, tr("&Undo"), stack.undoText());
        label(CommandId::redo, tr("&Redo"), stack.redoText());
    };
    connect(&stack, &QUndoStack::indexChanged, this, follow);
    follow();
    wireEditing(m_commands, *m_canvas);
    m_commands.on(CommandId::rename, [this] { m_canvas->startRename(); });
    m_commands.on(CommandId::remove, [this] { m_canvas->deleteSelection(); });
    m_commands.on(CommandId::selectAll, [this] { m_canvas->selectAll(); });
    m_commands.on(CommandId::deselect, [this] { m_selection.clear(); });
    m_commands.on(CommandId::tidy, [this] { tidy(); });
    m_commands.on(CommandId::findComponent, [this] { m_palette->startSearch(); });
    m_commands.on(CommandId::findElement, [this] { showFinder(*m_canvas, m_theme, *this); });
    m_commands.on(CommandId::linkTo, [this] { showTargets(*m_canvas, m_theme, *this); });
    connect(&m_selection, &Selection::changed, this, &MainWindow::enableCommands);
}

/// The start page has no design to work on.
void MainWindow::enableCommands() {
    using enum CommandId;
    const bool design = !showsStartPage();
    for (const Command& command : allCommands())
        if (command.needsDesign() && command.menu != MenuId::failures) m_commands.action(command.id).setEnabled(design);
    m_commands.action(failSelection).setEnabled(design);
    for (QDockWidget* dock : std::as_const(m_docks)) dock->toggleViewAction()->setEnabled(design);
    m_commands.action(undo).setEnabled(design && m_document.undoStack().canUndo());
    m_commands.action(redo).setEnabled(design && m_document.undoStack().canRedo());
    const bool chosen = design && !m_selection.ids().isEmpty();
    for (const CommandId id : {applyPreset, linkTo, rename, remove, fitSelection, cut, copy, duplicate, spread, group, ungroup, lock, raise, lower})
        m_commands.action(id).setEnabled(chosen);
    for (const Command& command : allCommands())
        if (command.menu == MenuId::align) m_commands.action(command.id).setEnabled(chosen && m_selection.ids().size() > 1);
}

void MainWindow::wireViewCommands() {
    const std::pair<CommandId, ToolKind> tools[] = {{CommandId::selectTool, ToolKind::select},
                                                    {CommandId::connectTool, ToolKind::connect},
                                                    {CommandId::panTool, ToolKind::pan}};
    for (const auto& [id, kind] : tools) {
        QAction& action = m_commands.action(id);
        action.setChecked(kind == m_canvas->tool());
        m_commands.on(id, [this, kind = kind] { m_canvas->setTool(kind); });
        connect(m_canvas, &CanvasView::toolChanged, this,
                [&action, kind = kind](ToolKind now) { action.setChecked(now == kind); });
    }
    m_commands.on(CommandId::zoomIn, [this] { m_canvas->zoomIn(); });
    m_commands.on(CommandId::zoomOut, [this] { m_canvas->zoomOut(); });
    m_commands.on(CommandId::zoomTo100, [this] { m_canvas->zoomTo100(); });
    m_commands.on(CommandId::fitAll, [this] { m_canvas->fitAll(); });
    m_commands.on(CommandId::fitSelection, [this] { m_canvas->fitSelection(); });
    m_commands.on(CommandId::present, [this] { present(m_presentation == nullptr); });
    const QList<QWidget*> panels{m_canvas, m_inspector, m_tabs, m_scoreboard, m_palette, m_outline};
    m_commands.on(CommandId::nextPanel, [panels] { walkPanels(panels, true); });
    m_commands.on(CommandId::previousPanel, [panels] { walkPanels(panels, false); });
    m_commands.on(CommandId::fullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::wireTheme() {
    const std::pair<CommandId, Theme::Mode> modes[] = {{CommandId::themeSystem, Theme::Mode::system},
                                                       {CommandId::themeLight, Theme::Mode::light},
                                                       {CommandId::themeDark, Theme::Mode::dark}};
    for (const auto& [id, mode] : modes) {
        m_commands.action(id).setChecked(m_theme.mode() == mode);
        m_commands.on(id, [this, mode = mode] {
            m_theme.setMode(mode);
            m_settings.setTheme(mode);
        });
    }
}

void MainWindow::wireLanguage() {
    const std::pair<CommandId, Language> languages[] = {{CommandId::languageSystem, Language::system},
                                                        {CommandId::languageEnglish, Language::english},
                                                        {CommandId::languageGerman, Language::german}};
    for (const auto& [id, language] : languages) {
        m_commands.action(id).setChecked(m_settings.language() == language);
        m_commands.on(id, [this, language = language] { emit languageChosen(language); });
    }
}

void MainWindow::showDesign() {
    m_selection.clear();
    resume();
}

void MainWindow::resume() {
    m_centre->setCurrentWidget(m_canvas);
    showSides(true);
    m_hasDesign = true;
    m_canvas->fitAll();
    m_canvas->setFocus();
    followDocument();
    enableCommands();
}

void MainWindow::showStartPage() {
    if (m_presentation) present(false);
    m_playback->stop();
    m_startPage->refresh();
    m_startPage->offerBack(m_hasDesign ? m_files->title() : QString());
    m_centre->setCurrentWidget(m_startPage);
    showSides(false);
    followDocument();
    enableCommands();
}

void MainWindow::showSides(bool visible) {
    if (visible == m_sides.isEmpty()) return;
    if (!visible) m_sides = saveState();
    if (visible) {
        restoreState(std::exchange(m_sides, {}));
    } else {
        for (QDockWidget* dock : std::as_const(m_docks)) dock->hide();
        m_scoreBar->hide();
    }
    statusBar()->setVisible(visible);
}

void MainWindow::followDocument() {
    const Topology& topology = m_document.topology();
    if (showsStartPage()) {
        setWindowModified(false);
        setWindowTitle({});
    } else {
        setWindowTitle(QStringLiteral("%1[*]").arg(m_files->title()));
        setWindowModified(m_document.isModified());
    }
    setWindowFilePath({});
    m_counts->setText(tr("%n node(s)", nullptr, int(topology.nodes.size())) + QStringLiteral(" · ") +
                      tr("%n link(s)", nullptr, int(topology.links.size())));
}

void MainWindow::fillRecentMenu() {
    m_recentMenu->clear();
    for (const QString& path : m_settings.recentFiles()) {
        QAction* action = m_recentMenu->addAction(QFileInfo(path).fileName(), this, [this, path] { m_files->open(path); });
        action->setStatusTip(path);
        action->setToolTip(path);
    }
    if (m_recentMenu->isEmpty()) m_recentMenu->addAction(tr("No recent files"))->setEnabled(false);
}

void MainWindow::tidy() {
    m_canvas->performMoving(editsToTidy(m_document.topology()), tr("Tidy"));
}

void MainWindow::present(bool on) {
    m_presentation.reset();
    if (on) m_presentation = std::make_unique<Presentation>(*this, *m_canvas, *m_scoreboard, m_theme);
    m_commands.action(CommandId::present).setChecked(on);
}

/// What another program writes was pasted: what in it looks like a design can be taken in.
void MainWindow::offerImport(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    const auto design = importDesign({bytes.constData(), std::size_t(bytes.size())});
    if (!design) {
        m_notice->say(tr("The clipboard holds JSON in which there is no drawing."), {});
        return;
    }
    const QString boxes = tr("%n node(s)", nullptr, int(design->topology.nodes.size()));
    const QString links = tr("%n link(s)", nullptr, int(design->topology.links.size()));
    m_notice->say(tr("The clipboard holds a drawing of another program: %1, %2.").arg(boxes, links), {{tr("Import it"), [this, found = *design] {
                        if (knownElements(m_document.topology(), found.topology) > 0)
                            m_canvas->performMoving(editsToImport(m_document.topology(), found.topology), tr("Import"));
                        else
                            m_canvas->editing().paste(placed(found.topology), std::nullopt, tr("Import"));
                        summarise(tr("Clipboard"), found);
                        m_canvas->setFocus();
                    }}});
}

void MainWindow::summarise(const QString& source, const ImportedDesign& design) {
    auto* summary = new ImportSummary(source, design, this);
    connect(summary, &ImportSummary::elementChosen, this, [this, imported = design.topology](const QString& chosen) {
        const QString id = QString::fromStdString(elementOf(m_document.topology(), imported, chosen.toStdString()));
        if (id.isEmpty()) return;
        m_selection.selectOnly(id);
        m_canvas->reveal(id);
    });
    summary->show();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_playback->isActive()) return m_playback->stop();
    if (event->key() == Qt::Key_Escape && m_presentation) return present(false);
    QMainWindow::keyPressEvent(event);
}

void MainWindow::exportDesign() {
    const auto latest = m_analysis.isStale() ? nullptr : m_analysis.latest();
    const ExportSubject subject{m_document.topology(), latest ? &latest->analysis : nullptr, latest && latest->failures ? &*latest->failures : nullptr, m_theme};
    const ExportOutcome outcome = askAndExport(subject, QFileInfo(m_files->title()).completeBaseName(), *this);
    if (outcome.path.isEmpty()) return;
    if (!outcome.error.isEmpty()) return m_notice->say(outcome.error, {});
    if (outcome.losses.isEmpty()) return statusBar()->showMessage(tr("Exported to %1").arg(outcome.path), messageTime);
    m_notice->say(tr("Exported to %1. The format has no words for: %2.").arg(outcome.path, outcome.losses.join(QStringLiteral(", "))), {});
}

void MainWindow::writeReport() {
    const auto simulated = m_simulation->service().latest();
    std::optional<SimulatedBefore> years;
    if (simulated && !m_simulation->service().isStale()) years = SimulatedBefore{simulated->years.years, simulated->years.seed};
    const QString folder = m_files->path().isEmpty() ? QDir::homePath() : QFileInfo(m_files->path()).absolutePath();
    auto* dialog = new ReportDialog(m_document.topology(), folder, QFileInfo(m_files->title()).completeBaseName(), years, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportDialog::written, this, [this](const QString& path) {
        m_notice->say(tr("The report is in %1.").arg(path), {{tr("Open it"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }}});
    });
    dialog->open();
}

void MainWindow::restore() {
    const QSize room = screen()->availableSize();
    resize((room * shareOfScreen).expandedTo(leastFirst).boundedTo(room));
    if (size() == room) setWindowState(Qt::WindowMaximized);
    restoreGeometry(m_settings.geometry());
    if (!restoreState(m_settings.docks())) resizeDocks({findChild<QDockWidget*>(QStringLiteral("results"))}, {std::max(bottomHeight, height() / bottomShare)}, Qt::Vertical);
}

void MainWindow::remember() {
    if (m_presentation) present(false);
    m_settings.setGeometry(saveGeometry());
    m_settings.setDocks(m_sides.isEmpty() ? saveState() : m_sides);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_files->mayClose()) return event->ignore();
    remember();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFile(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = droppedFile(*event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    QMetaObject::invokeMethod(
        this, [this, path] { m_files->open(path); }, Qt::QueuedConnection);
}

}  // namespace failwright
