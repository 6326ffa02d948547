#pragma once

#include "model/topology/topology.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace failwright {

class Document;
class EventLog;
class Playback;
class Theme;
class TimelinePlot;
class Transport;

/// The failover timeline: what is played as bars and curves with its log beside it, and the scenarios to play.
class TimelinePanel : public QWidget {
    Q_OBJECT
public:
    TimelinePanel(Document& document, Playback& playback, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] TimelinePlot& plot() const { return *m_plot; }
    [[nodiscard]] EventLog& log() const { return *m_log; }
    [[nodiscard]] Transport& transport() const { return *m_transport; }

    /// Writes the timeline as `path` says by its ending: png, pdf, svg or csv. False where the file cannot be written.
    bool saveAs(const QString& path);
    void copyPicture();
    /// Keeps what is played as a scenario of the design, in one undo step.
    void saveScenario(const QString& name);
    /// Keeps a game day as a scenario, so that it can be replayed, and plays it.
    void playGameDay(const QString& name, std::vector<ScenarioEvent> events);
    void askForGameDay();

signals:
    void failSelectionRequested();
    /// What was done, for the status bar.
    void told(const QString& words);

private:
    void fillScenarios();
    void askAndSave();
    void askAndKeep();
    ScenarioId keep(const QString& name, std::vector<ScenarioEvent> events);
    void showState();
    QWidget* makeEmpty();

    Document& m_document;
    Playback& m_playback;
    Transport* m_transport;
    TimelinePlot* m_plot;
    EventLog* m_log;
    QStackedWidget* m_pages;
    QMenu* m_scenarios;
    QMenu* m_export;
};

}  // namespace failwright
