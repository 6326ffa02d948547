#include "model/document/simulation_service.h"

#include "model/document/document.h"

#include <algorithm>
#include <utility>

namespace failwright {

namespace {

constexpr std::size_t yearsForBurnDown = 400;
constexpr double badWindow = 0.95;

}  // namespace

SimulationService::SimulationService(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    constexpr int millisecondsPerTick = 100;
    m_tick.setInterval(millisecondsPerTick);
    connect(&m_tick, &QTimer::timeout, this, &SimulationService::changed);
    connect(&document, &Document::wasReset, this, [this] {
        cancel();
        m_latest.reset();
        emit changed();
    });
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        if ((aspectsOf(changes) & (aspect::structure | aspect::reliability | aspect::timing)) == 0) return;
        m_overtaken = true;
        if (!std::exchange(m_stale, true)) emit this->changed();
    });
}

SimulationService::~SimulationService() { cancel(); }

void SimulationService::start(const SimulationOptions& options) {
    cancel();
    m_run = std::make_unique<Run>();
    m_run->years = options.years;
    m_overtaken = false;
    m_since.start();
    const quint64 number = ++m_number;
    auto result = std::make_shared<DatedSimulation>();
    result->topology = m_document.topology();
    m_run->thread = std::jthread([this, options, number, result, progress = &m_run->progress](const std::stop_token& stop) {
        Result<SimulatedYears> years = simulate(result->topology, options, stop, progress);
        if (!years) return;
        result->years = std::move(*years);
        result->burnDowns = burnDowns(result->topology, options.seed, std::min(options.years, yearsForBurnDown), badWindow, stop);
        QMetaObject::invokeMethod(this, [this, number, result] { finish(number, result); }, Qt::QueuedConnection);
    });
    m_tick.start();
    emit changed();
}

void SimulationService::cancel() {
    if (!m_run) return;
    ++m_number;
    m_tick.stop();
    m_run.reset();  // asks the thread to stop and waits for it
    emit changed();
}

double SimulationService::progress() const {
    return m_run ? static_cast<double>(m_run->progress.yearsDone.load()) / static_cast<double>(m_run->years) : 1;
}

double SimulationService::secondsLeft() const {
    const double done = progress();
    return m_run && done > 0 ? static_cast<double>(m_since.elapsed()) / 1000 * (1 - done) / done : -1;
}

void SimulationService::finish(quint64 number, const std::shared_ptr<DatedSimulation>& result) {
    if (number != m_number) return;
    m_tick.stop();
    m_run.reset();
    m_latest = result;
    m_stale = m_overtaken;
    emit changed();
}

}  // namespace failwright
