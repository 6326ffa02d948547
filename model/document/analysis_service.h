#pragma once

#include "model/analysis/analysis.h"

#include <QObject>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace failwright {

class Document;

/// An analysis with the revision of the document that it describes.
struct DatedAnalysis {
    Analysis analysis;
    quint64 revision = 0;
};

/// Analyses the document on a thread of its own whenever a change touches the numbers. Results arrive in the order of
/// revisions; one that a newer edit has overtaken is dropped.
class AnalysisService : public QObject {
    Q_OBJECT
public:
    explicit AnalysisService(Document& document, QObject* parent = nullptr);
    ~AnalysisService() override;

    /// The newest result; null before the first.
    [[nodiscard]] std::shared_ptr<const DatedAnalysis> latest() const { return m_latest; }
    /// True while `latest` describes an older state of the document.
    [[nodiscard]] bool isStale() const { return m_stale; }

signals:
    void delivered();
    void staleChanged(bool stale);

private:
    struct Job { Topology topology; quint64 revision = 0; };
    void request();
    void work(std::stop_token stop);
    void accept(std::shared_ptr<const DatedAnalysis> result);

    Document& m_document;
    std::shared_ptr<const DatedAnalysis> m_latest;
    quint64 m_wanted = 0;
    bool m_stale = false;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Job> m_job;
    std::stop_source m_running;
    std::jthread m_thread;
};

}  // namespace failwright
