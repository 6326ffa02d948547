#pragma once

#include <QObject>

class QTabWidget;

namespace failwright {

class AnalysisService;
class CanvasView;
class CommandSet;
class CutStroke;
class Document;
class FailuresPanel;
class LoadLayer;
class PartsPanel;
class PlaybackLayer;
class ScenarioTable;
class StoryBar;
class Playback;
class Selection;
class Settings;
class Theme;
class TierPanel;
class TimelinePanel;

/// Everything about failures in the window: the failure table and the timeline among the lists below, the picture on the canvas,
/// and the commands that play them.
class FailoverDesk : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Document& document;
        Selection& selection;
        AnalysisService& analysis;
        Playback& playback;
        CanvasView& canvas;
        Theme& theme;
        Settings& settings;
    };
    FailoverDesk(const Parts& parts, const CommandSet& commands, QObject* parent);

    /// Puts both panels after the first tab.
    void addTo(QTabWidget& tabs);
    /// Puts the degradation tiers after the last tab; while they are seen, the canvas shows how full nodes are and what a tier needs.
    void addTiersTo(QTabWidget& tabs);
    /// Puts the table of events into the list of scenarios.
    void editScenariosIn(PartsPanel& panel);
    [[nodiscard]] ScenarioTable& scenarios() const { return *m_scenarios; }
    [[nodiscard]] FailuresPanel& failures() const { return *m_failures; }
    [[nodiscard]] TimelinePanel& timeline() const { return *m_timeline; }

    /// What stands above the canvas while something is played.
    [[nodiscard]] StoryBar& story() const { return *m_story; }
    [[nodiscard]] PlaybackLayer& layer() const { return *m_layer; }
    [[nodiscard]] CutStroke& stroke() const { return *m_stroke; }

    void failSelection();
    void repairSelection();
    /// The selected domains no longer reach the others.
    void splitSelection();
    [[nodiscard]] TierPanel& tiers() const { return *m_tiers; }
    [[nodiscard]] LoadLayer& loadLayer() const { return *m_load; }

signals:
    /// Something is played: the timeline wants room.
    void roomWanted();
    void told(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wire();
    void enableCommands();
    void setReducedMotion(bool reduced);
    [[nodiscard]] QStringList chosen() const;

    Parts m_parts;
    const CommandSet& m_commands;
    FailuresPanel* m_failures;
    TimelinePanel* m_timeline;
    ScenarioTable* m_scenarios;
    StoryBar* m_story;
    PlaybackLayer* m_layer;
    CutStroke* m_stroke;
    TierPanel* m_tiers;
    LoadLayer* m_load;
    bool m_wasActive = false;
};

}  // namespace failwright
