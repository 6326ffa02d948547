#include "model/document/edit_command.h"

#include "model/document/document.h"
#include "model/topology/fold.h"

namespace failwright {

EditCommand::EditCommand(Document& document, Edits inverse, const QString& text, quint64 gesture)
    : QUndoCommand(text), m_document(document), m_edits(std::move(inverse)), m_gesture(gesture) {}

void EditCommand::redo() {
    if (!m_done) swap();
    m_done = true;
}

void EditCommand::swap() {
    m_edits = m_document.applyStep(m_edits);
    m_done = false;
}

bool EditCommand::mergeWith(const QUndoCommand* other) {
    const auto* later = static_cast<const EditCommand*>(other);
    if (later->m_gesture != m_gesture) return false;
    m_edits = folded(m_document.topology(), later->m_edits, m_edits);
    if (changesNothing(m_document.topology(), m_edits)) setObsolete(true);
    return true;
}

}  // namespace failwright
