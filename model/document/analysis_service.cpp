#include "model/document/analysis_service.h"

#include "model/analysis/analyst.h"
#include "model/document/document.h"
#include "model/engine/support/deep_stack.h"

#include <algorithm>

namespace failwright {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t nodesWithAllCutSets = 200;
constexpr std::size_t listedCutSets = 2'000;
constexpr std::size_t nodesPlayedAtOnce = 100;
constexpr int narrowerRounds = 3;
constexpr auto shortestGrace = 100ms;
constexpr auto longestGrace = 1000ms;
/// Bounds that lose less of their width than this will not be much narrower after more of the same.
constexpr double leastGain = 0.01;

/// Some bounds are narrower than before, or gone for a number.
bool gains(const Analysis& analysis, const Analysis& before) {
    const auto isNarrower = [](const std::optional<Range>& now, const std::optional<Range>& then) {
        return then && (!now || now->upper - now->lower < (1 - leastGain) * (then->upper - then->lower));
    };
    const auto anyIsNarrower = [&](const auto& results, const auto& earlier) {
        return !std::ranges::equal(results, earlier, [&](const auto& now, const auto& then) { return !isNarrower(now.bounds, then.bounds); });
    };
    return isNarrower(analysis.bounds, before.bounds) || anyIsNarrower(analysis.journeys, before.journeys) || anyIsNarrower(analysis.tiers, before.tiers);
}

}  // namespace

Analyzer liveAnalyzer() {
    struct Analysts {
        Analyst small{{.listedCutSets = listedCutSets, .quickSlopes = true}};
        Analyst large{{.maxOrder = 2, .listedCutSets = listedCutSets, .quickSlopes = true}};
    };
    return [analysts = std::make_shared<Analysts>()](const Topology& topology, std::stop_token stop) {
        Analyst& analyst = topology.nodes.size() <= nodesWithAllCutSets ? analysts->small : analysts->large;
        return analyst.analyze(topology, std::move(stop));
    };
}

AnalysisService::AnalysisService(Document& document, QObject* parent, Analyzer analyzer)
    : QObject(parent), m_document(document), m_analyzer(std::move(analyzer)), m_grace(shortestGrace) {
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_stop.request_stop(); });
    connect(&document, &Document::wasReset, this, &AnalysisService::request);
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        if ((aspectsOf(changes) & (aspect::structure | aspect::reliability | aspect::timing)) != 0) request();
    });
    m_thread = std::jthread([this](const std::stop_token& stop) { engine::runOnDeepStack([&] { work(stop); }); });
    request();
}

AnalysisService::~AnalysisService() {
    m_stop.request_stop();
    m_thread.request_stop();
    m_thread.join();
}

void AnalysisService::request() {
    m_wanted = m_document.revision();
    setStale(true);
    if (!m_running) {
        start();
    } else if (!m_patience.isActive()) {
        const auto left = m_grace - std::chrono::milliseconds(m_runningSince.elapsed());
        m_patience.start(std::max(left, 0ms));
    }
}

void AnalysisService::start() {
    m_running = true;
    m_stop.request_stop();  // the failures of an older state may still be being played through
    m_stop = std::stop_source();
    m_runningSince.start();
    {
        const std::lock_guard lock(m_mutex);
        m_job = Job{m_document.topology(), m_document.revision(), m_stop.get_token()};
    }
    m_wake.notify_one();
}

void AnalysisService::work(const std::stop_token& stop) {
    while (true) {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [this] { return m_job.has_value(); })) return;
        const Job job = *std::exchange(m_job, std::nullopt);
        lock.unlock();
        const auto played = [&job] {
            Result<FailureTable> table = failureTable(job.topology, job.stop);
            return table ? std::optional(std::move(*table)) : std::nullopt;
        };
        const auto result = std::make_shared<const Result<Analysis>>(m_analyzer(job.topology, job.stop));
        const bool atOnce = !*result || job.topology.nodes.size() <= nodesPlayedAtOnce;
        std::optional<FailureTable> table = *result && atOnce ? played() : std::nullopt;
        if (stop.stop_requested()) return;
        QMetaObject::invokeMethod(this, [this, revision = job.revision, result, table] { finish(revision, *result, table); }, Qt::QueuedConnection);
        if (!*result) continue;
        const auto add = [&](DatedAnalysis more) {
            auto made = std::make_shared<const DatedAnalysis>(std::move(more));
            QMetaObject::invokeMethod(this, [this, made] { complete(made); }, Qt::QueuedConnection);
        };
        DatedAnalysis newest{**result, job.revision, std::move(table)};
        if (!atOnce && (newest.failures = played())) add(newest);
        for (int round = 0; round < narrowerRounds && isBounded(newest.analysis) && !job.stop.stop_requested(); ++round) {
            Result<Analysis> narrower = m_analyzer(job.topology, job.stop);
            if (!narrower || stop.stop_requested()) break;
            const bool goOn = gains(*narrower, newest.analysis);
            newest.analysis = std::move(*narrower);
            add(newest);
            if (!goOn) break;
        }
    }
}

void AnalysisService::finish(quint64 revision, Result<Analysis> result, std::optional<FailureTable> failures) {
    const auto taken = std::chrono::milliseconds(m_runningSince.elapsed());
    const bool isNewest = revision >= m_wanted;
    m_running = false;
    m_patience.stop();
    if (!isNewest) start();
    if (result) {
        m_grace = std::clamp<std::chrono::milliseconds>(2 * taken, shortestGrace, longestGrace);
        m_latest = std::make_shared<const DatedAnalysis>(DatedAnalysis{std::move(*result), revision, std::move(failures)});
        m_error.reset();
    } else if (isNewest) {
        m_latest.reset();
        m_error = std::move(result.error());
    } else {
        return;
    }
    setStale(!isNewest);
    emit delivered();
}

void AnalysisService::complete(std::shared_ptr<const DatedAnalysis> more) {
    if (!m_latest || m_latest->revision != more->revision) return;
    m_latest = std::move(more);
    emit delivered();
}

void AnalysisService::setStale(bool stale) {
    if (std::exchange(m_stale, stale) != stale) emit staleChanged(stale);
}

}  // namespace failwright
