#pragma once

#include "model/analysis/analysis.h"
#include "model/simulation/failure_table.h"
#include "model/topology/error.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace failwright {

class Document;

/// An analysis with the revision of the document that it describes.
struct DatedAnalysis {
    Analysis analysis;
    quint64 revision = 0;
    std::optional<FailureTable> failures = {};  ///< every single failure played through; of a large design it comes a little later
};

/// Works out the analysis of a topology; returns `cancelled` soon after a stop is requested. Runs on another thread.
using Analyzer = std::function<Result<Analysis>(const Topology&, std::stop_token)>;

/// `analyze` for a design that changes bit by bit, with the cut sets that one of its size can show: all of them up to 200 nodes,
/// those of order 1 and 2 beyond.
[[nodiscard]] Analyzer liveAnalyzer();

/// Analyses the document on a thread of its own whenever a change touches the numbers. One analysis runs at a time, on a copy of
/// the newest state. An edit while it runs leaves it a moment to finish, so that figures keep coming while someone drags a
/// slider, and then cancels it; results arrive in the order of revisions. Where only bounds are known, narrower ones follow for a
/// while.
class AnalysisService : public QObject {
    Q_OBJECT
public:
    explicit AnalysisService(Document& document, QObject* parent = nullptr, Analyzer analyzer = liveAnalyzer());
    ~AnalysisService() override;

    /// The newest result; null before the first and where the newest state has none.
    [[nodiscard]] std::shared_ptr<const DatedAnalysis> latest() const { return m_latest; }
    /// True while `latest` does not describe the present state of the document.
    [[nodiscard]] bool isStale() const { return m_stale; }
    /// Why the newest state has no analysis, such as `tooLarge`.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

signals:
    /// `latest` or `error` is new.
    void delivered();
    void staleChanged(bool stale);

private:
    struct Job {
        Topology topology;
        quint64 revision = 0;
        std::stop_token stop;
    };

    void request();
    void start();
    void work(const std::stop_token& stop);
    void finish(quint64 revision, Result<Analysis> result, std::optional<FailureTable> failures);
    void complete(std::shared_ptr<const DatedAnalysis> more);
    void setStale(bool stale);

    Document& m_document;
    Analyzer m_analyzer;
    std::shared_ptr<const DatedAnalysis> m_latest;
    std::optional<Error> m_error;
    quint64 m_wanted = 0;  ///< the newest revision that differs in numbers
    bool m_stale = false;
    bool m_running = false;
    std::stop_source m_stop;  ///< of the analysis that runs
    QElapsedTimer m_runningSince;
    std::chrono::milliseconds m_grace;  ///< what an overtaken analysis may take in all
    QTimer m_patience;                  ///< runs out when an overtaken analysis is to be cancelled

    std::mutex m_mutex;  ///< guards the job on its way to the thread
    std::condition_variable_any m_wake;
    std::optional<Job> m_job;
    std::jthread m_thread;
};

}  // namespace failwright
