#pragma once

#include "model/advice/advise.h"

#include <QObject>
#include <memory>
#include <stop_token>
#include <thread>

namespace failwright {

class Document;

/// Works out advice on the document away from the thread of the window, when it is asked to. A new question, and a change that
/// touches the numbers, cancel the one before.
class AdviceService : public QObject {
    Q_OBJECT
public:
    explicit AdviceService(Document& document, QObject* parent = nullptr);
    ~AdviceService() override;

    /// Starts, unless the answer for the present state is there or on its way.
    void ask();
    /// Gives up what is under way, until the design changes.
    void stop();
    [[nodiscard]] bool wasStopped() const { return m_stopped; }
    /// The answer for the present state; null where it is not there, or cannot be.
    [[nodiscard]] std::shared_ptr<const AdviceList> latest() const { return m_latest; }
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void delivered();
    void progressed(int done, int of);
    /// The answer is no longer one.
    void outdated();

private:
    void forget();
    void finish(quint64 question, std::shared_ptr<const AdviceList> list);

    Document& m_document;
    std::shared_ptr<const AdviceList> m_latest;
    quint64 m_question = 0;  ///< counts up; older answers are dropped
    bool m_running = false;
    bool m_answered = false;
    bool m_stopped = false;
    std::jthread m_thread;
};

}  // namespace failwright
