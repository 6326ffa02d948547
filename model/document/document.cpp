#include "model/document/document.h"

#include "model/document/edit_command.h"

#include <atomic>

namespace failwright {

Gesture Gesture::begin() {
    static std::atomic<quint64> last = 0;
    return {++last};
}

Document::Document(QObject* parent) : QObject(parent) {
    connect(&m_undo, &QUndoStack::indexChanged, this, &Document::announce);
    connect(&m_undo, &QUndoStack::cleanChanged, this, [this](bool clean) { emit modifiedChanged(!clean); });
}

Result<void> Document::perform(const Edits& edits, const QString& text, Gesture gesture) {
    Result<Applied> applied = applyEdits(m_topology, edits);
    if (!applied) return tl::make_unexpected(std::move(applied.error()));
    if (applied->changes.empty()) return {};
    note(std::move(applied->changes));
    m_undo.push(new EditCommand(*this, std::move(applied->inverse), text, gesture.number));
    return {};
}

void Document::reset(Topology topology) {
    m_topology = std::move(topology);
    ++m_revision;
    m_pending.clear();
    m_undo.clear();
    emit wasReset();
}

Topology Document::before(int step) const {
    Topology earlier = m_topology;
    for (int i = m_undo.index() - 1; i >= step; --i) {
        [[maybe_unused]] const auto applied = applyEdits(earlier, static_cast<const EditCommand*>(m_undo.command(i))->edits());
        Q_ASSERT(applied);
    }
    return earlier;
}

Edits Document::applyStep(const Edits& edits) {
    Result<Applied> applied = applyEdits(m_topology, edits);
    Q_ASSERT(applied);  // they lead to a state that the document has been in
    if (!applied) return {};
    note(std::move(applied->changes));
    return std::move(applied->inverse);
}

void Document::note(ChangeSet changes) {
    ++m_revision;
    m_pending.insert(m_pending.end(), std::make_move_iterator(changes.begin()), std::make_move_iterator(changes.end()));
}

void Document::announce() {
    const ChangeSet changes = std::exchange(m_pending, {});
    if (!changes.empty()) emit changed(changes);
}

}  // namespace failwright
