#pragma once

#include "model/simulation/playback.h"
#include "model/simulation/replay.h"
#include "model/topology/edit.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>

namespace failwright {

class Document;

/// A scenario that is being looked at: what happens in it, and a clock that runs through it. What the state is at a moment is
/// worked out, never remembered; an edit of the design plays the same failures again from the start.
class Playback : public QObject {
    Q_OBJECT
public:
    explicit Playback(Document& document, QObject* parent = nullptr);
    ~Playback() override;

    /// There is something to look at.
    [[nodiscard]] bool isActive() const { return m_replay != nullptr; }
    [[nodiscard]] const std::vector<ScenarioEvent>& events() const { return m_events; }
    [[nodiscard]] const Timeline& timeline() const { return m_timeline; }
    /// Of the scenario in the document that is played; empty for clicks.
    [[nodiscard]] const ScenarioId& scenario() const { return m_scenario; }
    /// The state at `now`; only while active. Good until the clock moves.
    [[nodiscard]] const Simulation& state() const { return m_replay->simulation(); }

    /// Seconds from the start of the scenario.
    [[nodiscard]] double now() const { return m_now; }
    /// Up to a little after the last thing that happens.
    [[nodiscard]] double duration() const { return m_duration; }
    /// The moments at which something happens, ascending.
    [[nodiscard]] const std::vector<double>& moments() const { return m_moments; }
    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    /// Seconds of the scenario in one second of the clock; 1 to 100.
    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] bool isLooping() const { return m_looping; }
    [[nodiscard]] bool isDown(const QString& id) const;

    /// Puts `events` in the place of what was played and runs from 0.
    void start(std::vector<ScenarioEvent> events, ScenarioId scenario = {});
    /// The elements with these ids fail together at 0, alone.
    void startFailing(const QStringList& ids);
    /// Adds events at the present moment to those that are there; starts where nothing is played.
    void failNow(const QStringList& ids);
    void repairNow(const QStringList& ids);
    /// The network parts at the present moment, into these sides; it is whole again.
    void partNow(std::vector<std::vector<DomainId>> sides);
    void healNow();
    [[nodiscard]] bool isParted() const { return isActive() && state().state().parting.parted(); }
    /// The clients send `factor` times their usual load from the present moment on.
    void loadNow(double factor);
    /// Ends it: the design is shown as it is.
    void stop();

    void play();
    void pause();
    void toggle() { isPlaying() ? pause() : play(); }
    void seek(double seconds);
    /// To the next moment at which something happens, or the one before; pauses.
    void stepForward();
    void stepBack();
    void setSpeed(double speed);
    void setLooping(bool looping);
    /// From one moment to the next, for those who do not want motion.
    void setStepwise(bool stepwise) { m_stepwise = stepwise; }
    /// Lets the clock go on by this many of its own seconds.
    void advance(double seconds);

signals:
    /// Something else is played, or nothing any more.
    void changed();
    void moved(double seconds);
    /// Playing, speed or looping changed.
    void controlsChanged();

private:
    void follow(const ChangeSet& changes);
    void rebuild();
    void addNow(const QStringList& ids, bool fails);
    void addNow(std::vector<ScenarioEvent> events);
    void setNow(double seconds);

    Document& m_document;
    std::vector<ScenarioEvent> m_events;
    ScenarioId m_scenario;
    Timeline m_timeline;
    std::vector<double> m_moments;
    std::unique_ptr<Replay> m_replay;
    double m_now = 0;
    double m_duration = 0;
    double m_speed = 5;
    bool m_looping = false;
    bool m_stepwise = false;
    double m_waited = 0;  ///< on the present step, in seconds of the clock
    QTimer m_timer;
    QElapsedTimer m_clock;
};

}  // namespace failwright
