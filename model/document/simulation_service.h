#pragma once

#include "model/simulation/burn_down.h"
#include "model/simulation/simulate.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>
#include <stop_token>
#include <thread>

namespace failwright {

class Document;

/// Simulated years with the design that they are of.
struct DatedSimulation {
    SimulatedYears years;
    std::optional<BurnDowns> burnDowns;  ///< of the first of these years; absent for windows longer than a year
    Topology topology;
};

/// Simulates years of the document as it is when asked, on threads of their own; one simulation at a time.
class SimulationService : public QObject {
    Q_OBJECT
public:
    explicit SimulationService(Document& document, QObject* parent = nullptr);
    ~SimulationService() override;

    /// Cancels what runs and begins anew.
    void start(const SimulationOptions& options);
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    /// From 0 to 1.
    [[nodiscard]] double progress() const;
    /// An estimate from the time that has passed; negative while nothing is known.
    [[nodiscard]] double secondsLeft() const;
    /// The newest result; null before the first.
    [[nodiscard]] std::shared_ptr<const DatedSimulation> latest() const { return m_latest; }
    /// The design's numbers have changed since `latest`.
    [[nodiscard]] bool isStale() const { return m_latest && m_stale; }

signals:
    /// It began, went on, ended or became stale.
    void changed();

private:
    struct Run {
        SimulationProgress progress;
        std::size_t years = 0;
        std::jthread thread;
    };

    void finish(quint64 number, const std::shared_ptr<DatedSimulation>& result);

    Document& m_document;
    std::unique_ptr<Run> m_run;
    std::shared_ptr<const DatedSimulation> m_latest;
    quint64 m_number = 0;
    bool m_stale = false;
    bool m_overtaken = false;  ///< the design's numbers have changed since the run began
    QElapsedTimer m_since;
    QTimer m_tick;
};

}  // namespace failwright
