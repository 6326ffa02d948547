#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace failwright {

/// Works one thing out away from the thread of the window. A new question cancels the one before, and its end waits for what runs.
template <class Answer>
class Inquiry {
public:
    /// Calls `work` on another thread and then `take` with what it gave on this one; neither where it is cancelled before.
    void ask(std::function<Answer(const std::stop_token&)> work, std::function<void(Answer)> take) {
        cancel();
        const quint64 question = m_question;
        m_running = true;
        m_thread = std::jthread([this, question, work = std::move(work), take = std::move(take)](const std::stop_token& stop) {
            auto answer = std::make_shared<Answer>(work(stop));
            if (stop.stop_requested()) return;
            QMetaObject::invokeMethod(
                &m_here,
                [this, question, answer, take] {
                    if (question != m_question) return;
                    m_running = false;
                    take(std::move(*answer));
                },
                Qt::QueuedConnection);
        });
    }

    void cancel() {
        ++m_question;
        m_thread.request_stop();
        m_running = false;
    }

    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    QObject m_here;  ///< takes answers on the thread that asked
    quint64 m_question = 0;  ///< counts up; older answers are dropped
    bool m_running = false;
    std::jthread m_thread;
};

}  // namespace failwright
