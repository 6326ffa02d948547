#include "model/document/advice_service.h"

#include "model/document/document.h"

namespace failwright {

AdviceService::AdviceService(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    connect(&document, &Document::wasReset, this, &AdviceService::forget);
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        if (touches(changes, aspect::structure | aspect::reliability | aspect::timing)) forget();
    });
}

AdviceService::~AdviceService() = default;  // the thread is asked to stop and waited for

void AdviceService::forget() {
    ++m_question;
    m_thread.request_stop();
    m_running = m_answered = m_stopped = false;
    m_latest.reset();
    emit outdated();
}

void AdviceService::stop() {
    if (!m_running) return;
    ++m_question;
    m_thread.request_stop();
    m_running = false;
    m_stopped = true;
}

void AdviceService::ask() {
    if (m_running || m_answered || m_stopped) return;
    m_running = true;
    const quint64 question = ++m_question;
    const auto tell = [this, question](std::size_t done, std::size_t of) {
        QMetaObject::invokeMethod(
            this, [this, question, done, of] { if (question == m_question) emit progressed(int(done), int(of)); }, Qt::QueuedConnection);
    };
    m_thread = std::jthread([this, question, tell, topology = m_document.topology()](const std::stop_token& stop) {
        const AdviceOptions options{.progress = tell};
        auto list = advise(topology, options, stop);
        auto shared = list ? std::make_shared<const AdviceList>(std::move(*list)) : nullptr;
        if (stop.stop_requested()) return;
        QMetaObject::invokeMethod(this, [this, question, shared] { finish(question, shared); }, Qt::QueuedConnection);
    });
}

void AdviceService::finish(quint64 question, std::shared_ptr<const AdviceList> list) {
    if (question != m_question) return;
    m_running = false;
    m_answered = true;
    m_latest = std::move(list);
    emit delivered();
}

}  // namespace failwright
