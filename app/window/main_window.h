#pragma once

#include "app/window/commands.h"
#include "app/window/files.h"
#include "app/window/language.h"

#include <QMainWindow>
#include <memory>

class QLabel;
class QMenuBar;
class QStackedWidget;

namespace failwright {

class AnalysisService;
class CanvasView;
class Document;
class DocumentFile;
class FailoverDesk;
class FindingsPanel;
class Inspector;
class NoticeBar;
class Outline;
class Palette;
class Playback;
class Presentation;
class ResultTabs;
class ReviewDesk;
class Scoreboard;
class Selection;
class Settings;
class SimulationPanel;
class StartPage;
class Theme;

/// The window: canvas in the middle, scoreboard above, palette and outline at the left, inspector at the right, findings and
/// causes below. Docks and actions only.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Document& document, DocumentFile& file, Selection& selection, AnalysisService& analysis, Theme& theme,
               Settings& settings);
    ~MainWindow() override;

    [[nodiscard]] Files& files() { return *m_files; }
    [[nodiscard]] const CommandSet& commands() const { return m_commands; }
    [[nodiscard]] Scoreboard& scoreboard() const { return *m_scoreboard; }
    [[nodiscard]] Inspector& inspector() const { return *m_inspector; }
    [[nodiscard]] NoticeBar& notice() const { return *m_notice; }
    [[nodiscard]] CanvasView& canvas() const { return *m_canvas; }
    [[nodiscard]] Playback& playback() const { return *m_playback; }
    [[nodiscard]] FailoverDesk& failover() const { return *m_failover; }
    [[nodiscard]] ReviewDesk& review() const { return *m_review; }
    [[nodiscard]] bool showsStartPage() const;
    /// Leaves the start page: shows the document as it is.
    void resume();
    /// Keeps place, size and docks for the next window.
    void remember();

signals:
    void languageChosen(failwright::Language language);

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildInterview(QDockWidget& inspector);
    void buildBars();
    void buildMenus();
    void buildStatusBar();
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area);

    void wireFileCommands();
    void wireEditCommands();
    void wireViewCommands();
    void wireTheme();
    void wireLanguage();

    void showDesign();
    void showStartPage();
    void showSides(bool visible);
    void followDocument();
    void enableCommands();
    void fillRecentMenu();
    void tidy();
    void present(bool on);
    void offerImport(const QString& text);
    void summarise(const QString& source, const ImportedDesign& design);
    void exportDesign();
    void writeReport();
    void restore();

    Document& m_document;
    Selection& m_selection;
    AnalysisService& m_analysis;
    Theme& m_theme;
    Settings& m_settings;
    CommandSet m_commands;
    Files* m_files;
    QStackedWidget* m_centre = nullptr;
    NoticeBar* m_notice = nullptr;
    StartPage* m_startPage = nullptr;
    CanvasView* m_canvas = nullptr;
    Scoreboard* m_scoreboard = nullptr;
    QMenuBar* m_menus = nullptr;
    QToolBar* m_scoreBar = nullptr;
    Palette* m_palette = nullptr;
    Outline* m_outline = nullptr;
    Inspector* m_inspector = nullptr;
    FindingsPanel* m_findings = nullptr;
    Playback* m_playback = nullptr;
    FailoverDesk* m_failover = nullptr;
    SimulationPanel* m_simulation = nullptr;
    ResultTabs* m_tabs = nullptr;
    ReviewDesk* m_review = nullptr;
    QList<QDockWidget*> m_docks;
    QMenu* m_recentMenu = nullptr;
    QLabel* m_zoom = nullptr;
    QLabel* m_counts = nullptr;
    std::unique_ptr<Presentation> m_presentation;  ///< while it lasts
    bool m_hasDesign = false;  ///< one has been shown, and the start page can lead back to it
    QByteArray m_sides;        ///< how the docks stood when the start page hid them
};

}  // namespace failwright
