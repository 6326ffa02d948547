#include "model/document/playback.h"

#include "model/document/document.h"

#include <QStringList>
#include <algorithm>

namespace failwright {
namespace {

constexpr int frameMilliseconds = 16;
constexpr double stepSeconds = 1.5;      ///< that a step stays, where there is no motion
constexpr double longestFrame = 0.25;    ///< a clock that was held up does not leap
constexpr double largestSpeed = 100;
constexpr double sameMoment = 1e-6;

/// Renamed elements keep their part.
void rename(std::vector<ScenarioEvent>& events, const std::string& from, const std::string& to) {
    for (ScenarioEvent& event : events) {
        if (auto* fail = std::get_if<FailEvent>(&event.what); fail != nullptr && fail->element == from) fail->element = to;
        if (auto* repair = std::get_if<RepairEvent>(&event.what); repair != nullptr && repair->element == from) repair->element = to;
    }
}

std::vector<double> momentsOf(const Timeline& timeline, const std::vector<ScenarioEvent>& events) {
    std::vector<double> moments{0};
    for (const LogEntry& entry : timeline.log) moments.push_back(entry.at);
    for (const SuccessStep& step : timeline.success) moments.push_back(step.at);
    for (const ScenarioEvent& event : events) moments.push_back(event.atSeconds);
    std::sort(moments.begin(), moments.end());
    const auto same = [](double a, double b) { return b - a < sameMoment; };
    moments.erase(std::unique(moments.begin(), moments.end(), same), moments.end());
    return moments;
}

/// A little is to be seen after the last moment.
double durationOf(double last) { return last <= 0 ? 30 : last * 1.08 + 4; }

}  // namespace

Playback::Playback(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    m_timer.setInterval(frameMilliseconds);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { advance(std::min(longestFrame, double(m_clock.nsecsElapsed()) * 1e-9)); });
    connect(&document, &Document::changed, this, &Playback::follow);
    connect(&document, &Document::wasReset, this, &Playback::stop);
}

Playback::~Playback() = default;

bool Playback::isDown(const QString& id) const {
    if (!isActive()) return false;
    const auto element = findElement(m_document.topology(), m_replay->topology().resolved, id.toStdString());
    return element && state().isDown(*element);
}

void Playback::start(std::vector<ScenarioEvent> events, ScenarioId scenario) {
    m_events = std::move(events);
    m_scenario = std::move(scenario);
    m_now = 0;
    rebuild();
    if (isActive()) play();
}

void Playback::startFailing(const QStringList& ids) {
    stop();
    failNow(ids);
}

void Playback::failNow(const QStringList& ids) { addNow(ids, true); }
void Playback::repairNow(const QStringList& ids) { addNow(ids, false); }

void Playback::addNow(const QStringList& ids, bool fails) {
    std::vector<ScenarioEvent> events;
    for (const QString& id : ids) {
        if (isDown(id) == fails) continue;
        ScenarioEvent& event = events.emplace_back();
        event.what = RepairEvent{id.toStdString()};
        if (fails) event.what = FailEvent{id.toStdString()};
    }
    addNow(std::move(events));
}

void Playback::partNow(std::vector<std::vector<DomainId>> sides) { addNow({{.what = PartitionEvent{std::move(sides)}}}); }

void Playback::healNow() {
    if (isParted()) addNow({{.what = HealEvent{}}});
}

void Playback::loadNow(double factor) { addNow({{.what = LoadEvent{factor}}}); }

void Playback::addNow(std::vector<ScenarioEvent> events) {
    const bool fresh = !isActive();
    for (ScenarioEvent& event : events) {
        event.atSeconds = fresh ? 0 : m_now;
        m_events.push_back(std::move(event));
    }
    if (m_events.empty()) return;
    m_scenario = {};
    rebuild();
    if (fresh && isActive()) play();
}

void Playback::stop() {
    if (!isActive() && m_events.empty()) return;
    m_timer.stop();
    m_events.clear();
    m_scenario = {};
    m_now = 0;
    rebuild();
    emit controlsChanged();
}

/// What counts in time is played anew; names and places only look different.
void Playback::follow(const ChangeSet& changes) {
    if (!isActive()) return;
    bool again = false;
    for (const Change& change : changes) {
        if (change.kind == ChangeKind::renamed) rename(m_events, change.id, change.newId);
        if (change.part == PartKind::scenario) continue;
        again |= (change.aspects & (aspect::structure | aspect::reliability | aspect::timing)) != 0;
    }
    if (!again) return;
    m_now = 0;
    rebuild();
}

void Playback::rebuild() {
    const Topology& topology = m_document.topology();
    m_replay.reset();
    m_timeline = {};
    m_moments.clear();
    if (!m_events.empty()) {
        auto compiled = std::make_shared<const CompiledTopology>(compile(topology));
        std::vector<StateChange> changes = changesOf(topology, compiled->resolved, m_events);
        const bool loads = std::ranges::any_of(m_events, [](const ScenarioEvent& event) { return std::holds_alternative<LoadEvent>(event.what); });
        if (!changes.empty() || loads) {
            m_timeline = failwright::play(topology, *compiled, changes, loadsOf(topology, m_events));
            m_moments = momentsOf(m_timeline, m_events);
            m_replay = std::make_unique<Replay>(std::move(compiled), std::move(changes));
        }
    }
    if (!isActive()) m_events.clear();
    m_duration = m_moments.empty() ? 0 : durationOf(m_moments.back());
    if (!isActive()) m_timer.stop();
    emit changed();
    setNow(m_now);
}

void Playback::setNow(double seconds) {
    m_now = std::clamp(seconds, 0.0, m_duration);
    m_waited = 0;
    if (isActive()) m_replay->at(m_now);
    emit moved(m_now);
}

void Playback::play() {
    if (!isActive()) return;
    if (m_now >= m_duration) setNow(0);
    m_clock.start();
    m_timer.start();
    emit controlsChanged();
}

void Playback::pause() {
    m_timer.stop();
    emit controlsChanged();
}

void Playback::seek(double seconds) {
    if (isActive()) setNow(seconds);
}

void Playback::stepForward() {
    if (!isActive()) return;
    pause();
    const auto next = std::upper_bound(m_moments.begin(), m_moments.end(), m_now + sameMoment);
    setNow(next == m_moments.end() ? m_duration : *next);
}

void Playback::stepBack() {
    if (!isActive()) return;
    pause();
    const auto next = std::lower_bound(m_moments.begin(), m_moments.end(), m_now - sameMoment);
    setNow(next == m_moments.begin() ? 0 : *std::prev(next));
}

void Playback::setSpeed(double speed) {
    m_speed = std::clamp(speed, 1.0, largestSpeed);
    emit controlsChanged();
}

void Playback::setLooping(bool looping) {
    m_looping = looping;
    emit controlsChanged();
}

void Playback::advance(double seconds) {
    m_clock.start();
    if (!isActive()) return;
    double next = m_now + seconds * m_speed;
    if (m_stepwise) {
        m_waited += seconds;
        if (m_waited < stepSeconds) return;
        const auto after = std::upper_bound(m_moments.begin(), m_moments.end(), m_now + sameMoment);
        next = after == m_moments.end() ? m_duration : *after;
    }
    if (next < m_duration) return setNow(next);
    if (m_looping) return setNow(m_now >= m_duration ? 0 : m_duration);
    setNow(m_duration);
    pause();
}

}  // namespace failwright
